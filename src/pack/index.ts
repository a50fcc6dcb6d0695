export type * from './schema.ts';
export { interview, loadFirst, loadFurther, loadPack } from './load.ts';
export { loadAllWords, loadInterviewAndAdvice, loadQuestions, loadTerms } from './load-words.ts';
export { termsIn, type Term } from './terms.ts';
export { loadExample } from './examples.ts';
export { retold } from './example-words.ts';
