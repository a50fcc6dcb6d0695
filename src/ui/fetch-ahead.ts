import { loadPack } from '../pack/index.ts';
import type { Route } from '../interview/index.ts';
import { screens } from './stations.ts';

/** What the station after each will want. */
const next: Partial<Record<Route['at'], readonly (() => Promise<unknown>)[]>> = {
  company: [
    () => import('./parts/FactFigures.svelte'),
    async () => (await import('./lessons.ts')).learnLaterPages(),
    screens.question,
    () => import('./parts/EvidenceMarks.svelte'),
  ],
  question: [screens.check],
  section: [screens.check],
  check: [screens.result, loadPack, async () => (await import('./lessons.ts')).learnEverything()],
};

/** Fetches ahead what comes next; a failure shows when it is wanted. */
export function fetchAhead(here: Route['at']): void {
  for (const one of next[here] ?? []) void one().catch(() => undefined);
}
