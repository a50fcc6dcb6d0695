import { earlierOf, followUp, readKept, type Assessment, type Round } from '../../../storage/index.ts';
import type { Session } from '../../session.svelte.ts';
import { openWith } from '../list/begin-workshop.ts';

/**
 * Opens a new round of a workshop that follows the first. Where the first is no longer on this device, what the link
 * says of it is kept beside, so that the two can be compared. False where the link holds nothing that can be read.
 */
export async function beginRound(session: Session, round: Round): Promise<boolean> {
  const { pack, options } = session;
  const first = (await kept(session, round.id)) ?? (await asSent(session, round));
  if (!first) return false;
  await openWith(session, followUp(first, pack, options.now(), options.newId()));
  return true;
}

async function kept({ library }: Session, id: string): Promise<Assessment | undefined> {
  await library.refresh();
  return (library.list ?? [])
    .flatMap((one) => ('assessment' in one ? [one.assessment] : []))
    .find((one) => one.id === id);
}

async function asSent(session: Session, round: Round): Promise<Assessment | null> {
  const read = await readKept(earlierOf(round, session.pack), session.pack);
  if ('problems' in read) return null;
  await openWith(session, read.assessment);
  return read.assessment;
}
