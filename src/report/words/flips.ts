import type { Flip } from '../../engine/index.ts';
import type { Pack } from '../../pack/index.ts';

/**
 * Those worth telling first: that everybody of a team that is there were gone would change the verdict, too, yet nobody
 * weighs it.
 */
export function tellingFlips(flips: readonly Flip[], { organisation }: Pick<Pack, 'organisation'>): Flip[] {
  // Whoever is yet to start may well not come.
  const { repsStarting } = organisation.anchors.facts;
  const isGone = ({ changes }: Flip): boolean =>
    changes.some(
      (one) =>
        one.kind === 'fact' &&
        one.id !== repsStarting &&
        typeof one.from === 'number' &&
        one.from > 0 &&
        one.to === 0,
    );
  return [...flips].sort((a, b) => Number(isGone(a)) - Number(isGone(b)));
}
