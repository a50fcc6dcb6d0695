import type { PlannedTask, Result } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';
import { said, taskWords, type TaskWords } from '../../../report/index.ts';
import { word } from '../../say.ts';
import { onScreen } from '../on-screen.ts';

/** What a task is called and promises: in the person’s words where there are some. */
export const wordsOf = (task: PlannedTask): TaskWords => taskWords(task, word);

export const titleOf = (task: PlannedTask): string => wordsOf(task).title;

export const titleById = onScreen(said.titleById);
export const titlesOf = onScreen(said.titlesOf);
export const doneWords = onScreen(said.doneWords);
export const ownerName = onScreen(said.ownerName);
export const ownerShort = onScreen(said.ownerShort);
export const { ownerKey } = said;
export const weeksInWords = onScreen(said.weeksInWords);

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
