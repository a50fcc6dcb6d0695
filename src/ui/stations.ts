import type { Component } from 'svelte';

/** A screen that needs to be told nothing. */
type Screen = () => Promise<{ default: Component }>;

/** Screens whose code comes when it is wanted. Start and the pages about the company are in the first load. */
export const screens = {
  question: () => import('./screens/Question.svelte'),
  section: () => import('./screens/Section.svelte'),
  result: () => import('./screens/ResultFrame.svelte'),
  check: (() => import('./screens/Check.svelte')) as Screen,
  'about-data': (() => import('./screens/AboutData.svelte')) as Screen,
  compare: (() => import('./compare/Compare.svelte')) as Screen,
  examples: (() => import('./examples/Examples.svelte')) as Screen,
  quick: (() => import('./quick/Quick.svelte')) as Screen,
  notFound: () => import('./screens/NotFound.svelte'),
} as const;
