import type { Fact, FactValue, Id } from '../../pack/index.ts';
import { factsOnly } from '../conditions.ts';
import { knownFacts } from '../known-facts.ts';
import type { FlipChange } from '../types.ts';
import type { Company } from './company.ts';
import { TRIFLE } from './criterion-plans.ts';
import type { Varied } from './fact-cases.ts';
import { enoughOf } from './fact-options.ts';
import type { Model } from './model.ts';
import type { FactPart } from './residue.ts';

/** Every deciding fact that applies, with the values it could have instead as far as rules can tell them apart. */
export function factChanges(company: Company): Varied[] {
  const { model, known } = company;
  const { pack, conditions } = model;
  return pack.facts
    .filter(
      ({ deciding, appliesWhen }) =>
        deciding !== undefined &&
        (appliesWhen === undefined || conditions.holds(appliesWhen, factsOnly(known)) !== false),
    )
    .map((fact) => ({
      fact: fact.id,
      options: [{ value: null, weight: 0 }, ...others(fact, company)],
    }))
    .filter(({ options }) => options.length > 1);
}

function others(fact: Fact, { model, known }: Company): { value: FactValue; weight: number }[] {
  const parts = partsOn(fact.id, model);
  if (parts.length === 0) return [];
  const tell = signatureOf(fact, parts, model);
  const now = known.value(fact.id);
  const seen = new Set(now === null ? [] : [tell(now)]);
  const found: { value: FactValue; weight: number }[] = [];
  for (const value of candidates(fact, parts)) {
    const signature = tell(value);
    if (seen.has(signature)) continue;
    seen.add(signature);
    found.push({ value: merged(value, now, fact, parts, model), weight: 1 + 5 * TRIFLE });
  }
  return found;
}

/** Parts of rules, guards and of the choice of questions that look at a fact; first seats and flags may differ. */
const partsOn = (fact: Id, model: Model): FactPart[] =>
  [...new Set([...model.ruleParts, ...model.scopeParts])].filter((part) => model.factsOf(part).has(fact));

function signatureOf(fact: Fact, parts: readonly FactPart[], model: Model): (value: FactValue) => string {
  const enough = enoughOf(parts);
  return (value) => {
    const facts = knownFacts(model.pack.facts, {}, { [fact.id]: value });
    const seen = parts.map((part) =>
      'fact' in part ? String(model.conditions.holds(part, factsOnly(facts))) : '',
    );
    const figure = facts.number(fact.id);
    return [...seen, figure === null ? '' : Math.min(figure, enough)].join();
  };
}

/** The pack's own values first, for they read well; then what lies at either side of each bound. */
function candidates(fact: Fact, parts: readonly FactPart[]): FactValue[] {
  const own = [...(fact.deciding?.completions ?? []), ...(fact.options ?? [])];
  if (fact.kind !== 'number') return own;
  const { min = 0, max = Infinity } = fact;
  return [...own, min, ...boundsOf(parts)].filter(
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
  now: FactValue | null,
  fact: Fact,
  parts: readonly FactPart[],
  model: Model,
): FactValue {
  if (fact.kind !== 'counts' || !isCounts(value) || now === null || !isCounts(now)) return value;
  const tell = signatureOf(fact, parts, model);
  const target = tell(value);
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
  const bounds = boundsOf(partsOn(id, model));
  const range =
    typeof to === 'number'
      ? {
          atLeast: bounds.filter((bound) => bound <= to).at(-1) ?? null,
          below: bounds.find((bound) => bound > to) ?? null,
        }
      : null;
  return { kind: 'fact', id, from, to, range };
}
