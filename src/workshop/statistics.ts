import type { Id } from '../pack/index.ts';
import type { Scale } from './scale.ts';

/** How many chose each option, in the order of the scale, and how many gave no answer. */
export interface Counts {
  options: readonly number[];
  unknown: number;
  notApplicable: number;
  skipped: number;
}

/** What a group said to one question. Places are steps of the scale, counted from 0. */
export interface Distribution extends Counts {
  question: Id;
  /** Answers that name an option; everything below is about these alone. */
  n: number;
  /** Everybody who was counted, with and without an answer. */
  replied: number;
  /** The middle answer, or the two that stand in the middle; null without answers. */
  median: { low: number; high: number } | null;
  /** Lowest and highest answer. */
  range: { low: number; high: number } | null;
  /** Answers at most one step from the middle; none where nobody stands in it. */
  withinOneStep: number;
  /** 0 where all say the same, 1 where one half stands at each end. */
  mixed: number;
}

export const noCounts = (scale: Scale): Counts => ({
  options: scale.options.map(() => 0),
  unknown: 0,
  notApplicable: 0,
  skipped: 0,
});

/** Counts of two groups that have nobody in common. */
export const plus = (one: Counts, other: Counts): Counts => ({
  options: one.options.map((count, at) => count + (other.options[at] ?? 0)),
  unknown: one.unknown + other.unknown,
  notApplicable: one.notApplicable + other.notApplicable,
  skipped: one.skipped + other.skipped,
});

export function distributionOf(scale: Scale, counts: Counts): Distribution {
  const { options } = counts;
  const n = sum(options);
  const low = placeOf(options, Math.ceil(n / 2));
  const high = placeOf(options, Math.floor(n / 2) + 1);
  const median = n === 0 ? null : { low, high };
  const given = options.flatMap((count, at) => (count > 0 ? [at] : []));
  const [first, last] = [given[0], given.at(-1)];
  return {
    ...counts,
    question: scale.question,
    n,
    replied: n + counts.unknown + counts.notApplicable + counts.skipped,
    median,
    range: first === undefined || last === undefined ? null : { low: first, high: last },
    withinOneStep:
      median === null || isSplit({ median }) ? 0 : sum(options.slice(Math.max(0, low - 1), high + 2)),
    mixed: mixedOf(options, n),
  };
}

/**
 * Dispersion of answers on a scale: the sum of F(1 − F) over all steps but the last, F being the share at or below,
 * divided by its largest possible value (Berry and Mielke 1992; Blair and Lacy 2000). It needs no distance between
 * options but their order. One answer is never mixed.
 */
function mixedOf(options: readonly number[], n: number): number {
  if (n < 2 || options.length < 2) return 0;
  let below = 0;
  let total = 0;
  for (const count of options.slice(0, -1)) {
    below += count / n;
    total += below * (1 - below);
  }
  // Sums of shares may miss 0 and 1 by a rounding.
  return Math.min(1, Math.max(0, (4 * total) / (options.length - 1)));
}

/** Place of the answer of that number, counted from 1 along the scale. */
function placeOf(options: readonly number[], number: number): number {
  let passed = 0;
  return options.findIndex((count) => (passed += count) >= number);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** One half stands on either side of the middle, and nobody in it: the two answers next to it are more than a step apart. */
export const isSplit = ({ median }: Pick<Distribution, 'median'>): boolean =>
  median !== null && median.high - median.low > 1;

/**
 * Of two answers in the middle, the one that claims less: its level is lower, or it comes first. Null without answers,
 * and where the group is split: an answer that nobody near the middle gave does not stand for it.
 */
export function middleOption(scale: Scale, { median }: Pick<Distribution, 'median'>): Id | null {
  if (median === null || isSplit({ median })) return null;
  const { low, high } = median;
  const place = (scale.levels[high] ?? 0) < (scale.levels[low] ?? 0) ? high : low;
  return scale.options[place] ?? null;
}

/** Everybody who answers says the same, and at least two do. */
export const isConsensus = ({ n, range }: Distribution): boolean =>
  n > 1 && range !== null && range.low === range.high;

/** Most mixed first; equals stay as they are. */
export const mostMixedFirst = <D extends { mixed: number }>(all: readonly D[]): D[] =>
  [...all].sort((a, b) => Math.round((b.mixed - a.mixed) * 1e9));
