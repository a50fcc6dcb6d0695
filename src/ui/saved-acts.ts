import { dayOf } from '../i18n/index.ts';
import type { Id } from '../pack/index.ts';
import {
  copyOf,
  endWriting,
  forgetTraces,
  nameOf,
  StorageTrouble,
  type Assessment,
  type Shelf,
} from '../storage/index.ts';
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

/** Puts a copy beside it in the list. False if that did not work. */
export async function duplicate(session: Session, assessment: Assessment, title: string): Promise<boolean> {
  const { now, newId } = session.options;
  const copy = copyOf(assessment, title, now(), newId());
  const done = await session.library.act((shelf) => shelf.write(copy, null));
  await session.library.refresh();
  return done;
}

/**
 * Gives a saved assessment another name, whether or not it is the one that is open. Another tab that writes it saves
 * first and writes it no more. False if that did not work; for the one that is open, the state of saving tells.
 */
export async function rename(
  session: Session,
  assessment: Assessment,
  title: string | null,
): Promise<boolean> {
  let done = true;
  if (session.assessment?.id === assessment.id && !session.reader) {
    session.change({ title });
    await session.flush();
  } else {
    await endWriting((await session.store()).writer, [assessment.id]);
    done = await session.library.act((shelf) => renameOn(shelf, assessment.id, title));
  }
  await session.library.refresh();
  return done;
}

/** As it is kept by now, with nothing changed but its name. */
async function renameOn(shelf: Shelf, id: Id, title: string | null): Promise<void> {
  const kept = await shelf.read(id);
  if (!kept || !('assessment' in kept)) throw new StorageTrouble('deleted-elsewhere');
  const { assessment } = kept;
  await shelf.write({ ...assessment, title, revision: assessment.revision + 1 }, assessment.revision);
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
  if (await library.act((shelf) => shelf.remove(id, dayOf(options.now())))) library.removed = { id, name };
  await library.refresh();
}

/** Brings back a deleted one. False if that did not work. */
export async function restore({ library }: Session, id: Id): Promise<boolean> {
  const done = await library.act((shelf) => shelf.restore(id));
  if (library.removed?.id === id) library.removed = null;
  await library.refresh();
  return done;
}

/** Deletes for good what was deleted before. False if that did not work. */
export async function discard({ library }: Session, ids: readonly Id[]): Promise<boolean> {
  const done = await library.act((shelf) => shelf.takeOut(ids));
  if (library.removed && ids.includes(library.removed.id)) library.removed = null;
  return done;
}

/**
 * Deletes everything on this device for good, what is open here or in another tab included. False if that did not work.
 */
export async function clear(session: Session): Promise<boolean> {
  await close(session);
  const { shelf, writer } = await deviceStore(session);
  const all = await session.library.look(() => shelf.list(), []);
  await endWriting(
    writer,
    all.map(({ id }) => id),
  );
  const done = await session.library.act((here) => Promise.all([here, shelf].map((each) => each.clear())));
  session.library.removed = null;
  forgetTraces();
  await session.library.refresh();
  return done;
}

async function close(session: Session): Promise<void> {
  session.assessment = null;
  const { autosave, writer } = await session.store();
  await autosave.drop();
  writer.release();
  openHere.forget();
}
