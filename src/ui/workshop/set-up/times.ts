/** When each part of an agenda begins: times of day where the workshop has a beginning, else minutes from it, as `0:05`. */
export function timesOf<Item extends { minutes: number }>(
  items: readonly Item[],
  startsAt: string | null,
): (Item & { from: string })[] {
  const [hours = 0, minutes = 0] = (startsAt ?? '').split(':').map(Number);
  let passed = startsAt === null ? 0 : 60 * hours + minutes;
  return items.map((item) => {
    const hour = Math.floor(passed / 60) % 24;
    const from = `${String(hour).padStart(startsAt === null ? 1 : 2, '0')}:${String(passed % 60).padStart(2, '0')}`;
    passed += item.minutes;
    return { ...item, from };
  });
}

/** Shorter than this no part is made for the sake of another. */
const leastMinutes = 5;

/** The agenda with as much time to answer as the questions take; the longest other part gives it, and the whole stays as long. */
export function withTimeToAnswer<Item extends { id: string; minutes: number }>(
  items: readonly Item[],
  minutes: number,
): Item[] {
  const answering = items.find(({ id }) => id === 'answer');
  const others = items.filter((item) => item !== answering).sort((a, b) => b.minutes - a.minutes);
  const [longest] = others;
  if (!answering || !longest) return [...items];
  const more = Math.max(0, Math.min(minutes - answering.minutes, longest.minutes - leastMinutes));
  return items.map((item) => {
    const change = item === answering ? more : item === longest ? -more : 0;
    return { ...item, minutes: item.minutes + change };
  });
}

/** About how long somebody alone takes to answer so many questions. */
export const minutesToAnswer = (questions: number): number => Math.max(2, Math.round(questions / 2));
