import type { Id, Pack } from '../pack/index.ts';
import type { CriterionResult, Firmness, Reason, RuleStep, SetResult } from './types.ts';

/** How far a criterion speaks for what was decided, 0..1. */
interface Speaking {
  criterion: CriterionResult;
  strength: number;
}

/**
 * Why this verdict, strongest first: the criteria that speak for what it builds, then the facts its rule looked at.
 * A verdict that builds nothing rests on the symptoms that are absent; an open one on what is not known.
 */
export function reasonsFor(
  pack: Pick<Pack, 'decision'>,
  verdict: Id,
  path: readonly RuleStep[],
  sets: readonly SetResult[],
  firmness: Firmness,
): Reason[] {
  if (verdict === pack.decision.openVerdict)
    return firmness.settleBy.map(({ kind, id }) =>
      kind === 'fact' ? { kind, fact: id } : { kind, question: id },
    );
  const builds = pack.decision.verdicts.find(({ id }) => id === verdict)?.builds ?? [];
  const speaking =
    builds.length > 0 ? forBuilding(sets.filter(({ set }) => builds.includes(set))) : againstBuilding(sets);
  const rule = path.find(({ fired }) => fired)?.rule;
  return [
    ...speaking.sort(strongestFirst).map(asReason),
    ...(rule === undefined ? [] : [{ kind: 'rule' as const, rule }]),
  ];
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
