import type Followed from './Followed.svelte';

/** The line above a result that repeats an earlier one, with its words. */
export async function loadFollowed(): Promise<{ default: typeof Followed }> {
  const [line, { speakAll }] = await Promise.all([import('./Followed.svelte'), import('../speak-all.ts')]);
  await speakAll();
  return line;
}
