import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeCommand, plainEnv } from './command-line.ts';
import { writeCrowd } from './crowd.ts';
import { runToEnd, type Ended } from './outside.ts';

/** Has a program say at its end how many bytes of memory it holds; a program gives hardly any back before. */
const tellHeld = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(String(process.memoryUsage.rss())));",
)}`;

/** A folder of that many files of answers while something is done with it. */
export async function withCrowdIn<Found>(
  people: number,
  work: (folder: string) => Promise<Found>,
): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'first-seat-crowd-'));
  try {
    writeCrowd(folder, people);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `npm run --silent merge -- FOLDER` as a person would run it. */
export const mergeFolder = (folder: string): Promise<Ended> =>
  runToEnd(process.execPath, [...mergeCommand, folder], { env: plainEnv });

/** The bundled program alone in a heap of so many MiB: what it found, and how many MiB it held at its end. */
export async function mergeBundled(
  program: string,
  folder: string,
  heap: number,
): Promise<{ ended: Ended; held: number }> {
  const args = [`--max-old-space-size=${String(heap)}`, '--import', tellHeld, program, folder];
  const ended = await runToEnd(process.execPath, args, { env: plainEnv });
  return { ended, held: Number(ended.complaints) / 1024 ** 2 };
}
