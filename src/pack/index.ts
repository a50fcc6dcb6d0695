export type * from './schema.ts';
export {
  interview,
  loadAllWords,
  loadFirst,
  loadFurther,
  loadInterviewAndAdvice,
  loadPack,
  loadQuestions,
} from './load.ts';
export { loadExample } from './examples.ts';
export { retold } from './example-words.ts';
