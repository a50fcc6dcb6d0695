import type { Assessment } from './assessment.ts';
import { seal } from './sealed.ts';

/** A state of an assessment that this tab wrote: nobody else’s has the same number and the same moment. */
export interface OwnState {
  revision: number;
  /** ISO time of the change. */
  changedAt: string;
}

/** What is being written and not yet confirmed. */
export interface Entry {
  /** The revision it was based on; null for an assessment never saved before. */
  over: number | null;
  /** What the same tab was writing before it, unconfirmed as well: it may be in the store by now. */
  own: readonly OwnState[];
  record: unknown;
}

export const prefix = 'first-seat-unsaved/';
const keyOf = (tab: string, id: string): string => `${prefix}${tab}/${id}`;

/**
 * Takes down at once what a transaction is about to save: a page that is being closed may not live to see it through.
 * One entry for each assessment and tab, gone as soon as the write is confirmed.
 */
export class Journal {
  readonly #storage: Storage | null;
  readonly #tab: string;

  /** @param storage null where the browser has none: then closing in the middle of a write may lose that write */
  constructor(storage: Storage | null, tab: string) {
    this.#storage = storage;
    this.#tab = tab;
  }

  note(assessment: Assessment, over: number | null, own: readonly OwnState[] = []): void {
    const entry: Entry = { over, own, record: seal(assessment) };
    try {
      this.#storage?.setItem(keyOf(this.#tab, assessment.id), JSON.stringify(entry));
    } catch {
      // Full: the transaction itself will tell whether it could be saved.
      this.settle(assessment.id);
    }
  }

  settle(id: string): void {
    this.#storage?.removeItem(keyOf(this.#tab, id));
  }
}

/** Whether any tab, be it open or gone, has something noted. */
export const isNoted = (storage: Storage): boolean =>
  Object.keys(storage).some((key) => key.startsWith(prefix));
