import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Assessed, Lines, Manner } from './assess-line.ts';

/** Enough that passing them on weighs nothing, few enough that a result comes soon and memory stays flat. */
const MOST_LINES = 32;

/**
 * Has lines assessed on all cores and hands the outcomes back in the order of the lines.
 * A line is passed on at once while a thread has nothing to do; else lines are gathered.
 * @param take gets each outcome; what it returns is waited for, so that whoever reads slowly holds up the reading of lines
 */
export async function assessOnAllCores(
  lines: AsyncIterable<string>,
  manner: Manner,
  take: (assessed: Assessed) => Promise<void>,
): Promise<void> {
  const most = availableParallelism();
  const threads: Worker[] = [];
  const idle: Worker[] = [];
  let gathered: string[] = [];
  let next = 1;
  /** Outcomes that are not yet taken, in order. */
  let taken = Promise.resolve();
  let open = 0;
  let wake: () => void = () => undefined;

  const passOn = (): void => {
    const thread = idle.pop() ?? (threads.length < most ? start() : undefined);
    if (!thread || gathered.length === 0) {
      if (thread) idle.push(thread);
      return;
    }
    const order: Lines = { first: next, lines: gathered };
    next += gathered.length;
    gathered = [];
    open += 1;
    const answer = answerOf(thread, order).then((assessed) => {
      idle.push(thread);
      passOn();
      return assessed;
    });
    // Waited for in its turn; a failure is not unhandled until then.
    answer.catch(() => undefined);
    taken = taken
      .then(async () => take(await answer))
      .then(() => {
        open -= 1;
        wake();
      });
    // Waited for below; a failure is not unhandled meanwhile.
    taken.catch(() => {
      wake();
    });
  };
  const start = (): Worker => {
    const thread = new Worker(new URL(THREAD, import.meta.url), { workerData: manner });
    threads.push(thread);
    return thread;
  };
  const isFull = (): boolean => gathered.length >= MOST_LINES || open >= 2 * most;

  try {
    for await (const line of lines) {
      gathered.push(line);
      passOn();
      while (isFull()) {
        await Promise.race([taken, new Promise<void>((woken) => (wake = woken))]);
        passOn();
      }
    }
    while (gathered.length > 0 || open > 0) {
      passOn();
      await taken;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** The file that `run.mjs` builds beside the program. */
const THREAD = './assess.worker.mjs';

async function answerOf(thread: Worker, lines: Lines): Promise<Assessed> {
  thread.postMessage(lines);
  const [assessed] = (await once(thread, 'message')) as [Assessed];
  return assessed;
}
