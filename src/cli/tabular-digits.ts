import { characterMap, tableAt } from './character-map.ts';

/**
 * The digits 0-9 of a TrueType file and those of equal width (feature `tnum`), by glyph number.
 * Reads the single substitutions of `GSUB`, as the OpenType specification lays them out.
 */
export function tabularDigits(font: Uint8Array): Map<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const glyphOf = characterMap(font);
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
