import type { Condition, Decision, Id, InterviewPack, Level, SetState } from '../pack/index.ts';
import type { KnownFacts } from './known-facts.ts';

export type CriteriaCondition = Extract<Condition, { criteria: Id[] }>;

/** What conditions may look at. Each answer may be null: not known, or not yet decided. */
export interface World {
  facts: KnownFacts;
  /** Level of a question, or the state of its reply. */
  question(id: Id): Level | 'unknown' | 'not-applicable' | 'skipped' | null;
  /** Whether enough of these criteria reach the value. */
  reached(condition: CriteriaCondition): boolean | null;
  set(id: Id): { state: SetState; mean: number | null } | null;
  verdict: Id | null;
  rule: Id | null;
}

/** A world in which only facts and replies are known: enough to see which questions apply. */
export const factsOnly = (facts: KnownFacts, question: World['question'] = () => null): World => ({
  facts,
  question,
  reached: () => null,
  set: () => null,
  verdict: null,
  rule: null,
});

type Truth = boolean | null;

/** Whether conditions hold in a world; what they name comes from the pack. */
export class Conditions {
  readonly #predicates: ReadonlyMap<Id, Condition | undefined>;
  readonly #sets: readonly Id[];
  readonly #revenueEdges: (currency: Id | null) => readonly number[];
  readonly #revenueOptions: (fact: Id) => readonly Id[];

  constructor(pack: Pick<InterviewPack, 'head' | 'facts'>, decision?: Decision) {
    this.#predicates = new Map(
      (decision?.predicates ?? []).map(({ id, when, reading }) => [
        id,
        reading === true ? readingOf(decision) : when,
      ]),
    );
    this.#sets = pack.head.functions.map(({ id }) => id);
    this.#revenueEdges = (code) =>
      (pack.head.currencies.find((currency) => currency.code === code) ?? pack.head.currencies[0])
        ?.revenueEdges ?? [];
    this.#revenueOptions = (id) => pack.facts.find((fact) => fact.id === id)?.options ?? [];
  }

  /** True or false, or null when what it looks at is unknown (Kleene's three-valued logic). */
  holds(condition: Condition, world: World): Truth {
    // The commonest first: every answer asks for hundreds.
    if ('fact' in condition) return factHolds(condition, world.facts);
    if ('question' in condition) return replied(condition, world);
    if ('predicate' in condition) return this.named(condition.predicate, world);
    if ('all' in condition) return this.#together(condition.all, world, false);
    if ('any' in condition) return this.#together(condition.any, world, true);
    if ('not' in condition) return not(this.holds(condition.not, world));
    if ('sum' in condition)
      return within(total(condition.sum.map((id) => world.facts.number(id))), condition);
    if ('product' in condition) return this.#outsideBand(condition, world.facts);
    if ('set' in condition) {
      const set = world.set(condition.set);
      return set && condition.state.includes(set.state);
    }
    if ('criteria' in condition) return world.reached(condition);
    if ('rule' in condition) return world.rule !== null && condition.rule.includes(world.rule);
    if ('verdict' in condition) return world.verdict !== null && condition.verdict.includes(world.verdict);
    const means = this.#sets.map((id) => world.set(id)?.mean ?? null);
    if ('meansWithin' in condition) return meansWithin(condition.meansWithin, means);
    return higherMean(world.set(condition.higherMean)?.mean ?? null, means);
  }

  /** One part that has the deciding truth decides; else an unknown part leaves it unknown. */
  #together(parts: readonly Condition[], world: World, deciding: boolean): Truth {
    let truth: Truth = !deciding;
    for (const part of parts) {
      const one = this.holds(part, world);
      if (one === deciding) return deciding;
      if (one === null) truth = null;
    }
    return truth;
  }

  /** Whether a named predicate holds. */
  named(predicate: Id, world: World): Truth {
    const condition = this.#predicates.get(predicate);
    return condition ? this.holds(condition, world) : null;
  }

  /** What a named predicate means, or undefined where nothing has this name. */
  meaning(predicate: Id): Condition | undefined {
    return this.#predicates.get(predicate);
  }

  #outsideBand(condition: Extract<Condition, { product: unknown }>, facts: KnownFacts): Truth {
    const factors = condition.product.map((id) => facts.number(id));
    const band = facts.option(condition.outsideBandOf);
    if (band === null || factors.some((factor) => factor === null)) return null;
    const product = factors.reduce<number>((so, factor) => so * (factor ?? 1), 1);
    const edges = this.#revenueEdges(facts.option('currency'));
    const at = this.#revenueOptions(condition.outsideBandOf).indexOf(band);
    const low = edges[at - 1] ?? 0;
    const high = edges[at] ?? Infinity;
    return product * condition.factor < low || product > high * condition.factor;
  }
}

/** Whether something is asked or counts: unless its condition is known not to hold. */
export const mayApply = (
  { appliesWhen }: { appliesWhen?: Condition | undefined },
  conditions: Conditions,
  world: World,
): boolean => appliesWhen === undefined || conditions.holds(appliesWhen, world) !== false;

const readingOf = (decision: Decision | undefined): Condition | undefined =>
  decision?.bothReadings.find(({ id }) => id === decision.bothReading)?.when;

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

const total = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((so, number) => (so === null || number === null ? null : so + number), 0);

interface Bounds {
  atLeast?: number | undefined;
  below?: number | undefined;
  atMost?: number | undefined;
}

const within = (number: number | null, { atLeast, below, atMost }: Bounds): Truth =>
  number === null
    ? null
    : (atLeast === undefined || number >= atLeast) &&
      (below === undefined || number < below) &&
      (atMost === undefined || number <= atMost);

function factHolds(condition: Extract<Condition, { fact: Id }>, facts: KnownFacts): Truth {
  const { fact, part, oneOf, includes, is, answered } = condition;
  if (answered !== undefined) return (facts.value(fact) !== null) === answered;
  if (includes !== undefined) return facts.options(fact)?.includes(includes) ?? null;
  if (is !== undefined) {
    const truth = facts.yesNo(fact);
    return truth === null ? null : truth === is;
  }
  if (oneOf) {
    const option = facts.option(fact, part);
    return option === null ? null : oneOf.includes(option);
  }
  return within(facts.number(fact, part), condition);
}

function replied(condition: Extract<Condition, { question: Id }>, world: World): Truth {
  const reply = world.question(condition.question);
  if (reply === null) return null;
  if (typeof reply === 'number') return condition.level?.includes(reply) ?? false;
  if (condition.state) return condition.state.includes(reply);
  return null;
}

/** Means are quotients of small halves: a difference of exactly the limit counts as within, whatever floating point makes of it. */
const ROUNDING = 1e-9;

function meansWithin(limit: number, [first, second]: readonly (number | null)[]): Truth {
  if (first === undefined || first === null || second === undefined || second === null) return null;
  return Math.abs(first - second) <= limit + ROUNDING;
}

function higherMean(own: number | null, means: readonly (number | null)[]): Truth {
  if (own === null) return false;
  return (
    means.every((mean) => mean === null || own >= mean - ROUNDING) &&
    means.some((mean) => mean === null || own > mean + ROUNDING)
  );
}
