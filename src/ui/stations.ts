import { loadAllWords, loadPack } from '../pack/index.ts';
import type { Route } from '../interview/index.ts';
import { language } from './say.ts';

/** Screens whose code comes when it is wanted. Start and the pages about the company are in the first load. */
export const screens = {
  question: () => import('./screens/Question.svelte'),
  section: () => import('./screens/Section.svelte'),
  check: () => import('./screens/Check.svelte'),
  result: () => import('./screens/ResultFrame.svelte'),
  aboutData: () => import('./screens/AboutData.svelte'),
  notFound: () => import('./screens/NotFound.svelte'),
} as const;

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
  const wanted = next[here] ?? [];
  const fetch = (): void => {
    for (const one of wanted) void one().catch(() => undefined);
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetch);
  else setTimeout(fetch, 200);
}
