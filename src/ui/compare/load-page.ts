import type ComparePage from './ComparePage.svelte';

/** The page with all its words: those of the result are needed before anything is chosen. */
export async function loadPage(): Promise<{ default: typeof ComparePage }> {
  const [page, { speakAll }] = await Promise.all([import('./ComparePage.svelte'), import('../speak-all.ts')]);
  await speakAll();
  return page;
}
