import type { Condition } from '../../pack/index.ts';
import type { Conditions } from '../conditions.ts';

export type Truth = boolean | null;

/** A part that facts and replies say nothing about: it looks at sets, at means, or at what was decided. */
export type OpenPart = Extract<
  Condition,
  | { set: unknown }
  | { criteria: unknown }
  | { rule: unknown }
  | { verdict: unknown }
  | { meansWithin: unknown }
  | { higherMean: unknown }
>;
/** A part that facts and replies decide. */
export type FactPart = Exclude<
  Condition,
  OpenPart | { all: unknown } | { any: unknown } | { not: unknown } | { predicate: unknown }
>;

/** What is left of a condition once facts and replies are fixed; as a whole true, false, or unknown for good (null). */
export type Residue = Truth | OpenPart | { all: Residue[] } | { any: Residue[] } | { not: Residue };

export const isOpen = (part: Condition): part is OpenPart =>
  'set' in part ||
  'criteria' in part ||
  'rule' in part ||
  'verdict' in part ||
  'meansWithin' in part ||
  'higherMean' in part;

export const isOfFacts = (part: Condition): part is FactPart =>
  'fact' in part || 'sum' in part || 'product' in part || 'question' in part;

/** @param truthOf what facts and replies say */
export function residueOf(
  condition: Condition,
  conditions: Conditions,
  truthOf: (part: FactPart) => Truth,
): Residue {
  const into = (part: Condition): Residue => residueOf(part, conditions, truthOf);
  if ('all' in condition) return joined('all', condition.all.map(into));
  if ('any' in condition) return joined('any', condition.any.map(into));
  if ('not' in condition) return negated(into(condition.not));
  if ('predicate' in condition) {
    const meaning = conditions.meaning(condition.predicate);
    return meaning ? into(meaning) : null;
  }
  return isOpen(condition) ? condition : truthOf(condition);
}

function joined(kind: 'all' | 'any', parts: readonly Residue[]): Residue {
  const deciding = kind === 'any';
  if (parts.includes(deciding)) return deciding;
  const left = parts.filter((part) => part !== !deciding);
  const open: Residue[] = left.filter((part) => part !== null);
  if (left.length > open.length) {
    if (open.length === 0) return null;
    open.push(null);
  }
  const [only, ...more] = open;
  if (only === undefined) return !deciding;
  if (more.length === 0) return only;
  return kind === 'all' ? { all: open } : { any: open };
}

function negated(residue: Residue): Residue {
  if (residue === null) return null;
  return typeof residue === 'boolean' ? !residue : { not: residue };
}

/** Kleene's logic over what is left. */
export function holdsIn(residue: Residue, truthOf: (part: OpenPart) => Truth): Truth {
  if (residue === null || typeof residue === 'boolean') return residue;
  if ('all' in residue) return together(residue.all, truthOf, false);
  if ('any' in residue) return together(residue.any, truthOf, true);
  if (!('not' in residue)) return truthOf(residue);
  const truth = holdsIn(residue.not, truthOf);
  return truth === null ? null : !truth;
}

function together(parts: readonly Residue[], truthOf: (part: OpenPart) => Truth, deciding: boolean): Truth {
  let truth: Truth = !deciding;
  for (const part of parts) {
    const one = holdsIn(part, truthOf);
    if (one === deciding) return deciding;
    if (one === null) truth = null;
  }
  return truth;
}
