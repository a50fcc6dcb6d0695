import type { Seat } from '../../engine/index.ts';
import type { Id, Pack } from '../../pack/index.ts';
import { said, type MarkShape } from '../../report/index.ts';
import { formats, language, t, word } from '../say.ts';
import { onScreen } from './on-screen.ts';

export const roleName = (role: Id): string => word(`role.${role}.name`);
export const functionName = (id: Id): string => word(`function.${id}.name`);
export const functionShort = (id: Id): string => word(`function.${id}.short`);

/** The shape that stands for a function everywhere. */
export const shapeOf = (pack: Pack, id: Id | null): MarkShape | null =>
  pack.head.functions.find((one) => one.id === id)?.mark ?? null;

/** `1–1.5`, or one figure where both ends are the same. */
export function span({ from, to }: { from: number; to: number }): string {
  const [low, high] = [formats().number(from, 2), formats().number(to, 2)];
  return from === to ? low : t('result.range', { from: low, to: high });
}

export const dates = onScreen(said.dates);
export const weeks = onScreen(said.weeks);

/** `Monday` for 1, as the language writes it; 5 January 2026 was one. */
export const weekdayName = (day: number): string =>
  new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 4 + day),
  );

/** What the outline of a seat’s name plate says, in words. */
export const timingWords = ({ timing, order }: Pick<Seat, 'timing' | 'order'>): string => {
  if (timing === 'next' && order !== null) return t('result.timing.next', { order });
  return timing === 'next' ? t('result.timing.later') : t(`result.timing.${timing}`);
};
