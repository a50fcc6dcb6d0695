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
  const places = embeddedFiles(bytes);
  // A PDF that was changed has its newest objects at its end.
  for (const place of places.reverse()) {
    const found = await unpacked(bytes, place);
    if (found === 'too-large') return { problem: 'too-large' };
    if (found?.text.includes('"first-seat-assessment"') === true) return found;
  }
  const [lock] = matches(bytes, /\/Encrypt\s{1,9}\d{1,10}\s{1,9}\d{1,5}\s{1,9}R/g);
  if (lock !== undefined) return { problem: 'pdf-locked' };
  return { problem: places.length > 0 ? 'pdf-damaged' : 'pdf-without-answers' };
}

/** One character per byte, so that places in the text are places in the file. */
function characters(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, from), to));
}

/** Bytes that are looked at together: the text of a whole file would be held twice, and larger pieces take longer. */
const PIECE = 65_536;
/** No pattern that is looked for takes more characters. */
const LONGEST = 100;

/** Where a pattern stands in a file, in order; as much of the file is read as is asked for. */
function* matches(
  bytes: Uint8Array,
  pattern: RegExp,
): Generator<{ at: number; match: RegExpExecArray }, void, undefined> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    // A pattern may look at the character before it.
    const start = Math.max(0, from - 1);
    for (const match of characters(bytes, start, from + PIECE + LONGEST).matchAll(pattern)) {
      const at = start + match.index;
      if (at >= from + PIECE) break;
      if (at >= from) yield { at, match };
    }
  }
}

interface PackedFile {
  from: number;
  length: number;
  packed: boolean;
}

/** The same, with the length as it is stated: a number, or the object that holds it, such as `9 0`. */
type Stated = Omit<PackedFile, 'length'> & { length: string };

function embeddedFiles(bytes: Uint8Array): PackedFile[] {
  const found: Stated[] = [];
  let mentions = 0;
  for (const { at } of matches(bytes, /\/EmbeddedFile\b/g)) {
    const place = streamAround(bytes, at);
    if (place !== null) found.push(place);
    mentions += 1;
    if (found.length === MOST_FILES || mentions === MOST_MENTIONS) break;
  }
  const pointed = lengthsAt(
    new Set(found.map(({ length }) => length).filter((at) => at.includes(' '))),
    bytes,
  );
  return found.flatMap(({ length, ...place }) => {
    const said = length.includes(' ') ? pointed.get(length) : Number(length);
    return said === undefined ? [] : { ...place, length: said };
  });
}

function streamAround(bytes: Uint8Array, at: number): Stated | null {
  // Looked for nearby only: each time through the whole file would take minutes where the word stands everywhere.
  const before = characters(bytes, at - DICTIONARY, at);
  const after = characters(bytes, at, at + DICTIONARY);
  const begin = before.lastIndexOf(' obj');
  const stream = after.indexOf('stream');
  if (begin === -1 || stream === -1) return null;
  const dictionary = before.slice(begin) + after.slice(0, stream);
  if (dictionary.includes('endobj')) return null;
  const [, number, generation] = /\/Length\s+(\d{1,10})(?:\s+(\d{1,5})\s+R)?/.exec(dictionary) ?? [];
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.replace(/[[\]\s]/g, '');
  if (number === undefined || (filter !== undefined && filter !== '/FlateDecode')) return null;
  const end = at + stream;
  const [line] = /^stream\r?\n/.exec(characters(bytes, end, end + 8)) ?? [];
  if (line === undefined) return null;
  const length = generation === undefined ? number : `${number} ${generation}`;
  return { from: end + line.length, length, packed: filter !== undefined };
}

/** The lengths that stand in these objects, all found in one walk through the file; the first of each counts. */
function lengthsAt(objects: ReadonlySet<string>, bytes: Uint8Array): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (objects.size === 0) return found;
  const names = [...objects].map((object) => object.replace(' ', '\\s{1,9}')).join('|');
  const length = new RegExp(`(?<!\\S)(${names})\\s{1,9}obj\\s{1,9}(\\d{1,10})\\s{1,9}endobj`, 'g');
  for (const { match } of matches(bytes, length)) {
    const [, name = '', said] = match;
    const object = name.replace(/\s+/, ' ');
    if (!found.has(object)) found.set(object, Number(said));
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
