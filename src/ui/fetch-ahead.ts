import { loadAllWords, loadPack } from '../pack/index.ts';
import type { Route } from '../interview/index.ts';
import { language } from './say.ts';
import { screens } from './stations.ts';

/** What the station after each will want. */
const next: Partial<Record<Route['at'], readonly (() => Promise<unknown>)[]>> = {
  company: [
    () => import('./parts/FactFigures.svelte'),
    () => import('./later-messages.ts'),
    screens.question,
    () => import('./parts/EvidenceMarks.svelte'),
  ],
  question: [screens.check],
  section: [screens.check],
  check: [screens.result, loadPack, () => loadAllWords(language())],
};

/** Fetches ahead what comes next, when the browser has nothing else to do; a failure shows when it is wanted. */
export function fetchAhead(here: Route['at']): void {
  const fetch = (): void => {
    for (const one of next[here] ?? []) void one().catch(() => undefined);
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetch);
  else setTimeout(fetch, 200);
}
