import type { Id } from '../pack/index.ts';
import type { Adjustments, OwnTask, TaskChange, TaskProgress } from './adjustments.ts';
import type { Arrangement, Later, Placed } from './board.ts';
import type { ChosenTask } from './choose-tasks.ts';
import type { IsoDate, TaskEdit } from './types.ts';
import type { Owner, Workforce } from './workforce.ts';

/** A task as it goes into the plan that stands with the person. */
export interface EditedTask {
  id: Id;
  ref: string;
  /** What it is: a task of the pack, or the person’s own. */
  of: { chosen: ChosenTask } | { own: OwnTask };
  /** Where the proposal has it; null for own tasks and for those taken in. */
  placed: Placed | null;
  owner: Owner;
  effortWeeks: number;
  /** Day that the person set; null: as proposed, or as early as it can be. */
  start: IsoDate | null;
  /** The person’s title instead of the pack’s. */
  title: string | null;
  edited: TaskEdit[];
  dependsOn: readonly Id[];
  progress: TaskProgress;
}

export interface Edits {
  tasks: EditedTask[];
  later: Later[];
  dropped: Placed[];
}

/**
 * Lays what the person changed over the proposal. A change of a task that is not proposed counts for nothing; an owner
 * who is not known any more gives the task back.
 * @param standIn role that takes an own task whose owner is not known any more
 */
export function editTasks(
  { placed, later }: Arrangement,
  { tasks: changes, ownTasks }: Pick<Adjustments, 'tasks' | 'ownTasks'>,
  workforce: Workforce,
  standIn: Id,
): Edits {
  const changeOf = ({ chosen }: { chosen: ChosenTask }): TaskChange => changes[chosen.task.id] ?? {};
  const isDropped = (one: Placed): boolean => changeOf(one).dropped === true;
  const isTakenIn = (one: Later): boolean => changeOf(one).takenIn === true;
  const proposed = placed
    .filter((one) => !isDropped(one))
    .map((one) => taskOfPack(one, one.owner.role, one, changeOf(one), workforce));
  const takenIn = later
    .filter(isTakenIn)
    .map((one) => taskOfPack(one, one.owner, null, changeOf(one), workforce));
  const known = new Set([...placed, ...later].map(({ chosen }) => chosen.task.id));
  const own = ownTasks
    .filter(({ id }, at) => !known.has(id) && ownTasks.findIndex((other) => other.id === id) === at)
    .map((task, at) => ownTask(task, `O${at + 1}`, workforce, standIn));
  return {
    tasks: [...proposed, ...takenIn, ...own],
    later: later.filter((one) => !isTakenIn(one)),
    dropped: placed.filter(isDropped),
  };
}

function taskOfPack(
  { chosen }: { chosen: ChosenTask },
  role: Id,
  placed: Placed | null,
  change: TaskChange,
  workforce: Workforce,
): EditedTask {
  const proposed = workforce.ofRole(role);
  const owner = (change.owner && workforce.find(change.owner)) ?? proposed;
  const isGiven = owner.role !== proposed.role || owner.person?.id !== proposed.person?.id;
  const { title, start, effortWeeks } = change;
  const edited: [TaskEdit, boolean][] = [
    ['taken-in', placed === null],
    ['title', title !== undefined],
    ['owner', isGiven],
    ['start', start !== undefined],
    ['effort', effortWeeks !== undefined],
  ];
  return {
    id: chosen.task.id,
    ref: chosen.task.ref,
    of: { chosen },
    placed,
    owner,
    effortWeeks: effortWeeks ?? chosen.effortWeeks,
    start: start ?? null,
    title: title ?? null,
    edited: edited.filter(([, is]) => is).map(([edit]) => edit),
    dependsOn: placed?.dependsOn ?? chosen.dependsOn,
    progress: change,
  };
}

function ownTask(own: OwnTask, ref: string, workforce: Workforce, standIn: Id): EditedTask {
  return {
    id: own.id,
    ref,
    of: { own },
    placed: null,
    owner: workforce.find(own.owner) ?? workforce.ofRole(standIn),
    effortWeeks: own.effortWeeks,
    start: own.start,
    title: own.title,
    edited: own.start === null ? [] : ['start'],
    dependsOn: own.dependsOn.filter((id) => id !== own.id),
    progress: own,
  };
}
