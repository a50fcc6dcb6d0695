import type { Adjustments, NamedPerson, OwnTask, TaskChange, TaskOwner } from '../../../engine/index.ts';
import { noAdjustments } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';

// What can be done to a plan, each as a step from one state of the adjustments to the next. Going back to what was
// proposed is nothing but taking the change away.

/** Days that can be given for anything in a plan. Date fields also take years of six digits, which no file can hold. */
export const daysOfPlan = { from: '2020-01-01', to: '2100-12-31' };
export const isDayOfPlan = (day: string): boolean =>
  day.length === daysOfPlan.from.length && day >= daysOfPlan.from && day <= daysOfPlan.to;

/** Fields that every task has; undefined takes a field back to what was proposed. */
export type TaskFields = { readonly [K in keyof TaskChange]?: TaskChange[K] | undefined };

/** Changes any task; a change that says nothing any more is none. */
export function changeTask(now: Adjustments, task: Id, fields: TaskFields): Adjustments {
  if (now.ownTasks.some(({ id }) => id === task)) return changeOwnTask(now, task, fields);
  const { [task]: before, ...others } = now.tasks;
  const next: TaskChange = defined({ ...before, ...fields });
  return { ...now, tasks: Object.keys(next).length === 0 ? others : { ...others, [task]: next } };
}

/** Fields that only an own task has; any other field as for every task. */
export type OwnFields = TaskFields & Partial<Pick<OwnTask, 'deliverable' | 'done' | 'dependsOn'>>;

/** Changes an own task; taken back, its day is as early as it can be. */
export function changeOwnTask(now: Adjustments, id: string, fields: OwnFields): Adjustments {
  const changed = (task: OwnTask): OwnTask => {
    const start = 'start' in fields ? (fields.start ?? null) : task.start;
    return defined({ ...task, ...fields, start });
  };
  return { ...now, ownTasks: now.ownTasks.map((task) => (task.id === id ? changed(task) : task)) };
}

/** A task of the pack as it was proposed. What was said of it, done or noted, stays. */
export function proposeAgain(now: Adjustments, task: Id): Adjustments {
  const { doneOn, note } = now.tasks[task] ?? {};
  const { [task]: _, ...tasks } = now.tasks;
  return changeTask({ ...now, tasks }, task, { doneOn, note });
}

/** The whole plan as it was proposed, without own tasks. Calendar and people stay, and so does what is done or noted. */
export function proposeAllAgain(now: Adjustments): Adjustments {
  const bare: Adjustments = { ...now, ownTasks: noAdjustments.ownTasks };
  return Object.keys(now.tasks).reduce(proposeAgain, bare);
}

/** Whether there is anything to take back. */
export const isChanged = (now: Adjustments): boolean =>
  now.ownTasks.length > 0 ||
  Object.values(now.tasks).some((change) =>
    Object.keys(change).some((field) => field !== 'doneOn' && field !== 'note'),
  );

export const addOwnTask = (now: Adjustments, task: OwnTask): Adjustments => ({
  ...now,
  ownTasks: [...now.ownTasks, task],
});

/** Deletes an own task; tasks that came after it no longer wait for it. */
export function removeOwnTask(now: Adjustments, id: string): Adjustments {
  const others = now.ownTasks.filter((task) => task.id !== id);
  return {
    ...now,
    ownTasks: others.map((task) =>
      task.dependsOn.includes(id) ? { ...task, dependsOn: task.dependsOn.filter((one) => one !== id) } : task,
    ),
  };
}

export const addPerson = (now: Adjustments, person: NamedPerson): Adjustments => ({
  ...now,
  people: [...now.people, person],
});

/** Takes a person out; what this person had goes back: proposed tasks to their role, own tasks to the role of the person. */
export function removePerson(now: Adjustments, id: string): Adjustments {
  const role = now.people.find((person) => person.id === id)?.role;
  const theirs = (owner: TaskOwner | undefined): boolean =>
    owner !== undefined && 'person' in owner && owner.person === id;
  const without: Adjustments = { ...now, people: now.people.filter((person) => person.id !== id) };
  const given = Object.keys(now.tasks).filter((task) => theirs(now.tasks[task]?.owner));
  const back = given.reduce((all, task) => changeTask(all, task, { owner: undefined }), without);
  return {
    ...back,
    ownTasks: back.ownTasks.map((task) =>
      theirs(task.owner) && role !== undefined ? { ...task, owner: { role } } : task,
    ),
  };
}

/** Own tasks that wait for this one, by whatever way: it can’t come after any of them. */
export function waitingFor(id: string, ownTasks: readonly OwnTask[]): Set<string> {
  const waiting = new Set([id]);
  for (let before = 0; before < waiting.size;) {
    before = waiting.size;
    for (const task of ownTasks) if (task.dependsOn.some((one) => waiting.has(one))) waiting.add(task.id);
  }
  return waiting;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that are undefined. */
const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
