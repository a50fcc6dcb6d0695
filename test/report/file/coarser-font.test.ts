import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as hb from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { coarserFont } from '../../../src/cli/coarser-font.ts';
import { tabularDigits } from '../../../src/cli/tabular-digits.ts';
import { tiers } from '../../../src/report/index.ts';
import { readFonts } from '../read-fonts.ts';

const UNITS = 512;
const digits = Array.from({ length: 10 }, (_, digit) => String(digit));
const typeface = join(
  dirname(createRequire(import.meta.url).resolve('pretendard/package.json')),
  'dist/public/static/alternative/Pretendard-Regular.ttf',
);

test('On a coarser grid every character keeps its outline and its width, to within a grid step or two.', () => {
  const whole = readFileSync(typeface);
  const [fine, coarse] = [fontOf(whole), fontOf(coarserFont(whole, UNITS))];
  // Simple outlines, some put together from others, and a blank.
  for (const character of 'Agé Ő&0가괿똠힣①→') {
    const [before, after] = [drawn(fine, character), drawn(coarse, character)];
    expect(after.commands, character).toBe(before.commands);
    expect(after.numbers.length).toBe(before.numbers.length);
    after.numbers.forEach((number, at) => {
      expect(Math.abs(number - (before.numbers[at] ?? NaN) / 4), character).toBeLessThanOrEqual(1.5);
    });
  }
});

test('Digits can take the outlines of those of equal width, which the typeface has beside the usual ones.', () => {
  const whole = readFileSync(typeface);
  const usual = fontOf(coarserFont(whole, UNITS));
  const equal = fontOf(coarserFont(whole, UNITS, { digits: tabularDigits(whole) }));
  const widths = (font: hb.Font): Set<number | undefined> =>
    new Set(digits.map((digit) => drawn(font, digit).numbers.at(-1)));
  expect([widths(usual).size > 1, widths(equal).size]).toEqual([true, 1]);
  // Those of equal width are put together from the usual ones.
  for (const digit of digits) expect(drawn(equal, digit).commands, digit).toBe(drawn(usual, digit).commands);
  expect(drawn(equal, 'A')).toEqual(drawn(usual, 'A'));
});

test('In the fonts that reports are written with, every letter and every digit is drawn, and all digits are equally wide.', async () => {
  for (const tier of tiers)
    for (const file of Object.values(await readFonts(tier))) {
      const font = fontOf(file);
      const some = tier === 'latin' ? 'é€' : '가한';
      for (const character of `0123456789AZaz(%${some}`)
        expect(drawn(font, character).commands, `${tier} ${character}`).toMatch(/^M.+Z$/);
      expect(new Set(digits.map((digit) => drawn(font, digit).numbers.at(-1))).size).toBe(1);
    }
});

const fontOf = (file: Uint8Array): hb.Font =>
  new hb.Font(new hb.Face(new hb.Blob(Uint8Array.from(file).buffer)));

/** What another reader of fonts draws for a character: the commands of its outline, and their numbers with the advance. */
function drawn(font: hb.Font, character: string): { commands: string; numbers: number[] } {
  const buffer = new hb.Buffer();
  buffer.addText(character);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const path = buffer
    .getGlyphInfos()
    .map(({ codepoint }) => font.glyphToPath(codepoint))
    .join('');
  const advances = buffer.getGlyphPositions().map(({ xAdvance }) => xAdvance);
  return {
    commands: path.replace(/[-\d., ]+/g, ''),
    numbers: [...(path.match(/-?[\d.]+/g) ?? []).map(Number), ...advances],
  };
}
