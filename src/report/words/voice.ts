import type { Id } from '../../pack/index.ts';
import type { Tongue } from '../../i18n/index.ts';

// What the result page and the files made of it say alike is put into words here, once.

/** What it takes to say something: messages, content words, and how dates and figures are written. */
export type Voice = Pick<Tongue, 't' | 'word' | 'formats'>;

export const roleName = ({ word }: Voice, role: Id): string => word(`role.${role}.name`);

/** `30 Nov – 4 Dec`, or one day. */
export const dates = ({ t, formats }: Voice, start: string, end: string): string =>
  start === end
    ? formats.shortDate(start)
    : t('result.dates', { from: formats.shortDate(start), to: formats.shortDate(end) });

/** `weeks 1–2` of the plan. */
export const weeks = ({ t }: Pick<Voice, 't'>, first: number, last: number): string =>
  first === last ? t('result.week', { week: first }) : t('result.weeks', { from: first, to: last });

/** `week 4`, `weeks 4–6`, or weeks one by one where there are gaps. */
export function weeksInWords({ t, formats }: Voice, list: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const week of list) {
    const last = runs.at(-1);
    if (last?.[1] === week - 1) last[1] = week;
    else runs.push([week, week]);
  }
  return formats.list(
    runs.map(([from, to]) => (from === to ? t('plan.week', { from }) : t('plan.weeks', { from, to }))),
  );
}
