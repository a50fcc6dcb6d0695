import type { Id, Pack } from '../../pack/index.ts';
import type { Adjustments } from '../adjustments.ts';
import type { Findings } from '../findings.ts';
import type { IsoDate, KpiChoice, KpiPick, KpiSet, Plan, PlannedTask } from '../types.ts';
import { byId, measured } from './measure.ts';
import { firstReading, gateForKpis, periodOf } from './readings.ts';

interface Chosen {
  start: readonly KpiChoice[];
  later: readonly KpiChoice[];
}

/**
 * Joins what was chosen, what the person measured, and the plan: a KPI to start with that has no baseline is measured by
 * the first gate, in a task of the plan. Returns both sides of it.
 */
export function withBaselines(
  findings: Pick<Findings, 'facts' | 'pack'>,
  chosen: Chosen,
  plan: Plan,
  adjustments: Adjustments | undefined,
): { kpis: KpiSet; plan: Plan } {
  const { pack } = findings;
  const catalogue = byId(pack.kpis.kpis);
  const taskFor = measuringTasks(pack, plan);
  const pick = (choice: KpiChoice, isStart: boolean): KpiPick[] => {
    const kpi = catalogue.get(choice.kpi);
    if (!kpi) return [];
    const found = measured(choice, kpi, adjustments?.kpis);
    const by = plan.gates[0]?.date;
    const due = isStart && found.baseline === null && by !== undefined;
    const measure = due ? { by, ...(taskFor(kpi.id, by) ?? { task: null, ends: null }) } : null;
    const timed = { ...found, measure, period: periodOf(kpi, findings) };
    return [{ ...timed, firstReading: firstReading(timed, plan.start) }];
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
      gates: plan.gates.map((gate) => gateForKpis(gate, pack, kpis.start)),
    },
  };
}

/** The planned task that names a KPI and ends in time, else the one that measures all that is left. */
function measuringTasks(
  pack: Pack,
  plan: Plan,
): (kpi: Id, by: IsoDate) => { task: Id; ends: IsoDate } | null {
  const ends = new Map(plan.tasks.map(({ task, end }) => [task, end]));
  const tasks = pack.plan.tasks.flatMap(({ id, baselines }) => {
    const end = ends.get(id);
    return end === undefined || baselines === undefined ? [] : [{ baselines, task: id, ends: end }];
  });
  const rest = tasks.find(({ baselines }) => baselines === 'start-set');
  return (kpi, by) => {
    const naming = tasks.filter(({ baselines }) => baselines !== 'start-set' && baselines.includes(kpi));
    const found = naming.find(({ ends: end }) => end <= by) ?? rest ?? naming[0];
    return found === undefined ? null : { task: found.task, ends: found.ends };
  };
}

function measuring(task: PlannedTask, start: readonly KpiPick[]): PlannedTask {
  const baselines = start.filter(({ measure }) => measure?.task === task.task).map(({ kpi }) => kpi);
  return baselines.length > 0 ? { ...task, baselines } : task;
}
