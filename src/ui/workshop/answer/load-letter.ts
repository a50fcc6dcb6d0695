import { learnEverything } from '../../lessons.ts';
import type Letter from './Letter.svelte';

/** What came in a link of a workshop, with all its words. */
export async function loadLetter(): Promise<{ default: typeof Letter }> {
  const [page] = await Promise.all([import('./Letter.svelte'), learnEverything()]);
  return page;
}
