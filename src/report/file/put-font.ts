/** Writes one weight into the file: the outlines that were used, their widths, and what they mean when copied. */
import { latin1 } from './bytes.ts';
import { subsetFont } from './font-subset.ts';
import type { FileEvents } from './inside.ts';
import { runsOf, type UsedGlyphs } from './used-glyphs.ts';

export interface FontToPut {
  /** Name among the resources of the font whose place it takes. */
  place: string;
  /** Name in the file; a prefix of six letters says that it is a part of a font. */
  family: string;
  /** The whole TrueType file. */
  file: Uint8Array;
  used: UsedGlyphs;
  /** Width of a glyph in thousandths of the type size. */
  widthOf: (glyph: number) => number;
  /** Objects that say what codes are and mean, by what they say: weights with the same codes share them. */
  tables: Map<string, number>;
  /** Entries of the font’s descriptor besides name and file. */
  descriptor: string;
}

/** Bit of a font’s flags: its codes are its own. */
export const SYMBOLIC = 4;

/** @returns the number of the font’s object, once it is put */
export function announceFont(
  events: FileEvents,
  { place, family, file, used, widthOf, tables, descriptor }: FontToPut,
): () => number {
  let number = 0;
  events.font((font, put) => {
    if (font.id !== place) return;
    const name = family.replace('+', '#2B');
    const outlines = latin1(outlinesOf(file, used));
    const fontFile = put.stream(outlines, `/Length1 ${outlines.length}`);
    const shared = (table: string, entries?: string): number => {
      const known = tables.get(table) ?? put.stream(table, entries);
      tables.set(table, known);
      return known;
    };
    const [numbers, unicode] = [shared(glyphNumbers(used), NUMBERS_ENTRIES), shared(toUnicode(used))];
    const described = put.object(
      `<</Type/FontDescriptor/FontName/${name}/FontFile2 ${fontFile} 0 R${descriptor}>>`,
    );
    const width = new Map(used.all.map(({ code, glyph }) => [code, widthOf(glyph)] as const));
    const widths = used.meaning.map(({ code }) => width.get(code) ?? 0).join(' ');
    const head = `/Type/Font/BaseFont/${name}`;
    const inner = put.object(
      `<<${head}/Subtype/CIDFontType2/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 1000/W[1[${widths}]]/FontDescriptor ${described} 0 R>>`,
    );
    number = put.object(
      `<<${head}/Subtype/Type0/Encoding ${numbers} 0 R/DescendantFonts[${inner} 0 R]/ToUnicode ${unicode} 0 R>>`,
    );
    font.objectNumber = number;
    font.isAlreadyPutted = true;
  });
  return () => number;
}

/** Glyphs come in the order of codes; what only the other weight writes is a space here. */
function outlinesOf(file: Uint8Array, { all, meaning }: UsedGlyphs): Uint8Array {
  const glyphOf = new Map(all.map(({ character, glyph }) => [character, glyph] as const));
  const space = glyphOf.get(0x20) ?? 0;
  return subsetFont(file, [0, ...meaning.map(({ character }) => glyphOf.get(character) ?? space)]);
}

const hex = (value: number, bytes: number): string => value.toString(16).padStart(2 * bytes, '0');

/** A code as the tables name it: as many bytes as it is written in. */
const coded = (code: number): string => `<${hex(code, code <= 0xff ? 1 : 2)}>`;

/** From the first code of a run to its last. */
const endsOf = (run: UsedGlyphs['meaning']): string =>
  `${coded(run[0]?.code ?? 0)}${coded(run.at(-1)?.code ?? 0)}`;

const NUMBERS_NAME = 'FirstSeat-H';
/** In hexadecimal: Adobe, Identity. */
const NUMBERS_ENTRIES = `/Type/CMap/CMapName/${NUMBERS_NAME}/CIDSystemInfo<</Registry<41646f6265>/Ordering<4964656e74697479>/Supplement 0>>`;

/** The glyph of each code: they are numbered from 1 in the order of codes. */
function glyphNumbers({ meaning }: UsedGlyphs): string {
  let next = 1;
  const ranges = runsOf(meaning).map((run) => {
    const first = next;
    next += run.length;
    return `${endsOf(run)}${first}`;
  });
  return characterTable(NUMBERS_NAME, 'Identity', 1, spansOf(meaning), [
    `${ranges.length} begincidrange`,
    ...ranges,
    'endcidrange',
  ]);
}

/** What each code means. */
function toUnicode({ meaning }: UsedGlyphs): string {
  const ranges = runsOf(meaning).map(
    (run) => `${endsOf(run)}[${run.map(({ character }) => `<${hex(character, 2)}>`).join('')}]`,
  );
  return characterTable('Adobe-Identity-UCS', 'UCS', 2, spansOf(meaning), [
    `${ranges.length} beginbfrange`,
    ...ranges,
    'endbfrange',
  ]);
}

/** Which bytes stand alone, and which begin a code of two. */
function spansOf(meaning: UsedGlyphs['meaning']): string[] {
  const firstOfTwo = (meaning.find(({ code }) => code > 0xff)?.code ?? 0x10000) >> 8;
  const alone = `<00><${hex(firstOfTwo - 1, 1)}>`;
  return firstOfTwo > 0xff ? [alone] : [alone, `<${hex(firstOfTwo, 1)}00><ffff>`];
}

/** A table of codes as a PDF has it (CMap, ISO 32000-1, 9.7.5). */
const characterTable = (
  name: string,
  ordering: string,
  type: 1 | 2,
  spans: readonly string[],
  lines: readonly string[],
): string =>
  [
    '/CIDInit/ProcSet findresource begin 12 dict begin begincmap',
    `/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 0>>def/CMapName/${name} def/CMapType ${type} def`,
    `${spans.length} begincodespacerange${spans.join('')}endcodespacerange`,
    ...lines,
    'endcmap CMapName currentdict/CMap defineresource pop end end',
  ].join('\n');
