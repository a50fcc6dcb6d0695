import type { Opened } from './shelf.ts';

export const databaseName = 'first-seat';

/** Opens this browser’s store, or a shelf in memory together with the reason why nothing can be kept. */
export async function openShelf(): Promise<Opened> {
  return (await import('./database.ts')).openDatabase();
}

/**
 * Whether anything may be kept on this device: a first visitor has no store yet, and need not load what opens it.
 * Browsers that don’t say count as yes.
 */
export async function mayHoldAnything(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return true;
  }
}
