import { copyKept } from './copies.ts';
import { durable, everyOf, keep, type Connect, type Stores } from './earlier.ts';
import { kept } from './kept.ts';
import { seal } from './sealed.ts';
import type { Kept } from './shelf.ts';

/** Puts the newest sound state, its second copy or an earlier one, in the place of a damaged record, which is kept aside. */
export async function mend(open: Connect, id: string, damaged: unknown): Promise<Kept> {
  // Before the transaction, which ends when something else is waited for.
  const copy = kept(id, await copyKept(id));
  const stores = ['assessments', 'earlier'] satisfies Stores[];
  const transaction = (await open()).transaction(stores, 'readwrite', durable);
  const { done } = transaction;
  // Where it fails, the step that failed says so.
  done.catch(() => undefined);
  const earlier = transaction.objectStore('earlier');
  const all = (await earlier.getAll(everyOf(id))).map((found) => kept(id, found));
  const sound = [copy, ...all].flatMap((each) => ('assessment' in each ? [each.assessment] : []));
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
}
