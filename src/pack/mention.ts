import type { Combine, Condition, Evidence } from './schema.ts';

/** Kinds of things with ids that other things mention. */
export type Kind =
  | 'function'
  | 'page'
  | 'section'
  | 'fact'
  | 'fact part'
  | 'fact option'
  | 'criterion'
  | 'question'
  | 'predicate'
  | 'rule'
  | 'verdict'
  | 'flag'
  | 'reading'
  | 'role'
  | 'duty'
  | 'duty ref'
  | 'kpi'
  | 'task'
  | 'owner'
  | 'source';

/** One thing mentions another: in which file, at which id, and what. */
export interface Mention {
  file: string;
  at: string;
  kind: Kind;
  id: string;
}

/** Ids of one kind; those that are not there mention nothing. */
type Said = readonly [Kind, readonly (string | undefined)[]];

/** All that is mentioned at one place. */
export const say = (file: string, at: string, ...said: readonly Said[]): Mention[] =>
  said.flatMap(([kind, ids]) => ids.flatMap((id) => (id === undefined ? [] : [{ file, at, kind, id }])));

export const cited = (evidence: Evidence): Said => ['source', evidence.sources];

export const inCondition = (
  file: string,
  at: string,
  ...conditions: readonly (Condition | undefined)[]
): Mention[] => conditions.flatMap((condition) => say(file, at, ...named(condition)));

/** What a condition names. */
function named(condition: Condition | undefined): Said[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(named);
  if ('any' in condition) return condition.any.flatMap(named);
  if ('not' in condition) return named(condition.not);
  if ('predicate' in condition) return [['predicate', [condition.predicate]]];
  if ('fact' in condition)
    return [
      ['fact', [condition.fact]],
      ['fact part', [condition.part]],
      ['fact option', [...(condition.oneOf ?? []), condition.includes]],
    ];
  if ('sum' in condition) return [['fact', condition.sum]];
  if ('product' in condition) return [['fact', [...condition.product, condition.outsideBandOf]]];
  if ('set' in condition) return [['function', [condition.set]]];
  if ('criteria' in condition) return [['criterion', condition.criteria]];
  if ('question' in condition) return [['question', [condition.question]]];
  if ('rule' in condition) return [['rule', condition.rule]];
  if ('verdict' in condition) return [['verdict', condition.verdict]];
  if ('higherMean' in condition) return [['function', [condition.higherMean]]];
  return [];
}

/** Questions that a formula combines. */
export function combined(combine: Combine): string[] {
  if (typeof combine === 'string') return [combine];
  const parts = 'mean' in combine ? combine.mean : 'min' in combine ? combine.min : combine.max;
  return parts.flatMap(combined);
}
