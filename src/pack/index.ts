export type * from './schema.ts';
export { interview, loadAllWords, loadInterviewWords, loadPack } from './load.ts';
export { exampleIds, loadExample } from './examples.ts';
