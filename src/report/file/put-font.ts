/** Writes one weight into the file: the outlines that were used, their widths, and what they mean when copied. */
import { latin1 } from './bytes.ts';
import { subsetFont } from './font-subset.ts';
import type { FileEvents } from './inside.ts';
import { LAST_LETTER, type UsedGlyphs } from './used-glyphs.ts';

export interface FontToPut {
  /** Name in the file; a prefix of six letters says that it is a part of a font. */
  family: string;
  /** The whole TrueType file. */
  file: Uint8Array;
  used: UsedGlyphs;
  /** Width of a glyph in thousandths of the type size. */
  widthOf: (glyph: number) => number;
  /** Objects that say what codes mean, by what they say: weights with the same codes share one. */
  meanings: Map<string, number>;
  /** Entries of the font’s descriptor besides name and file. */
  descriptor: string;
}

/** Bit of a font’s flags: its codes are its own. */
export const SYMBOLIC = 4;

/** @returns the number of the font’s object, once it is put */
export function announceFont(
  events: FileEvents,
  { family, file, used, widthOf, meanings, descriptor }: FontToPut,
): () => number {
  let number = 0;
  events.font((font, put) => {
    if (font.fontName !== family) return;
    const name = family.replace('+', '#2B');
    const outlines = put.stream(latin1(outlinesOf(file, used)), ['Length1']);
    const meaning = toUnicode(used);
    const unicode = meanings.get(meaning) ?? put.stream(meaning, []);
    meanings.set(meaning, unicode);
    const described = put.object(
      `<</Type/FontDescriptor/FontName/${name}/FontFile2 ${outlines} 0 R${descriptor}>>`,
    );
    const width = new Map(used.all.map(({ code, glyph }) => [code, widthOf(glyph)] as const));
    const shared = `/Type/Font/BaseFont/${name}`;
    number =
      used.bytesPerCode === 1
        ? put.object(
            `<<${shared}/Subtype/TrueType/FirstChar 32/LastChar 255/Widths[${codes.map((code) => width.get(code) ?? 0).join(' ')}]/FontDescriptor ${described} 0 R/ToUnicode ${unicode} 0 R>>`,
          )
        : composite(
            put,
            shared,
            described,
            unicode,
            used.meaning.map(({ code }) => width.get(code) ?? 0),
          );
    font.objectNumber = number;
    font.isAlreadyPutted = true;
  });
  return () => number;
}

const codes = Array.from({ length: 224 }, (_, at) => at + 32);

/** Codes of two bytes are numbers of glyphs. */
function composite(
  put: { object(content: string): number },
  shared: string,
  described: number,
  unicode: number,
  widths: readonly number[],
): number {
  const inner = put.object(
    `<<${shared}/Subtype/CIDFontType2/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 1000/W[1[${widths.join(' ')}]]/FontDescriptor ${described} 0 R>>`,
  );
  return put.object(
    `<<${shared}/Subtype/Type0/Encoding/Identity-H/DescendantFonts[${inner} 0 R]/ToUnicode ${unicode} 0 R>>`,
  );
}

function outlinesOf(file: Uint8Array, { all, meaning, bytesPerCode }: UsedGlyphs): Uint8Array {
  if (bytesPerCode === 2) {
    // A code is the number of its glyph; what only the other weight writes is a space here.
    const glyphOf = new Map(all.map(({ character, glyph }) => [character, glyph] as const));
    const space = glyphOf.get(0x20) ?? 0;
    return subsetFont(file, [0, ...meaning.map(({ character }) => glyphOf.get(character) ?? space)]);
  }
  const numbers = new Uint8Array(256);
  all.forEach(({ code }, at) => {
    numbers[code] = at + 1;
  });
  return subsetFont(file, [0, ...all.map(({ glyph }) => glyph)], numbers);
}

/** Most entries that one block may have. */
const MOST = 100;

/** What each code means; plain letters, which stand as themselves, are one range, used or not. */
function toUnicode({ meaning, bytesPerCode }: UsedGlyphs): string {
  const hex = (value: number, bytes: number): string => value.toString(16).padStart(2 * bytes, '0');
  const lines = meaning.map(({ code, character }) => `<${hex(code, bytesPerCode)}><${hex(character, 2)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / MOST) }, (_, at) => {
    const block = lines.slice(at * MOST, (at + 1) * MOST);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  const span = bytesPerCode === 1 ? '<00><ff>' : '<0000><ffff>';
  return [
    '/CIDInit/ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def',
    `1 begincodespacerange${span}endcodespacerange`,
    ...(bytesPerCode === 1 ? [`1 beginbfrange<20><${hex(LAST_LETTER, 1)}><0020>endbfrange`] : []),
    ...blocks,
    'endcmap CMapName currentdict/CMap defineresource pop end end',
  ].join('\n');
}
