// What only some visits want of the store, in one file.
export * from './bin.ts';
export { memoryShelf } from './memory.ts';
export { recover, saveBeside } from './recover.ts';
export { mend } from './mend.ts';
