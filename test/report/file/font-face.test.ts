import { jsPDF } from 'jspdf';
import { describe, expect, test } from 'vitest';
import { fontFace } from '../../../src/report/file/font-face.ts';
import { tiers } from '../../../src/report/index.ts';
import { readFonts } from '../read-fonts.ts';

/** What jsPDF, which reads such files itself, says of a font. */
interface ReadByJsPdf {
  characterToGlyph(character: number): number;
  widthOfGlyph(glyph: number): number;
  bbox: number[];
  ascender: number;
  decender: number;
}
const { TTFFont } = jsPDF.API as unknown as { TTFFont: { open(file: Uint8Array): ReadByJsPdf } };

describe('Reading a font', () => {
  test.each(tiers)('Every character of %s has the glyph and the width that jsPDF reads.', async (tier) => {
    for (const file of Object.values(await readFonts(tier))) {
      const [ours, theirs] = [fontFace(file), TTFFont.open(file)];
      let drawn = 0;
      const different: number[] = [];
      for (let character = 0; character <= 0xffff; character += 1) {
        const glyph = theirs.characterToGlyph(character);
        if (glyph > 0) drawn += 1;
        if (
          ours.characterToGlyph(character) !== glyph ||
          Math.abs(ours.widthOfGlyph(glyph) - theirs.widthOfGlyph(glyph)) > 1e-9
        )
          different.push(character);
      }
      expect(different).toEqual([]);
      expect(drawn).toBeGreaterThan(400);
      expect(ours).toMatchObject({
        bounds: theirs.bbox,
        ascender: theirs.ascender,
        descender: theirs.decender,
      });
    }
  });

  test('Capital letters are seven tenths of the type size high, whatever units a font counts in.', async () => {
    for (const tier of tiers)
      for (const file of Object.values(await readFonts(tier))) {
        expect(fontFace(file).capHeight).toBeGreaterThan(680);
        expect(fontFace(file).capHeight).toBeLessThan(740);
      }
  });

  test('Something that is no font is refused by the name of what is missing.', () => {
    expect(() => fontFace(new Uint8Array(200))).toThrow('head');
  });
});
