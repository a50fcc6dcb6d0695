import type { Condition, Id, Pack } from '../pack/index.ts';
import type { Conditions, CriteriaCondition } from './conditions.ts';
import { groupBy } from './group-by.ts';

type Deciding = Pick<Pack, 'decision' | 'criteria'>;

/** Conditions over criteria that rules, guards, flags and seats look at, by set; equal ones are one, with where they stand. */
export type Watched = ReadonlyMap<
  Id,
  readonly (CriteriaCondition & { same: readonly CriteriaCondition[] })[]
>;

/** Every condition that the decision and the applicability of criteria and questions rest on. */
export function decidingConditions({ decision, criteria }: Deciding): Condition[] {
  return [
    ...decision.rules.map(({ when }) => ({ all: when.map((predicate) => ({ predicate })) })),
    ...decision.guards.flatMap(({ when, unless }) => [when, unless]),
    ...decision.flags.map(({ when }) => when),
    ...decision.verdicts.flatMap(({ firstSeat }) => firstSeat.map(({ when }) => when)),
    ...criteria.flatMap(({ appliesWhen, questions }) => [
      appliesWhen,
      ...questions.map((question) => question.appliesWhen),
    ]),
  ].filter((condition) => condition !== undefined);
}

export function watchedCriteria(pack: Deciding, conditions: Conditions): Watched {
  const setOf = new Map(pack.criteria.map(({ id, set }) => [id, set]));
  const named = decidingConditions(pack)
    .flatMap((condition) => conditions.leaves(condition))
    .filter((condition) => 'criteria' in condition);
  const equal = groupBy(new Set(named), ({ criteria, value, atLeast = 1 }) =>
    [...criteria, value, atLeast].join(),
  );
  const bySet = groupBy(equal.values(), ([first]) => setOf.get(first?.criteria[0] ?? '') ?? '');
  return new Map(
    [...bySet].map(([set, conditions]) => [
      set,
      conditions.flatMap((same) => (same[0] ? [{ ...same[0], same }] : [])),
    ]),
  );
}

/** Whether means decide more than the first seat: then outcomes that differ by mean alone must be told apart. */
export function rulesCompareMeans({ decision }: Deciding, conditions: Conditions): boolean {
  const rules = decision.rules.flatMap(({ when }) => when.map((predicate) => ({ predicate })));
  const others = [...decision.flags, ...decision.guards].map(({ when }) => when);
  return [...rules, ...others].some((condition) => comparesMeans(condition, conditions));
}

/** Verdicts whose first seat depends on the means of the sets. */
export const seatedByMeans = ({ decision }: Deciding, conditions: Conditions): ReadonlySet<Id> =>
  new Set(
    decision.verdicts
      .filter(({ firstSeat }) =>
        firstSeat.some(({ when }) => when !== undefined && comparesMeans(when, conditions)),
      )
      .map(({ id }) => id),
  );

const comparesMeans = (condition: Condition, conditions: Conditions): boolean =>
  conditions.leaves(condition).some((leaf) => 'meansWithin' in leaf || 'higherMean' in leaf);
