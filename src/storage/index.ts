export type { Assessment } from './assessment.ts';
export { Autosave, type AutosaveOptions, type SaveStatus } from './autosave.ts';
export { mayHoldAnything, openStore, type Store } from './open-store.ts';
export { fileName, fileText, readFile, readKept } from './file.ts';
export { describeProblem, type FileProblem } from './file-problem.ts';
export { memoryShelf } from './memory.ts';
export { copyOf } from './copy.ts';
export { nameOf, newAssessment } from './new-assessment.ts';
export { StorageTrouble, type Kept, type Opened, type Shelf, type StorageCause } from './shelf.ts';
