import type { Assessment } from './assessment.ts';
import { copyOf } from './copy.ts';
import { kept } from './kept.ts';
import { seal } from './sealed.ts';
import type { Shelf } from './shelf.ts';

/** What is being written and not yet confirmed, with the revision it was based on; null for one never saved before. */
interface Entry {
  over: number | null;
  record: unknown;
}

const prefix = 'first-seat-unsaved/';
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

  note(assessment: Assessment, over: number | null): void {
    const entry: Entry = { over, record: seal(assessment) };
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

/**
 * Saves what tabs left behind that are there no more. Where somebody saved the same assessment since, it becomes a copy:
 * neither work is written over. What cannot be saved now stays in the journal.
 * @param isOpen whether a tab of that name is still there, and will see to its own entries
 */
export async function recover(
  shelf: Shelf,
  storage: Storage | null,
  isOpen: (tab: string) => boolean,
  now: Date,
  newId: () => string,
): Promise<void> {
  if (!storage) return;
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) {
    const [tab = '', id = ''] = key.startsWith(prefix) ? key.slice(prefix.length).split('/') : [];
    if (id === '' || isOpen(tab)) continue;
    const entry = read(storage.getItem(key));
    const found = entry && kept(id, entry.record);
    if (entry && found && 'assessment' in found) await save(shelf, found.assessment, entry.over, now, newId);
    storage.removeItem(key);
  }
}

async function save(
  shelf: Shelf,
  left: Assessment,
  over: number | null,
  now: Date,
  newId: () => string,
): Promise<void> {
  const stored = await shelf.read(left.id);
  const revision = stored && 'assessment' in stored ? stored.assessment.revision : null;
  if (revision === left.revision) return;
  if (revision === null || revision === over) await shelf.write(left, over);
  else await shelf.write(copyOf(left, left.title, now, newId()), null);
}

function read(text: string | null): Entry | null {
  try {
    const found: unknown = JSON.parse(text ?? '');
    if (typeof found !== 'object' || found === null || !('record' in found) || !('over' in found))
      return null;
    const { over, record } = found;
    return typeof over === 'number' || over === null ? { over, record } : null;
  } catch {
    return null;
  }
}
