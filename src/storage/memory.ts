import { kept, newestFirst } from './kept.ts';
import { StorageTrouble, type Shelf } from './shelf.ts';
import type { Assessment } from './assessment.ts';

/** A shelf that lasts as long as the page: used where the browser keeps nothing, so that work can go on. */
export function memoryShelf(): Shelf {
  const here = new Map<string, Assessment>();
  const removed = new Map<string, Assessment>();
  const move = (id: string, from: Map<string, Assessment>, to: Map<string, Assessment>): void => {
    const assessment = from.get(id);
    if (!assessment) return;
    from.delete(id);
    to.set(id, assessment);
  };
  return {
    list: () => Promise.resolve(newestFirst([...here].map(([id, assessment]) => kept(id, assessment)))),
    read(id) {
      const found = here.get(id);
      return Promise.resolve(found && kept(id, found));
    },
    write(assessment, over) {
      const revision = here.get(assessment.id)?.revision ?? null;
      if (revision !== over && revision !== null)
        return Promise.reject(new StorageTrouble('changed-elsewhere'));
      here.set(assessment.id, structuredClone(assessment));
      return Promise.resolve();
    },
    remove(id) {
      move(id, here, removed);
      return Promise.resolve();
    },
    restore(id) {
      move(id, removed, here);
      return Promise.resolve();
    },
    clear() {
      here.clear();
      removed.clear();
      return Promise.resolve();
    },
  };
}
