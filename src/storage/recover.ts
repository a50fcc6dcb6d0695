import type { Assessment } from './assessment.ts';
import { copyOf } from './copy.ts';
import { prefix, type Entry, type OwnState } from './journal.ts';
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
        await saveBeside(shelf, found.assessment, entry, now, newId);
    } catch (fault) {
      // Deleted since: that was meant for these last words as well. Too large it stays. Any other that can’t be saved
      // waits for the next time, and keeps none from it.
      if (!['deleted-elsewhere', 'too-large'].includes(causeOf(fault))) continue;
    }
    storage.removeItem(key);
  }
}

/** Saves a state under its own id, or as a copy where somebody saved the same assessment since what it was based on. */
async function saveBeside(
  shelf: Shelf,
  left: Assessment,
  { over, own }: Pick<Entry, 'over' | 'own'>,
  now: Date,
  newId: () => string,
): Promise<void> {
  const stored = await shelf.read(left.id);
  const there = stored && 'assessment' in stored ? stored.assessment : null;
  const isThere = (one: OwnState): boolean =>
    one.revision === there?.revision && one.changedAt === there.changedAt;
  if (isThere(left)) return;
  if (there === null || there.revision === over) await shelf.write(left, over);
  else if (own.some(isThere)) await shelf.write(left, there.revision);
  else await shelf.write(copyOf(left, left.title, now, newId()), null);
}

const isOwnState = (found: unknown): found is OwnState =>
  typeof found === 'object' &&
  found !== null &&
  'revision' in found &&
  typeof found.revision === 'number' &&
  'changedAt' in found &&
  typeof found.changedAt === 'string';

function read(text: string | null): Entry | null {
  try {
    const found: unknown = JSON.parse(text ?? '');
    if (typeof found !== 'object' || found === null || !('record' in found) || !('over' in found))
      return null;
    const { over, record } = found;
    // Entries from before there were several say nothing of them.
    const own = 'own' in found && Array.isArray(found.own) ? found.own.filter(isOwnState) : [];
    return typeof over === 'number' || over === null ? { over, own, record } : null;
  } catch {
    return null;
  }
}
