import { turn } from './turn.ts';

/** Milliseconds after which the page may answer in between: a quarter of a frame, on a slow phone a whole one. */
const AT_ONCE = 4;

/**
 * Works something out that gives way between its steps, so that the page answers meanwhile; begins once what asks for it
 * is drawn, and ends in a turn of its own, before what is drawn of it.
 * @param signal stops the work at its next turn; the promise is then rejected with the reason of the signal
 */
export async function inSteps<Found>(
  work: Generator<undefined, Found>,
  signal?: AbortSignal,
): Promise<Found> {
  await turn();
  let begun = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true || performance.now() - begun >= AT_ONCE) {
      await turn();
      begun = performance.now();
    }
    if (step.done === true) return step.value;
  }
}
