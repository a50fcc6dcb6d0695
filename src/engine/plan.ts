import type { Id } from '../pack/index.ts';
import { type WorkingDays, workingDays } from './calendar.ts';
import { chooseTasks } from './choose-tasks.ts';
import type { Findings } from './findings.ts';
import { findHire } from './owners.ts';
import { arrangeTasks, lastPlanDay, type Placed, type Schedule } from './schedule.ts';
import type { OwnerLoad, Plan, PlannedTask, Team } from './types.ts';

export { nextMonday } from './calendar.ts';

/** The dated 90-day plan: chosen tasks with owners and days, gates, load by owner, and what waits until after day 90. */
export function buildPlan(findings: Findings, team: Team): Plan {
  const { planStart, pack } = findings;
  const days = workingDays(planStart);
  const end = days.until(lastPlanDay(findings));
  const schedule = soundest(findings, team, days);
  const tasks = schedule.placed.map((placed) => plannedTask(findings, placed, days)).sort(byDate);
  const load = loads(findings, schedule, days, end);
  return {
    start: planStart,
    end: days.date(end),
    hire: schedule.hire && { role: schedule.hire.role, date: days.date(schedule.hire.day) },
    label: labelOf(findings, schedule, tasks, load, end),
    tasks,
    later: schedule.later.map(({ chosen, owner, why }) => ({
      task: chosen.task.id,
      ref: chosen.task.ref,
      owner,
      effortWeeks: round(chosen.effortWeeks),
      why,
      because: chosen.because,
    })),
    gates: pack.plan.gates.map(({ id, day, checks }) => ({
      gate: id,
      date: days.date(days.until(day)),
      checks: checks
        .filter(({ verdicts }) => verdicts === undefined || verdicts.includes(findings.verdict))
        .map((check) => check.id),
    })),
    load,
  };
}

/**
 * Tasks with their first owners; only when the core would then run past day 90, the core with whoever finishes soonest.
 * Whichever ends the core earlier is taken.
 */
function soundest(findings: Findings, team: Team, days: WorkingDays): Schedule {
  const choice = chooseTasks(findings, findHire(findings, team) !== null);
  const named = arrangeTasks(findings, team, choice, days, 'named');
  if (coreEnd(named) <= days.until(lastPlanDay(findings))) return named;
  const soonest = arrangeTasks(findings, team, choice, days, 'soonest');
  return coreEnd(soonest) < coreEnd(named) ? soonest : named;
}

const coreEnd = ({ placed }: Schedule): number =>
  Math.max(-1, ...placed.filter(({ chosen }) => chosen.core).map(({ stretch }) => stretch.end));

function plannedTask(
  { pack }: Findings,
  { chosen, owner, stretch, placedBy, dependsOn, because }: Placed,
  days: WorkingDays,
): PlannedTask {
  const { task, effortWeeks, core, severity } = chosen;
  const phaseEnd = pack.plan.phases[task.phase - 1]?.toDay ?? Infinity;
  return {
    task: task.id,
    ref: task.ref,
    phase: task.phase,
    ownerGroup: task.owner,
    owner: owner.role,
    standIn: owner.standIn,
    effortWeeks: round(effortWeeks),
    start: days.date(stretch.start),
    end: days.date(stretch.end),
    startWeek: days.week(stretch.start),
    endWeek: days.week(stretch.end),
    dependsOn,
    core,
    severity,
    slipped: stretch.start > days.until(phaseEnd),
    placedBy,
    because,
  };
}

const byDate = (a: PlannedTask, b: PlannedTask): number =>
  compare(a.start, b.start) || compare(a.end, b.end) || compare(a.ref, b.ref);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Busiest owner first; as many weeks as the plan has, or as overrunning core work needs. */
function loads({ pack }: Findings, { capacity }: Schedule, days: WorkingDays, end: number): OwnerLoad[] {
  const weeks = days.week(Math.max(end, capacity.lastDay()));
  const inWeek = (week: number, of: (day: number) => number): number =>
    round([0, 1, 2, 3, 4].reduce((sum, day) => sum + of(week * 5 + day), 0));
  const order = pack.organisation.roles.map(({ id }) => id);
  const load = (owner: Id): OwnerLoad => ({
    owner,
    capacity: round(capacity.total(owner)),
    planned: round(capacity.planned(owner)),
    weeks: Array.from({ length: weeks }, (_, week) => ({
      capacity: inWeek(week, (day) => capacity.rate(owner, day)),
      planned: inWeek(week, (day) => capacity.used(owner, day)),
    })),
  });
  return [...capacity.owners()]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map(load)
    .sort((a, b) => share(b) - share(a));
}

const share = ({ planned, capacity }: OwnerLoad): number =>
  capacity > 0 ? planned / capacity : planned > 0 ? Infinity : 0;

/** By the busiest owner; never better than tight when core work slips, nor than unrealistic when it runs past day 90. */
function labelOf(
  { pack }: Findings,
  schedule: Schedule,
  tasks: readonly PlannedTask[],
  load: readonly OwnerLoad[],
  end: number,
): Id {
  const { labels } = pack.plan.capacity;
  const busiest = Math.max(0, ...load.map(share));
  const byLoad = labels.findIndex(({ upTo }) => upTo === null || busiest <= upTo);
  const bySlip =
    coreEnd(schedule) > end
      ? labels.length - 1
      : tasks.some(({ core, slipped }) => core && slipped)
        ? labels.length - 2
        : 0;
  return labels[Math.max(byLoad, bySlip)]?.id ?? '';
}

/** Weeks of work to a ten-thousandth: floating point leaves no trace in what people read. */
const round = (weeks: number): number => Math.round(weeks * 10_000) / 10_000;
