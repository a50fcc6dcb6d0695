import type { Component } from 'svelte';
import type { Route } from '../interview/index.ts';

/** Any screen is told the address it is drawn for. */
type Screen = () => Promise<{ default: Component<{ route: Route }> }>;

/** Screens whose code comes when it is wanted. Start and the pages about the company are in the first load. */
export const screens = {
  question: () => import('./screens/Question.svelte'),
  section: () => import('./screens/Section.svelte'),
  result: () => {
    // What works the result out, apart from what draws it: each is then made ready in a task of its own.
    void import('./result/view.ts').catch(() => undefined);
    return import('./screens/ResultFrame.svelte');
  },
  check: () => import('./screens/Check.svelte'),
  'about-data': () => import('./screens/AboutData.svelte'),
  compare: () => import('./compare/Compare.svelte'),
  examples: () => import('./examples/Examples.svelte'),
  quick: () => import('./quick/Quick.svelte'),
  workshop: () => import('./workshop/Workshop.svelte'),
  words: () => import('./words/WordsPage.svelte'),
  nowhere: () => import('./screens/NotFound.svelte'),
} as const;

/** The screen of an address; each is only ever drawn for addresses of its own kind. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- the linter does not see the props of components, the checker of types does
export const screenOf = ({ at }: Route): Screen => screens[at as keyof typeof screens] as unknown as Screen;

const asked = new Set<Route['at']>();

/** Asks for the code of a screen before it is drawn, once; start and the pages about the company are there already. */
export function fetchScreen({ at }: Route): void {
  if (!(at in screens) || asked.has(at)) return;
  asked.add(at);
  void screens[at as keyof typeof screens]().catch(() => asked.delete(at));
}
