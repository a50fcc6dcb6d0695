import { takeOver } from '../storage/index.ts';
import type { Session } from './session.svelte.ts';

/**
 * Makes this tab the one that writes what is open, with what the other one saved last; or says that this did not work,
 * or that it is there no more.
 */
export async function writeHere(session: Session): Promise<'written' | 'failed' | 'gone'> {
  const { assessment } = session;
  if (!assessment) return 'failed';
  const { writer } = await session.store();
  const hold = await takeOver(writer, assessment.id);
  if (hold === 'writer' && (await session.resume(assessment.id, session.interview.place)) === 'opened')
    return 'written';
  // For whoever can make something of it.
  writer.release();
  const found = await session.library.look((of) => of.read(assessment.id), null);
  return found === undefined ? 'gone' : 'failed';
}

/** What a person would type into, on the pages where answers are given. */
const field = 'main form :is(input, select, textarea)';

/** Keeps fields from taking what would not be kept; `told` is called when somebody tries. Returns what lifts it. */
export function refuseTyping(told: () => void): () => void {
  const refuse = (event: Event): void => {
    if (!(event.target instanceof Element) || event.target.closest(field) === null) return;
    event.preventDefault();
    told();
  };
  const kinds = ['click', 'beforeinput', 'mousedown'] as const;
  const keys = (event: KeyboardEvent): void => {
    // Arrows choose among answers; what leaves a field is let through.
    if (event.key.startsWith('Arrow') || event.key === ' ') refuse(event);
  };
  for (const kind of kinds) document.addEventListener(kind, refuse, true);
  document.addEventListener('keydown', keys, true);
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, refuse, true);
    document.removeEventListener('keydown', keys, true);
  };
}
