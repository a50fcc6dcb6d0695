import { expect, test } from 'vitest';
import { lettersOf, type Glyphs } from '../../../src/report/file/letters.ts';
import type { Fonts } from '../../../src/report/index.ts';

/** Draws capital letters alone, each as wide as its number; counts how often it is asked. */
function capitals(): Glyphs & { asked: number } {
  return {
    asked: 0,
    characterToGlyph(codePoint) {
      this.asked += 1;
      return codePoint >= 0x41 && codePoint <= 0x5a ? codePoint - 0x40 : 0;
    },
    widthOfGlyph: (glyph) => glyph * 10.9,
  };
}

const files = (): Fonts => ({ regular: new Uint8Array(1), semibold: new Uint8Array(1) });

test('A word is as wide as its letters in whole thousandths, which is what a file states.', () => {
  const { measure } = lettersOf(files(), { regular: capitals(), semibold: capitals() });
  expect(measure('AB', 'regular', 10)).toBeCloseTo(((10 + 21) / 1000) * 10, 9);
});

test('A character is drawn only if every weight has it, and none beyond what a file can name.', () => {
  const only = { ...capitals(), characterToGlyph: (codePoint: number) => (codePoint === 0x41 ? 1 : 0) };
  const { has } = lettersOf(files(), { regular: capitals(), semibold: only });
  expect([0x41, 0x42, 0x61, 0x1f680].map(has)).toEqual([true, false, false, false]);
});

test('The same font files are asked once for each character, however many reports are made.', () => {
  const fonts = files();
  const regular = capitals();
  for (let report = 0; report < 3; report += 1)
    lettersOf(fonts, { regular, semibold: capitals() }).measure('ABBA', 'regular', 9);
  expect(regular.asked).toBe(2);
});
