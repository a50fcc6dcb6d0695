import { withChanges, type ReplyChanges } from '../../engine/index.ts';
import type { Assessment } from '../../storage/index.ts';
import type { Id } from '../../pack/index.ts';
import { drafts } from '../problems.svelte.ts';
import { Session } from '../session.svelte.ts';

/**
 * A session beside the real one, for the fields that replies are changed in: whatever is said in it stays there. It is
 * marked as an example, which is never saved.
 */
export function trialOf(session: Session, replied: () => void): Session {
  const trial = new Session(session.options);
  trial.interview.watch(replied);
  return trial;
}

/** Sets a trial to an assessment with some changes. */
export function begin(trial: Session, present: Assessment, changes: ReplyChanges): void {
  trial.open({ ...withChanges(present, changes), example: true }, { at: 'check' });
}

/** Forgets what was typed in the fields of one fact or question and could not be taken. */
export function forgetDrafts(of: Id): void {
  for (const field of drafts.keys()) if (field.includes(`-${of}`)) drafts.delete(field);
}
