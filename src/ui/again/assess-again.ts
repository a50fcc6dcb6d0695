import { followUp, type Assessment } from '../../storage/index.ts';
import type { Session } from '../session.svelte.ts';

/** Opens a new assessment of the same company, with what was said to be confirmed; the old one stays as it is. */
export async function assessAgain(session: Session, assessment: Assessment): Promise<void> {
  const { pack, options } = session;
  const next = followUp(assessment, pack, options.now(), options.newId());
  session.open(next, { at: 'check' });
  await session.keep(next);
}
