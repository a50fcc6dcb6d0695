import { kept, newestFirst } from './kept.ts';
import { isLarge } from './sealed.ts';
import { StorageTrouble, type Binned, type Shelf } from './shelf.ts';
import type { Assessment } from './assessment.ts';

/** A shelf that lasts as long as the page: used where nothing is kept, so that work can go on. */
export function memoryShelf(): Shelf {
  const here = new Map<string, Assessment>();
  const removed = new Map<string, Binned>();
  const done = Promise.resolve();
  return {
    list: () => Promise.resolve(newestFirst([...here].map(([id, assessment]) => kept(id, assessment)))),
    read(id) {
      const found = here.get(id);
      return Promise.resolve(found && kept(id, found));
    },
    async write(assessment, over) {
      // Whoever looks at the list right afterwards finds all others in it.
      if (isLarge(assessment)) (await import('./document.ts')).mustFit(assessment);
      const { id } = assessment;
      const revision = here.get(id)?.revision ?? null;
      if (revision !== over && revision !== null) throw new StorageTrouble('changed-elsewhere');
      if (revision === null && removed.has(id)) throw new StorageTrouble('deleted-elsewhere');
      here.set(id, structuredClone(assessment));
      await done;
    },
    remove(id, on) {
      const found = here.get(id);
      if (found) removed.set(id, { kept: kept(id, found), on });
      here.delete(id);
      return done;
    },
    restore(id) {
      const found = removed.get(id)?.kept;
      if (found && 'assessment' in found) here.set(id, found.assessment);
      removed.delete(id);
      return done;
    },
    // Nothing here grows as old as thirty days.
    bin: () => Promise.resolve([...removed.values()].reverse()),
    takeOut(ids) {
      for (const id of ids) removed.delete(id);
      return done;
    },
    discard(ids) {
      for (const id of ids) {
        here.delete(id);
        removed.delete(id);
      }
      return done;
    },
    clear() {
      here.clear();
      removed.clear();
      return done;
    },
  };
}
