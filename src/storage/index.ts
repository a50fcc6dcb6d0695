export type { Assessment, Scenario } from './assessment.ts';
export type { SaveStatus } from './autosave.ts';
export { isPersistent, mayHoldAnything, openStore, type KeepOptions, type Store } from './open-store.ts';
export { carriedText, fileText, readFile, readKept } from './file.ts';
export { describeProblem } from './file-problem.ts';
export { copyOf } from './copy.ts';
export { followUp, isCarriedOver } from './follow-up.ts';
export { nameOf, newAssessment } from './new-assessment.ts';
export { StorageTrouble, type Kept, type Shelf, type StorageCause } from './shelf.ts';
