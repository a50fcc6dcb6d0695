/** Milliseconds after which the page may answer in between: half a frame, on a slow phone two. */
const AT_ONCE = 8;

/** Works something out that gives way between its steps, so that the page answers meanwhile. */
export async function inSteps<Found>(work: Generator<undefined, Found>): Promise<Found> {
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (performance.now() - begun >= AT_ONCE) {
      await new Promise((go) => setTimeout(go));
      begun = performance.now();
    }
    if (step.done === true) return step.value;
  }
}
