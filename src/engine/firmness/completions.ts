import type { Id, Pack } from '../../pack/index.ts';
import type { Decided } from '../decide.ts';
import { groupBy } from '../group-by.ts';
import type { Company } from './company.ts';
import { byShare, type FactCase, factCases, type Varied } from './fact-cases.ts';
import { completionsOf, unknownDecidingFacts } from './fact-options.ts';
import type { Fired, RuleTable } from './rule-table.ts';
import type { Scope } from './scope.ts';
import type { Look } from './set-space.ts';
import type { Pair, Standing } from './standings.ts';

/*
 * A completion gives every unknown question one of its levels and every unknown deciding fact one of its options,
 * all equally likely. There can be 3^37 of them; but a verdict looks at a set of criteria only through a few counts,
 * and the criteria are independent once the facts are fixed. So: for each distinguishable case of the unknown facts, the
 * exact shares of everything each set may look like; and for each way in which two looks meet, the rule that fires.
 */

/** A verdict with its seat and flags, and the share of completions that end there. */
export interface Ending extends Decided {
  share: number;
}

/** Meetings of the two sets in which the same rule fires and the same seat and flags follow. */
export interface Meeting {
  fired: Fired;
  looks: Pair<Look>;
  standing: Standing;
  share: number;
}

export class Completions {
  readonly varied: readonly Varied[];
  readonly cases: readonly FactCase[];
  readonly #company: Company;
  readonly #meetings = new Map<Scope, Map<RuleTable, readonly Meeting[]>>();

  private constructor(company: Company, varied: readonly Varied[], cases: readonly FactCase[]) {
    this.#company = company;
    this.varied = varied;
    this.cases = cases;
  }

  /** The completions of a company. Gives way between its steps. */
  static *of(company: Company): Generator<undefined, Completions> {
    const varied = unknownDecidingFacts(company).map((fact) => completionsOf(fact, company.model));
    return new Completions(company, varied, yield* factCases(company, varied, byShare, 'endings'));
  }

  /** Every different ending with its share, largest first. Gives way between its steps. */
  *endings(): Generator<undefined, Ending[]> {
    const shares = new Map<Decided, number>();
    for (const one of this.cases) {
      yield;
      const weight = weightOf(one);
      const [choice] = one.choices;
      const finish = choice && one.finish(choice);
      if (!finish) continue;
      for (const { fired, looks, standing, share } of yield* this.meetings(one)) {
        const ending = finish.ending(fired, one.table, looks, standing);
        shares.set(ending, (shares.get(ending) ?? 0) + weight * share);
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

  /** All meetings of the sets in this case. Gives way between its steps. */
  *meetings({ scope, table }: FactCase): Generator<undefined, readonly Meeting[]> {
    const byTable = this.#meetings.get(scope) ?? new Map<RuleTable, readonly Meeting[]>();
    this.#meetings.set(scope, byTable);
    const known = byTable.get(table) ?? (yield* this.#meet(scope, table));
    byTable.set(table, known);
    return known;
  }

  *#meet(scope: Scope, table: RuleTable): Generator<undefined, Meeting[]> {
    const { model } = this.#company;
    const { standings } = model;
    const all: Meeting[] = [];
    const byRule: Meeting[][] = [];
    const met = (fired: Fired, looks: Pair<Look>, standing: Standing, share: number): void => {
      if (model.finishLooksAtSets) {
        all.push({ fired, looks, standing, share });
        return;
      }
      const row = (byRule[fired.rule] ??= []);
      const same = row[standing.id];
      if (same) same.share += share;
      else all.push((row[standing.id] = { fired, looks, standing, share }));
    };
    const [first, second] = yield* scope.workOut();
    for (const one of first)
      for (const other of second) {
        yield;
        const looks = [one.look, other.look] as const;
        const fired = model.rulesCompareMeans ? null : table.fired(looks, standings.none);
        if (fired && !model.finishComparesMeans(fired.verdict))
          met(fired, looks, standings.none, one.share * other.share);
        else
          for (const { standing, share } of standings.between(one, other))
            met(fired ?? table.fired(looks, standing), looks, standing, share);
      }
    return all;
  }
}

export const weightOf = ({ choices }: FactCase): number =>
  choices.reduce((sum, { weight }) => sum + weight, 0);

/** The verdicts of a pack in its order, each with its place. */
export const verdictPlaces = ({ decision }: Pick<Pack, 'decision'>): ReadonlyMap<Id, number> =>
  new Map(decision.verdicts.map(({ id }, at) => [id, at]));
