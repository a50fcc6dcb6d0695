import type { Assessment } from './assessment.ts';
import { copyOf } from './copy.ts';
import { prefix, type Entry } from './journal.ts';
import { causeOf, kept } from './kept.ts';
import type { Shelf } from './shelf.ts';

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
    try {
      if (entry && found && 'assessment' in found)
        await saveBeside(shelf, found.assessment, entry.over, now, newId);
    } catch (fault) {
      // Deleted since: that was meant for these last words as well. Too large it stays. Any other that can’t be saved
      // waits for the next time, and keeps none from it.
      if (!['deleted-elsewhere', 'too-large'].includes(causeOf(fault))) continue;
    }
    storage.removeItem(key);
  }
}

/** Saves a state under its own id, or as a copy where somebody saved the same assessment since. `over` is what it was based on. */
export async function saveBeside(
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
