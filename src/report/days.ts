/** A calendar day some days later; days have no zone, so they are counted in UTC. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A date in words that no line break tears apart. */
export const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0');
