import type Followed from './Followed.svelte';

/** The line above a result that repeats an earlier one, with its words. */
export async function loadFollowed(): Promise<{ default: typeof Followed }> {
  const [line] = await Promise.all([
    import('./Followed.svelte'),
    import('../lessons.ts').then(({ learnEverything }) => learnEverything()),
  ]);
  return line;
}
