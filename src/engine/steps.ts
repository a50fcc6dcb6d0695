/** Work that gives way between its steps, done without ever giving way. */
export function atOnce<Found>(work: Generator<undefined, Found>): Found {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
