/**
 * Takes the assessment out of a report. No whole PDF reader: it looks for embedded files, as the report writes them and
 * as other programs keep them when they save the report again, and treats everything else as none of its business.
 */
import { mostBytes } from './file-json.ts';

/** Larger than any report with a logo in it. */
export const mostPdfBytes = 20 * 1024 * 1024;

export type Attached =
  { text: string } | { problem: 'too-large' | 'pdf-without-answers' | 'pdf-locked' | 'pdf-damaged' };

/** How far the dictionary of a stream may reach around its type. */
const DICTIONARY = 2000;
/** Embedded files that are looked into; a report has one. */
const MOST_FILES = 20;
/** Mentions of embedded files that are followed up: each costs a look around it. */
const MOST_MENTIONS = 100;

/** The text of the assessment, or why there is none. Never throws, whatever the bytes are. */
export async function attachedText(bytes: Uint8Array<ArrayBuffer>): Promise<Attached> {
  const file = characters(bytes);
  const places = embeddedFiles(file);
  // A PDF that was changed has its newest objects at its end.
  for (const place of places.reverse()) {
    const found = await unpacked(bytes, place);
    if (found === 'too-large') return { problem: 'too-large' };
    if (found?.text.includes('"first-seat-assessment"') === true) return found;
  }
  if (/\/Encrypt\s{1,9}\d{1,10}\s{1,9}\d{1,5}\s{1,9}R/.test(file)) return { problem: 'pdf-locked' };
  return { problem: places.length > 0 ? 'pdf-damaged' : 'pdf-without-answers' };
}

/** Bytes that are decoded at once: larger pieces take twice as long. */
const PIECE = 65_536;

/** One character per byte, so that places in the text are places in the file. */
function characters(bytes: Uint8Array): string {
  const decoder = new TextDecoder('windows-1252');
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE)
    text += decoder.decode(bytes.subarray(from, from + PIECE));
  return text;
}

interface PackedFile {
  from: number;
  length: number;
  packed: boolean;
}

/** The same, with the length as it is stated: a number, or the object that holds it, such as `9 0`. */
type Stated = Omit<PackedFile, 'length'> & { length: string };

function embeddedFiles(file: string): PackedFile[] {
  const found: Stated[] = [];
  let mentions = 0;
  for (const { index } of file.matchAll(/\/EmbeddedFile\b/g)) {
    const place = streamAround(file, index);
    if (place !== null) found.push(place);
    mentions += 1;
    if (found.length === MOST_FILES || mentions === MOST_MENTIONS) break;
  }
  const pointed = lengthsAt(
    new Set(found.map(({ length }) => length).filter((at) => at.includes(' '))),
    file,
  );
  return found.flatMap(({ length, ...place }) => {
    const said = length.includes(' ') ? pointed.get(length) : Number(length);
    return said === undefined ? [] : { ...place, length: said };
  });
}

function streamAround(file: string, at: number): Stated | null {
  const from = Math.max(0, at - DICTIONARY);
  // Looked for nearby only: each time through the whole file would take minutes where the word stands everywhere.
  const before = file.slice(from, at).lastIndexOf(' obj');
  const after = file.slice(at, at + DICTIONARY).indexOf('stream');
  if (before === -1 || after === -1) return null;
  const end = at + after;
  const dictionary = file.slice(from + before, end);
  if (dictionary.includes('endobj')) return null;
  const [, number, generation] = /\/Length\s+(\d{1,10})(?:\s+(\d{1,5})\s+R)?/.exec(dictionary) ?? [];
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.replace(/[[\]\s]/g, '');
  if (number === undefined || (filter !== undefined && filter !== '/FlateDecode')) return null;
  const [line] = /^stream\r?\n/.exec(file.slice(end, end + 8)) ?? [];
  if (line === undefined) return null;
  const length = generation === undefined ? number : `${number} ${generation}`;
  return { from: end + line.length, length, packed: filter !== undefined };
}

/** The lengths that stand in these objects, all found in one walk through the file; the first of each counts. */
function lengthsAt(objects: ReadonlySet<string>, file: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (objects.size === 0) return found;
  const names = [...objects].map((object) => object.replace(' ', '\\s+')).join('|');
  for (const [, name = '', length] of file.matchAll(
    new RegExp(`(?<!\\S)(${names})\\s+obj\\s+(\\d{1,10})\\s+endobj`, 'g'),
  )) {
    const object = name.replace(/\s+/, ' ');
    if (!found.has(object)) found.set(object, Number(length));
    if (found.size === objects.size) break;
  }
  return found;
}

async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  { from, length, packed }: PackedFile,
): Promise<{ text: string } | 'too-large' | null> {
  if (from + length > bytes.length) return null;
  const data = bytes.subarray(from, from + length);
  const plain = packed ? await inflated(data) : data.length > mostBytes ? 'too-large' : data;
  if (plain === 'too-large' || plain === null) return plain;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(plain) };
  } catch {
    return null;
  }
}

/** Stops as soon as there is more than an assessment can be: a small file may unpack to gigabytes. */
async function inflated(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array | 'too-large' | null> {
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length > mostBytes) {
        await reader.cancel();
        return 'too-large';
      }
    }
  } catch {
    return null;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
