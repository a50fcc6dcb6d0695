import type { IsoDate, KpiPick, PlannedTask } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import type { Say } from '../say.ts';
import { addDays } from '../days.ts';
import type { Mark } from '../theme.ts';

/** One task of the plan in words, the same for every file: calendar, spreadsheet, lists for other tools. */
export interface TaskEntry {
  id: string;
  title: string;
  /** What is there when it is done, and how to tell. */
  deliverable: string;
  done: string;
  /** Who does it, as it is shown. */
  owner: string;
  /** Shape of the owner's function; null for the others. */
  shape: Mark | null;
  start: IsoDate;
  end: IsoDate;
  phase: { id: Id; name: string };
  effortWeeks: number;
  core: boolean;
  why: string;
  /** Titles of the tasks it waits for. */
  after: string[];
}

export interface GateEntry {
  id: Id;
  day: number;
  name: string;
  date: IsoDate;
  checks: string[];
}

/** KPIs that are looked at on the same days. */
export interface ReviewEntry {
  cadence: Cadence;
  /** Weekly: the first of many, until the end of the plan. Else: each of them. */
  dates: IsoDate[];
  kpis: { name: string; owner: string; target: string }[];
}
type Cadence = Say['pack']['kpis']['kpis'][number]['cadence'];

/** The tasks, first to last; what a task waits for always comes before it. */
export function taskEntries(say: Say): TaskEntry[] {
  return [...say.result.plan.tasks]
    .sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
    .map((task) => taskEntry(task, say));
}

function taskEntry(task: PlannedTask, say: Say): TaskEntry {
  const phase = say.pack.plan.phases[task.phase - 1]?.id ?? '';
  const role = say.pack.organisation.roles.find(({ id }) => id === task.owner);
  const of = (field: string): string => say.word(`task.${task.task}.${field}`);
  return {
    id: task.task,
    title: taskTitle(task.task, say),
    deliverable: of('deliverable'),
    done: of('done'),
    owner: ownerName(task, say),
    shape: role?.function === undefined ? null : say.mark(role.function),
    start: task.start,
    end: task.end,
    phase: { id: phase, name: say.word(`phase.${phase}.name`) },
    effortWeeks: task.effortWeeks,
    core: task.core,
    why: of('why'),
    after: task.dependsOn
      .filter((id) => say.result.plan.tasks.some((other) => other.task === id))
      .map((id) => taskTitle(id, say)),
  };
}

const taskTitle = (id: string, say: Say): string => say.word(`task.${id}.title`);

const ownerName = ({ owner, standIn }: Pick<KpiPick, 'owner' | 'standIn'>, say: Say): string =>
  standIn ? say.t('report.team.stand-in', { role: say.role(owner) }) : say.role(owner);

export const gateEntries = (say: Say): GateEntry[] =>
  say.result.plan.gates.map(({ gate, date, checks }) => ({
    id: gate,
    day: say.pack.plan.gates.find(({ id }) => id === gate)?.day ?? 0,
    name: say.word(`gate.${gate}.name`),
    date,
    checks: checks.map((check) => say.word(`gate.${gate}.check.${check}.text`)),
  }));

/** Weekly from the second week on, monthly at every gate, quarterly at the last one: as the scorecard has its columns. */
export function reviewEntries(say: Say): ReviewEntry[] {
  const { kpis, plan } = say.result;
  const gates = plan.gates.map(({ date }) => date);
  const dates: Record<Cadence, IsoDate[]> = {
    weekly: [addDays(plan.start, 7)],
    monthly: gates,
    quarterly: gates.slice(-1),
  };
  const picks = kpis.start.map((pick) => ({
    pick,
    cadence: say.pack.kpis.kpis.find(({ id }) => id === pick.kpi)?.cadence,
  }));
  return (['weekly', 'monthly', 'quarterly'] as const).flatMap((cadence) => {
    const own = picks.filter((one) => one.cadence === cadence);
    if (own.length === 0 || dates[cadence].length === 0) return [];
    const named = own.map(({ pick }) => ({
      name: say.word(`kpi.${pick.kpi}.name`),
      owner: ownerName(pick, say),
      target: say.word(`kpi.${pick.kpi}.target`),
    }));
    return [{ cadence, dates: dates[cadence], kpis: named }];
  });
}

/** What there is to know of a task besides title and dates, a line each. */
export function taskNotes(task: TaskEntry, { t, formats }: Say): string {
  return [
    t('files.task.deliverable', { deliverable: task.deliverable }),
    t('files.task.done', { done: task.done }),
    t('files.task.owner', { owner: task.owner }),
    t('files.task.effort', { effort: t('report.plan.weeks-of-work', { count: task.effortWeeks }) }),
    ...(task.after.length === 0 ? [] : [t('files.task.after', { tasks: formats.list(task.after) })]),
    t('files.task.why', { why: task.why }),
  ].join('\n');
}
