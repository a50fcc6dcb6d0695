import type { Component } from 'svelte';
import type { Route } from '../interview/index.ts';

/** Any screen is told the address it is drawn for. */
type Screen = () => Promise<{ default: Component<{ route: Route }> }>;

/** Screens whose code comes when it is wanted. Start and the pages about the company are in the first load. */
export const screens = {
  question: (() => import('./screens/Question.svelte')) as Screen,
  section: (() => import('./screens/Section.svelte')) as Screen,
  result: (() => import('./screens/ResultFrame.svelte')) as Screen,
  check: (() => import('./screens/Check.svelte')) as Screen,
  'about-data': (() => import('./screens/AboutData.svelte')) as Screen,
  compare: (() => import('./compare/Compare.svelte')) as Screen,
  quick: (() => import('./quick/Quick.svelte')) as Screen,
  workshop: (() => import('./workshop/Workshop.svelte')) as Screen,
  nowhere: (() => import('./screens/NotFound.svelte')) as Screen,
} satisfies Partial<Record<Route['at'], Screen>>;

/** The screen of an address; each is only ever drawn for addresses of its own kind. */
export const screenOf = ({ at }: Route): Screen => screens[at as keyof typeof screens];
