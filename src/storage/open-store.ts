import type { Id, InterviewPack } from '../pack/index.ts';
import type { Autosave, AutosaveOptions } from './autosave.ts';
import type { Opened } from './shelf.ts';
import type { ReadKept, TakenUp } from './take-up.ts';
import type { Writer } from './writer.ts';

/** Where assessments are kept, and what keeps the open one there. */
export interface Store extends Opened {
  autosave: Autosave;
  /** Which assessment this tab may write. */
  writer: Writer;
  /** Opens a kept assessment to go on with it. */
  takeUp(id: Id, read: ReadKept, pack: InterviewPack): Promise<TakenUp>;
}

export type KeepOptions = Pick<AutosaveOptions, 'report' | 'now'> & {
  newId: () => string;
  /** False where nothing is to be written on this device. */
  kept: boolean;
  /** Called when another tab takes over what is being worked on; what is waiting is saved before it resolves. */
  lost: () => Promise<void>;
  /** Called when deleted assessments went for good to make room for others. */
  gaveUp: (count: number) => void;
};

export const databaseName = 'first-seat';
/** Cache with a second copy of everything: `copies.ts` says why. */
export const copiesName = 'first-seat-copies';

/** Opens this browser’s store, or a shelf in memory together with the reason why nothing can be kept. */
export async function openStore(options: KeepOptions): Promise<Store> {
  const { keep } = await import('./keeping.ts');
  return keep(options);
}

/**
 * Whether anything may be kept on this device: a first visitor has no store yet, and need not load what opens it.
 * Browsers that don’t say count as yes.
 */
export async function mayHoldAnything(): Promise<boolean> {
  try {
    const stores = await indexedDB.databases();
    return (
      stores.some(({ name }) => name === databaseName) ||
      ('caches' in globalThis && (await caches.has(copiesName)))
    );
  } catch {
    return true;
  }
}

/** Whether the browser has promised not to clear what is kept here when space runs low; null where it does not say. */
export async function isPersistent(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}
