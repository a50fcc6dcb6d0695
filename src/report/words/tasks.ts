import type { OwnerLoad, Plan, PlannedTask } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import { taskWords } from '../task-words.ts';
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

type Owned = Pick<PlannedTask | OwnerLoad, 'owner' | 'person'>;

/** A person by name with the role, or the role. */
export const ownerName = (voice: Voice, { owner, person }: Owned): string =>
  person === null
    ? roleName(voice, owner)
    : voice.t('plan.person', { name: person.name, role: roleName(voice, owner) });

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

/** How full an owner is, 0..1 and beyond; an owner without capacity who has work counts as over. */
export const loadShare = ({ capacity, planned }: OwnerLoad): number =>
  capacity > 0 ? planned / capacity : planned > 0 ? 2 : 0;

export function loadWords({ t, formats }: Voice, load: OwnerLoad): string {
  const planned = formats.number(load.planned, 1);
  if (load.capacity <= 0) return t('result.load.none', { planned });
  return t('result.load.words', {
    planned,
    capacity: formats.number(load.capacity, 1),
    share: formats.share(loadShare(load)),
  });
}
