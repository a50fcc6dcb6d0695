import type { Fact, FactValue, Id } from '../../pack/index.ts';
import { factsOnly, mayApply } from '../conditions.ts';
import { knownFacts } from '../known-facts.ts';
import type { FlipChange } from '../types.ts';
import type { Company } from './company.ts';
import { TRIFLE } from './criterion-plans.ts';
import type { Varied } from './fact-cases.ts';
import { enoughOf } from './fact-options.ts';
import type { Model } from './model.ts';
import type { FactPart } from './residue.ts';

/** A deciding fact with all that rules, guards and the choice of questions can tell about its values: the same for every company. */
export interface Changeable {
  fact: Fact;
  /** First seats and flags may differ. */
  parts: readonly FactPart[];
  /** Figures at which something changes. */
  bounds: readonly number[];
  values: readonly { value: FactValue; signature: string }[];
  /** Values with the same signature are told apart by nothing. */
  tell: (value: FactValue) => string;
}

/** Every deciding fact that applies, with the values it could have instead as far as rules can tell them apart. */
export function factChanges(company: Company): Varied[] {
  const { model, known } = company;
  const { pack, conditions } = model;
  const now = factsOnly(known);
  return pack.facts
    .filter((fact) => fact.deciding !== undefined && mayApply(fact, conditions, now))
    .map((fact) => ({
      fact: fact.id,
      options: [{ value: null, weight: 0 }, ...others(changeable(fact, model), known.value(fact.id))],
    }))
    .filter(({ options }) => options.length > 1);
}

function others(all: Changeable, now: FactValue | null): { value: FactValue; weight: number }[] {
  const { parts, values, tell } = all;
  if (parts.length === 0) return [];
  const seen = new Set(now === null ? [] : [tell(now)]);
  const found: { value: FactValue; weight: number }[] = [];
  for (const { value, signature } of values) {
    if (seen.has(signature)) continue;
    seen.add(signature);
    found.push({ value: merged(value, signature, now, all), weight: 1 + 5 * TRIFLE });
  }
  return found;
}

function changeable(fact: Fact, model: Model): Changeable {
  const known = model.changeable.get(fact);
  if (known) return known;
  const parts = [...new Set([...model.ruleParts, ...model.scopeParts])].filter((part) =>
    model.factsOf(part).has(fact.id),
  );
  const tell = signatureOf(fact, parts, model);
  const bounds = boundsOf(parts);
  const values = candidates(fact, bounds).map((value) => ({ value, signature: tell(value) }));
  const all = { fact, parts, bounds, values, tell };
  model.changeable.set(fact, all);
  return all;
}

function signatureOf(fact: Fact, parts: readonly FactPart[], model: Model): (value: FactValue) => string {
  const enough = enoughOf(parts);
  return (value) => {
    const facts = knownFacts(model.pack.facts, {}, { [fact.id]: value });
    const world = factsOnly(facts);
    const seen = parts.map((part) => ('fact' in part ? String(model.conditions.holds(part, world)) : ''));
    const figure = facts.number(fact.id);
    return [...seen, figure === null ? '' : Math.min(figure, enough)].join();
  };
}

/** The pack's own values first, for they read well; then what lies at either side of each bound. */
function candidates(fact: Fact, bounds: readonly number[]): FactValue[] {
  const own = [...(fact.deciding?.completions ?? []), ...(fact.options ?? [])];
  if (fact.kind !== 'number') return own;
  const { min = 0, max = Infinity } = fact;
  return [...own, min, ...bounds].filter(
    (value) => typeof value !== 'number' || (value >= min && value <= max),
  );
}

/** Figures at which something changes. Sums may change at every whole figure up to their highest bound. */
function boundsOf(parts: readonly FactPart[]): number[] {
  const own = parts.flatMap((part) =>
    'fact' in part ? [part.atLeast, part.below, part.atMost === undefined ? undefined : part.atMost + 1] : [],
  );
  const inSums = Array.from({ length: Math.ceil(enoughOf(parts)) }, (_, at) => at + 1);
  return [...new Set([...own, ...inSums].filter((bound) => bound !== undefined))].sort((a, b) => a - b);
}

/** Parts of a counted fact that make no difference stay as they are. */
function merged(
  value: FactValue,
  target: string,
  now: FactValue | null,
  { fact, tell }: Changeable,
): FactValue {
  if (fact.kind !== 'counts' || !isCounts(value) || now === null || !isCounts(now)) return value;
  return Object.keys(value).reduce<Record<Id, number>>((so, part) => {
    const kept = { ...so, [part]: now[part] ?? 0 };
    return tell(kept) === target ? kept : so;
  }, value);
}

const isCounts = (value: FactValue): value is Record<Id, number> =>
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.values(value).every((part) => typeof part === 'number');

/** What would have to be different about a fact. */
export function factChange(
  { model, known }: Company,
  id: Id,
  to: FactValue,
): Extract<FlipChange, { kind: 'fact' }> {
  const from = known.value(id);
  const fact = model.pack.facts.find((one) => one.id === id);
  const bounds = fact ? changeable(fact, model).bounds : [];
  const range =
    typeof to === 'number'
      ? {
          atLeast: bounds.filter((bound) => bound <= to).at(-1) ?? null,
          below: bounds.find((bound) => bound > to) ?? null,
        }
      : null;
  return { kind: 'fact', id, from, to, range };
}
