/**
 * A second copy of every assessment, in another store of the browser. Chromium was seen to throw a whole IndexedDB away
 * at the next start but one after it was killed in the middle of a write; this is what is left then. Where the browser
 * has no caches, keeps them from this page or has no room for them, there is none: the store itself has everything.
 */
import { copiesName } from './open-store.ts';

const addressOf = (id: string): string => `./${copiesName}/${encodeURIComponent(id)}`;

/** Does something with the copies that are there; null where there are none. */
async function inCopies<Outcome>(work: (copies: Cache) => Promise<Outcome>): Promise<Outcome | null> {
  try {
    // To open a cache is to make one, and who keeps nothing leaves none.
    return (await caches.has(copiesName)) ? await work(await caches.open(copiesName)) : null;
  } catch {
    return null;
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: a copy that is still being written when its assessment is deleted must not outlive it. */
async function inTurn(work: () => Promise<unknown>): Promise<void> {
  const mine = last.then(work).catch(() => undefined);
  last = mine;
  await mine;
}

/** No save waits longer for its copy. */
const LONGEST_WAIT_MS = 1000;

/** Resolves once the copy is written, or can’t be. */
export async function keepCopy(id: string, record: unknown): Promise<void> {
  if (!('caches' in globalThis)) return;
  const put = inTurn(async () => {
    const copies = await caches.open(copiesName);
    await copies.put(addressOf(id), new Response(JSON.stringify(record)));
  });
  await Promise.race([put, new Promise((late) => setTimeout(late, LONGEST_WAIT_MS))]);
}

export const dropCopies = (ids: readonly string[]): Promise<void> =>
  inTurn(() => inCopies((copies) => Promise.all(ids.map((id) => copies.delete(addressOf(id))))));

export async function dropAllCopies(): Promise<void> {
  if ('caches' in globalThis) await inTurn(() => caches.delete(copiesName));
}

/** The record of one assessment as it was last written; undefined where there is none, or it was cut off. */
export async function copyKept(id: string): Promise<unknown> {
  const read = async (copies: Cache): Promise<unknown> => (await copies.match(addressOf(id)))?.json();
  return (await inCopies(read)) ?? undefined;
}

/** Records as they were written, by id. What was cut off while it was written is left out. */
export async function copiesKept(): Promise<[id: string, record: unknown][]> {
  const found = await inCopies(async (copies) =>
    Promise.all(
      (await copies.keys()).map(async (address) => {
        const id = decodeURIComponent(address.url.replace(/^.*\//, ''));
        const record: unknown = await (await copies.match(address))?.json().catch(() => null);
        return [id, record] satisfies [string, unknown];
      }),
    ),
  );
  return (found ?? []).filter(([, record]) => typeof record === 'object' && record !== null);
}
