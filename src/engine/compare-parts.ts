import type { Compared, Pair } from './comparison.ts';
import { equal } from './equal.ts';

/** The same look at both sides. */
export const pair = <S, V>({ before, after }: Pair<S>, look: (side: S) => V): Pair<V> => ({
  before: look(before),
  after: look(after),
});

/** What became of a thing; `alike` says which differences count, all of them without it. */
export function compared<V>(
  before: V | null,
  after: V | null,
  alike: (one: V, other: V) => boolean = equal,
): Compared<V> {
  if (before === null || after === null)
    return { before, after, change: before === after ? 'same' : before === null ? 'came' : 'went' };
  return { before, after, change: alike(before, after) ? 'same' : 'changed' };
}

/** A thing of either side, by its key. */
interface Matched<T> {
  key: string;
  before: T | null;
  after: T | null;
}

/**
 * Things of two lists by key, each once. They stand where they stand first in either list, and by key where that is
 * the same place: so the order does not depend on which side is called before.
 */
export function matched<T>(sides: Pair<readonly T[]>, keyOf: (thing: T) => string): Matched<T>[] {
  const listed = pair(sides, (things) => new Map(things.map((thing, at) => [keyOf(thing), { thing, at }])));
  const places = new Map<string, number>();
  for (const [key, { at }] of [...listed.before, ...listed.after])
    places.set(key, Math.min(at, places.get(key) ?? at));
  return [...places]
    .sort(([key, at], [otherKey, otherAt]) => at - otherAt || (key < otherKey ? -1 : 1))
    .map(([key]) => ({
      key,
      before: listed.before.get(key)?.thing ?? null,
      after: listed.after.get(key)?.thing ?? null,
    }));
}
