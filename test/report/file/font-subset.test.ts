import { beforeAll, describe, expect, test } from 'vitest';
import { subsetFont } from '../../../src/report/file/font-subset.ts';
import { usedGlyphs, usesIn } from '../../../src/report/file/used-glyphs.ts';
import type { Fonts } from '../../../src/report/index.ts';
import { readFonts } from '../read-fonts.ts';

let fonts: Fonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const tablesOf = (font: Uint8Array): string[] => {
  const view = new DataView(font.buffer, font.byteOffset);
  return Array.from({ length: view.getUint16(4) }, (_, at) =>
    String.fromCharCode(...font.subarray(12 + 16 * at, 16 + 16 * at)),
  );
};

describe('Cutting a font', () => {
  test('A few glyphs weigh a few hundred bytes, with the tables that a PDF needs and no others.', () => {
    const cut = subsetFont(fonts.regular, [0, 5, 6, 7]);
    expect(cut.length).toBeLessThan(1500);
    expect(tablesOf(cut)).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
  });

  test('Something that is no font is refused by the name of what is missing.', () => {
    expect(() => subsetFont(new Uint8Array(200), [0])).toThrow('glyf');
  });
});

describe('Writing words', () => {
  const glyphOf = (character: number): number => character;

  test('Plain letters stand as themselves, others from 0x7f up, and what would end a string is escaped.', () => {
    const used = usedGlyphs(usesIn('€(Aé'), glyphOf);
    expect(used.encode('A(é€')).toBe('(A\\(\u007f\u0080)');
  });

  const syllables = (count: number): string =>
    Array.from({ length: count }, (_, at) => String.fromCharCode(0xac00 + at)).join('');

  test('Of more characters than one byte can tell apart, those used most take one and the rest two.', () => {
    const [usual, rare] = [syllables(300).slice(0, 158), syllables(300).slice(158)];
    const used = usedGlyphs(usesIn(`${rare}힣${usual}${usual}힣`), glyphOf);
    // One byte for 128 after the plain letters and 31 before them, of which 0x0d is escaped.
    expect(used.encode(`${usual.slice(0, 1)}${usual.slice(127, 129)}${usual.slice(140, 141)}힣`)).toBe(
      '(\u007f\u00fe\u0001\\r\u001f)',
    );
    expect(used.encode(`${rare.slice(0, 1)}${rare.slice(-1)}`)).toBe('(\u00ff\u0000\u00ff\u008d)');
  });

  test.each([0, 160, 161, 415, 416, 2350, 11_172])(
    'Of %i characters that are no plain letters each has a code of its own, and no code of one byte begins one of two.',
    (count) => {
      const used = usedGlyphs(usesIn(syllables(count)), glyphOf);
      const codes = used.meaning.map(({ code }) => code);
      expect(new Set(codes).size).toBe(95 + count);
      expect(Math.max(...codes)).toBeLessThanOrEqual(0xffff);
      expect(codes).toEqual([...codes].sort((a, b) => a - b));
      const [short, long] = [codes.filter((code) => code <= 0xff), codes.filter((code) => code > 0xff)];
      const begins = new Set(long.map((code) => code >> 8));
      expect(short.filter((code) => begins.has(code))).toEqual([]);
    },
  );
});
