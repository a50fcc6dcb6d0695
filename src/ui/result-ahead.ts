import type { Assessment } from '../storage/index.ts';
import { whenIdle } from './when-idle.ts';

/** Milliseconds without a change after which it is likely that nothing more is changed. */
const QUIET = 400;

/**
 * Works the result out before it is asked for, once an assessment stays as it is and the browser has nothing else to do.
 * Returns what calls it off. A failure shows when the result is wanted.
 */
export function resultAhead(assessment: Assessment, now: Date): () => void {
  const work = async (): Promise<void> => {
    const { dayOf, viewFor } = await import('./result/view.ts');
    await viewFor(assessment, dayOf(now));
  };
  let callOff = (): void => {
    clearTimeout(waiting);
  };
  const waiting = setTimeout(() => {
    callOff = whenIdle(() => void work().catch(() => undefined));
  }, QUIET);
  return () => {
    callOff();
  };
}
