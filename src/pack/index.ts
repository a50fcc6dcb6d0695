export type * from './schema.ts';
export { interview, loadAllWords, loadInterviewWords, loadPack, loadFurtherWords } from './load.ts';
export { exampleIds, loadExample } from './examples.ts';
