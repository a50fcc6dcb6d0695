import type { Id } from '../pack/index.ts';
import { copyOf, type Assessment } from '../storage/index.ts';
import { openHere } from './open-here.ts';
import { forgetReportChoices } from './report-choices-key.ts';
import { placeOf, type Session } from './session.svelte.ts';

// What can be done with saved assessments; comes with the pages that offer it.

/** Opens a copy as the person’s own; what it was copied from stays as it is. */
export async function adopt(session: Session, assessment: Assessment, title: string | null): Promise<void> {
  const { now, newId } = session.options;
  const copy = copyOf(assessment, title, now(), newId());
  session.open(copy, placeOf(copy.place));
  await session.keep(copy);
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

/** Deletes from the list; what is open is closed first, so that it does not write itself back. */
export async function remove(session: Session, id: Id, name: string): Promise<void> {
  if (session.assessment?.id === id) await close(session);
  await session.library.try((shelf) => shelf.remove(id), undefined);
  session.library.removed = { id, name };
  await session.library.refresh();
}

/** Brings back the one just deleted. */
export async function restore({ library }: Session): Promise<void> {
  const id = library.removed?.id;
  if (id === undefined) return;
  await library.try((shelf) => shelf.restore(id), undefined);
  library.removed = null;
  await library.refresh();
}

/** Deletes everything on this device for good, what is open included. */
export async function clear(session: Session): Promise<void> {
  await close(session);
  await session.library.try((shelf) => shelf.clear(), undefined);
  session.library.removed = null;
  forgetReportChoices();
  await session.library.refresh();
}

async function close(session: Session): Promise<void> {
  session.assessment = null;
  const { autosave, writer } = await session.store();
  await autosave.drop();
  writer.release();
  openHere.forget();
}
