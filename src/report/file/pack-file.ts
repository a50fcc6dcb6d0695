/**
 * Packs a finished PDF: what has no stream of its own goes together into compressed object streams, and the table of
 * places becomes a compressed stream too (PDF 1.5). A tagged report has two thousand small objects; packed, they weigh
 * a tenth. Own code, since no small library does only this; it accepts only what jsPDF writes and leaves anything else
 * as it is.
 */
import { zlibSync } from 'fflate';
import { bytesOf } from './bytes.ts';

interface FileObject {
  number: number;
  /** What stands between `obj` and `endobj`. */
  body: string;
  /** Dictionary and data of a stream, or null. */
  stream: { dictionary: string; data: string } | null;
}

/** Objects in one object stream: readers unpack a whole one to find one, and keep what they found. */
const PER_STREAM = 2000;

/** The packed file; null when the file is not of the form that is known here. */
export function packFile(file: string): Uint8Array | null {
  const found = readObjects(file);
  if (found === null) return null;
  const { objects, trailer } = found;
  const out = new Output(`${file.slice(0, file.indexOf('\n'))}\n%\u00ba\u00df\u00ac\u00e0\n`);
  let next = Math.max(...objects.map(({ number }) => number)) + 1;
  const places: Place[] = [{ kind: 0, where: 0, index: 0 }];
  for (const { number, stream } of objects)
    if (stream !== null) {
      places[number] = { kind: 1, where: out.length, index: 0 };
      out.stream(number, entriesOf(stream.dictionary), bytesOf(stream.data));
    }
  const small = objects.filter(({ stream }) => stream === null);
  for (let from = 0; from < small.length; from += PER_STREAM) {
    const part = small.slice(from, from + PER_STREAM);
    part.forEach(({ number }, index) => {
      places[number] = { kind: 2, where: next, index };
    });
    places[next] = { kind: 1, where: out.length, index: 0 };
    out.objectStream(next, part);
    next += 1;
  }
  places[next] = { kind: 1, where: out.length, index: 0 };
  const start = out.length;
  out.stream(
    next,
    `/Type/XRef/Size ${next + 1}/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>${trailer}`,
    placesTable(places, next + 1),
  );
  out.text(`startxref\n${start}\n%%EOF\n`);
  return out.bytes();
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

class Output {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  constructor(head: string) {
    this.text(head);
  }

  text(text: string): void {
    this.#add(bytesOf(text));
  }

  stream(number: number, entries: string, data: Uint8Array): void {
    const packed = zlibSync(data, { level: 7 });
    this.text(`${number} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`);
    this.#add(packed);
    this.text('\nendstream\nendobj\n');
  }

  /** Objects one after the other, with their numbers and places in front. */
  objectStream(number: number, objects: readonly FileObject[]): void {
    const places: string[] = [];
    let [bodies, at] = ['', 0];
    for (const { number: each, body } of objects) {
      places.push(`${each} ${at}`);
      bodies += `${body}\n`;
      at += body.length + 1;
    }
    const head = `${places.join(' ')}\n`;
    this.stream(number, `/Type/ObjStm/N ${objects.length}/First ${head.length}`, bytesOf(head + bodies));
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  #add(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.length += bytes.length;
  }
}
