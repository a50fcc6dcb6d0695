import type { Condition, Criterion, Fact, Id, Pack } from '../../pack/index.ts';
import { Conditions, type CriteriaCondition } from '../conditions.ts';
import { Evidence } from '../evidence.ts';
import { groupBy } from '../group-by.ts';
import { factsNamed, leavesOf } from '../leaves.ts';
import type { CriterionPlans } from './criterion-plans.ts';
import { CriterionValues } from './criterion-values.ts';
import type { Varied } from './fact-cases.ts';
import type { Changeable } from './fact-changes.ts';
import { type FactPart, isOfFacts, type Truth } from './residue.ts';
import { Finish, RuleTable, type Sight } from './rule-table.ts';
import { SetOutcomes } from './set-outcomes.ts';
import { SetSpace } from './set-space.ts';
import { type MeanPart, type Pair, Standings } from './standings.ts';

/** What a pack's decision rests on, worked out once for each pack. What was reckoned for one company serves the next. */
export class Model {
  readonly pack: Pack;
  readonly conditions: Conditions;
  readonly evidence: Evidence;
  readonly values: CriterionValues;
  /** The cheapest ways to the values of criteria, by how these stand. */
  readonly plans = new Map<string, CriterionPlans>();
  /** Deciding facts with the values they may turn out to have, and with those they could have instead. */
  readonly completions = new Map<Fact, Varied>();
  readonly changeable = new Map<Fact, Changeable>();
  readonly sets: Pair<Id>;
  /** The criteria of each set, in the order of the pack. */
  readonly criteriaOf: Pair<readonly Criterion[]>;
  readonly outcomes: Pair<SetOutcomes>;
  readonly standings: Standings;
  /** What facts and replies decide about rules and guards; about first seats and flags; about which questions count. */
  readonly ruleParts: readonly FactPart[];
  readonly finishParts: readonly FactPart[];
  readonly scopeParts: readonly FactPart[];
  /** Rules or guards look at means; flags or seats do; flags or seats look at sets or criteria. */
  readonly rulesCompareMeans: boolean;
  readonly finishLooksAtSets: boolean;
  /** Facts that rules, guards, seats, flags or the choice of questions look at. */
  readonly lookedAt: ReadonlySet<Id>;
  /** Contradictions between facts alone, with the facts they name. */
  readonly contradictionsOfFacts: readonly { when: Condition; facts: ReadonlySet<Id> }[];
  /** Facts that questions are derived from. */
  readonly sources: readonly Id[];
  readonly #bound: ReadonlySet<Id>;
  readonly #seatedByMeans: ReadonlySet<Id>;
  readonly #flagsByMeans: boolean;
  readonly #sight: Sight;
  readonly #tables = new Map<string, RuleTable>();
  readonly #finishes = new Map<string, Finish>();
  readonly #named = new Map<FactPart, ReadonlySet<Id>>();

  constructor(pack: Pack) {
    const { decision, criteria } = pack;
    this.pack = pack;
    this.conditions = new Conditions(pack, decision);
    this.evidence = new Evidence(pack, this.conditions);
    this.values = new CriterionValues(this.evidence, this.conditions, decision);
    const [first = '', second = ''] = pack.head.functions.map(({ id }) => id);
    this.sets = [first, second];
    const criteriaOf = (own: Id): Criterion[] => criteria.filter(({ set }) => set === own);
    this.criteriaOf = [criteriaOf(first), criteriaOf(second)];

    const rules: Condition[] = decision.rules.map(({ when }) => ({
      all: when.map((predicate) => ({ predicate })),
    }));
    const guards = decision.guards.flatMap(({ when, unless }) => [when, unless]);
    const flags = decision.flags.map(({ when }) => when);
    const seats = decision.verdicts.flatMap(({ firstSeat }) => given(firstSeat.map(({ when }) => when)));
    const scope = criteria.flatMap(({ appliesWhen, questions }) =>
      given([appliesWhen, ...questions.map((question) => question.appliesWhen)]),
    );
    const leaves = (conditions: readonly Condition[]): Condition[] => [
      ...new Set(conditions.flatMap((condition) => leavesOf(condition, this.conditions))),
    ];
    this.ruleParts = leaves([...rules, ...guards]).filter(isOfFacts);
    this.finishParts = leaves([...flags, ...seats]).filter(isOfFacts);
    this.scopeParts = leaves(scope).filter(isOfFacts);
    this.sources = criteria.flatMap(({ questions }) =>
      questions.flatMap(({ derivedFrom }) => derivedFrom?.fact ?? []),
    );
    this.lookedAt = new Set(
      [...this.ruleParts, ...this.finishParts, ...this.scopeParts].flatMap((part) => [...this.factsOf(part)]),
    );
    this.contradictionsOfFacts = decision.contradictions
      .filter(({ questions }) => questions.length === 0)
      .map(({ when }) => ({ when, facts: factsNamed(when, this.conditions) }));
    this.#bound = new Set(
      criteria.flatMap(({ questions }) =>
        questions.flatMap(({ id, derivedFrom }) =>
          derivedFrom && this.lookedAt.has(derivedFrom.fact) ? [id] : [],
        ),
      ),
    );
    const ofSets = (part: Condition): boolean => 'set' in part || 'criteria' in part;
    this.rulesCompareMeans = leaves(rules).some(isOfMeans);
    this.finishLooksAtSets = leaves([...flags, ...seats]).some(ofSets);
    this.#flagsByMeans = leaves(flags).some(isOfMeans);
    this.#seatedByMeans = new Set(
      decision.verdicts
        .filter(({ firstSeat }) => leaves(given(firstSeat.map(({ when }) => when))).some(isOfMeans))
        .map(({ id }) => id),
    );

    const every = leaves([...rules, ...guards, ...flags, ...seats]);
    const setOf = new Map(criteria.map(({ id, set }) => [id, set]));
    // Criteria that the pack does not have are never reached, in whichever set.
    const setOfPart = ({ criteria: ids }: CriteriaCondition): Id =>
      ids.map((id) => setOf.get(id)).find((set) => set !== undefined) ?? first;
    const watched = this.sets.map((set) => [
      ...groupBy(
        every.filter((part): part is CriteriaCondition => 'criteria' in part && setOfPart(part) === set),
        ({ criteria: ids, value, atLeast = 1 }) => [...ids, value, atLeast].join(),
      ).values(),
    ]);
    const place = new Map<Condition, { set: 0 | 1; at: number }>();
    watched.forEach((conditions, set) => {
      conditions.forEach((same, at) => {
        for (const condition of same) place.set(condition, { set: set === 0 ? 0 : 1, at });
      });
    });
    const space = (at: 0 | 1): SetSpace =>
      new SetSpace(
        decision,
        this.criteriaOf[at].length,
        (watched[at] ?? []).flatMap(([one]) => (one ? [{ ...one, atLeast: one.atLeast ?? 1 }] : [])),
      );
    this.outcomes = [new SetOutcomes(space(0)), new SetOutcomes(space(1))];
    this.standings = new Standings(every.filter(isOfMeans), this.conditions, this.sets, [
      this.outcomes[0].space,
      this.outcomes[1].space,
    ]);
    this.#sight = {
      sets: this.sets,
      placeOf: (part) => place.get(part) ?? null,
      standings: this.standings,
    };
  }

  /**
   * Whether an answer could differ while all facts stay. One derived from a fact that the decision looks at itself could
   * not: how old a company is cannot be two things at once.
   */
  mayFlip(question: Id): boolean {
    return !this.#bound.has(question);
  }

  /** Whether first seat or flags of this verdict depend on how the means stand. */
  finishComparesMeans(verdict: Id): boolean {
    return this.#flagsByMeans || this.#seatedByMeans.has(verdict);
  }

  /** Facts that a part looks at. */
  factsOf(part: FactPart): ReadonlySet<Id> {
    const named = this.#named.get(part) ?? factsNamed(part, this.conditions);
    this.#named.set(part, named);
    return named;
  }

  /** The same, and for a reply the facts by which its question counts or is answered. */
  factsBehind(part: FactPart): ReadonlySet<Id> {
    return 'question' in part ? this.evidence.factsBehind(part.question) : this.factsOf(part);
  }

  /** @param truths of `ruleParts`, in their order */
  table(truths: readonly Truth[]): RuleTable {
    return this.#known(this.#tables, truths, this.ruleParts, (truthOf) => {
      const table = new RuleTable(this.pack.decision, this.conditions, this.#sight, truthOf);
      const same = this.#tables.get(table.key) ?? table;
      this.#tables.set(table.key, same);
      return same;
    });
  }

  /** @param truths of `finishParts`, in their order */
  finish(truths: readonly Truth[]): Finish {
    return this.#known(
      this.#finishes,
      truths,
      this.finishParts,
      (truthOf) => new Finish(this.pack.decision, this.conditions, truthOf, this.finishLooksAtSets),
    );
  }

  #known<T>(
    all: Map<string, T>,
    truths: readonly Truth[],
    parts: readonly FactPart[],
    make: (truthOf: (part: FactPart) => Truth) => T,
  ): T {
    const key = truths.map(markOf).join('');
    const known = all.get(key) ?? make((part) => truths[parts.indexOf(part)] ?? null);
    all.set(key, known);
    return known;
  }
}

const models = new WeakMap<Pack, Model>();

/** The model of a pack, made at the first call. */
export function modelOf(pack: Pack): Model {
  const model = models.get(pack) ?? new Model(pack);
  models.set(pack, model);
  return model;
}

export const markOf = (truth: Truth): string => (truth === null ? '?' : truth ? '+' : '-');

const isOfMeans = (part: Condition): part is MeanPart => 'meansWithin' in part || 'higherMean' in part;

const given = (conditions: readonly (Condition | undefined)[]): Condition[] =>
  conditions.filter((condition) => condition !== undefined);
