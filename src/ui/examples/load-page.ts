import type { Session } from '../session.svelte.ts';
import type ExamplesPage from './ExamplesPage.svelte';
import type { Offered } from './examples.ts';

/** The page with everything it lists. */
export async function loadPage(
  session: Session,
): Promise<{ default: typeof ExamplesPage; offered: Offered[] }> {
  const [page, offered] = await Promise.all([
    import('./ExamplesPage.svelte'),
    import('./examples.ts').then(({ loadExamples }) => loadExamples(session)),
  ]);
  return { default: page.default, offered };
}
