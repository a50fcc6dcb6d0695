import { openHere } from './open-here.ts';
import type { Session } from './session.svelte.ts';

/** Takes up again what this tab had open before it was loaded anew; an example is begun anew. */
export async function reopenHere(session: Session): Promise<void> {
  const id = openHere.id();
  if (!session.assessment && id !== null && !id.startsWith('example-')) await session.resume(id);
}
