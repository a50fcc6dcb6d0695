/** Milliseconds after which the page may answer in between: half a frame, on a slow phone two. */
const AT_ONCE = 8;

/**
 * Works something out that gives way between its steps, so that the page answers meanwhile; begins once what asks for it
 * is drawn.
 */
export async function inSteps<Found>(work: Generator<undefined, Found>): Promise<Found> {
  await turn();
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun >= AT_ONCE) {
      await turn();
      begun = performance.now();
    }
  }
}

const turn = (): Promise<void> => new Promise((go) => setTimeout(go));
