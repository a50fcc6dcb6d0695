import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a browser and Node make of the same bytes when they compress them; runs in either. */
async function compressed(): Promise<string> {
  // Numbers as a page has them: engines differ in which of several repeats they name.
  const numbers = Array.from({ length: 3000 }, (_, at) => `${(at * at * 7919) % 641} ${at % 7} Td`);
  const sample = new TextEncoder().encode(numbers.join(' '));
  const { writable, readable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const [, , packed] = await Promise.all([
    writer.write(sample),
    writer.close(),
    new Response(readable).arrayBuffer(),
  ]);
  return Array.from(new Uint8Array(packed)).join(' ');
}

/** Whether this browser compresses as this Node does: engines do it in their own ways, and the app leaves it to them. */
export const packsAlike = async (page: Page): Promise<boolean> =>
  (await page.evaluate(compressed)) === (await compressed());

/** What the streams of one of our PDFs hold, one after the other, but for the table of places, which tells how long they are. */
export function unpacked(pdf: Buffer): string[] {
  const file = pdf.toString('latin1');
  return Array.from(
    file.matchAll(/<<([^()]*?)\/Filter\/FlateDecode\/Length (\d+)>>\nstream\n/g),
    (found): string => {
      const [head, entries = '', length] = found;
      if (entries.includes('/Type/XRef')) return entries.replace(/\/Prev \d+/, '');
      const from = found.index + head.length;
      return inflateSync(pdf.subarray(from, from + Number(length))).toString('latin1');
    },
  );
}
