/** Lets the browser do what is waiting, such as drawing or a press. Timers that follow on each other wait 4 ms each: where there is a shorter way, it is taken. */
export const turn = (): Promise<unknown> =>
  'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : new Promise((go) => setTimeout(go));
