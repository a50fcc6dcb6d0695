import { learnFurtherPages } from '../further-pages.ts';
import type FactFigures from './FactFigures.svelte';

/** The fields for figures. Their units, and what can be wrong with them, come with what is asked after the first page. */
export async function loadFigures(): Promise<{ default: typeof FactFigures }> {
  const [figures] = await Promise.all([import('./FactFigures.svelte'), learnFurtherPages()]);
  return figures;
}
