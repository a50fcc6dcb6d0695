import type { Flip, FlipChange } from '../../engine/index.ts';

/**
 * Those worth telling first: that everybody of a team that is there were gone would change the verdict, too, yet nobody
 * weighs it.
 */
export const tellingFlips = (flips: readonly Flip[]): Flip[] =>
  [...flips].sort((a, b) => Number(a.changes.some(isGone)) - Number(b.changes.some(isGone)));

const isGone = (change: FlipChange): boolean =>
  change.kind === 'fact' && typeof change.from === 'number' && change.from > 0 && change.to === 0;
