import type { Id, Kpi, Pack } from '../../pack/index.ts';
import type { Adjustments } from '../adjustments.ts';
import { daysAfter } from '../calendar.ts';
import type { IsoDate, KpiChoice, KpiPick, KpiSet, Plan, PlanGate, PlannedTask } from '../types.ts';
import { byId, measured } from './measure.ts';

interface Chosen {
  start: readonly KpiChoice[];
  later: readonly KpiChoice[];
}

/**
 * Joins what was chosen, what the person measured, and the plan: a KPI to start with that has no baseline is measured by
 * the first gate, in a task of the plan. Returns both sides of it.
 */
export function withBaselines(
  pack: Pack,
  chosen: Chosen,
  plan: Plan,
  adjustments: Adjustments | undefined,
): { kpis: KpiSet; plan: Plan } {
  const catalogue = byId(pack.kpis.kpis);
  const taskFor = measuringTasks(pack, plan);
  const pick = (choice: KpiChoice, isStart: boolean): KpiPick[] => {
    const kpi = catalogue.get(choice.kpi);
    if (!kpi) return [];
    const found = measured(choice, kpi, adjustments?.kpis);
    const by = plan.gates[0]?.date;
    const due = isStart && found.baseline === null && by !== undefined;
    const measure = due ? { by, ...taskFor(kpi.id) } : null;
    return [{ ...found, measure, firstReading: firstReading(kpi, { ...found, measure }, plan.start) }];
  };
  const kpis = {
    start: chosen.start.flatMap((choice) => pick(choice, true)),
    later: chosen.later.flatMap((choice) => pick(choice, false)),
  };
  return {
    kpis,
    plan: {
      ...plan,
      tasks: plan.tasks.map((task) => measuring(task, kpis.start)),
      gates: plan.gates.map((gate) =>
        withReadings(withoutMeasured(gate, pack, kpis.start), pack, kpis.start),
      ),
    },
  };
}

/** How long one value of a KPI takes to come about, in days. */
const PERIOD: Readonly<Record<Kpi['cadence'], number>> = { weekly: 7, monthly: 30, quarterly: 91 };

/** Measured before the plan begins, it is its first period that shows something. */
function firstReading(
  { cadence }: Kpi,
  { baseline, measure }: Pick<KpiPick, 'baseline' | 'measure'>,
  planStart: IsoDate,
): IsoDate | null {
  const measured = measure === null ? baseline?.on : later(measure.by, measure.ends ?? measure.by);
  return measured === undefined ? null : daysAfter(later(measured, planStart), PERIOD[cadence]);
}

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

/** The planned task that names a KPI, else the one that measures all that is left. */
function measuringTasks(pack: Pack, plan: Plan): (kpi: Id) => { task: Id | null; ends: IsoDate | null } {
  const ends = new Map(plan.tasks.map(({ task, end }) => [task, end]));
  const tasks = pack.plan.tasks.filter(({ id }) => ends.has(id));
  const rest = tasks.find(({ baselines }) => baselines === 'start-set');
  return (kpi) => {
    const naming = tasks.find(({ baselines }) => Array.isArray(baselines) && baselines.includes(kpi));
    const task = (naming ?? rest)?.id ?? null;
    return { task, ends: (task === null ? null : ends.get(task)) ?? null };
  };
}

function measuring(task: PlannedTask, start: readonly KpiPick[]): PlannedTask {
  const baselines = start.filter(({ measure }) => measure?.task === task.task).map(({ kpi }) => kpi);
  return baselines.length > 0 ? { ...task, baselines } : task;
}
