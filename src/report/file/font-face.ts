/** What a TrueType file says of its letters (OpenType: `cmap`, `hmtx`, `head`, `hhea`, `OS/2`); read when it is asked. */
import { fontTables } from './font-tables.ts';
import type { Glyphs } from './letters.ts';

/** One weight. Lengths are in thousandths of the type size. */
export interface FontFace extends Glyphs {
  /** Left, bottom, right and top of all glyphs together. */
  bounds: readonly number[];
  /** Above and, negative, below the line. */
  ascender: number;
  descender: number;
  capHeight: number;
}

// Where numbers stand in their tables, in bytes.
const HEAD = { unitsPerEm: 18, bounds: 36 };
const HHEA = { ascender: 4, descender: 6, fullMetrics: 34 };
const OS2_CAP_HEIGHT = 88;

/**
 * @param file a TrueType file whose characters stand in a `cmap` of format 4, as those of the basic plane do
 * @throws when a table is missing
 */
export function fontFace(file: Uint8Array): FontFace {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = fontTables(view);
  const placeOf = (table: string): number => {
    const place = tables.get(table);
    if (place === undefined) throw new Error(`The font has no table ${table}`);
    return place.at;
  };
  const [head, hhea, hmtx] = [placeOf('head'), placeOf('hhea'), placeOf('hmtx')];
  const thousandths = 1000 / view.getUint16(head + HEAD.unitsPerEm);
  const inThousandths = (at: number): number => Math.round(view.getInt16(at) * thousandths);
  const full = view.getUint16(hhea + HHEA.fullMetrics);
  return {
    characterToGlyph: glyphsOf(view, placeOf('cmap')),
    // Those past the last full entry are as wide as it says.
    widthOfGlyph: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, full - 1)) * thousandths,
    bounds: [0, 1, 2, 3].map((side) => inThousandths(head + HEAD.bounds + 2 * side)),
    ascender: inThousandths(hhea + HHEA.ascender),
    descender: inThousandths(hhea + HHEA.descender),
    capHeight: inThousandths(placeOf('OS/2') + OS2_CAP_HEIGHT),
  };
}

/** Segments of characters that follow each other, sorted by their last ones. */
function glyphsOf(view: DataView, cmap: number): (character: number) => number {
  const table = segmentsAt(view, cmap);
  const twice = view.getUint16(table + 6);
  const [lasts, firsts] = [table + 14, table + 16 + twice];
  const [steps, ways] = [firsts + twice, firsts + 2 * twice];
  return (character) => {
    let [low, high] = [0, twice / 2 - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (view.getUint16(lasts + 2 * middle) < character) low = middle + 1;
      else high = middle;
    }
    const first = view.getUint16(firsts + 2 * low);
    if (character < first || character > view.getUint16(lasts + 2 * low)) return 0;
    const step = view.getUint16(steps + 2 * low);
    const way = view.getUint16(ways + 2 * low);
    if (way === 0) return (character + step) & 0xffff;
    // How far on from here the glyph of the segment’s first character stands.
    const glyph = view.getUint16(ways + 2 * low + way + 2 * (character - first));
    return glyph === 0 ? 0 : (glyph + step) & 0xffff;
  };
}

const FORMAT_OF_SEGMENTS = 4;

function segmentsAt(view: DataView, cmap: number): number {
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(at) === FORMAT_OF_SEGMENTS) return at;
  }
  throw new Error('The font has no table of characters in segments');
}
