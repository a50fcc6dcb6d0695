import type { Id } from '../pack/index.ts';
import type { WorkingDays } from './calendar.ts';
import { earliestRun, HORIZON, type Run } from './capacity.ts';
import { placementOf } from './placement.ts';
import type { SearchEnds } from './hire-day.ts';
import { HoursTaken } from './hours-taken.ts';
import { steadyRun, untilDone, whereItStands } from './standing.ts';
import type { EditedTask } from './task-edits.ts';
import { circlesOf, inOrder, withAllBefore } from './task-order.ts';
import type { Placement } from './types.ts';
import type { Workforce } from './workforce.ts';

/** A task with the working days it takes in the plan as it stands. */
export interface Arranged {
  task: EditedTask;
  stretch: Run;
  placement: Placement;
  /** Tasks of the plan that come before it. */
  dependsOn: Id[];
  /** Own tasks that wait for each other in a circle with this one; between them no order is kept. */
  circle: Id[];
}

/** The first hire, whose first day comes after the task that brings the hire. */
export interface HireDay {
  role: Id;
  broughtBy: Id;
  /** First working day as it stands. */
  day: () => number;
  /** Told where that task ends now, and what comes before it. */
  broughtOn: (ends: SearchEnds) => void;
}

interface Setting {
  workforce: Workforce;
  days: WorkingDays;
  /** First working day of the phase of a task. */
  earliest: (task: EditedTask) => number;
  hire: HireDay | null;
  /** Last working day of the plan. */
  end: number;
}

/**
 * Gives every task its days. What the person set stays where it was put. What was not touched stays where the proposal
 * has it, unless something it depends on now ends later, or what moved along takes its hours: then it moves along, to the
 * first days that those before it in the plan leave its owner. What has no day yet is placed like that too, and so is,
 * from its proposed day on, work of somebody who was named with other hours than the proposal counts on: the pace of its
 * owner says how long a task takes. What the proposal ends after day 90 for want of hours then comes forward. What is
 * added or taken in takes the room that all others leave. What is done early ends on that day; what waits for it comes
 * forward only where the person moves it.
 */
export function rearrange(given: readonly EditedTask[], setting: Setting): Arranged[] {
  const { workforce, hire } = setting;
  const unmoved = unmovedPlaces(given, setting);
  const standing = new Map<Id, Run>();
  for (const task of given) {
    const stood = whereItStands(task, setting) ?? unmoved.get(task.id)?.stretch;
    if (stood) standing.set(task.id, untilDone(task, stood, setting.days));
  }
  const tasks = inTurn(given, standing, setting);
  const hours = new HoursTaken(
    workforce,
    tasks.flatMap((task) => {
      const run = standing.get(task.id);
      return run ? [[task, run] as const] : [];
    }),
  );
  const ends = new Map<Id, number>();
  const proposed = new Map(tasks.map(({ id, placed }) => [id, placed?.stretch.end]));
  const endsAsProposed = (id: Id): boolean => ends.has(id) && ends.get(id) === proposed.get(id);
  const doneDay = (id: Id): number | null => {
    const doneOn = tasks.find((task) => task.id === id)?.progress.doneOn;
    return doneOn === undefined ? null : setting.days.onOrAfter(doneOn);
  };
  return waiting(tasks, setting).map(({ task, dependsOn, circle, joins }): Arranged => {
    const dependencies = dependsOn.map((id) => [id, ends.get(id) ?? -1] as const);
    const needs = joins && hire ? [...dependencies, [hire.broughtBy, hire.day() - 1] as const] : dependencies;
    const after = Math.max(-Infinity, ...needs.map(([, end]) => end + 1));
    const stands = standing.get(task.id);
    const isDone = task.progress.doneOn !== undefined;
    const mayStay =
      isDone ||
      task.start !== null ||
      (stands !== undefined && stands.start >= after && !hours.isTaken(task, stands));
    const stays = stands !== undefined && mayStay;
    if (stands && !stays) hours.leaves(task, stands);
    const found = stays
      ? { stretch: stands, placement: unmoved.get(task.id)?.placement ?? asItStands(task, endsAsProposed) }
      : findRoom(task, stands, needs, endsAsProposed, hours.freeFor(task, stands !== undefined), setting);
    const placed = { ...found, stretch: untilDone(task, found.stretch, setting.days) };
    if (stays) hours.stays(task, placed.stretch);
    else hours.found(task, placed.stretch);
    ends.set(task.id, placed.stretch.end);
    if (task.id === hire?.broughtBy)
      hire.broughtOn({
        brought: Math.min(placed.stretch.end, doneDay(task.id) ?? Infinity),
        signed:
          dependencies.length === 0 ? 0 : Math.max(...dependencies.map(([id, end]) => doneDay(id) ?? end)),
      });
    return { task, ...placed, dependsOn, circle };
  });
}

/**
 * Where work of somebody with other hours than the proposal’s would lie if the person had moved and added nothing: there
 * it stays, as everybody else’s does, and what does not fit together is said. Empty where nothing was moved or added.
 */
function unmovedPlaces(given: readonly EditedTask[], setting: Setting): ReadonlyMap<Id, Arranged> {
  const isMovedOrAdded = ({ placed, start }: EditedTask): boolean => placed === null || start !== null;
  if (!given.some(isMovedOrAdded)) return new Map();
  const proposed = given.filter(({ placed }) => placed !== null).map((task) => ({ ...task, start: null }));
  const without = new Set(given.filter((task) => whereItStands(task, setting) === null).map(({ id }) => id));
  const paced = rearrange(proposed, setting).filter(({ task }) => without.has(task.id));
  return new Map(paced.map((one) => [one.task.id, one]));
}

/**
 * Tasks in the order in which they stand. Those whose pace is not the proposal’s come after them, in the order in which it
 * begins them, and then all that it does not have.
 */
function inTurn(
  tasks: readonly EditedTask[],
  standing: ReadonlyMap<Id, Run>,
  { workforce }: Setting,
): EditedTask[] {
  const turn = ({ id, placed, owner }: EditedTask): [round: number, start: number] => {
    if (!placed) return [2, 0];
    const { start } = placed.stretch;
    return workforce.hasOwnPace(owner, start) ? [1, start] : [0, standing.get(id)?.start ?? start];
  };
  return [...tasks].sort((a, b) => {
    const [[roundA, startA], [roundB, startB]] = [turn(a), turn(b)];
    return roundA - roundB || startA - startB;
  });
}

interface Waiting {
  id: Id;
  task: EditedTask;
  dependsOn: Id[];
  circle: Id[];
  /** Work of the hire, who has to be there first. */
  joins: boolean;
}

/** Tasks in an order in which each comes after all that it waits for. */
function waiting(tasks: readonly EditedTask[], { workforce, hire }: Setting): Waiting[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const circles = circlesOf(tasks);
  // What brings the hire cannot wait for the hire, whoever was given it.
  const bringing = hire === null ? new Set<Id>() : withAllBefore(hire.broughtBy, tasks);
  const all = tasks.map((task): Waiting => {
    const circle = circles.get(task.id) ?? [];
    return {
      id: task.id,
      task,
      dependsOn: task.dependsOn.filter((id) => ids.has(id) && !circle.includes(id)),
      circle,
      joins:
        hire !== null &&
        task.owner.role === hire.role &&
        ids.has(hire.broughtBy) &&
        !bringing.has(task.id) &&
        workforce.rate(task.owner, hire.day() - 1) === 0,
    };
  });
  const ordered = inOrder(
    all.map((one) => ({
      id: one.id,
      one,
      dependsOn: one.joins && hire ? [...one.dependsOn, hire.broughtBy] : one.dependsOn,
    })),
  );
  return ordered.map(({ one }) => one);
}

function findRoom(
  task: EditedTask,
  stood: Run | undefined,
  needs: readonly (readonly [Id, number])[],
  endsAsProposed: (id: Id) => boolean,
  free: (day: number) => number,
  { workforce, days, earliest, end }: Setting,
): { stretch: Run; placement: Placement } {
  const { owner, effortWeeks, placed } = task;
  const overruns = stood === undefined && placed !== null && placed.stretch.end > end;
  const proposed = overruns ? undefined : placed?.stretch.start;
  const phase = stood?.start ?? proposed ?? earliest(task);
  const first = Math.max(phase, ...needs.map(([, end]) => end + 1));
  const stretch =
    earliestRun(free, effortWeeks, first, first + HORIZON) ?? steadyRun(owner, effortWeeks, first, workforce);
  const placement = placementOf({
    stretch,
    rate: (day) => workforce.rate(owner, day),
    phase,
    ends: needs,
    days,
  });
  if (stood === undefined && placed?.stretch.start === stretch.start)
    return { stretch, placement: withOwnHours(asItStands(task, endsAsProposed)) };
  const later = stretch.start > (placed?.stretch.start ?? Infinity);
  const along = stood !== undefined || (later && placement.by === 'dependency');
  return { stretch, placement: along ? { ...placement, by: 'along' } : placement };
}

/** Why a task that has not moved along stands where it does; what it waited for counts while it ends as proposed. */
function asItStands({ placed, edited }: EditedTask, endsAsProposed: (id: Id) => boolean): Placement {
  if (!placed || edited.includes('start') || edited.includes('owner'))
    return { by: 'person', waitsFor: [], ownerBusy: [] };
  const { by, waitsFor, ownerBusy } = placed.placement;
  return { by, waitsFor: waitsFor.filter(endsAsProposed), ownerBusy };
}

/** When an owner of other hours is full, the proposal does not know: the task keeps its day. */
const withOwnHours = (placement: Placement): Placement =>
  placement.by === 'capacity' ? { by: 'capacity', waitsFor: [], ownerBusy: [] } : placement;
