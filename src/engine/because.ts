import type { Condition, Id } from '../pack/index.ts';
import type { Findings } from './findings.ts';
import type { Reason } from './types.ts';

/** The least level at which a criterion or an answer speaks for something. */
const SPEAKS = 0.5;

/** The criterion as a reason with the answers that speak for it, strongest first; null when it is not even partly met. */
export function criterionReason(
  { criteria }: Findings,
  id: Id,
): Extract<Reason, { kind: 'criterion' }> | null {
  const result = criteria.get(id);
  const value = result?.value ?? null;
  if (!result || value === null || value < SPEAKS) return null;
  const questions = result.answers
    .filter(({ level }) => level !== null && level >= SPEAKS)
    .sort((a, b) => (b.level ?? 0) - (a.level ?? 0))
    .map(({ question }) => question);
  return {
    kind: 'criterion',
    criterion: id,
    value,
    strength: (value + (result.raw ?? value)) / 2,
    questions,
  };
}

/** All criteria of these functions that speak for them, strongest first. */
export function criterionReasons(findings: Findings, functions: readonly Id[]): Reason[] {
  const ids = findings.pack.criteria.filter(({ set }) => functions.includes(set)).map(({ id }) => id);
  return strongestFirst(ids.flatMap((id) => criterionReason(findings, id) ?? []));
}

/** What makes a condition hold: the facts, answers and criteria it looks at, without those parts of an `any` that do not hold. */
export function reasonsOf(findings: Findings, condition: Condition | undefined): Reason[] {
  if (!condition) return [];
  return strongestFirst(named(findings, condition));
}

function named(findings: Findings, condition: Condition): Reason[] {
  const fact = (id: Id): Reason => ({ kind: 'fact', fact: id });
  const into = (part: Condition): Reason[] => named(findings, part);
  if ('all' in condition) return condition.all.flatMap(into);
  if ('any' in condition) return condition.any.filter((part) => findings.holds(part)).flatMap(into);
  if ('not' in condition) return into(condition.not);
  if ('predicate' in condition) {
    const when = findings.pack.decision.predicates.find(({ id }) => id === condition.predicate)?.when;
    return when ? into(when) : [];
  }
  if ('fact' in condition) return [fact(condition.fact)];
  if ('sum' in condition) return condition.sum.map(fact);
  if ('product' in condition) return [...condition.product, condition.outsideBandOf].map(fact);
  if ('criteria' in condition) return condition.criteria.flatMap((id) => criterionReason(findings, id) ?? []);
  if ('question' in condition) return [{ kind: 'question', question: condition.question }];
  if ('set' in condition) return criterionReasons(findings, [condition.set]);
  if ('rule' in condition) return condition.rule.map((rule): Reason => ({ kind: 'rule', rule }));
  if ('verdict' in condition) return [{ kind: 'verdict', verdict: findings.verdict }];
  return findings.pack.head.functions.flatMap(({ id }) => criterionReasons(findings, [id]));
}

const KINDS: readonly Reason['kind'][] = [
  'criterion',
  'question',
  'fact',
  'rule',
  'first-seat',
  'seat-held',
  'start-kpi',
  'verdict',
  'duty',
  'depends',
];

/** Criteria by value and strength, then answers, facts, and what follows from the verdict; each reason once. */
export function strongestFirst(reasons: readonly Reason[]): Reason[] {
  const once = new Map(reasons.map((reason) => [keyOf(reason), reason]));
  return [...once.values()].sort(
    (a, b) => weight(b) - weight(a) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
}

const weight = (reason: Reason): number =>
  reason.kind === 'criterion' ? reason.value + reason.strength / 10 : 0;

function keyOf(reason: Reason): string {
  switch (reason.kind) {
    case 'criterion':
      return `criterion ${reason.criterion}`;
    case 'fact':
      return `fact ${reason.fact}`;
    case 'question':
      return `question ${reason.question}`;
    case 'rule':
      return `rule ${reason.rule}`;
    case 'first-seat':
      return `first-seat ${reason.choice}`;
    case 'seat-held':
      return `seat-held ${reason.function}`;
    case 'verdict':
      return `verdict ${reason.verdict}`;
    case 'start-kpi':
      return `start-kpi ${reason.kpi}`;
    case 'duty':
      return `duty ${reason.duty}`;
    case 'depends':
      return `depends ${reason.task}`;
  }
}
