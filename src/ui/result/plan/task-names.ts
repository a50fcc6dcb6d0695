import type { OwnerLoad, Plan, PlannedTask, Result } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';
import { taskWords, type TaskWords } from '../../../report/index.ts';
import { formats, t, word } from '../../say.ts';
import { roleName } from '../names.ts';

/** What a task is called and promises: in the person’s words where there are some. */
export const wordsOf = (task: PlannedTask): TaskWords => taskWords(task, word);

export const titleOf = (task: PlannedTask): string => wordsOf(task).title;

/** The title of any task by id, also of one that is left out or comes later. */
export function titleById({ tasks }: Plan, id: Id): string {
  const planned = tasks.find(({ task }) => task === id);
  return planned ? titleOf(planned) : word(`task.${id}.title`);
}

/** Titles in quotes, as a list. */
export const titlesOf = (plan: Plan, ids: readonly Id[]): string =>
  formats().list(ids.map((id) => t('plan.task-name', { task: titleById(plan, id) })));

type Owned = Pick<PlannedTask | OwnerLoad, 'owner' | 'person'>;

/** A person by name with the role, or the role. */
export const ownerName = ({ owner, person }: Owned): string =>
  person === null ? roleName(owner) : t('plan.person', { name: person.name, role: roleName(owner) });

/** The shortest that still names somebody. */
export const ownerShort = ({ owner, person }: Owned): string => person?.name ?? roleName(owner);

/** Stands for an owner in lists. */
export const ownerKey = ({ owner, person }: Owned): string => person?.id ?? owner;

/** `week 4`, `weeks 4–6`, or weeks one by one where there are gaps. */
export function weeksInWords(weeks: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    if (last?.[1] === week - 1) last[1] = week;
    else runs.push([week, week]);
  }
  return formats().list(
    runs.map(([from, to]) => (from === to ? t('plan.week', { from }) : t('plan.weeks', { from, to }))),
  );
}

/** Roles that are in the team or have work, for a list to choose from. */
export function rolesToChoose({ team, plan }: Result): Id[] {
  const all = [
    ...team.seats.map(({ role }) => role),
    team.interimOwner.role,
    ...plan.tasks.map(({ owner }) => owner),
    ...plan.later.map(({ owner }) => owner),
  ];
  return [...new Set(all)];
}
