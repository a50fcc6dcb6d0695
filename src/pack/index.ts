export type * from './schema.ts';
export { interview, loadAllWords, loadInterviewWords, loadPack, loadQuestionWords } from './load.ts';
export { exampleIds, loadExample } from './examples.ts';
