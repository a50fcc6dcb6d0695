import type { Combine, Id } from '../../pack/index.ts';

/** What stands by a possible outcome, and how it goes together: shares multiply and add up, plans join and the cheaper wins. */
export interface Weights<W> {
  one: W;
  both: (first: W, second: W) => W;
  either: (first: W, second: W) => W;
}

export const shares: Weights<number> = {
  one: 1,
  both: (first, second) => first * second,
  either: (first, second) => first + second,
};

/** What a formula, or a part of it, may come to; null where nothing of it is known. */
export type Outcomes<W> = ReadonlyMap<number | null, W>;

/**
 * All that a formula may come to when its questions are independent. Part by part, in the order in which one completion
 * would be reckoned, so that both come to the very same figures.
 */
export function outcomesOf<W>(
  formula: Combine,
  leaf: (question: Id) => Outcomes<W>,
  weights: Weights<W>,
): Outcomes<W> {
  if (typeof formula === 'string') return leaf(formula);
  const parts = partsOf(formula).map((part) => outcomesOf(part, leaf, weights));
  if ('mean' in formula) return meanOf(parts, weights);
  const pick = 'min' in formula ? Math.min : Math.max;
  return parts.reduce<Outcomes<W>>(
    (so, part) => crossed(so, part, (a, b) => (a === null ? b : b === null ? a : pick(a, b)), weights),
    new Map([[null, weights.one]]),
  );
}

/** The questions of a formula, as often as they stand in it. */
export const questionsIn = (formula: Combine): Id[] =>
  typeof formula === 'string' ? [formula] : partsOf(formula).flatMap(questionsIn);

const partsOf = (formula: Exclude<Combine, Id>): Combine[] =>
  'mean' in formula ? formula.mean : 'min' in formula ? formula.min : formula.max;

function meanOf<W>(parts: readonly Outcomes<W>[], weights: Weights<W>): Outcomes<W> {
  /** Sums, by how many parts are known. */
  let sums: Map<number, W>[] = [new Map([[0, weights.one]])];
  for (const part of parts) {
    const next: Map<number, W>[] = [];
    sums.forEach((bySum, known) => {
      for (const [sum, before] of bySum)
        for (const [value, weight] of part) {
          const cell = (next[known + Number(value !== null)] ??= new Map<number, W>());
          put(cell, sum + (value ?? 0), weights.both(before, weight), weights);
        }
    });
    sums = next;
  }
  const outcomes = new Map<number | null, W>();
  sums.forEach((bySum, known) => {
    for (const [sum, weight] of bySum) put(outcomes, known === 0 ? null : sum / known, weight, weights);
  });
  return outcomes;
}

function crossed<W>(
  one: Outcomes<W>,
  other: Outcomes<W>,
  meet: (a: number | null, b: number | null) => number | null,
  weights: Weights<W>,
): Outcomes<W> {
  const outcomes = new Map<number | null, W>();
  for (const [a, first] of one)
    for (const [b, second] of other) put(outcomes, meet(a, b), weights.both(first, second), weights);
  return outcomes;
}

/** Adds an outcome to those found so far. */
export function put<K, W>(outcomes: Map<K, W>, key: K, weight: W, weights: Weights<W>): void {
  const known = outcomes.get(key);
  outcomes.set(key, known === undefined ? weight : weights.either(known, weight));
}
