import { loadPack } from '../../pack/index.ts';
import { reopenHere } from '../reopen-here.ts';
import type { Session } from '../session.svelte.ts';
import { learnEverything } from '../lessons.ts';
import { deskOf, takeUp, type Desk } from './desk.svelte.ts';
import { pageOf, type Page } from './pages.ts';

/** Rules and all words, what this tab had open before a reload, and which page is to be drawn. */
export async function loadWorkshop(
  session: Session,
  part: string | null,
): Promise<{ desk: Desk; page: Page }> {
  const [pack] = await Promise.all([loadPack(), learnEverything()]);
  await reopenHere(session);
  takeUp({ session });
  return { desk: deskOf(session, pack), page: pageOf(part, session.assessment) };
}
