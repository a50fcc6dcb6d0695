/**
 * A second copy of every assessment, in another store of the browser. Chromium was seen to throw a whole IndexedDB away
 * at the next start but one after it was killed in the middle of a write; this is what is left then. Where the browser
 * has no caches, keeps them from this page or has no room for them, there is none: the store itself has everything.
 */
import { copiesName } from './open-store.ts';

const addressOf = (id: string): string => `./${copiesName}/${encodeURIComponent(id)}`;

async function inCopies<Outcome>(work: (copies: Cache) => Promise<Outcome>): Promise<Outcome | null> {
  try {
    return await work(await caches.open(copiesName));
  } catch {
    return null;
  }
}

/** Resolves once the copy is written, or can’t be. */
export const keepCopy = (id: string, record: unknown): Promise<unknown> =>
  inCopies((copies) => copies.put(addressOf(id), new Response(JSON.stringify(record))));

export const dropCopies = (ids: readonly string[]): Promise<unknown> =>
  inCopies((copies) => Promise.all(ids.map((id) => copies.delete(addressOf(id)))));

export async function dropAllCopies(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(copiesName).catch(() => false);
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
