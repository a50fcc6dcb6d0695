/** Milliseconds after which the page may answer in between. */
const AT_ONCE = 30;

/** Works something out that gives way between its steps, so that the page answers meanwhile. */
export async function inSteps<Found>(work: Generator<undefined, Found>): Promise<Found> {
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < AT_ONCE) continue;
    await new Promise((go) => setTimeout(go));
    begun = performance.now();
  }
}
