import type ComparePage from './ComparePage.svelte';

/** The page with all its words: those of the result are needed before anything is chosen. */
export async function loadPage(): Promise<{ default: typeof ComparePage }> {
  const [page] = await Promise.all([
    import('./ComparePage.svelte'),
    import('../lessons.ts').then(({ learnEverything }) => learnEverything()),
  ]);
  return page;
}
