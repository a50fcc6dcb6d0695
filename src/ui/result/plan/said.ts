import type { Adjustments, NamedPerson, Plan, PlannedTask } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';
import type { Assessment } from '../../../storage/index.ts';
import { formats, t, word } from '../../say.ts';
import { conflictWords } from './placement-words.ts';
import { titleById, titleOf } from './task-names.ts';

// What is said aloud after each act on the plan.

/** What can be undone, as far as it can be told apart. */
export type Edited = Pick<Assessment, 'planStart' | 'adjustments' | 'scenarios'>;

const spoken = (start: string, end: string): string => {
  const [from, to] = [formats().shortDate(start), formats().shortDate(end)];
  return start === end ? t('plan.spoken-dates.one', { date: from }) : t('plan.spoken-dates', { from, to });
};

/** Where a task lies now, or that it stays, how many others moved with it, and what it now conflicts with. */
export function sayTask(before: Plan, after: Plan, id: Id, first: string | null = null): string {
  const [was, task] = [before, after].map(({ tasks }) => tasks.find((one) => one.task === id));
  const stays = was?.start === task?.start && was?.end === task?.end;
  const place = task
    ? t(stays ? 'plan.said.same' : 'plan.said.now', {
        task: titleOf(task),
        dates: spoken(task.start, task.end),
      })
    : null;
  return sentences([
    first,
    place,
    ...outAndIn(before, after, id),
    givenAlong(before, after, id),
    alongWords(before, after, id),
    ...(task?.conflicts.map((conflict) => conflictWords(after, task, conflict)) ?? []),
  ]);
}

/** An act on a task after which only the others can lie elsewhere, or go and come. */
export const sayAct = (before: Plan, after: Plan, id: Id, act: string): string =>
  sentences([act, ...outAndIn(before, after, id), alongWords(before, after, id)]);

/** A person with a role has all the work of that role: naming one for a task names one for the others. */
function givenAlong(before: Plan, after: Plan, except: Id): string | null {
  const personOf = (plan: Plan, id: Id): Id | null =>
    plan.tasks.find(({ task }) => task === id)?.person?.id ?? null;
  const count = after.tasks.filter(
    ({ task, person }) => task !== except && person !== null && personOf(before, task) !== person.id,
  ).length;
  return count === 0 ? null : t('plan.said.given-along', { count });
}

/** Tasks named one by one; beyond these they are counted. */
const NAMED = 2;

function alongWords(before: Plan, after: Plan, except: Id): string | null {
  const moved = movedTasks(before, after).filter((id) => id !== except);
  const count = moved.length;
  if (count === 0) return labelChange(before, after);
  const tasks = formats().list(moved.map((id) => t('plan.task-name', { task: titleById(after, id) })));
  const along = count <= NAMED ? t('plan.said.along-named', { tasks }) : t('plan.said.along', { count });
  return sentences([along, labelChange(before, after)]);
}

/** A plan that has become tight, say, by this. */
const labelChange = (before: Plan, after: Plan): string | null =>
  before.label === after.label ? null : t('plan.said.label', { label: word(`load.${after.label}.name`) });

/** Somebody was named: for a role, or beside the one who has its proposed work. */
export function personWords({ id, name, role }: NamedPerson, { people }: Adjustments, plan: Plan): string {
  const first = people.find((one) => one.role === role && one.id !== id);
  const keeps = plan.tasks.some(({ person }) => person !== null && person.id === first?.id);
  return first !== undefined && keeps
    ? t('plan.said.person-beside', { name, first: first.name })
    : t('plan.said.person', { name });
}

/** A change of everything at once: what has other dates or hands, and by name all that comes in or drops out. */
export function sayAll(before: Plan, after: Plan, first: string): string {
  const count = movedTasks(before, after).length;
  return sentences([
    first,
    ...outAndIn(before, after),
    hireChange(before, after),
    count === 0 ? null : t('plan.said.moved', { count }),
    ...gained(before, after),
    labelChange(before, after),
  ]);
}

/** @param except the task that was acted on: of that it is said already */
function outAndIn(before: Plan, after: Plan, except: Id | null = null): (string | null)[] {
  const missing = (from: Plan, plan: Plan): PlannedTask[] =>
    from.tasks.filter(({ task }) => task !== except && !plan.tasks.some((one) => one.task === task));
  const gone = missing(before, after);
  const named = (tasks: readonly PlannedTask[]): string =>
    formats().list(tasks.map((task) => t('plan.task-name', { task: titleOf(task) })));
  const [own, out] = [gone.filter((task) => task.own), gone.filter((task) => !task.own)];
  const come = missing(after, before);
  return [
    own.length === 0 ? null : t('plan.said.own-gone', { count: own.length, tasks: named(own) }),
    out.length === 0 ? null : t('plan.said.out', { tasks: named(out) }),
    come.length === 0 ? null : t('plan.said.in', { tasks: named(come) }),
  ];
}

function hireChange({ hire: before }: Plan, { hire: after }: Plan): string | null {
  if (before?.date === after?.date) return null;
  return after === null
    ? t('plan.said.hire-gone')
    : t('plan.said.hire', { date: formats().date(after.date) });
}

/** Whoever has tasks by name that were somebody else’s, or nobody’s by name. */
function gained(before: Plan, after: Plan): string[] {
  const was = new Map(before.tasks.map(({ task, person }) => [task, person?.id]));
  const theirs = after.tasks.flatMap(({ task, person }) =>
    person !== null && was.has(task) && was.get(task) !== person.id ? person : [],
  );
  const names = new Map(theirs.map(({ id, name }) => [id, name]));
  return [...names].map(([id, name]) =>
    t('plan.said.gained', { name, count: theirs.filter((person) => person.id === id).length }),
  );
}

function movedTasks(before: Plan, after: Plan): Id[] {
  const was = new Map(before.tasks.map((task) => [task.task, task]));
  return after.tasks
    .filter(({ task, start, end }) => {
      const old = was.get(task);
      return old !== undefined && (old.start !== start || old.end !== end);
    })
    .map(({ task }) => task);
}

/** What lies between two states, for undo and redo. */
export function changeWords(plans: readonly [Plan, Plan], before: Edited, after: Edited): string {
  const [older, newer] = plans;
  const title = (id: Id): string =>
    titleById(newer.tasks.some(({ task }) => task === id) ? newer : older, id);
  const [was, is] = [before.adjustments, after.adjustments];
  const tasks = differing(was.tasks, is.tasks).map((id) => t('plan.change.task', { task: title(id) }));
  const byId = (list: typeof was.ownTasks): Record<Id, unknown> =>
    Object.fromEntries(list.map((task) => [task.id, task]));
  const own = differing(byId(was.ownTasks), byId(is.ownTasks)).map((id) =>
    t('plan.change.own', { task: title(id) }),
  );
  const found = [
    ...tasks,
    ...own,
    ...(older.start === newer.start ? [] : [t('plan.change.start')]),
    ...(was.calendar === is.calendar ? [] : [t('plan.change.calendar')]),
    ...(was.people === is.people ? [] : [t('plan.change.people')]),
  ];
  return found.length === 0 ? t('plan.change.elsewhere') : formats().list(found);
}

const differing = (a: Readonly<Record<Id, unknown>>, b: Readonly<Record<Id, unknown>>): Id[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((id) => a[id] !== b[id]);

const sentences = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' ');
