import type { Id, InterviewPack } from '../pack/index.ts';
import type { Assessment } from './assessment.ts';
import type { Store } from './open-store.ts';
import type { Kept } from './shelf.ts';
import type { Hold } from './writer.ts';
import { readKept } from './file.ts';

/** A kept assessment in its newest state, and whether this tab writes it; or why it can’t be opened. */
export type TakenUp = { assessment: Assessment; hold: Hold } | 'damaged' | 'gone' | 'unreadable';

/** Undefined for one that is not there, null where that can’t be told. */
export type ReadKept = (id: Id) => Promise<Kept | undefined | null>;

/** Takes up a kept assessment where it was left, checked in full. */
export async function takeUp(
  { autosave, writer }: Pick<Store, 'autosave' | 'writer'>,
  id: Id,
  read: ReadKept,
  pack: InterviewPack,
): Promise<TakenUp> {
  /** What is kept, if it stands the full check; what stood it before is not checked again. */
  const sound = async (before?: Assessment): Promise<Assessment | Exclude<TakenUp, object>> => {
    const found = await read(id);
    if (!found) return found === null ? 'unreadable' : 'gone';
    if (before && 'assessment' in found && found.assessment.revision === before.revision) return before;
    const parsed = await readKept('assessment' in found ? found.assessment : found.damaged, pack);
    return 'assessment' in parsed ? parsed.assessment : 'damaged';
  };
  await autosave.flush();
  // What could not be saved is newer than what is kept, and is tried again.
  const unsaved = autosave.waiting(id);
  const found = unsaved ?? (await sound());
  if (typeof found === 'string') return found;
  const hold = await writer.claim(id);
  // Whoever wrote it until now may have saved once more before letting go.
  const assessment = unsaved ?? (await sound(found));
  if (typeof assessment === 'string') return assessment;
  if (unsaved) autosave.changed(unsaved);
  else autosave.opened(assessment);
  return { assessment, hold };
}
