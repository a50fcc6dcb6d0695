import type { FactValue, Id, Pack } from '../pack/index.ts';
import type { Conditions, World } from './conditions.ts';
import type { Decided } from './decide.ts';
import type { Contradiction } from './types.ts';

/** Pairs of answers that can't both be right; without verdicts, so that it can be shown before there is a result. */
export function findContradictions(pack: Pick<Pack, 'decision'>, conditions: Conditions, world: World): Omit<Contradiction, 'decides' | 'resolutions'>[] {
  return pack.decision.contradictions
    .filter(({ when }) => conditions.holds(when, world) === true)
    .map(({ id, facts, questions }) => ({ contradiction: id, facts, questions }));
}

/**
 * A contradiction on deciding facts decides when the ways to resolve it lead to different verdicts (rulings 17).
 * @param leaningWith the verdict on what is known, with some facts replaced
 */
export function weighContradictions(
  pack: Pick<Pack, 'decision'>,
  found: readonly Omit<Contradiction, 'decides' | 'resolutions'>[],
  leaningWith: (facts: Readonly<Record<Id, FactValue>>) => Decided,
): Contradiction[] {
  return found.map((contradiction) => {
    const ways = pack.decision.contradictions.find(({ id }) => id === contradiction.contradiction)?.resolutions ?? [];
    const resolutions = ways.map(({ id, facts }) => ({ resolution: id, verdict: leaningWith(facts).verdict }));
    return { ...contradiction, resolutions, decides: new Set(resolutions.map(({ verdict }) => verdict)).size > 1 };
  });
}
