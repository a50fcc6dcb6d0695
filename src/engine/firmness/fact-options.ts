import type { Fact, FactValue, Id } from '../../pack/index.ts';
import { factsOnly, mayApply } from '../conditions.ts';
import { groupBy } from '../group-by.ts';
import { knownFacts } from '../known-facts.ts';
import type { Company } from './company.ts';
import type { Varied } from './fact-cases.ts';
import type { Model } from './model.ts';
import type { FactPart } from './residue.ts';

/** Deciding facts that apply and are not known. */
export function unknownDecidingFacts({ model, known }: Company): Fact[] {
  const { pack, conditions } = model;
  return pack.facts.filter(
    (fact) =>
      fact.deciding !== undefined &&
      known.value(fact.id) === null &&
      mayApply(fact, conditions, factsOnly(known)),
  );
}

/** A deciding fact with the values it may turn out to have; those that no condition can tell apart count as one, with their shares added up. */
export function completionsOf(fact: Fact, model: Model): Varied {
  const known = model.completions.get(fact);
  if (known) return known;
  const values = fact.deciding?.completions ?? [];
  const groups = groupBy(values, signatureOf(fact, model));
  const varied = {
    fact: fact.id,
    options: [...groups.values()].map((same) => ({
      value: same[0] ?? null,
      weight: same.length / values.length,
    })),
  };
  model.completions.set(fact, varied);
  return varied;
}

/** Everything the decision can tell of a value of this fact alone. */
export function signatureOf(fact: Fact, model: Model): (value: FactValue) => string {
  const parts = partsOn(fact.id, model);
  const own = parts.filter((part) => 'fact' in part);
  const enough = enoughOf(parts);
  const source = model.sources.includes(fact.id);
  return (value) => {
    const world = factsOnly(knownFacts(model.pack.facts, {}, { [fact.id]: value }));
    const seen = own.map((part) => String(model.conditions.holds(part, world)));
    // A sum of figures that are never negative can't come back below a bound that one of them has reached alone.
    const inSums = typeof value === 'number' ? Math.min(value, enough) : '';
    return [...seen, inSums, source ? JSON.stringify(value) : ''].join();
  };
}

/** Parts of the decision that look at a fact. */
const partsOn = (fact: Id, model: Model): FactPart[] =>
  [...new Set([...model.ruleParts, ...model.finishParts, ...model.scopeParts])].filter((part) =>
    model.factsOf(part).has(fact),
  );

/** The highest bound of any sum that this fact is part of. */
export const enoughOf = (parts: readonly FactPart[]): number =>
  Math.max(0, ...parts.flatMap((part) => ('sum' in part ? [part.atLeast ?? 0, part.below ?? 0] : [])));
