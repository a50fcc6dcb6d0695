import { beforeAll, describe, expect, test } from 'vitest';
import { subsetFont } from '../../../src/report/file/font-subset.ts';
import { usedGlyphs } from '../../../src/report/file/used-glyphs.ts';
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
    const used = usedGlyphs([0x41, 0x28, 0xe9, 0x20ac], glyphOf);
    expect(used.encode('A(é€')).toBe('(A\\(\u007f\u0080)');
  });

  test('Of more characters than one byte can tell apart, those used first take one and the rest two.', () => {
    const syllables = Array.from({ length: 300 }, (_, at) => 0xac00 + at);
    const used = usedGlyphs(syllables, glyphOf);
    // One byte for 128 after the plain letters and 31 before them, of which 0x0d is escaped.
    expect(
      used.encode(String.fromCharCode(0xac00, 0xac00 + 127, 0xac00 + 128, 0xac00 + 140, 0xac00 + 299)),
    ).toBe('(\u007f\u00fe\u0001\\r\u00ff\u008c)');
  });

  test.each([0, 160, 161, 415, 416, 2350, 11_172])(
    'Of %i characters that are no plain letters each has a code of its own, and no code of one byte begins one of two.',
    (count) => {
      const used = usedGlyphs(
        Array.from({ length: count }, (_, at) => 0xac00 + at),
        glyphOf,
      );
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
