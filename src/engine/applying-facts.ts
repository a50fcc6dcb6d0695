import type { Pack } from '../pack/index.ts';
import { type Conditions, factsOnly, mayApply } from './conditions.ts';
import { knownFacts } from './known-facts.ts';
import type { Facts } from './types.ts';

/** Replies about facts that apply. What was replied to the others stays on record and never counts. */
export function applyingFacts(pack: Pick<Pack, 'facts'>, conditions: Conditions, replies: Facts): Facts {
  const world = factsOnly(knownFacts(pack.facts, replies));
  const hidden = new Set(pack.facts.filter((fact) => !mayApply(fact, conditions, world)).map(({ id }) => id));
  if (hidden.size === 0) return replies;
  return Object.fromEntries(Object.entries(replies).filter(([id]) => !hidden.has(id)));
}
