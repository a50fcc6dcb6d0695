import type { Change, Pair } from '../../engine/index.ts';
import { formats, t } from '../say.ts';
import type { View } from '../result/view.ts';

/** The two results that are compared, ready to be spoken of. */
export type Views = Pair<View>;

/** What became of a thing, or `unlike`: the two sides were not asked the same, so nothing can be read from it. */
export type Mark = Change | 'unlike';

/** One thing on both sides, in words; null where it is not there. */
export interface Row {
  key: string;
  name: string;
  before: string | null;
  after: string | null;
  mark: Mark;
  /** What to know about the row, such as why it can’t be compared. */
  note?: string;
}

export interface Section {
  id: 'verdict' | 'answers' | 'criteria' | 'team' | 'kpis' | 'plan';
  rows: Row[];
}

/** Both sides in words. */
export const both = <V>({ before, after }: { before: V; after: V }, inWords: (value: V) => string) => ({
  before: inWords(before),
  after: inWords(after),
});

/** A row of something that both sides have: it changed if it is said in other words. */
export const statement = (key: string, name: string, { before, after }: Pair<string>): Row => ({
  key,
  name,
  before,
  after,
  mark: before === after ? 'same' : 'changed',
});

/** A row of something that is there on at least one side. */
export const thing = <V>(
  key: string,
  name: string,
  { before, after, change }: Pair<V | null> & { change: Change },
  inWords: (value: V, side: keyof Views) => string,
): Row => ({
  key,
  name,
  before: before === null ? null : inWords(before, 'before'),
  after: after === null ? null : inWords(after, 'after'),
  mark: change,
});

export const differs = ({ mark }: Row): boolean => mark !== 'same';

/** `2 changed, 1 new and 3 gone`, or that nothing differs. */
export function tally(rows: readonly Row[]): string {
  const marks = ['changed', 'came', 'went', 'unlike'] as const;
  const counted = marks
    .map((mark) => ({ mark, count: rows.filter((row) => row.mark === mark).length }))
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => t(`compare.tally.${mark}`, { count }));
  return counted.length === 0 ? t('compare.tally.same') : formats().list(counted);
}
