import type { Criterion, Id, Level } from '../../pack/index.ts';
import { factsOnly, type World } from '../conditions.ts';
import type { KnownFacts } from '../known-facts.ts';
import type { Company } from './company.ts';
import { levelsOf } from './criterion-values.ts';
import { type Outcomes, outcomesOf, put, type Weights } from './formula.ts';

/** An answer that would have to differ. */
export interface LevelChange {
  question: Id;
  from: Level | null;
  to: Level;
}

/** Answers that would have to differ, and what that costs: one each, and a trifle more the further an answer is moved. */
export interface Plan {
  cost: number;
  changes: readonly LevelChange[];
}

/** Far below one, whatever is added up: it only chooses among plans with the same number of answers. */
export const TRIFLE = 1e-4;

export const NOTHING: Plan = { cost: 0, changes: [] };

const plans: Weights<Plan> = {
  one: NOTHING,
  both: (first, second) =>
    first.changes.length === 0
      ? second
      : second.changes.length === 0
        ? first
        : { cost: first.cost + second.cost, changes: [...first.changes, ...second.changes] },
  either: (first, second) => (second.cost < first.cost ? second : first),
};

/** For every value that a criterion can have: the cheapest way to get there. */
export type CriterionPlans = ReadonlyMap<Level | null, Plan>;

/** More than this are forgotten and worked out again. */
const REMEMBERED = 20_000;

/** The cheapest way to every value of a criterion, in a case of the facts. The model remembers what was worked out. */
export class Plans {
  readonly #company: Company;
  readonly #world: World;
  readonly #given: World['question'];

  constructor(company: Company, facts: KnownFacts) {
    const { evidence } = company.model;
    this.#company = company;
    this.#given = evidence.replies(company.answers, facts);
    this.#world = factsOnly(facts, evidence.counted(company.answers, facts));
  }

  /** The same key means the same plans. */
  keyOf(criterion: Criterion): string {
    const { conditions, values } = this.#company.model;
    return [
      criterion.id,
      ...criterion.questions.map(({ id }) => String(this.#given(id))),
      ...values.outsideOf(criterion).map((condition) => String(conditions.holds(condition, this.#world))),
    ].join();
  }

  /** @param key of this criterion, as `keyOf` says it */
  of(criterion: Criterion, key = this.keyOf(criterion)): CriterionPlans {
    const { plans: known } = this.#company.model;
    const found = known.get(key);
    if (found) return found;
    if (known.size >= REMEMBERED) known.clear();
    const plans = this.#workOut(criterion);
    known.set(key, plans);
    return plans;
  }

  #workOut(criterion: Criterion): CriterionPlans {
    const { model } = this.#company;
    const { evidence, values } = model;
    const pivots = values.pivotsOf(criterion);
    const ids = criterion.questions.map(({ id }) => id);
    const found = new Map<Level | null, Plan>();
    for (const { levels, plan } of this.#ways(
      criterion,
      ids.filter((id) => pivots.has(id)),
    )) {
      const now = (id: Id): Level | null => (levels.has(id) ? (levels.get(id) ?? null) : this.#levelOf(id));
      const here: World = {
        ...this.#world,
        question: (id) => {
          if (!levels.has(id)) return this.#world.question(id);
          return evidence.applies(id, here) ? (now(id) ?? this.#world.question(id)) : 'not-applicable';
        },
      };
      const counts = (id: Id): boolean => evidence.applies(id, here);
      const level = (id: Id): Level | null => (counts(id) ? now(id) : null);
      const leaf = (id: Id): Outcomes<Plan> => {
        if (pivots.has(id) || !counts(id)) return new Map([[level(id), NOTHING]]);
        return new Map(this.#choices(criterion, id).map((choice) => [choice.level, choice.plan]));
      };
      for (const [raw, rest] of outcomesOf(criterion.combine, leaf, plans)) {
        const { value } = evidence.valueOf(criterion, raw, level, model.pack.decision);
        put(found, value, plans.both(plan, rest), plans);
      }
    }
    return found;
  }

  /** Everything that questions on which others hang may be answered with. */
  #ways(
    criterion: Criterion,
    pivots: readonly Id[],
  ): { levels: ReadonlyMap<Id, Level | null>; plan: Plan }[] {
    let ways = [{ levels: new Map<Id, Level | null>(), plan: NOTHING }];
    for (const id of pivots)
      ways = ways.flatMap((way) =>
        this.#choices(criterion, id).map(({ level, plan }) => ({
          levels: new Map(way.levels).set(id, level),
          plan: plans.both(way.plan, plan),
        })),
      );
    return ways;
  }

  /** Leave the answer, or give it another level. */
  #choices(criterion: Criterion, question: Id): { level: Level | null; plan: Plan }[] {
    const from = this.#levelOf(question);
    const stay = { level: from, plan: NOTHING };
    if (!this.#company.model.mayFlip(question)) return [stay];
    const others = levelsOf(criterion, question).filter((level) => level !== from);
    return [
      stay,
      ...others.map((to) => ({
        level: to,
        plan: {
          cost: 1 + TRIFLE * (from === null ? 1 : 2 * Math.abs(from - to)),
          changes: [{ question, from, to }],
        },
      })),
    ];
  }

  #levelOf(question: Id): Level | null {
    const given = this.#given(question);
    return typeof given === 'number' ? given : null;
  }
}
