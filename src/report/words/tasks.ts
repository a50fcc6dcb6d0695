import { loadShare, type OwnerLoad, type Plan, type PlannedTask } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import { taskWords, withStop } from '../task-words.ts';
import { roleName, type Voice } from './voice.ts';

/** The title of any task by id, also of one that is left out or comes later; in the person’s words where there are some. */
export function titleById({ word }: Pick<Voice, 'word'>, plan: Titled, id: Id): string {
  const named = ({ task }: { task: Id }): boolean => task === id;
  const planned = plan.tasks.find(named);
  if (planned) return taskWords(planned, word).title;
  return [...plan.dropped, ...plan.later].find(named)?.title ?? word(`task.${id}.title`);
}

type Titled = Pick<Plan, 'tasks' | 'dropped' | 'later'>;

/** Titles in quotes, as a list. */
export const titlesOf = (voice: Voice, plan: Titled, ids: readonly Id[]): string =>
  voice.formats.list(ids.map((id) => voice.t('plan.task-name', { task: titleById(voice, plan, id) })));

/** By their numbers in the table of tasks, where all of them have one: `tasks 2 and 5`; else by title. */
export function numberedTasks(voice: Voice, plan: Titled, ids: readonly Id[]): string {
  const numbers = ids.map((id) => taskNumber(plan, id)).sort((a, b) => a - b);
  if (numbers.includes(0)) return titlesOf(voice, plan, ids);
  return voice.t('plan.task-numbers', {
    count: numbers.length,
    numbers: voice.formats.list(numbers.map(String)),
  });
}

/** The place of a task in the plan, from 1; 0 for one that is not in it. */
export const taskNumber = ({ tasks }: Pick<Plan, 'tasks'>, id: Id): number =>
  tasks.findIndex(({ task }) => task === id) + 1;

const MOST_TITLES = 3;

/** The same of the first three, and how many more there are. */
export function fewTitles(voice: Voice, plan: Titled, ids: readonly Id[]): string {
  const { t, formats } = voice;
  const named = ids
    .slice(0, MOST_TITLES)
    .map((id) => t('plan.task-name', { task: titleById(voice, plan, id) }));
  const more = ids.length - named.length;
  return formats.list(more > 0 ? [...named, t('report.more-tasks', { count: more })] : named);
}

type Owned = Pick<PlannedTask | OwnerLoad, 'owner' | 'person'>;

/** A person by name with the role, or the role. */
export const ownerName = (voice: Voice, { owner, person }: Owned): string =>
  person === null
    ? roleName(voice, owner)
    : voice.t('plan.person', { name: person.name, role: roleName(voice, owner) });

/** A role by the name of the person that the plan has in it, or alone. */
export function roleWithName(voice: Voice, { load }: Pick<Plan, 'load'>, role: Id): string {
  const people = load.flatMap(({ owner, person }) => (owner === role && person !== null ? person : []));
  const [person = null, ...others] = people;
  return ownerName(voice, { owner: role, person: others.length === 0 ? person : null });
}

/** The shortest that still names somebody. */
export const ownerShort = (voice: Voice, { owner, person }: Owned): string =>
  person?.name ?? roleName(voice, owner);

/** Who answers for a task or a KPI, said to stand in where nobody of the right kind is there yet. */
export function accountable(voice: Voice, owned: Owned & { standIn: boolean }): string {
  const name = ownerName(voice, owned);
  return owned.standIn ? voice.t('report.team.stand-in', { role: name }) : name;
}

/** Stands for an owner in lists. */
export const ownerKey = ({ owner, person }: Owned): string => person?.id ?? owner;

/** Working days of effort, to a tenth. */
export const effortDays = ({ effortWeeks }: Pick<PlannedTask, 'effortWeeks'>): number =>
  Math.round(effortWeeks * 50) / 10;

export const effortInWords = ({ t }: Voice, task: Pick<PlannedTask, 'effortWeeks'>): string =>
  t('result.task.effort', { count: effortDays(task) });

export function loadWords(voice: Voice, load: OwnerLoad): string {
  const { t, formats } = voice;
  if (load.capacity <= 0) {
    const count = Math.round(load.planned * 10) / 10;
    return t('result.load.none', { count, planned: formats.number(count, 1) });
  }
  return t('result.load.words', {
    ...loadFigures(voice, load),
    share: loadShareWords(voice, loadShare(load)),
  });
}

/** Weeks of work and weeks to give, finer where both would read the same and are not. */
export function loadFigures({ formats }: Voice, { planned, capacity }: OwnerLoad): LoadFigures {
  const [work, hours] = [formats.number(planned, 1), formats.number(capacity, 1)];
  const count = Math.round(capacity * 10) / 10;
  if (work !== hours || Math.abs(planned - capacity) < 0.005)
    return { count, planned: work, capacity: hours };
  return { count, planned: formats.number(planned, 2), capacity: formats.number(capacity, 2) };
}

interface LoadFigures {
  /** Weeks to give, for the plural. */
  count: number;
  planned: string;
  capacity: string;
}

/** Where the labels of a plan end, in percent. `test/report/explained.test.ts` holds them against the pack. */
const LABEL_ENDS: readonly number[] = [50, 90, 100];

/** A share of somebody’s hours to the nearest percent; what is more than where a label ends reads as more. */
export function loadShareWords({ formats }: Voice, share: number): string {
  const nearest = Math.round(share * 100);
  const isMore = LABEL_ENDS.includes(nearest) && share * 100 - nearest > 1e-6;
  return formats.share(isMore ? (nearest + 1) / 100 : share);
}

/** When a task is done, and from which day that can be seen where it takes longer than the work. */
export function doneWords({ t, word, formats }: Voice, task: PlannedTask): string {
  const { done } = taskWords(task, word);
  return task.seenOn === null || done === ''
    ? done
    : t('plan.seen-on', { done: withStop(done), date: formats.shortDate(task.seenOn) });
}
