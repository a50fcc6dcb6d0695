import type { Condition, Criterion, Fact, Id, Level, Question } from '../pack/index.ts';
import { addShares, CaseVerdicts, type Pair, placesOf } from './case-verdicts.ts';
import { factsOnly } from './conditions.ts';
import { decidingConditions, seatedByMeans, watchedCriteria } from './deciding.ts';
import type { Decided } from './decide.ts';
import { type CompletionContext, factCases, unknownDecidingFacts } from './fact-cases.ts';
import { groupBy } from './group-by.ts';
import { knownFacts } from './known-facts.ts';
import { type Look, type SetOutcome, SetOutcomes } from './set-outcomes.ts';

/*
 * A completion gives every unknown question one of its levels and every unknown deciding fact one of its options,
 * all equally likely. There can be 3^37 of them; but a verdict looks at a set of criteria only through a
 * few numbers, and the criteria are independent once the facts are fixed. So: for each distinguishable case of the
 * unknown facts, the exact distribution of each criterion, added up to the exact distribution of each set.
 */

/** A verdict with its seat and flags, and the share of completions that end there. */
export interface Ending extends Decided {
  share: number;
}

/** Outcomes of both sets that no condition tells apart. */
interface Meeting {
  looks: Pair<Look>;
  means: Pair<number | null>;
  share: number;
}

/** Exact shares of all verdicts that the unknowns still allow. */
export class Completions {
  readonly unknownFacts: readonly Fact[];
  readonly #context: CompletionContext;
  readonly #outcomes: SetOutcomes;
  readonly #sets: Pair<Id>;
  readonly #cases: readonly CaseVerdicts[];
  readonly #seatedByMeans: ReadonlySet<Id>;
  readonly #meanConditions: readonly Condition[];
  readonly #meetings = new Map<readonly SetOutcome[], Map<readonly SetOutcome[], readonly Meeting[]>>();

  constructor(context: CompletionContext) {
    const { pack, conditions } = context;
    const [first = '', second = ''] = pack.head.functions.map(({ id }) => id);
    const watched = watchedCriteria(pack, conditions);
    this.#context = context;
    this.#outcomes = new SetOutcomes(context, watched);
    this.#sets = [first, second];
    this.#seatedByMeans = seatedByMeans(pack, conditions);
    this.#meanConditions = decidingConditions(pack)
      .flatMap((condition) => conditions.leaves(condition))
      .filter((leaf) => 'meansWithin' in leaf || 'higherMean' in leaf);
    this.unknownFacts = unknownDecidingFacts(context);
    const places = placesOf(watched, this.#sets);
    this.#cases = factCases(context, this.unknownFacts).map(
      (factCase) => new CaseVerdicts(context, this.#outcomes, places, this.#sets, factCase),
    );
  }

  /** Every different ending with its share, largest first. */
  endings(): Ending[] {
    const shares = new Map<Decided, number>();
    for (const one of this.#cases) {
      for (const { looks, means, share } of this.#meetingsOf(one.outcomes())) {
        const inAnyCase = one.decided(looks);
        const decided = this.#seatedByMeans.has(inAnyCase.verdict)
          ? one.decidedByMeans(looks, means)
          : inAnyCase;
        shares.set(decided, (shares.get(decided) ?? 0) + one.factCase.share * share);
      }
    }
    const endings = groupBy(shares, ([{ verdict, firstSeat, flags }]) =>
      [verdict, firstSeat, ...flags].join(),
    );
    return [...endings.values()]
      .flatMap((same) =>
        same[0] ? [{ ...same[0][0], share: same.reduce((sum, [, share]) => sum + share, 0) }] : [],
      )
      .sort((a, b) => b.share - a.share);
  }

  /** The share that the likeliest verdict is expected to reach once this question is known. */
  expectedShareAfterQuestion(criterion: Criterion, { id: question, options }: Question): number {
    const levels = [...new Set(options.map(({ level }) => level))];
    return (
      levels.reduce<number>((sum, level) => sum + this.#likeliestOnce(criterion, question, level), 0) /
      levels.length
    );
  }

  #likeliestOnce(criterion: Criterion, question: Id, level: Level): number {
    const total = new Map<Id, number>();
    for (const one of this.#cases) {
      const { facts, share } = one.factCase;
      for (const [value, ofValue] of this.#outcomes.values(criterion.id, facts, { question, level })) {
        addShares(total, one.verdictsGiven(criterion.set, criterion.id, value), share * ofValue);
      }
    }
    return Math.max(0, ...total.values());
  }

  /** The same for an unknown deciding fact: each of its options leaves the cases that agree with it. */
  expectedShareAfterFact(fact: Id): number {
    const byValue = new Map<string, Map<Id, number>>();
    for (const one of this.#cases) {
      for (const { values, share } of one.factCase.choices) {
        const key = JSON.stringify(values[fact]);
        const total = byValue.get(key) ?? new Map<Id, number>();
        byValue.set(key, total);
        addShares(total, one.verdicts(), share);
      }
    }
    return [...byValue.values()].reduce((sum, total) => sum + Math.max(0, ...total.values()), 0);
  }

  /** Pairs of outcomes, those taken together that look the same and whose means stand the same way to each other. */
  #meetingsOf([first, second]: Pair<readonly SetOutcome[]>): readonly Meeting[] {
    const row = this.#meetings.get(first) ?? new Map<readonly SetOutcome[], readonly Meeting[]>();
    this.#meetings.set(first, row);
    const known = row.get(second) ?? this.#meet(first, second);
    row.set(second, known);
    return known;
  }

  #meet(first: readonly SetOutcome[], second: readonly SetOutcome[]): Meeting[] {
    const standings = new Map<string, string>();
    const standing = (means: Pair<number | null>): string => {
      const key = means.join();
      const known = standings.get(key) ?? this.#standing(means);
      standings.set(key, known);
      return known;
    };
    const meetings = new Map<Look, Map<Look, Map<string, Meeting>>>();
    for (const one of first) {
      const row = meetings.get(one.look) ?? new Map<Look, Map<string, Meeting>>();
      meetings.set(one.look, row);
      for (const other of second) {
        const cell = row.get(other.look) ?? new Map<string, Meeting>();
        row.set(other.look, cell);
        const means = [one.mean, other.mean] as const;
        const key = standing(means);
        const meeting = cell.get(key) ?? { looks: [one.look, other.look], means, share: 0 };
        meeting.share += one.share * other.share;
        cell.set(key, meeting);
      }
    }
    return [...meetings.values()].flatMap((row) => [...row.values()].flatMap((cell) => [...cell.values()]));
  }

  /** What the conditions that compare means say of two means. */
  #standing(means: Pair<number | null>): string {
    const { pack, replies, conditions } = this.#context;
    const mean = new Map(this.#sets.map((set, at) => [set, means[at] ?? null]));
    const world = {
      ...factsOnly(knownFacts(pack.facts, replies)),
      set: (id: Id) => ({ state: 'unknown' as const, mean: mean.get(id) ?? null }),
    };
    return this.#meanConditions.map((condition) => String(conditions.holds(condition, world))).join();
  }
}
