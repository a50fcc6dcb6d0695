import type { Condition, Id } from '../pack/index.ts';
import { reasonsOf } from './because.ts';
import type { Findings } from './findings.ts';
import type { CriterionResult, Firmness, Reason, RuleStep, SetResult } from './types.ts';

/** How far a criterion speaks for what was decided, 0..1. */
interface Speaking {
  criterion: CriterionResult;
  strength: number;
}

/**
 * Why this verdict: first what its rule looked at by name, criteria before facts; then the other criteria that speak for
 * what it builds, strongest first; last the rule. A verdict that builds nothing rests on the symptoms that are absent; an
 * open one on what is not known.
 */
export function reasonsFor(
  findings: Findings,
  path: readonly RuleStep[],
  sets: readonly SetResult[],
  firmness: Firmness,
): Reason[] {
  const { pack, verdict, builds } = findings;
  if (verdict === pack.decision.openVerdict)
    return firmness.settleBy.map(({ kind, id }) =>
      kind === 'fact' ? { kind, fact: id } : { kind, question: id },
    );
  const speaking =
    builds.length > 0 ? forBuilding(sets.filter(({ set }) => builds.includes(set))) : againstBuilding(sets);
  const rule = path.find(({ fired }) => fired)?.rule;
  const decisive = rule === undefined ? [] : whatDecided(findings, rule);
  const named = new Set(
    decisive.flatMap((reason) => (reason.kind === 'criterion' ? [reason.criterion] : [])),
  );
  const byName = ({ criterion }: Speaking): number => Number(named.has(criterion.criterion));
  const sorted = speaking.sort((a, b) => byName(b) - byName(a) || strongestFirst(a, b)).map(asReason);
  const first = sorted.filter((reason) => reason.kind === 'criterion' && named.has(reason.criterion)).length;
  return [
    ...sorted.slice(0, first),
    ...decisive.filter(({ kind }) => kind === 'fact' || kind === 'question'),
    ...sorted.slice(first),
    ...(rule === undefined ? [] : [{ kind: 'rule' as const, rule }]),
  ];
}

/**
 * What made a rule hold, of those of its conditions that look at criteria by name, which they want fully met: the others
 * count whole sets, or facts that many companies share.
 */
function whatDecided(findings: Findings, rule: Id): Reason[] {
  const { rules, predicates } = findings.pack.decision;
  const when = rules.find(({ id }) => id === rule)?.when ?? [];
  return predicates
    .filter(({ id, when: condition }) => when.includes(id) && condition && namesCriteria(condition))
    .flatMap(({ when: condition }) => reasonsOf(findings, condition))
    .filter((reason) => reason.kind !== 'criterion' || reason.value === 1);
}

function namesCriteria(condition: Condition): boolean {
  if ('criteria' in condition) return true;
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.some(namesCriteria);
}

const forBuilding = (sets: readonly SetResult[]): Speaking[] =>
  sets
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion) =>
      criterion.value !== null && criterion.value > 0 ? [{ criterion, strength: strengthOf(criterion) }] : [],
    );

const againstBuilding = (sets: readonly SetResult[]): Speaking[] =>
  sets
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion) =>
      criterion.value === 0 && criterion.kind === 'symptom'
        ? [{ criterion, strength: 1 - (criterion.raw ?? 0) }]
        : [],
    );

/** The value that counts, then how clearly the answers reached it. */
const strengthOf = ({ value, raw }: CriterionResult): number => ((value ?? 0) + (raw ?? 0)) / 2;

/** Between equals a symptom is the better reason: it hurts today. */
function strongestFirst(a: Speaking, b: Speaking): number {
  const byKind = Number(b.criterion.kind === 'symptom') - Number(a.criterion.kind === 'symptom');
  return b.strength - a.strength || byKind;
}

const asReason = ({ criterion, strength }: Speaking): Reason => ({
  kind: 'criterion',
  criterion: criterion.criterion,
  value: criterion.value ?? 0,
  strength,
  questions: criterion.answers.filter(({ state }) => state === 'answered').map(({ question }) => question),
});
