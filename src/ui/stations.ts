/** Screens whose code comes when it is wanted. Start and the pages about the company are in the first load. */
export const screens = {
  question: () => import('./screens/Question.svelte'),
  section: () => import('./screens/Section.svelte'),
  check: () => import('./screens/Check.svelte'),
  result: () => import('./screens/ResultFrame.svelte'),
  aboutData: () => import('./screens/AboutData.svelte'),
  notFound: () => import('./screens/NotFound.svelte'),
} as const;
