import type { Condition, Id } from '../pack/index.ts';
import type { Conditions } from './conditions.ts';

/** The conditions without parts that this one rests on, through the predicates it names. */
export function leavesOf(condition: Condition, conditions: Conditions): Condition[] {
  const into = (part: Condition): Condition[] => leavesOf(part, conditions);
  if ('all' in condition) return condition.all.flatMap(into);
  if ('any' in condition) return condition.any.flatMap(into);
  if ('not' in condition) return into(condition.not);
  if (!('predicate' in condition)) return [condition];
  const meaning = conditions.meaning(condition.predicate);
  return meaning ? into(meaning) : [];
}

/** Facts that a condition looks at, through the predicates it names. */
export const factsNamed = (condition: Condition, conditions: Conditions): ReadonlySet<Id> =>
  new Set(
    leavesOf(condition, conditions).flatMap((leaf) =>
      'fact' in leaf
        ? [leaf.fact]
        : 'sum' in leaf
          ? leaf.sum
          : 'product' in leaf
            ? [...leaf.product, leaf.outsideBandOf]
            : [],
    ),
  );
