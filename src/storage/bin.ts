// What is done with deleted assessments; comes when it is wanted.
import type { IsoDate } from '../engine/index.ts';
import { daysLeft } from './days-kept.ts';
import { durable, everyOf, type Connect, type Stores } from './earlier.ts';
import { kept } from './kept.ts';
import { StorageTrouble, type Binned } from './shelf.ts';

const all = ['assessments', 'removed', 'earlier'] satisfies Stores[];
const lists = ['assessments', 'removed'] satisfies Stores[];

export async function remove(open: Connect, id: string, on: IsoDate): Promise<void> {
  const transaction = (await open()).transaction(lists, 'readwrite', durable);
  const assessments = transaction.objectStore('assessments');
  const record: unknown = await assessments.get(id);
  if (record !== undefined)
    await Promise.all([transaction.objectStore('removed').put({ on, record }, id), assessments.delete(id)]);
  await transaction.done;
}

/** Never over something that stands in the list under the same id. */
export async function restore(open: Connect, id: string): Promise<void> {
  const transaction = (await open()).transaction(lists, 'readwrite', durable);
  const [assessments, removed] = [transaction.objectStore('assessments'), transaction.objectStore('removed')];
  const [found, present] = await Promise.all([removed.get(id), assessments.getKey(id)]);
  if (found && present === undefined)
    await Promise.all([assessments.put(found.record, id), removed.delete(id)]);
  await transaction.done;
  if (found && present !== undefined) throw new StorageTrouble('changed-elsewhere');
}

export async function bin(open: Connect, today: IsoDate): Promise<Binned[]> {
  const transaction = (await open()).transaction('removed');
  const [ids, found] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  const listed = ids.flatMap((id, at) => {
    const one = found[at];
    return one ? [{ kept: kept(id, one.record), on: one.on }] : [];
  });
  const old = listed.filter(({ on }) => daysLeft(on, today) < 0);
  if (old.length > 0)
    await takeOut(
      open,
      old.map(({ kept: { id } }) => id),
    );
  return listed.filter((one) => !old.includes(one)).sort((one, other) => other.on.localeCompare(one.on));
}

/** Out of the bin for good. What stands in the list again under the same id by now keeps its place and its earlier states. */
export async function takeOut(open: Connect, ids: readonly string[]): Promise<void> {
  const transaction = (await open()).transaction(all, 'readwrite', durable);
  const takeOne = async (id: string): Promise<void> => {
    const isListed = (await transaction.objectStore('assessments').getKey(id)) !== undefined;
    await transaction.objectStore('removed').delete(id);
    if (!isListed) await transaction.objectStore('earlier').delete(everyOf(id));
  };
  await Promise.all([...ids.map(takeOne), transaction.done]);
}

export async function discard(open: Connect, ids: readonly string[]): Promise<void> {
  const transaction = (await open()).transaction(all, 'readwrite', durable);
  await Promise.all([
    ...ids.flatMap((id) => [
      ...lists.map((list) => transaction.objectStore(list).delete(id)),
      transaction.objectStore('earlier').delete(everyOf(id)),
    ]),
    transaction.done,
  ]);
}

/**
 * Empties the bin to make room for a write that failed for want of it, and tries again. Where that does not help, what
 * was deleted is put back.
 * @returns how many went; with none to give up, the write fails as it did
 */
export async function giveUp(open: Connect, fault: unknown, write: () => Promise<void>): Promise<number> {
  const inBin = (await open()).transaction(['removed', 'earlier']);
  const [removed, earlier] = [inBin.objectStore('removed'), inBin.objectStore('earlier')];
  const [ids, records] = await Promise.all([removed.getAllKeys(), removed.getAll()]);
  if (ids.length === 0) throw fault;
  const states = await Promise.all(
    ids.map(async (id) => {
      const [keys, found] = await Promise.all([earlier.getAllKeys(everyOf(id)), earlier.getAll(everyOf(id))]);
      return keys.map((key, at) => [key, found[at]] as const);
    }),
  );
  await takeOut(open, ids);
  try {
    await write();
  } catch (still) {
    const back = (await open()).transaction(['removed', 'earlier'], 'readwrite', durable);
    await Promise.all([
      ...ids.map((id, at) => records[at] && back.objectStore('removed').put(records[at], id)),
      ...states.flat().map(([key, state]) => back.objectStore('earlier').put(state, key)),
      back.done,
    ]);
    throw still;
  }
  return ids.length;
}

export async function clear(open: Connect): Promise<void> {
  const transaction = (await open()).transaction(all, 'readwrite', durable);
  await Promise.all([...all.map((store) => transaction.objectStore(store).clear()), transaction.done]);
}
