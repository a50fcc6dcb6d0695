export type * from './schema.ts';
export { interview, loadAllWords, loadFirst, loadFurther, loadInterviewAndAdvice, loadPack } from './load.ts';
export { loadExample } from './examples.ts';
