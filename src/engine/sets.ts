import type { Decision, Id, Pack, SetState } from '../pack/index.ts';
import type { Conditions, World } from './conditions.ts';
import type { CriterionResult, SetResult } from './types.ts';

/** What a set's state depends on; firmness computes it for every completion without listing the answers. */
export interface SetSummary {
  /** Criteria with a known value, and the sum of their values in halves (whole numbers stay exact). */
  known: number;
  halves: number;
  fullyMet: number;
  contextMet: number;
  symptomsMet: number;
}

export const meanOf = ({ halves, known }: SetSummary): number | null =>
  known === 0 ? null : halves / (2 * known);

function summarise(criteria: readonly CriterionResult[]): SetSummary {
  const known = criteria.flatMap(({ kind, value }) => (value === null ? [] : [{ kind, value }]));
  const full = known.filter(({ value }) => value === 1);
  return {
    known: known.length,
    halves: known.reduce((sum, { value }) => sum + value * 2, 0),
    fullyMet: full.length,
    contextMet: full.filter(({ kind }) => kind === 'context').length,
    symptomsMet: full.filter(({ kind }) => kind === 'symptom').length,
  };
}

/** Met by a high enough mean with enough fully met criteria, or by a context and a symptom criterion fully met. */
export function stateOf(summary: SetSummary, { states }: Pick<Decision, 'states'>): SetState {
  const mean = meanOf(summary);
  if (mean === null) return 'unknown';
  if (mean >= states.met.mean && summary.fullyMet >= states.met.fullyMet) return 'met';
  if (summary.contextMet >= 1 && summary.symptomsMet >= 1) return 'met';
  return mean >= states.part.mean || summary.fullyMet >= states.part.fullyMet ? 'part' : 'no';
}

/** A guard keeps a set at `part` that would be met. Returns the guard that does, if any. */
export function heldBack(
  set: Id,
  state: SetState,
  decision: Pick<Decision, 'guards'>,
  conditions: Conditions,
  world: World,
): Id | null {
  if (state !== 'met') return null;
  const guard = decision.guards.find(
    (one) =>
      one.set === set &&
      conditions.holds(one.when, world) === true &&
      conditions.holds(one.unless, world) !== true,
  );
  return guard?.id ?? null;
}

/**
 * Both sets in the order of the pack's functions.
 * @param criteria in the order of the pack
 */
export function judgeSets(
  pack: Pick<Pack, 'head' | 'criteria' | 'decision'>,
  criteria: readonly CriterionResult[],
  conditions: Conditions,
  world: World,
): SetResult[] {
  return pack.head.functions.map(({ id: set }) => {
    const own = criteria.filter((_, at) => pack.criteria[at]?.set === set);
    const summary = summarise(own);
    const unguarded = stateOf(summary, pack.decision);
    const guard = heldBack(set, unguarded, pack.decision, conditions, world);
    return {
      set,
      state: guard === null ? unguarded : 'part',
      mean: meanOf(summary),
      fullyMet: summary.fullyMet,
      known: summary.known,
      applicable: own.filter(({ state }) => state !== 'not-applicable').length,
      contextMet: summary.contextMet,
      symptomsMet: summary.symptomsMet,
      heldBackBy: guard,
      criteria: own,
    };
  });
}
