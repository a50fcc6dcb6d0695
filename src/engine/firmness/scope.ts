import type { Id, Level } from '../../pack/index.ts';
import { factsOnly } from '../conditions.ts';
import type { KnownFacts } from '../known-facts.ts';
import { atOnce } from '../steps.ts';
import type { Standing as CriterionStanding, ValueShare } from './criterion-values.ts';
import type { Company } from './company.ts';
import type { LookOutcome, Spread } from './set-outcomes.ts';
import type { Pair } from './standings.ts';

/** What is asked of a company, and what its sets may come to, in cases of the facts that ask the same. */
export class Scope {
  readonly facts: KnownFacts;
  readonly #company: Company;
  #standings: ReadonlyMap<Id, CriterionStanding> | null = null;
  #outcomes: Pair<readonly LookOutcome[]> | null = null;

  constructor(company: Company, facts: KnownFacts) {
    this.facts = facts;
    this.#company = company;
  }

  /** How each criterion stands, by id. */
  get standings(): ReadonlyMap<Id, CriterionStanding> {
    return (this.#standings ??= this.#allStandings());
  }

  #allStandings(): ReadonlyMap<Id, CriterionStanding> {
    const { facts } = this;
    const { model, answers, known, world: asKnown, counted: countedAsKnown } = this.#company;
    const { evidence, values, pack } = model;
    const same = facts === known;
    const world = same ? asKnown : factsOnly(facts, evidence.counted(answers, facts));
    return new Map(
      pack.criteria.map((criterion) => {
        const counted = same ? countedAsKnown.get(criterion.id) : null;
        return [
          criterion.id,
          values.standing(criterion, counted ?? evidence.count(criterion, answers, facts, world), world),
        ];
      }),
    );
  }

  /** Everything each set may look like. */
  outcomes(): Pair<readonly LookOutcome[]> {
    return this.#outcomes ?? atOnce(this.workOut());
  }

  /** The same, giving way between its steps. */
  *workOut(): Generator<undefined, Pair<readonly LookOutcome[]>> {
    if (this.#outcomes) return this.#outcomes;
    const { outcomes, values } = this.#company.model;
    yield;
    for (const standing of this.standings.values()) {
      // Remembered, for the spreads.
      values.of(standing);
      yield;
    }
    const first = yield* outcomes[0].workOut(this.spreads(0));
    const second = yield* outcomes[1].workOut(this.spreads(1));
    return (this.#outcomes = [first, second]);
  }

  /** The criteria of a set with the values they may turn out to have, in the order of the pack. */
  spreads(set: 0 | 1): Spread[] {
    const { values, sets } = this.#company.model;
    return [...this.standings.values()]
      .filter(({ criterion }) => criterion.set === sets[set])
      .map((standing) => ({
        criterion: standing.criterion,
        key: standing.key,
        values: values.of(standing),
      }));
  }

  /** Values of one criterion if one of its open questions were known. */
  valuesGiven(criterion: Id, question: Id, level: Level): readonly ValueShare[] {
    const standing = this.standings.get(criterion);
    const { values } = this.#company.model;
    return standing ? values.of(values.answered(standing, question, level)) : [];
  }
}
