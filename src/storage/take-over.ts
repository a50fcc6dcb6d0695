import type { Hold, Writer } from './writer.ts';

/** A tab that does not answer in this time is frozen, and what it holds is taken from it. */
const LONGEST_WAIT_MS = 2000;

/** Becomes the writer of an assessment whoever else was: after that one has saved, or without it where it does not answer. */
export async function takeOver(writer: Writer, id: string): Promise<Hold> {
  writer.channel?.postMessage(id);
  const hold = await writer.hold(id, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
  return hold === 'writer' ? hold : writer.hold(id, { steal: true });
}

/** Whichever tabs write these assessments, this one included, save them now and write them no more. */
export async function endWriting(here: Writer, ids: readonly string[]): Promise<void> {
  if (!here.locks) return;
  const writer = here.beside();
  for (const id of ids) {
    await takeOver(writer, id);
    writer.release();
  }
  writer.channel?.close();
}
