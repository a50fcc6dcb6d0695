import type { Condition, Criterion, Fact, FactValue, Id, Level, Pack } from '../pack/index.ts';
import { type Conditions, type CriteriaCondition, factsOnly, type World } from './conditions.ts';
import type { Evidence } from './evidence.ts';
import { groupBy } from './group-by.ts';
import { knownFacts, type KnownFacts } from './known-facts.ts';
import { meanOf, stateOf, type SetSummary } from './sets.ts';
import type { Answers, CountedAnswer, Facts } from './types.ts';

/*
 * A completion gives every unknown question one of its levels and every unknown deciding fact one of its options,
 * all equally likely (rulings 16). There can be 3^37 of them; but a verdict looks at a set of criteria only through a
 * few numbers, and the criteria are independent once the facts are fixed. So: for each distinguishable case of the
 * unknown facts, the exact distribution of each criterion, added up to the exact distribution of each set.
 */

/** One distinguishable case of the unknown deciding facts, with its share of all completions. */
export interface FactCase {
  facts: KnownFacts;
  share: number;
}

/** What the rules can see of one set, with the share of completions that look so. */
export interface SetOutcome {
  summary: SetSummary;
  mean: number | null;
  state: ReturnType<typeof stateOf>;
  /** For each watched condition of this set, whether it holds. */
  reached: readonly boolean[];
  share: number;
}

/** Conditions over criteria that rules, guards, flags and seats look at, by set. */
export type Watched = ReadonlyMap<Id, readonly CriteriaCondition[]>;

export interface CompletionContext {
  pack: Pack;
  conditions: Conditions;
  evidence: Evidence;
  replies: Facts;
  answers: Answers;
}

/** Every condition that the decision and the applicability of criteria look at, subconditions included. */
function decidingConditions({ decision, criteria }: Pick<Pack, 'decision' | 'criteria'>): Condition[] {
  const roots = [
    ...decision.predicates.map(({ when }) => when),
    ...decision.bothReadings.map(({ when }) => when),
    ...decision.guards.flatMap(({ when, unless }) => [when, unless]),
    ...decision.flags.map(({ when }) => when),
    ...decision.verdicts.flatMap(({ firstSeat }) => firstSeat.map(({ when }) => when)),
    ...criteria.flatMap(({ appliesWhen, questions }) => [appliesWhen, ...questions.map((question) => question.appliesWhen)]),
  ];
  return roots.flatMap((root) => (root ? subconditions(root) : []));
}

function subconditions(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(subconditions);
  if ('any' in condition) return condition.any.flatMap(subconditions);
  if ('not' in condition) return subconditions(condition.not);
  return [condition];
}

export function watchedCriteria(pack: Pack): Watched {
  const setOf = new Map(pack.criteria.map(({ id, set }) => [id, set]));
  const conditions = decidingConditions(pack).filter((condition) => 'criteria' in condition);
  return groupBy(conditions, ({ criteria }) => setOf.get(criteria[0] ?? '') ?? '');
}

/** Deciding facts that apply and are not known. */
export function unknownDecidingFacts({ pack, conditions, replies }: CompletionContext): Fact[] {
  const facts = knownFacts(pack.facts, replies);
  return pack.facts.filter(
    ({ id, deciding, appliesWhen }) => deciding !== undefined && facts.value(id) === null && (appliesWhen === undefined || conditions.holds(appliesWhen, factsOnly(facts)) !== false),
  );
}

/** All distinguishable cases of the unknown deciding facts; one case when none is unknown. */
export function factCases(context: CompletionContext, unknown: readonly Fact[]): FactCase[] {
  const { pack, replies } = context;
  const looks = decidingConditions(pack);
  let cases: { overrides: Record<Id, FactValue>; share: number }[] = [{ overrides: {}, share: 1 }];
  for (const fact of unknown) {
    const values = distinguishable(fact, looks, context);
    cases = cases.flatMap(({ overrides, share }) => values.map((one) => ({ overrides: { ...overrides, [fact.id]: one.value }, share: share * one.share })));
  }
  return cases.map(({ overrides, share }) => ({ facts: knownFacts(pack.facts, replies, overrides), share }));
}

/** Values of a fact that no condition can tell apart count as one, with their shares added up. */
function distinguishable(fact: Fact, looks: readonly Condition[], { pack, conditions }: CompletionContext): { value: FactValue; share: number }[] {
  const values = fact.deciding?.completions ?? [];
  const own = looks.filter((condition) => 'fact' in condition && condition.fact === fact.id);
  const bounds = looks.flatMap((condition) => ('sum' in condition && condition.sum.includes(fact.id) ? [condition.atLeast ?? 0, condition.below ?? 0] : []));
  // A sum of figures that are never negative can't come back below a bound that one of them has reached alone.
  const enough = Math.max(0, ...bounds);
  const groups = groupBy(values, (value) => {
    const world = factsOnly(knownFacts(pack.facts, {}, { [fact.id]: value }));
    const seen = own.map((condition) => String(conditions.holds(condition, world)));
    return [...seen, typeof value === 'number' ? Math.min(value, enough) : ''].join();
  });
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [{ value: group[0], share: group.length / values.length }]));
}

/** Exact distributions of sets; remembers what it has computed, because most fact cases change few criteria. */
export class SetOutcomes {
  readonly #context: CompletionContext;
  readonly #watched: Watched;
  readonly #values = new Map<string, ReadonlyMap<Level, number>>();
  readonly #sets = new Map<string, SetOutcome[]>();

  constructor(context: CompletionContext, watched: Watched) {
    this.#context = context;
    this.#watched = watched;
  }

  /** Outcomes of a set in a fact case; `fixed` answers one unknown question at a level. */
  of(set: Id, facts: KnownFacts, fixed: { question: Id; level: Level } | null = null): SetOutcome[] {
    const criteria = this.#context.pack.criteria.filter((criterion) => criterion.set === set);
    const valued = criteria.map((criterion) => this.#distribution(criterion, facts, fixed));
    const key = `${set}:${valued.map((one) => one.key).join('|')}`;
    const known = this.#sets.get(key);
    if (known) return known;
    const outcomes = this.#addUp(set, criteria, valued.map(({ shares }) => shares));
    this.#sets.set(key, outcomes);
    return outcomes;
  }

  /** Share of completions by value of one criterion; empty when it does not apply. */
  #distribution(criterion: Criterion, facts: KnownFacts, fixed: { question: Id; level: Level } | null): { key: string; shares: ReadonlyMap<Level, number> } {
    const { evidence, answers } = this.#context;
    const world = factsOnly(facts, evidence.replies(answers, facts));
    const own = fixed !== null && criterion.questions.some(({ id }) => id === fixed.question) ? fixed : null;
    const counted = evidence.applies(criterion, null, world) ? evidence.count(criterion, answers, facts) : [];
    const key = `${criterion.id}(${counted.map(({ level, state }) => level ?? state).join()})${own ? `${own.question}=${own.level}` : ''}`;
    const shares = this.#values.get(key) ?? this.#complete(criterion, counted, own, world);
    this.#values.set(key, shares);
    return { key, shares };
  }

  #complete(criterion: Criterion, counted: readonly CountedAnswer[], fixed: { question: Id; level: Level } | null, world: World): Map<Level, number> {
    const { evidence, pack } = this.#context;
    let completions: { levels: Record<Id, Level | null>; share: number }[] = [{ levels: {}, share: 1 }];
    for (const { question, level, state } of counted) {
      const levels = this.#levelsLeft(criterion, question, level, state, fixed);
      completions = completions.flatMap((one) => levels.map((chosen) => ({ levels: { ...one.levels, [question]: chosen }, share: one.share / levels.length })));
    }
    const shares = new Map<Level, number>();
    for (const { levels, share } of completions) {
      const reply: World['question'] = (id) => (id in levels ? (levels[id] ?? null) : world.question(id));
      const counts = new Map(criterion.questions.map((question) => [question.id, evidence.applies(criterion, question, { ...world, question: reply })]));
      const { value } = evidence.value(criterion, (id) => (counts.get(id) === true ? (levels[id] ?? null) : null), pack.decision);
      if (value !== null) shares.set(value, (shares.get(value) ?? 0) + share);
    }
    return shares;
  }

  /** A known level stays; an open question may turn out at any of its levels; the rest has none. */
  #levelsLeft(criterion: Criterion, question: Id, level: Level | null, state: CountedAnswer['state'], fixed: { question: Id; level: Level } | null): (Level | null)[] {
    if (level !== null) return [level];
    // Which questions apply may hang on another open question of the criterion: those are decided completion by completion.
    const open = state === 'unknown' || state === 'skipped' || state === 'not-asked';
    if (!open) return [null];
    return fixed?.question === question ? [fixed.level] : levelsOf(criterion, question);
  }

  #addUp(set: Id, criteria: readonly Criterion[], distributions: readonly ReadonlyMap<Level, number>[]): SetOutcome[] {
    const watched = this.#watched.get(set) ?? [];
    let partial = new Map<string, PartialSum>([['', { summary: { known: 0, halves: 0, fullyMet: 0, contextMet: 0, symptomsMet: 0 }, counts: watched.map(() => 0), share: 1 }]]);
    criteria.forEach((criterion, at) => {
      const shares = distributions[at];
      if (!shares || shares.size === 0) return;
      const next = new Map<string, PartialSum>();
      for (const one of partial.values()) {
        for (const [value, share] of shares) {
          const added = add(one, criterion, value, share, watched);
          const key = [...Object.values(added.summary), ...added.counts].join();
          const same = next.get(key);
          next.set(key, same ? { ...same, share: same.share + added.share } : added);
        }
      }
      partial = next;
    });
    const outcomes = new Map<string, SetOutcome>();
    for (const { summary, counts, share } of partial.values()) {
      const reached = watched.map(({ atLeast = 1 }, at) => (counts[at] ?? 0) >= atLeast);
      const state = stateOf(summary, this.#context.pack.decision);
      const key = [state, summary.halves, summary.known, ...reached].join();
      const same = outcomes.get(key);
      outcomes.set(key, { summary, mean: meanOf(summary), state, reached, share: (same?.share ?? 0) + share });
    }
    return [...outcomes.values()];
  }
}

interface PartialSum {
  summary: SetSummary;
  counts: readonly number[];
  share: number;
}

function add({ summary, counts, share }: PartialSum, criterion: Criterion, value: Level, valueShare: number, watched: readonly CriteriaCondition[]): PartialSum {
  const full = value === 1 ? 1 : 0;
  return {
    summary: {
      known: summary.known + 1,
      halves: summary.halves + value * 2,
      fullyMet: summary.fullyMet + full,
      contextMet: Math.min(1, summary.contextMet + (criterion.kind === 'context' ? full : 0)),
      symptomsMet: Math.min(1, summary.symptomsMet + (criterion.kind === 'symptom' ? full : 0)),
    },
    counts: counts.map((count, at) => {
      const condition = watched[at];
      return condition && condition.criteria.includes(criterion.id) && value >= condition.value ? Math.min(condition.atLeast ?? 1, count + 1) : count;
    }),
    share: share * valueShare,
  };
}

const levelsOf = (criterion: Criterion, question: Id): Level[] => [...new Set(criterion.questions.find(({ id }) => id === question)?.options.map(({ level }) => level))];
