import { loadPack } from '../../pack/index.ts';
import { openHere } from '../open-here.ts';
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
  const id = openHere.id();
  if (!session.assessment && id !== null && !id.startsWith('example-')) await session.resume(id);
  takeUp({ session });
  return { desk: deskOf(session, pack), page: pageOf(part, session.assessment) };
}
