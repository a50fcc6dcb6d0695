/**
 * Puts a TrueType font on a coarser grid: outlines then pack to three quarters. Pretendard is drawn on 2,048 units to
 * the em; on 576 no point moves by more than a thousandth of the size of the type, a thirtieth of a point on the cover.
 * Hangul, of straight strokes and of many outlines, bears a grid three times as coarse; curves of Latin letters do not.
 */
import { fontTables } from '../report/index.ts';

/**
 * @param font a TrueType file with outlines in `glyf`
 * @param units new number of units to the em
 * @param digits glyphs that change places with others, such as digits with those of equal width; what would have put the
 *   others in their place is left out
 * @param coarse glyphs whose points stand on every third unit alone
 * @throws when a table is missing
 */
export function coarserFont(
  font: Uint8Array,
  units: number,
  {
    digits = new Map(),
    coarse = new Set(),
  }: { digits?: ReadonlyMap<number, number>; coarse?: ReadonlySet<number> } = {},
): Uint8Array {
  // A buffer of Node hands out parts of itself where a copy is meant.
  const file = Uint8Array.from(font);
  const source = viewOf(file);
  const places = fontTables(source);
  const view = (tag: string): DataView => {
    const place = places.get(tag);
    if (!place) throw new Error(`The font has no table ${tag}`);
    return viewOf(file.slice(place.at, place.at + place.length));
  };
  const [head, hhea, hmtx, maxp, os2, post] = [
    view('head'),
    view('hhea'),
    view('hmtx'),
    view('maxp'),
    view('OS/2'),
    view('post'),
  ];
  const scale = (value: number): number => Math.round((value * units) / head.getUint16(HEAD.units));
  const glyphs = maxp.getUint16(4);
  const fine = outlinesOf(view('glyf'), view('loca'), glyphs, head.getInt16(HEAD.longPlaces) === 1);
  const exchanged = new Map(
    [...digits].flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
  );
  const placeOf: Renumber = (glyph) => exchanged.get(glyph) ?? glyph;
  const coarsely = (value: number): number =>
    COARSE * Math.round((value * units) / head.getUint16(HEAD.units) / COARSE);
  const outlines = fine.map((own, glyph) =>
    scaled(fine[placeOf(glyph)] ?? own, coarse.has(glyph) ? coarsely : scale, placeOf),
  );

  const metrics = hhea.getUint16(34);
  const widths = Array.from({ length: glyphs }, (_, glyph) =>
    hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
  );
  for (let glyph = 0; glyph < glyphs; glyph++) {
    // The side bearing is where the outline begins.
    const bearing = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
    const outline = outlines[glyph];
    if (glyph < metrics) hmtx.setUint16(4 * glyph, scale(widths[placeOf(glyph)] ?? 0));
    hmtx.setInt16(bearing, outline && outline.length > 0 ? viewOf(outline).getInt16(2) : 0);
  }
  for (const [table, fields] of [
    [head, HEAD.lengths],
    [hhea, HHEA_LENGTHS],
    [os2, OS2_LENGTHS],
    [post, POST_LENGTHS],
  ] as const)
    for (const at of fields) table.setInt16(at, scale(table.getInt16(at)));
  head.setUint16(HEAD.units, units);
  head.setInt16(HEAD.longPlaces, 1);

  places.delete('GSUB');
  const tables = new Map([...places].map(([tag]) => [tag, new Uint8Array(view(tag).buffer)]));
  for (const [tag, table] of Object.entries({ head, hhea, hmtx, 'OS/2': os2, post }))
    tables.set(tag, new Uint8Array(table.buffer));
  const { glyf, loca } = joined(outlines);
  tables.set('glyf', glyf).set('loca', loca);
  return fileOf(source.getUint32(0), tables);
}

/** Units from one line to the next of the grid that Hangul stands on. */
const COARSE = 2;

/** Places of what is measured in units of the em, by the OpenType specification. */
const HEAD = { units: 18, lengths: [36, 38, 40, 42], longPlaces: 50 };
const HHEA_LENGTHS = [4, 6, 8, 10, 12, 14, 16];
const OS2_LENGTHS = [2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76, 86, 88];
const POST_LENGTHS = [8, 10];

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function outlinesOf(glyf: DataView, loca: DataView, count: number, long: boolean): Uint8Array[] {
  const place = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return Array.from({ length: count }, (_, glyph) =>
    new Uint8Array(glyf.buffer).slice(place(glyph), place(glyph + 1)),
  );
}

type Scale = (value: number) => number;
/** New number of a glyph. */
type Renumber = (glyph: number) => number;

function scaled(outline: Uint8Array, scale: Scale, placeOf: Renumber): Uint8Array {
  if (outline.length === 0) return outline;
  return viewOf(outline).getInt16(0) < 0
    ? scaledParts(outline, scale, placeOf)
    : scaledPoints(outline, scale);
}

/** The box in the head of an outline, and how many contours it has. */
function headOf(outline: Uint8Array, scale: Scale): Uint8Array {
  const head = outline.slice(0, 10);
  const view = viewOf(head);
  for (const at of [2, 4, 6, 8]) view.setInt16(at, scale(view.getInt16(at)));
  return head;
}

// Flags of a component.
const WORDS = 0x1;
const PLACED = 0x2;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** An outline put together from others: only where they are put is measured in units. */
function scaledParts(outline: Uint8Array, scale: Scale, placeOf: Renumber): Uint8Array {
  const bytes = outline.slice();
  bytes.set(headOf(outline, scale));
  const view = viewOf(bytes);
  let at = 10;
  for (let flags = MORE; (flags & MORE) !== 0;) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += 4;
    const isWide = (flags & WORDS) !== 0;
    for (let side = 0; side < 2; side++) {
      if ((flags & PLACED) !== 0 && isWide) view.setInt16(at, scale(view.getInt16(at)));
      if ((flags & PLACED) !== 0 && !isWide) view.setInt8(at, scale(view.getInt8(at)));
      at += isWide ? 2 : 1;
    }
    if ((flags & SCALE) !== 0) at += 2;
    else if ((flags & TWO_SCALES) !== 0) at += 4;
    else if ((flags & MATRIX) !== 0) at += 8;
  }
  return bytes;
}

// Flags of a point.
const ON_CURVE = 0x1;
const REPEATED = 0x8;
/** Of one coordinate each: one byte long, and then to the right (up); else the same as before. */
const X = { short: 0x2, same: 0x10 };
const Y = { short: 0x4, same: 0x20 };

interface Point {
  x: number;
  y: number;
  onCurve: boolean;
}

function scaledPoints(outline: Uint8Array, scale: Scale): Uint8Array {
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  const ends = outline.slice(10, 10 + 2 * contours);
  const points = pointsOf(view, 10 + 2 * contours, viewOf(ends).getUint16(2 * contours - 2) + 1);
  const flags: number[] = [];
  const [xs, ys]: [number[], number[]] = [[], []];
  let [lastX, lastY] = [0, 0];
  for (const point of points) {
    const [x, y] = [scale(point.x), scale(point.y)];
    const flag = (point.onCurve ? ON_CURVE : 0) | step(xs, x - lastX, X) | step(ys, y - lastY, Y);
    [lastX, lastY] = [x, y];
    // A run of one flag is that flag and how often it comes again.
    const [before = -1, times] = (flags.at(-2) ?? 0) & REPEATED ? flags.slice(-2) : [flags.at(-1)];
    if (times !== undefined && before === (flag | REPEATED) && times < 0xff)
      flags[flags.length - 1] = times + 1;
    else if (times === undefined && before === flag) flags.splice(-1, 1, flag | REPEATED, 1);
    else flags.push(flag);
  }
  return Uint8Array.from([...headOf(outline, scale), ...ends, 0, 0, ...flags, ...xs, ...ys]);
}

/** Writes a step along one axis, and says how. */
function step(bytes: number[], by: number, { short, same }: typeof X): number {
  if (by === 0) return same;
  if (Math.abs(by) < 0x100) {
    bytes.push(Math.abs(by));
    return by > 0 ? short | same : short;
  }
  bytes.push((by >> 8) & 0xff, by & 0xff);
  return 0;
}

/** @param at where the instructions begin, which are left out */
function pointsOf(view: DataView, at: number, count: number): Point[] {
  let place = at + 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(place++);
    const times = (flag & REPEATED) !== 0 ? view.getUint8(place++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const along = ({ short, same }: typeof X): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0)
        value += (flag & same) !== 0 ? view.getUint8(place++) : -view.getUint8(place++);
      else if ((flag & same) === 0) {
        value += view.getInt16(place);
        place += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [along(X), along(Y)];
  return flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    onCurve: (flag & ON_CURVE) !== 0,
  }));
}

/** Outlines one after the other, each from an even place, and the long table of these places. */
function joined(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const lengths = outlines.map(({ length }) => length + (length % 2));
  const glyf = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  const loca = new Uint8Array(4 * (outlines.length + 1));
  let at = 0;
  outlines.forEach((outline, glyph) => {
    glyf.set(outline, at);
    at += lengths[glyph] ?? 0;
    viewOf(loca).setUint32(4 * (glyph + 1), at);
  });
  return { glyf, loca };
}

/** Checksums stay as they were: nobody who reads these files looks at them. */
function fileOf(kind: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const start = 12 + 16 * tables.size;
  const file = new Uint8Array([...tables.values()].reduce((sum, { length }) => sum + padded(length), start));
  const out = viewOf(file);
  out.setUint32(0, kind);
  out.setUint16(4, tables.size);
  let at = start;
  [...tables].forEach(([tag, table], index) => {
    const record = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) out.setUint8(record + letter, tag.charCodeAt(letter));
    out.setUint32(record + 8, at);
    out.setUint32(record + 12, table.length);
    file.set(table, at);
    at += padded(table.length);
  });
  return file;
}
