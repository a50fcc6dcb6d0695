/**
 * Packs a finished PDF: what has no stream of its own goes together into compressed object streams, and the table of
 * places becomes a compressed stream too (PDF 1.5). A tagged report has two thousand small objects; packed, they weigh
 * a tenth. Own code, since no small library does only this; it accepts only what jsPDF writes and leaves anything else
 * as it is.
 */
import { zlibSync } from 'fflate';
import { bytesOf, joined } from './bytes.ts';
import { fileId } from './file-id.ts';

interface FileObject {
  number: number;
  /** What stands between `obj` and `endobj`. */
  body: string;
  /** Dictionary and data of a stream, or null. */
  stream: { dictionary: string; data: string } | null;
}

/** Objects in one object stream: readers unpack a whole one to find one, and keep what they found. */
const PER_STREAM = 2000;

/**
 * How long each is searched for what repeats, as zlib counts it: objects resemble those just before them, and a longer
 * search takes twice the time for a hundredth of their weight.
 */
const LEVEL = { objects: 3, other: 6 } as const;

/** The packed file; null when the file is not of the form that is known here. */
export function packFile(file: string): Uint8Array | null {
  const found = readObjects(file);
  if (found === null) return null;
  const { objects, trailer } = found;
  const last = Math.max(...objects.map(({ number }) => number));
  const small = objects.filter(({ stream }) => stream === null);
  const parts = Array.from({ length: Math.ceil(small.length / PER_STREAM) }, (_, at) =>
    small.slice(at * PER_STREAM, (at + 1) * PER_STREAM),
  );
  const streams = [
    ...objects.flatMap(({ number, stream }) =>
      stream === null ? [] : packed(number, entriesOf(stream.dictionary), bytesOf(stream.data)),
    ),
    ...parts.map((part, at) => objectStream(last + 1 + at, part)),
  ];
  const head = bytesOf(`${file.slice(0, file.indexOf('\n'))}\n%\u00ba\u00df\u00ac\u00e0\n`);
  const places: Place[] = [{ kind: 0, where: 0, index: 0 }];
  let start = head.length;
  for (const { number, bytes } of streams) {
    places[number] = { kind: 1, where: start, index: 0 };
    start += bytes.length;
  }
  parts.forEach((part, at) => {
    part.forEach(({ number }, index) => {
      places[number] = { kind: 2, where: last + 1 + at, index };
    });
  });
  const next = last + 1 + parts.length;
  places[next] = { kind: 1, where: start, index: 0 };
  const id = fileId(streams.map(({ checksum }) => checksum));
  const about = trailer.replace(/\/ID ?\[[^\]]*\]/, `/ID[<${id}><${id}>]`);
  const table = packed(
    next,
    `/Type/XRef/Size ${next + 1}/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>${about}`,
    placesTable(places, next + 1),
  );
  const end = bytesOf(`startxref\n${start}\n%%EOF\n`);
  return joined([head, ...streams.map(({ bytes }) => bytes), table.bytes, end]);
}

/** Where an object is: 1 at a place in the file, 2 in an object stream. */
interface Place {
  kind: 0 | 1 | 2;
  where: number;
  index: number;
}

/** One row per object, each as its difference from the row above: rows differ little, so nearly nothing remains. */
function placesTable(places: readonly (Place | undefined)[], size: number): Uint8Array {
  const [up, columns] = [2, 7];
  const table = new Uint8Array(size * (columns + 1));
  let above: readonly number[] = [];
  for (let number = 0; number < size; number += 1) {
    const { kind, where, index } = places[number] ?? { kind: 0, where: 0, index: 0 };
    const row = [kind, where >>> 24, where >>> 16, where >>> 8, where, index >>> 8, index];
    const from = number * (columns + 1);
    table[from] = up;
    // Bytes wrap around by themselves.
    row.forEach((byte, column) => {
      table[from + 1 + column] = byte - (above[column] ?? 0);
    });
    above = row;
  }
  return table;
}

/** Length of a row in the table of places: ten digits of the place, then what is not read here. */
const ROW = 20;

/** The objects of the file, and what its trailer says besides its size. */
function readObjects(file: string): { objects: FileObject[]; trailer: string } | null {
  const end = /trailer\n<<\n\/Size (\d+)\n([^]*?)>>\nstartxref\n(\d+)\n%%EOF$/.exec(file.slice(-2000));
  if (end === null) return null;
  const [, size, trailer = '', table] = end;
  const head = `xref\n0 ${size ?? ''}\n`;
  if (!file.startsWith(head, Number(table))) return null;
  const rows = Number(table) + head.length;
  const objects: FileObject[] = [];
  for (let number = 1; number < Number(size); number++) {
    const row = rows + number * ROW;
    const at = Number(file.slice(row, row + 10));
    if (at === 0) continue;
    const read = readObject(file, number, at);
    if (read === null) return null;
    objects.push(read);
  }
  return { objects, trailer: trailer.replace(/\s+/g, ' ').trim() };
}

function readObject(file: string, number: number, at: number): FileObject | null {
  const head = `${number} 0 obj\n`;
  if (!file.startsWith(head, at)) return null;
  const from = at + head.length;
  const end = file.indexOf('\nendobj\n', from);
  // A dictionary with words in parentheses might hold the word “stream”; those of streams have none.
  const begin = file.slice(from, Math.min(from + 1000, end === -1 ? Infinity : end));
  const dictionary = begin.includes('\nstream\n')
    ? /^<<(?:(?!endobj)[^()])*?>>\nstream\n/.exec(begin)?.[0]
    : undefined;
  if (dictionary !== undefined) {
    const length = /\/Length (\d+)/.exec(dictionary)?.[1] ?? '0';
    const data = from + dictionary.length;
    const after = data + Number(length);
    if (!/^\n?endstream\nendobj\n/.test(file.slice(after, after + 20))) return null;
    return { number, body: '', stream: { dictionary, data: file.slice(data, after) } };
  }
  return end === -1 ? null : { number, body: file.slice(from, end), stream: null };
}

/** Entries of a stream's dictionary but those that packing sets. */
const entriesOf = (dictionary: string): string =>
  dictionary
    .replace(/>>\nstream\n$/, '')
    .replace(/^<</, '')
    .replace(/\/Length \d+/, '')
    .trim();

/** An object that is a stream, as the file has it. */
interface PackedStream {
  number: number;
  bytes: Uint8Array;
  /** Of its data, as it ends when packed (Adler-32). */
  checksum: number;
}

function packed(number: number, entries: string, data: Uint8Array, level: 3 | 6 = LEVEL.other): PackedStream {
  const inside = zlibSync(data, { level });
  const head = `${number} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${inside.length}>>\nstream\n`;
  return {
    number,
    bytes: joined([bytesOf(head), inside, bytesOf('\nendstream\nendobj\n')]),
    checksum: new DataView(inside.buffer, inside.byteOffset).getUint32(inside.length - 4),
  };
}

/** Objects one after the other, with their numbers and places in front. */
function objectStream(number: number, objects: readonly FileObject[]): PackedStream {
  const places: string[] = [];
  let [bodies, at] = ['', 0];
  for (const { number: each, body } of objects) {
    places.push(`${each} ${at}`);
    bodies += `${body}\n`;
    at += body.length + 1;
  }
  const head = `${places.join(' ')}\n`;
  return packed(
    number,
    `/Type/ObjStm/N ${objects.length}/First ${head.length}`,
    bytesOf(head + bodies),
    LEVEL.objects,
  );
}
