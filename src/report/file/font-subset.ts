/**
 * Cuts a TrueType file down to the outlines that a report uses, numbered anew from 1 in the order of use: a font of
 * eleven thousand syllables then weighs what its hundred used ones weigh, tables included. jsPDF alone would keep the
 * tables of the whole font.
 */
import { fontTables, type Place } from './font-tables.ts';

/** What a font inside a PDF needs besides its outlines; all else (names, character map, layout) is read from the PDF. */
type Table = 'glyf' | 'head' | 'hhea' | 'hmtx' | 'loca' | 'maxp';
type Tables = Readonly<Record<string, Uint8Array>>;

const HEAD_BOUNDS = 36;
const HEAD_LOCA_FORMAT = 50;
const HHEA_METRICS = 34;
const MAXP_GLYPHS = 4;

/**
 * @param file a TrueType file with outlines in `glyf`
 * @param glyphs numbers of the glyphs to keep; the one at place n becomes number n, the first must be 0 (“not defined”)
 * @throws when a table is missing
 */
export function subsetFont(file: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = readTables(view);
  const long = view.getInt16(tables.head.at + HEAD_LOCA_FORMAT) === 1;
  const offsetOf = (glyph: number): number =>
    long ? view.getUint32(tables.loca.at + 4 * glyph) : 2 * view.getUint16(tables.loca.at + 2 * glyph);
  const outline = (glyph: number): Uint8Array =>
    file.slice(tables.glyf.at + offsetOf(glyph), tables.glyf.at + offsetOf(glyph + 1));

  const { kept, outlines } = withParts(glyphs, outline);
  for (const bytes of outlines) boundAsAll(bytes, view, tables.head.at);
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + even(length), 0));
  const offsets = [0];
  for (const bytes of outlines) {
    const at = offsets.at(-1) ?? 0;
    glyf.set(bytes, at);
    offsets.push(at + even(bytes.length));
  }
  const copy = ({ at, length }: Place): Uint8Array => file.slice(at, at + length);
  const [head, hhea, maxp] = [copy(tables.head), copy(tables.hhea), copy(tables.maxp)];
  const short = glyf.length < 0x20000;
  write(head, HEAD_LOCA_FORMAT, short ? 0 : 1);
  write(hhea, HHEA_METRICS, kept.length);
  write(maxp, MAXP_GLYPHS, kept.length);
  const metrics = view.getUint16(tables.hhea.at + HHEA_METRICS);
  return assemble({
    glyf,
    head,
    hhea,
    hmtx: metricsOf(view, tables.hmtx.at, metrics, kept),
    loca: loca(offsets, short),
    maxp,
  });
}

const even = (length: number): number => length + (length % 2);

const write = (table: Uint8Array, at: number, value: number): void => {
  new DataView(table.buffer).setUint16(at, value);
};

function readTables(view: DataView): Record<Table, Place> {
  const found = fontTables(view);
  const place = (table: Table): Place => {
    const known = found.get(table);
    if (known === undefined) throw new Error(`The font has no table ${table}`);
    return known;
  };
  return {
    glyf: place('glyf'),
    head: place('head'),
    hhea: place('hhea'),
    hmtx: place('hmtx'),
    loca: place('loca'),
    maxp: place('maxp'),
  };
}

/**
 * Gives an outline the bounds of the whole font on three of its sides: readers only reserve room by them, and three numbers
 * that are always the same weigh nothing. The left one stays, by which an outline is put in its place.
 */
function boundAsAll(outline: Uint8Array, font: DataView, head: number): void {
  if (outline.length === 0) return;
  const own = new DataView(outline.buffer, outline.byteOffset);
  for (const side of [1, 2, 3]) own.setInt16(2 + 2 * side, font.getInt16(head + HEAD_BOUNDS + 2 * side));
}

/** The outlines with those they are composed of, which come after them and are named by their new numbers. */
function withParts(
  glyphs: readonly number[],
  outline: (glyph: number) => Uint8Array,
): { kept: number[]; outlines: Uint8Array[] } {
  const kept = [...glyphs];
  const numbers = new Map(kept.map((glyph, at) => [glyph, at] as const));
  const outlines: Uint8Array[] = [];
  // The list grows while it is walked: parts may be composed themselves.
  for (const glyph of kept) {
    const bytes = outline(glyph);
    for (const place of componentsOf(bytes)) {
      const view = new DataView(bytes.buffer);
      const part = view.getUint16(place);
      const number = numbers.get(part) ?? kept.push(part) - 1;
      numbers.set(part, number);
      view.setUint16(place, number);
    }
    outlines.push(bytes);
  }
  return { kept, outlines };
}

// Flags of a component, as the OpenType specification of `glyf` names them.
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** Where the numbers of the glyphs stand that a composed outline is made of. */
function componentsOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer);
  if (bytes.length < 10 || view.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  for (let flags = MORE; (flags & MORE) !== 0;) {
    flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
    if ((flags & SCALE) !== 0) at += 2;
    else if ((flags & TWO_SCALES) !== 0) at += 4;
    else if ((flags & MATRIX) !== 0) at += 8;
  }
  return places;
}

/** Advance and left bearing of each glyph; those past the last full entry share its advance. */
function metricsOf(view: DataView, hmtx: number, full: number, kept: readonly number[]): Uint8Array {
  const table = new Uint8Array(4 * kept.length);
  const out = new DataView(table.buffer);
  kept.forEach((glyph, at) => {
    out.setUint16(4 * at, view.getUint16(hmtx + 4 * Math.min(glyph, full - 1)));
    out.setInt16(
      4 * at + 2,
      view.getInt16(glyph < full ? hmtx + 4 * glyph + 2 : hmtx + 4 * full + 2 * (glyph - full)),
    );
  });
  return table;
}

function loca(offsets: readonly number[], short: boolean): Uint8Array {
  const table = new Uint8Array(offsets.length * (short ? 2 : 4));
  const out = new DataView(table.buffer);
  offsets.forEach((offset, at) => {
    if (short) out.setUint16(2 * at, offset / 2);
    else out.setUint32(4 * at, offset);
  });
  return table;
}

function assemble(tables: Tables): Uint8Array {
  const all = Object.entries(tables);
  const start = 12 + 16 * all.length;
  const file = new Uint8Array(all.reduce((sum, [, table]) => sum + padded(table.length), start));
  const out = new DataView(file.buffer);
  out.setUint32(0, 0x00010000);
  out.setUint16(4, all.length);
  // The greatest power of two among the number of tables, for readers that search by halves: 4 of 6.
  out.setUint16(6, 64);
  out.setUint16(8, 2);
  out.setUint16(10, 16 * all.length - 64);
  let at = start;
  all.forEach(([name, table], index) => {
    const record = 12 + 16 * index;
    file.set(table, at);
    for (let place = 0; place < 4; place++) out.setUint8(record + place, name.charCodeAt(place));
    out.setUint32(record + 4, checksum(out, at, table.length));
    out.setUint32(record + 8, at);
    out.setUint32(record + 12, table.length);
    at += padded(table.length);
  });
  return file;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function checksum(view: DataView, at: number, length: number): number {
  let sum = 0;
  for (let word = at; word < at + padded(length); word += 4) sum = (sum + view.getUint32(word)) >>> 0;
  return sum;
}
