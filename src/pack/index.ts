export type * from './schema.ts';
export { interview, loadPack } from './load.ts';
export { loadFirst, loadFurther } from './load-early.ts';
export { loadAllWords, loadInterviewAndAdvice, loadQuestions, loadTerms } from './load-words.ts';
export { termsIn, type Term } from './terms.ts';
export { loadExample } from './examples.ts';
export { retold } from './example-words.ts';
