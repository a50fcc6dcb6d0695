import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { memoryShelf } from './memory.ts';
import { databaseName } from './open-store.ts';
import { causeOf, kept, newestFirst } from './kept.ts';
import { StorageTrouble, type Opened, type Shelf } from './shelf.ts';

interface Schema extends DBSchema {
  assessments: { key: string; value: unknown };
  /** Deleted ones, until the person says that they may go for good. */
  removed: { key: string; value: unknown };
}
type Store = 'assessments' | 'removed';

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
    (connection ??= openDB<Schema>(databaseName, 1, {
      upgrade(database) {
        database.createObjectStore('assessments');
        database.createObjectStore('removed');
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
  const move = async (id: string, from: Store, to: Store): Promise<void> => {
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
  return naming({
    async list() {
      const transaction = (await open()).transaction('assessments');
      const [ids, all] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return newestFirst(ids.map((id, at) => kept(id, all[at])));
    },
    async read(id) {
      const found = await (await open()).get('assessments', id);
      return found === undefined ? undefined : kept(id, found);
    },
    async write(assessment, over) {
      const transaction = (await open()).transaction('assessments', 'readwrite', durable);
      const present = await transaction.store.get(assessment.id);
      const revision = (present as { revision?: unknown } | undefined)?.revision ?? null;
      if (revision !== null && revision !== over) {
        transaction.abort();
        await transaction.done.catch(() => undefined);
        throw new StorageTrouble('changed-elsewhere');
      }
      await Promise.all([transaction.store.put(assessment, assessment.id), transaction.done]);
    },
    remove: (id) => move(id, 'assessments', 'removed'),
    restore: (id) => move(id, 'removed', 'assessments'),
    async clear() {
      const transaction = (await open()).transaction(['assessments', 'removed'], 'readwrite', durable);
      await Promise.all([
        transaction.objectStore('assessments').clear(),
        transaction.objectStore('removed').clear(),
        transaction.done,
      ]);
    },
  });
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
