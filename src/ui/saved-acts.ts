import type { Id } from '../pack/index.ts';
import { copyOf, endWriting, forgetTraces, nameOf, type Assessment } from '../storage/index.ts';
import { dayOf } from './day-of.ts';
import { deviceStore } from './keep-or-not.ts';
import { openHere } from './open-here.ts';
import { t } from './say.ts';
import { placeOf, type Session } from './session.svelte.ts';

// What can be done with saved assessments; comes with the pages that offer it.

/** Opens a copy as the person’s own; what it was copied from stays as it is. */
export async function adopt(session: Session, assessment: Assessment, title: string | null): Promise<void> {
  const { now, newId } = session.options;
  const copy = copyOf(assessment, title, now(), newId());
  session.open(copy, placeOf(copy.place));
  await session.keep(copy);
}

/** What is open here goes on as a copy, since what it was saved as is written or deleted elsewhere. */
export async function goOnAsCopy(session: Session): Promise<void> {
  const { assessment, pack } = session;
  if (!assessment) return;
  const name = nameOf(assessment, pack) ?? t('app.unnamed');
  await adopt(session, assessment, t('list.copy-of', { name }));
}

/** Puts a copy beside it in the list. */
export async function duplicate(session: Session, assessment: Assessment, title: string): Promise<void> {
  const { now, newId } = session.options;
  const copy = copyOf(assessment, title, now(), newId());
  await session.library.try((shelf) => shelf.write(copy, null), undefined);
  await session.library.refresh();
}

/** Gives a saved assessment another name, whether or not it is the one that is open. */
export async function rename(session: Session, assessment: Assessment, title: string | null): Promise<void> {
  if (session.assessment?.id === assessment.id) {
    session.change({ title });
    await session.flush();
  } else {
    const named = { ...assessment, title, revision: assessment.revision + 1 };
    await session.library.try((shelf) => shelf.write(named, assessment.revision), undefined);
  }
  await session.library.refresh();
}

/**
 * Deletes from the list, with the last that was said; for thirty days it can be brought back. Whoever has it open, here
 * or in another tab, saves first and writes it no more.
 */
export async function remove(session: Session, id: Id, name: string): Promise<void> {
  const { library, options } = session;
  if (session.assessment?.id === id) {
    await session.flush();
    await close(session);
  }
  await endWriting((await session.store()).writer, [id]);
  await library.try((shelf) => shelf.remove(id, dayOf(options.now())), undefined);
  if (library.fault === null) library.removed = { id, name };
  await library.refresh();
}

/** Brings back a deleted one. */
export async function restore({ library }: Session, id: Id): Promise<void> {
  await library.try((shelf) => shelf.restore(id), undefined);
  const { fault } = library;
  if (library.removed?.id === id) library.removed = null;
  await library.refresh();
  library.fault = fault;
}

/** Deletes for good what was deleted before. */
export async function discard({ library }: Session, ids: readonly Id[]): Promise<void> {
  await library.try((shelf) => shelf.discard(ids), undefined);
  if (library.removed && ids.includes(library.removed.id)) library.removed = null;
}

/** Deletes everything on this device for good, what is open here or in another tab included. */
export async function clear(session: Session): Promise<void> {
  await close(session);
  const { shelf, writer } = await deviceStore(session);
  const all = await session.library.try(() => shelf.list(), []);
  await endWriting(
    writer,
    all.map(({ id }) => id),
  );
  await session.library.try((here) => Promise.all([here, shelf].map((each) => each.clear())), undefined);
  session.library.removed = null;
  forgetTraces();
  await session.library.refresh();
}

async function close(session: Session): Promise<void> {
  session.assessment = null;
  const { autosave, writer } = await session.store();
  await autosave.drop();
  writer.release();
  openHere.forget();
}
