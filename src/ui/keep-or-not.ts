import { dayOf } from '../i18n/index.ts';
import type { Id } from '../pack/index.ts';
import { copyOf, endWriting, type Store } from '../storage/index.ts';
import { notKept, openHere } from './open-here.ts';
import type { Session } from './session.svelte.ts';

/** What was kept of an assessment when this page stopped keeping it: its revision, by id. */
const left = new Map<Id, number>();

/** The store of this device, also while nothing is kept there. */
export function deviceStore(session: Session): Promise<Store> {
  if (session.trouble !== 'chosen') return session.store();
  const { now, newId, openStore } = session.options;
  const nothing = (): void => undefined;
  return openStore({
    report: nothing,
    gaveUp: nothing,
    now,
    newId,
    kept: true,
    lost: () => Promise.resolve(),
  });
}

/**
 * From here on nothing is written on this device; what is being worked on goes on in memory.
 * @param keptBefore what becomes of what was kept of it until now
 */
export async function stopKeeping(session: Session, keptBefore: 'stays' | 'goes'): Promise<void> {
  await session.flush();
  const before = await session.store();
  // Looked at first: where that fails, everything is kept as before.
  const stored = session.assessment && (await before.shelf.read(session.assessment.id));
  const waiting = await before.autosave.drop();
  before.writer.release();
  const { assessment: open } = session;
  if (open && stored && 'assessment' in stored) left.set(open.id, stored.assessment.revision);
  notKept.remember('yes');
  const { shelf, autosave } = await session.reopenStore(false);
  const taken = waiting.filter(({ id }) => id !== open?.id);
  if (open && !open.example && (stored || open.revision > 0)) {
    taken.push(open);
    autosave.opened(open);
  }
  for (const one of taken) await shelf.write(one, null);
  session.status = { state: 'idle' };
  await session.library.refresh();
  if (open && keptBefore === 'goes') {
    await endWriting(before.writer, [open.id]);
    await before.shelf.discard([open.id]);
    left.delete(open.id);
  }
}

/** From here on work is kept on this device again, what was done in the meantime included; nothing there is written over. */
export async function keepAgain(session: Session): Promise<void> {
  await session.flush();
  const before = await (await session.store()).shelf.list();
  notKept.forget();
  const { shelf, autosave, writer } = await session.reopenStore(true);
  const { now, newId } = session.options;
  const deleted = new Set((await shelf.bin(dayOf(now()))).map(({ kept }) => kept.id));
  for (const one of before) {
    if (!('assessment' in one)) continue;
    const there = await shelf.read(one.id);
    // What was said while the stores were read is in what is open.
    const open = session.assessment?.id === one.id ? session.assessment : null;
    const assessment = open ?? one.assessment;
    const revision = there && 'assessment' in there ? there.assessment.revision : null;
    const isFree = revision === (left.get(assessment.id) ?? null) && !deleted.has(assessment.id);
    const next = isFree ? assessment : copyOf(assessment, assessment.title, now(), newId());
    if (isFree && revision !== null) autosave.opened({ ...assessment, revision });
    autosave.changed(next);
    if (!open) continue;
    if (!isFree) {
      session.assessment = next;
      openHere.remember(next.id);
    }
    void writer.claim(next.id);
  }
  await autosave.flush();
  await session.library.refresh();
}
