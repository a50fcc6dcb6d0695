import type { PlannedTask } from '../engine/index.ts';

/** What a task is called, what it delivers, and when it is done. */
export interface TaskWords {
  title: string;
  deliverable: string;
  done: string;
}

/** What stands among sentences ends like one: Korean leaves the stop out where a line ends in a noun, and a person may. */
export const withStop = (text: string): string => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);

/**
 * The person’s words where there are some, else the pack’s.
 * @param word a content word of the pack by key
 */
export function taskWords(
  { task, words, own }: Pick<PlannedTask, 'task' | 'words' | 'own'>,
  word: (key: string) => string,
): TaskWords {
  const said = (what: keyof TaskWords): string => words?.[what] ?? (own ? '' : word(`task.${task}.${what}`));
  return { title: said('title'), deliverable: said('deliverable'), done: said('done') };
}
