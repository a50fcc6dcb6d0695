import { openDB, type IDBPDatabase } from 'idb';
import { everyOf, keep, keepEarlier, schemaVersion, type Schema, type Stores } from './earlier.ts';
import { memoryShelf } from './memory.ts';
import { databaseName } from './open-store.ts';
import { causeOf, kept, newestFirst } from './kept.ts';
import { revisionOf, seal } from './sealed.ts';
import { StorageTrouble, type Kept, type Opened, type Shelf } from './shelf.ts';

const LONGEST_WAIT_MS = 3000;
/** Without it a browser may report a write as done that a power cut still loses. */
const durable = { durability: 'strict' } as const;

/** Opens this browser’s store, or a shelf in memory together with the reason why nothing can be kept. */
export async function openDatabase(): Promise<Opened> {
  try {
    const open = connector();
    await within(open(), LONGEST_WAIT_MS);
    return { shelf: databaseShelf(open), trouble: null };
  } catch (fault) {
    return { shelf: memoryShelf(), trouble: causeOf(fault) };
  }
}

/** Connects once, and again after the browser has closed the connection. */
function connector(): () => Promise<IDBPDatabase<Schema>> {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = (): void => {
    connection = undefined;
  };
  return () =>
    (connection ??= openDB<Schema>(databaseName, schemaVersion, {
      upgrade(database) {
        for (const name of ['assessments', 'removed', 'earlier'] as const)
          if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
      },
      // A newer app in another tab wants to upgrade: let go instead of blocking it.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((fault: unknown) => {
      forget();
      throw fault;
    }));
}

function databaseShelf(open: () => Promise<IDBPDatabase<Schema>>): Shelf {
  const move = async (
    id: string,
    from: 'assessments' | 'removed',
    to: 'assessments' | 'removed',
  ): Promise<void> => {
    const transaction = (await open()).transaction([from, to], 'readwrite', durable);
    const found = await transaction.objectStore(from).get(id);
    if (found !== undefined) {
      await Promise.all([
        transaction.objectStore(to).put(found, id),
        transaction.objectStore(from).delete(id),
      ]);
    }
    await transaction.done;
  };
  /** Puts the newest sound earlier state in the place of a damaged record, which is kept aside. */
  const mended = async ({ id, damaged }: { id: string; damaged: unknown }): Promise<Kept> => {
    const stores = ['assessments', 'earlier'] satisfies Stores[];
    const transaction = (await open()).transaction(stores, 'readwrite', durable);
    const done = whole(transaction);
    const earlier = transaction.objectStore('earlier');
    const all = (await earlier.getAll(everyOf(id))).map((found) => kept(id, found));
    const sound = all.flatMap((each) => ('assessment' in each ? [each.assessment] : []));
    const newest = sound.reduce<(typeof sound)[number] | null>(
      (best, one) => (best === null || one.revision > best.revision ? one : best),
      null,
    );
    if (newest) {
      await keep(earlier, [id, 'damaged', newest.revision], damaged);
      await transaction.objectStore('assessments').put(seal(newest), id);
    }
    await done;
    return newest ? { id, assessment: newest, instead: damaged } : { id, damaged };
  };
  return naming({
    async list() {
      const transaction = (await open()).transaction('assessments');
      const [ids, all] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      const found = ids.map((id, at) => kept(id, all[at]));
      return newestFirst(
        await Promise.all(found.map(async (each) => ('damaged' in each ? mended(each) : each))),
      );
    },
    async read(id) {
      const found = await (await open()).get('assessments', id);
      if (found === undefined) return undefined;
      const each = kept(id, found);
      return 'damaged' in each ? mended(each) : each;
    },
    async write(assessment, over) {
      const transaction = (await open()).transaction(['assessments', 'earlier'], 'readwrite', durable);
      const done = whole(transaction);
      const assessments = transaction.objectStore('assessments');
      const present = await assessments.get(assessment.id);
      const revision = revisionOf(present);
      if (revision !== null && revision !== over) {
        transaction.abort();
        throw new StorageTrouble('changed-elsewhere');
      }
      const before = kept(assessment.id, present);
      if ('assessment' in before)
        await keepEarlier(transaction.objectStore('earlier'), present, before.assessment, assessment);
      await Promise.all([assessments.put(seal(assessment), assessment.id), done]);
    },
    remove: (id) => move(id, 'assessments', 'removed'),
    restore: (id) => move(id, 'removed', 'assessments'),
    async clear() {
      const stores = ['assessments', 'removed', 'earlier'] satisfies Stores[];
      const transaction = (await open()).transaction(stores, 'readwrite', durable);
      await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
    },
  });
}

/** The end of a transaction; where it fails, the step that failed has said so already, if nobody waits any more. */
function whole({ done }: { done: Promise<void> }): Promise<void> {
  done.catch(() => undefined);
  return done;
}

/** Turns whatever the browser throws into a trouble with a named cause. */
function naming(shelf: Shelf): Shelf {
  const named = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (fault) {
      throw new StorageTrouble(causeOf(fault), { cause: fault });
    }
  };
  return {
    list: () => named(shelf.list()),
    read: (id) => named(shelf.read(id)),
    write: (assessment, over) => named(shelf.write(assessment, over)),
    remove: (id) => named(shelf.remove(id)),
    restore: (id) => named(shelf.restore(id)),
    clear: () => named(shelf.clear()),
  };
}

/** Some browsers never answer when asked to open a store they refuse. */
async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new StorageTrouble('no-answer'));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
