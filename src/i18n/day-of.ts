/** The day it is where the person is, as `2026-11-30`. */
export function dayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day of an ISO time, where the person is. */
export const dayOfStamp = (stamp: string): string => dayOf(new Date(stamp));
