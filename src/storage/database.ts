import { openDB, type IDBPDatabase } from 'idb';
import type { IsoDate } from '../engine/index.ts';
import { copiesKept, dropAllCopies, dropCopies, keepCopy } from './copies.ts';
import { durable, keepEarlier, schemaVersion, type Connect, type Schema } from './earlier.ts';
import { databaseName } from './open-store.ts';
import { causeOf, kept, newestFirst } from './kept.ts';
import { isLarge, revisionOf, seal } from './sealed.ts';
import { StorageTrouble, type Kept, type Opened, type Shelf } from './shelf.ts';

/**
 * A busy device may take seconds, and to begin with nothing there would look like a loss. Some browsers never answer when
 * asked to open a store they refuse.
 */
const LONGEST_WAIT_MS = 15_000;

/** What only some visits want. */
export const further = () => import('./further.ts');

/**
 * Opens this browser’s store, or a shelf in memory together with the reason why nothing can be kept.
 * @param today from when on the thirty days count for what was deleted before days were noted
 * @param gaveUp called when deleted assessments went for good to make room for others
 */
export async function openDatabase(today: IsoDate, gaveUp: (count: number) => void): Promise<Opened> {
  try {
    const open = connector(today);
    await within(open(), LONGEST_WAIT_MS);
    return { shelf: databaseShelf(open, gaveUp), trouble: null };
  } catch (fault) {
    return { shelf: (await further()).memoryShelf(), trouble: causeOf(fault) };
  }
}

function connector(today: IsoDate): Connect {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  let isNew = false;
  const forget = (): void => {
    connection = undefined;
  };
  const connect: Connect = () =>
    (connection ??= openDB<Schema>(databaseName, schemaVersion, {
      upgrade(database, before, _version, transaction) {
        isNew = before === 0;
        for (const name of ['assessments', 'removed', 'earlier'] as const)
          if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
        const removed = transaction.objectStore('removed');
        // Until version 3 the record stood there alone.
        const note = async (): Promise<void> => {
          for (const id of await removed.getAllKeys())
            await removed.put({ on: today, record: await removed.get(id) }, id);
        };
        // A step that fails ends the upgrade, which says so.
        Promise.all([transaction.done, before < 3 && note()]).catch(() => undefined);
      },
      // A newer app in another tab wants to upgrade: let go instead of blocking it.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    })
      .then(async (database) => {
        if (isNew) await bringBack(database);
        isNew = false;
        return database;
      })
      .catch((fault: unknown) => {
        forget();
        throw fault;
      }));
  return async () => {
    const database = await connect();
    if (isOpen(database)) return database;
    forget();
    return connect();
  };
}

/** A browser may end a connection without a word: nothing can be begun on it then. */
function isOpen(database: IDBPDatabase<Schema>): boolean {
  try {
    database.transaction('assessments').done.catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

/** Where the browser threw the store away, everything that has a copy is put into the new one. */
async function bringBack(database: IDBPDatabase<Schema>): Promise<void> {
  const copies = await copiesKept();
  if (copies.length === 0) return;
  const transaction = database.transaction('assessments', 'readwrite', durable);
  await Promise.all([...copies.map(([id, record]) => transaction.store.put(record, id)), transaction.done]);
}

function databaseShelf(open: Connect, gaveUp: (count: number) => void): Shelf {
  const mended = async (each: Kept): Promise<Kept> =>
    'damaged' in each ? (await further()).mend(open, each.id, each.damaged) : each;
  const write: Shelf['write'] = async (assessment, over) => {
    const { id } = assessment;
    const transaction = (await open()).transaction(
      ['assessments', 'earlier', 'removed'],
      'readwrite',
      durable,
    );
    const { done } = transaction;
    // Where it fails, the step that failed says so.
    done.catch(() => undefined);
    const assessments = transaction.objectStore('assessments');
    const present = await assessments.get(id);
    const revision = revisionOf(present);
    const refuse = (cause: 'changed-elsewhere' | 'deleted-elsewhere'): never => {
      transaction.abort();
      throw new StorageTrouble(cause);
    };
    if (revision !== null && revision !== over) refuse('changed-elsewhere');
    if (present === undefined && (await transaction.objectStore('removed').getKey(id)) !== undefined)
      refuse('deleted-elsewhere');
    const before = kept(id, present);
    if ('assessment' in before)
      await keepEarlier(transaction.objectStore('earlier'), present, before.assessment, assessment);
    const record = seal(assessment);
    await Promise.all([assessments.put(record, id), done]);
    await keepCopy(id, record);
  };
  return naming({
    async list() {
      const transaction = (await open()).transaction('assessments');
      const [ids, all] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return newestFirst(await Promise.all(ids.map((id, at) => mended(kept(id, all[at])))));
    },
    async read(id) {
      const found = await (await open()).get('assessments', id);
      return found === undefined ? undefined : mended(kept(id, found));
    },
    async write(assessment, over) {
      if (isLarge(assessment)) await (await further()).mustFit(assessment);
      try {
        await write(assessment, over);
      } catch (fault) {
        if (causeOf(fault) !== 'full') throw fault;
        // What was deleted is the first to go.
        gaveUp(await (await further()).giveUp(open, fault, () => write(assessment, over)));
      }
    },
    // What goes loses its copy first: cut off in between it is still there, and never comes back by itself.
    async remove(id, on) {
      await dropCopies([id]);
      await (await further()).remove(open, id, on);
    },
    async restore(id) {
      await (await further()).restore(open, id);
      const record = await (await open()).get('assessments', id);
      if (record !== undefined) await keepCopy(id, record);
    },
    bin: async (today) => (await further()).bin(open, today),
    takeOut: async (ids) => (await further()).takeOut(open, ids),
    async discard(ids) {
      await dropCopies(ids);
      await (await further()).discard(open, ids);
    },
    async clear() {
      await dropAllCopies();
      await (await further()).clear(open);
    },
  });
}

/** Turns whatever the browser throws into a trouble with a named cause. */
function naming(shelf: Shelf): Shelf {
  const named = async <Outcome>(work: Promise<Outcome>): Promise<Outcome> => {
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
    remove: (id, on) => named(shelf.remove(id, on)),
    restore: (id) => named(shelf.restore(id)),
    bin: (today) => named(shelf.bin(today)),
    takeOut: (ids) => named(shelf.takeOut(ids)),
    discard: (ids) => named(shelf.discard(ids)),
    clear: () => named(shelf.clear()),
  };
}

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
