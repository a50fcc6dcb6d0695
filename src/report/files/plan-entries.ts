import { daysAfter, type IsoDate, type PlannedTask, type Result, workingDays } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import type { Say } from '../say.ts';
import { taskWords } from '../task-words.ts';
import type { Mark } from '../theme.ts';
import {
  accountable,
  checkWords,
  doneWords,
  editWords,
  effortInWords,
  laterReason,
  placementWords,
  titleById,
  targetWords,
} from '../words/index.ts';

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
  doneOn: IsoDate | null;
  /** The person's own words about it. */
  note: string | null;
  /** Name of who does it, if somebody was named. */
  person: string | null;
  state: PlannedTask['progress'];
  why: string;
  /** Why it begins when it does, and in which weeks of the plan it lies. */
  placement: string;
  weeks: { first: number; last: number };
  /** What was changed by hand, in a few words each. */
  changed: string[];
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
  /** Each of them; weekly ones that fall on a day off are left out. */
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
  const { title, deliverable } = taskWords(task, say.word);
  return {
    id: task.task,
    title,
    deliverable,
    done: doneWords(say, task),
    owner: accountable(say, task),
    person: task.person?.name ?? null,
    shape: role?.function === undefined ? null : say.mark(role.function),
    start: task.start,
    end: task.end,
    phase: { id: phase, name: say.word(`phase.${phase}.name`) },
    effortWeeks: task.effortWeeks,
    core: task.core,
    doneOn: task.doneOn,
    note: task.note,
    state: task.progress,
    why: task.own ? say.t('report.plan.own') : say.word(`task.${task.task}.why`),
    placement: placementWords(say, say.result.plan, task),
    changed: editWords(say, task),
    weeks: { first: task.startWeek, last: task.endWeek },
    after: say.result.plan.tasks
      .filter((other) => task.dependsOn.includes(other.task))
      .map((other) => taskWords(other, say.word).title),
  };
}

/** A task that may stand in an earlier file and is not in the plan: left out, or back to after day 90. */
export interface GoneTask {
  id: string;
  title: string;
  why: string;
}

export const goneTasks = (say: Say): GoneTask[] => {
  const { result, t } = say;
  const { dropped, later } = result.plan;
  const named = (task: Id, why: string): GoneTask => ({
    id: task,
    title: titleById(say, result.plan, task),
    why,
  });
  return [
    ...dropped.map(({ task }) => named(task, t('plan.dropped'))),
    ...later.map((one) => named(one.task, laterReason(say, one))),
  ];
};

export const gateEntries = (say: Say): GateEntry[] =>
  say.result.plan.gates.map((gate) => ({
    id: gate.gate,
    day: say.pack.plan.gates.find(({ id }) => id === gate.gate)?.day ?? 0,
    name: say.word(`gate.${gate.gate}.name`),
    date: gate.date,
    checks: gate.checks.map((check) => {
      const { text, note } = checkWords(say, say.result.plan, gate, check);
      return note === null ? text : `${text} ${note}`;
    }),
  }));

/** Every seven days from the second week to the end of the plan, but on days off. */
function weeklyDates({ start, end, calendar }: Result['plan']): IsoDate[] {
  const days = workingDays(start, calendar);
  const dates: IsoDate[] = [];
  for (let day = daysAfter(start, 7); day <= end; day = daysAfter(day, 7))
    if (days.isWorked(day)) dates.push(day);
  return dates;
}

/** Weekly from the second week on, monthly at every gate, quarterly at the last one: as the scorecard has its columns. */
export function reviewEntries(say: Say): ReviewEntry[] {
  const { kpis, plan } = say.result;
  const gates = plan.gates.map(({ date }) => date);
  const dates: Record<Cadence, IsoDate[]> = {
    weekly: weeklyDates(plan),
    monthly: gates,
    quarterly: gates.slice(-1),
  };
  const picks = kpis.start.flatMap((pick) => {
    const kpi = say.pack.kpis.kpis.find(({ id }) => id === pick.kpi);
    return kpi === undefined ? [] : [{ pick, kpi }];
  });
  return (['weekly', 'monthly', 'quarterly'] as const).flatMap((cadence) => {
    const own = picks.filter(({ kpi }) => kpi.cadence === cadence);
    if (own.length === 0 || dates[cadence].length === 0) return [];
    const named = own.map(({ pick, kpi }) => ({
      name: say.word(`kpi.${pick.kpi}.name`),
      owner: accountable(say, pick),
      target: targetWords(say, pick, kpi, say.currency),
    }));
    return [{ cadence, dates: dates[cadence], kpis: named }];
  });
}

/** What there is to know of a task besides title and dates, a line each. */
export function taskNotes(task: TaskEntry, say: Say): string {
  const { t, formats } = say;
  return [
    ...(task.deliverable === '' ? [] : [t('files.task.deliverable', { deliverable: task.deliverable })]),
    ...(task.done === '' ? [] : [t('files.task.done', { done: task.done })]),
    t('files.task.owner', { owner: task.owner }),
    t('files.task.effort', { effort: effortInWords(say, task) }),
    ...(task.after.length === 0 ? [] : [t('files.task.after', { tasks: formats.list(task.after) })]),
    t('files.task.why', { why: task.why }),
    t('files.task.placement', { placement: task.placement }),
    ...(task.doneOn === null ? [] : [t('files.task.done-on', { date: formats.date(task.doneOn) })]),
    ...(task.note === null ? [] : [t('files.task.note', { note: task.note })]),
  ].join('\n');
}
