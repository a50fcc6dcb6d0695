import type { Kpi, Pack } from '../../pack/index.ts';
import { daysAfter } from '../calendar.ts';
import type { Findings } from '../findings.ts';
import type { IsoDate, KpiPick, PlanGate } from '../types.ts';

/** In days. */
const PERIOD: Readonly<Record<Kpi['cadence'], number>> = { weekly: 7, monthly: 30, quarterly: 91 };

/**
 * How long a value of a KPI takes, in days, to show what begins today: one period, and where it follows deals to their
 * end, the time that a deal takes, if that is known.
 */
export function periodOf(
  { cadence, followsDeals }: Kpi,
  { facts, pack }: Pick<Findings, 'facts' | 'pack'>,
): number {
  const { daysToSignature } = pack.organisation.anchors.facts;
  return PERIOD[cadence] + (followsDeals === true ? (facts.number(daysToSignature) ?? 0) : 0);
}

/**
 * The first day on which a new value can stand beside the baseline. Measured before the plan begins, it is the first
 * period of the plan that shows something. Null without a baseline, measured or due.
 */
export function firstReading(
  { baseline, measure, period }: Pick<KpiPick, 'baseline' | 'measure' | 'period'>,
  planStart: IsoDate,
): IsoDate | null {
  const measured = measure === null ? baseline?.on : later(measure.by, measure.ends ?? measure.by);
  return measured === undefined ? null : daysAfter(later(measured, planStart), period);
}

/** A gate with what the KPIs to start with say of its checks: what is measured already, and what can be read by its day. */
export const gateForKpis = (gate: PlanGate, pack: Pack, start: readonly KpiPick[]): PlanGate =>
  withReadings(withoutMeasured(gate, pack, start), pack, start);

/** Where every baseline is there, no gate waits for the task that would have measured them. */
function withoutMeasured(gate: PlanGate, { plan }: Pack, start: readonly KpiPick[]): PlanGate {
  if (start.some(({ measure }) => measure !== null)) return gate;
  const measuring = plan.tasks.filter(({ baselines }) => baselines === 'start-set').map(({ id }) => id);
  return { ...gate, behind: gate.behind.filter(({ task }) => task === null || !measuring.includes(task)) };
}

/** A gate that asks for readings is behind where too few KPIs can be read by its day. */
function withReadings(gate: PlanGate, pack: Pack, start: readonly KpiPick[]): PlanGate {
  const checks = pack.plan.gates.find(({ id }) => id === gate.gate)?.checks ?? [];
  const days = start.flatMap(({ firstReading: day }) => day ?? []).sort();
  const late = checks.flatMap(({ id: check, readings = 0 }): PlanGate['behind'] => {
    const end = days[readings - 1];
    return end !== undefined && end > gate.date && gate.checks.includes(check)
      ? [{ check, task: null, end }]
      : [];
  });
  return { ...gate, behind: [...gate.behind, ...late] };
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
