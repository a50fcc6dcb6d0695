// What comes with the first thing to keep, in one file.
export { Autosave } from './autosave.ts';
export { openDatabase } from './database.ts';
