import type { Route } from '../../interview/index.ts';
import { followUp, type Assessment } from '../../storage/index.ts';
import type { Session } from '../session.svelte.ts';

/**
 * Opens a new assessment of the same company, with what was said to be confirmed; the old one stays as it is.
 * @returns where it goes on: a workshop’s new round is set up, everybody else confirms
 */
export async function assessAgain(session: Session, assessment: Assessment): Promise<Route> {
  const { pack, options } = session;
  const next = followUp(assessment, pack, options.now(), options.newId());
  session.open(next, next.workshop ? { at: 'company', page: '' } : { at: 'check' });
  await session.keep(next);
  return next.workshop ? { at: 'workshop', part: 'set-up' } : session.interview.place;
}
