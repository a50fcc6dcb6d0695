import { fontTables } from '../report/index.ts';

/** The glyph of a character in a TrueType file, or 0. Reads `cmap` of format 4, as the OpenType specification lays it out. */
export function characterMap(font: Uint8Array): (codePoint: number) => number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
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

/** Where a table begins. @throws when the font has none of this name */
export function tableAt(view: DataView, tag: string): number {
  const place = fontTables(view).get(tag);
  if (!place) throw new Error(`The font has no table ${tag}`);
  return place.at;
}
