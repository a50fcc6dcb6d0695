// What only some visits want of the store, in one file.
import type { Assessment } from './assessment.ts';

export * from './bin.ts';
export { memoryShelf } from './memory.ts';
export { recover } from './recover.ts';
export const mustFit = async (assessment: Assessment): Promise<void> => {
  (await import('./document.ts')).mustFit(assessment);
};
export { mend } from './mend.ts';
export { takeUp } from './take-up.ts';
