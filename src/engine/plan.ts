import type { Id, Pack } from '../pack/index.ts';
import type { Adjustments } from './adjustments.ts';
import { lastPlanDay, type Later, type Placed } from './board.ts';
import { type WorkingDays, workingDays } from './calendar.ts';
import { chooseTasks } from './choose-tasks.ts';
import { conflictsOf } from './conflicts.ts';
import type { Findings } from './findings.ts';
import { gatesOf } from './gates.ts';
import { firstDay } from './hire-day.ts';
import { roomFor, roomLeft } from './later-room.ts';
import { loadsOf, rounded, weeksToShow } from './load.ts';
import { findHire } from './owners.ts';
import { labelOf } from './plan-label.ts';
import { plannedTask } from './planned-task.ts';
import { ratesOf } from './rates.ts';
import { type HireDay, rearrange } from './rearrange.ts';
import { arrangeTasks, type Schedule, type Way } from './schedule.ts';
import { editTasks, type EditedTask } from './task-edits.ts';
import { withTrueReasons } from './true-reasons.ts';
import type { IsoDate, Plan, PlannedTask, PlanProgress, Team } from './types.ts';
import { Workforce } from './workforce.ts';

/**
 * The dated 90-day plan as it stands with the person: first the proposal (chosen tasks with owners and days), then the
 * person’s changes on top, and from both gates, load by owner, what waits until after day 90, and how far it is. Gives way
 * between its steps.
 * @param today the day that decides what is late
 */
export function* makePlan(
  findings: Findings,
  team: Team,
  adjustments: Adjustments,
  today: IsoDate,
): Generator<undefined, Plan> {
  const { planStart, pack } = findings;
  const days = workingDays(planStart, adjustments.calendar);
  const end = days.until(lastPlanDay(findings));
  const schedule = yield* findSoundest(findings, team, adjustments, days);
  yield;

  const hire = hireOf(schedule, pack, days);
  const roles = pack.organisation.roles.map(({ id }) => id);
  const rates = ratesOf(pack, team, schedule.hire, () => hire?.day() ?? 0, days);
  const workforce = new Workforce(rates, adjustments.people, roles);
  const edits = editTasks(schedule, adjustments, workforce, team.interimOwner.role);
  const earliest = ({ of }: Pick<EditedTask, 'of'>): number =>
    'chosen' in of ? days.from(pack.plan.phases[of.chosen.task.phase - 1]?.fromDay ?? 1) : 0;
  yield;
  const moved = rearrange(edits.tasks, { workforce, days, hire, earliest, end });
  yield;
  const arranged = withTrueReasons(moved, { workforce, days, earliest });
  yield;

  const load = loadsOf(arranged, workforce, days, weeksToShow(arranged, end, days), roles);
  yield;
  const conflicts = conflictsOf({ arranged, edits, load, workforce, days, hire, end });
  const tasks = arranged
    .map((one) => plannedTask(one, conflicts.get(one.task.id) ?? [], { pack, days, today }))
    .sort(byDate);
  yield;
  const titled = <Apart extends { task: Id }>(apart: Apart): Apart & { title: string | null } => ({
    ...apart,
    title: adjustments.tasks[apart.task]?.title ?? null,
  });
  const standing = { arranged, edits, workforce, days, earliest, end };
  const room = roomFor(standing);
  const later = edits.later.map((one) => titled(laterTask(one, room(one), days)));
  const dropped = edits.dropped.map((placed) => titled(droppedTask(placed, tasks)));
  yield;
  const { label, because } = labelOf(pack.plan.capacity.labels, tasks, load, days.date(end));
  return {
    start: planStart,
    end: days.date(end),
    calendar: adjustments.calendar,
    hire: hire && { role: hire.role, date: days.date(hire.day()) },
    label,
    labelBecause: because,
    tasks,
    later,
    laterRoom: rounded(roomLeft(standing)),
    dropped,
    gates: gatesOf(
      findings,
      days,
      tasks,
      [...later, ...dropped].map(({ task }) => task),
    ),
    load,
    progress: progressOf(tasks),
  };
}

/**
 * Tasks with their first owners, and what brings the hire before all else. Only when the core would then run past day
 * 90, a hire who is late anyway may wait for it, or the core go to whoever finishes soonest. The first way that ends the
 * core by then is taken, or else the one that ends it earliest.
 */
function* findSoundest(
  findings: Findings,
  team: Team,
  { tasks }: Adjustments,
  days: WorkingDays,
): Generator<undefined, Schedule> {
  const choice = chooseTasks(findings, findHire(findings, team) !== null, tasks);
  const last = days.until(lastPlanDay(findings));
  yield;
  let best = arrangeTasks(findings, team, choice, days, { prefer: 'named', first: 'hire' });
  for (const way of OTHER_WAYS) {
    if (coreEnd(best) <= last) break;
    yield;
    const found = arrangeTasks(findings, team, choice, days, way);
    if (coreEnd(found) < coreEnd(best)) best = found;
  }
  return best;
}

const OTHER_WAYS: readonly Way[] = [
  { prefer: 'named', first: 'core' },
  { prefer: 'soonest', first: 'hire' },
  { prefer: 'soonest', first: 'core' },
];

/** When the core is through that the verdict asks for. Where only the hire is late, nobody else’s work changes hands. */
const coreEnd = ({ placed }: Schedule): number =>
  Math.max(
    -1,
    ...placed
      .filter(({ chosen }) => chosen.core && chosen.task.forHire !== true)
      .map(({ stretch }) => stretch.end),
  );

/** The hire’s first day: as proposed, or in the week after the task that brings the hire, if that now ends later. */
function hireOf({ hire }: Schedule, pack: Pack, days: WorkingDays): HireDay | null {
  if (!hire) return null;
  let { day } = hire;
  return {
    role: hire.role,
    broughtBy: hire.broughtBy,
    day: () => day,
    broughtOn: (ends) => {
      day = Math.max(hire.day, firstDay({ ...ends, begun: hire.begun }, pack, days));
    },
  };
}

const laterTask = (
  { chosen, owner }: Later,
  { fits, why }: ReturnType<ReturnType<typeof roomFor>>,
  days: WorkingDays,
): Omit<Plan['later'][number], 'title'> => ({
  task: chosen.task.id,
  ref: chosen.task.ref,
  owner,
  effortWeeks: rounded(chosen.effortWeeks),
  why,
  fits: fits && { start: days.date(fits.start), end: days.date(fits.end) },
  because: chosen.because,
});

function droppedTask(
  { chosen, owner, because }: Placed,
  tasks: readonly PlannedTask[],
): Omit<Plan['dropped'][number], 'title'> {
  const { id, ref } = chosen.task;
  const needs = ({ conflicts }: PlannedTask): boolean =>
    conflicts.some((one) => one.kind === 'depends-on-dropped' && one.task === id);
  return {
    task: id,
    ref,
    owner: owner.role,
    effortWeeks: rounded(chosen.effortWeeks),
    core: chosen.core,
    neededBy: tasks.filter(needs).map(({ task }) => task),
    because,
  };
}

function progressOf(tasks: readonly PlannedTask[]): PlanProgress {
  const count = (state: PlannedTask['progress']): number =>
    tasks.filter(({ progress }) => progress === state).length;
  return { done: count('done'), late: count('late'), next: count('next'), upcoming: count('upcoming') };
}

const byDate = (a: PlannedTask, b: PlannedTask): number =>
  compare(a.start, b.start) || compare(a.end, b.end) || compare(a.ref, b.ref);

const compare = (a: Id, b: Id): number => (a < b ? -1 : a > b ? 1 : 0);
