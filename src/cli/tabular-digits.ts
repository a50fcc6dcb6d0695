import { fontTables } from '../report/index.ts';

/**
 * The digits 0-9 of a TrueType file and those of equal width (feature `tnum`), by glyph number.
 * Reads `cmap` (format 4) and the single substitutions of `GSUB`, as the OpenType specification lays them out.
 */
export function tabularDigits(font: Uint8Array): Map<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const glyphOf = readCmap(view, tableAt(view, 'cmap'));
  const swaps = readSingleSubstitutions(view, tableAt(view, 'GSUB'), 'tnum');
  return new Map(
    Array.from({ length: 10 }, (_, digit) => {
      const plain = glyphOf(0x30 + digit);
      return [plain, swaps.get(plain) ?? plain];
    }),
  );
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

function tableAt(view: DataView, tag: string): number {
  const place = fontTables(view).get(tag);
  if (!place) throw new Error(`The font has no table ${tag}`);
  return place.at;
}

function readCmap(view: DataView, cmap: number): (codePoint: number) => number {
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const table = cmap + view.getUint32(cmap + 8 + 8 * index);
    if (view.getUint16(table) === 4) return (codePoint) => format4(view, table, codePoint);
  }
  throw new Error('The font has no cmap of format 4');
}

function format4(view: DataView, table: number, codePoint: number): number {
  const segments = view.getUint16(table + 6);
  for (let at = 0; at < segments; at += 2) {
    if (view.getUint16(table + 14 + at) < codePoint) continue;
    const start = table + 16 + segments + at;
    if (view.getUint16(start) > codePoint) return 0;
    const delta = view.getUint16(start + segments);
    const offset = view.getUint16(start + 2 * segments);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(start + 2 * segments + offset + 2 * (codePoint - view.getUint16(start)));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function readSingleSubstitutions(view: DataView, gsub: number, tag: string): Map<number, number> {
  const features = gsub + view.getUint16(gsub + 6);
  const lookups = gsub + view.getUint16(gsub + 8);
  const swaps = new Map<number, number>();
  for (let index = 0; index < view.getUint16(features); index++) {
    const record = features + 2 + 6 * index;
    if (tagAt(view, record) !== tag) continue;
    const feature = features + view.getUint16(record + 4);
    for (let each = 0; each < view.getUint16(feature + 2); each++) {
      const lookup = lookups + view.getUint16(lookups + 2 + 2 * view.getUint16(feature + 4 + 2 * each));
      for (let sub = 0; sub < view.getUint16(lookup + 4); sub++)
        addSubstitutions(view, lookup + view.getUint16(lookup + 6 + 2 * sub), swaps);
    }
  }
  return swaps;
}

function addSubstitutions(view: DataView, table: number, swaps: Map<number, number>): void {
  const format = view.getUint16(table);
  covered(view, table + view.getUint16(table + 2)).forEach((glyph, index) => {
    if (format === 1) swaps.set(glyph, (glyph + view.getUint16(table + 4)) & 0xffff);
    else swaps.set(glyph, view.getUint16(table + 6 + 2 * index));
  });
}

function covered(view: DataView, table: number): number[] {
  const count = view.getUint16(table + 2);
  if (view.getUint16(table) === 1)
    return Array.from({ length: count }, (_, index) => view.getUint16(table + 4 + 2 * index));
  return Array.from({ length: count }, (_, index) => {
    const record = table + 4 + 6 * index;
    const first = view.getUint16(record);
    return Array.from({ length: view.getUint16(record + 2) - first + 1 }, (_each, at) => first + at);
  }).flat();
}
