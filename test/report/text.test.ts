import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanAll, cleanText, PLACEHOLDER } from '../../src/report/text.ts';

/** A font with Latin letters and Hangul syllables. */
const has = (codePoint: number): boolean =>
  (codePoint >= 0x20 && codePoint <= 0x17f) ||
  (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
  codePoint === 0x25a1;

const clean = (text: string): string => cleanText(text, has).text;

describe('Text on paper', () => {
  test('Letters typed as base and accent are joined, so that accents and Hangul of a Mac are printed.', () => {
    expect(clean('Cafe\u0301')).toBe('Café');
    expect(clean('똠방각하'.normalize('NFD'))).toBe('똠방각하');
  });

  test('Tabs become spaces and line ends of every system become one kind.', () => {
    expect(clean('a\tb\r\nc\rd\u2028e')).toBe('a b\nc\nd\ne');
  });

  test('What draws nothing is taken out: controls, soft hyphens, zero-width and bidi marks, BOM.', () => {
    expect(clean('\ufeffa\u0000b\u0007c\u00add\u200be\u202ef\u2066g')).toBe('abcdefg');
  });

  test('Full-width Latin becomes plain Latin.', () => {
    expect(clean('ＲｅｖＯｐｓ！')).toBe('RevOps!');
  });

  test('A character that no font has is shown as a box and named once, never dropped.', () => {
    expect(cleanText('Growth 🚀 and 🚀, 漢', has)).toEqual({
      text: `Growth ${PLACEHOLDER} and ${PLACEHOLDER}, ${PLACEHOLDER}`,
      replaced: ['🚀', '漢'],
    });
  });

  test('A picture joined from several characters becomes one box.', () => {
    expect(cleanText('👩‍👩‍👧', has).text).toBe(PLACEHOLDER);
  });

  test('A mark that no font can put on its letter leaves the letter.', () => {
    expect(cleanText('q\u0302x', has)).toEqual({ text: 'qx', replaced: ['q\u0302'] });
  });

  test('Whatever is typed, only printable characters are left, and cleaning twice changes nothing.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text } = cleanText(raw, has);
        expect(Array.from(text).every((each) => each === '\n' || has(each.codePointAt(0) ?? 0))).toBe(true);
        expect(clean(text)).toBe(text);
      }),
    );
  });

  test('Every string of a nested value is cleaned and everything else is left alone.', () => {
    const draw = (): string => 'kept';
    const { value, replaced } = cleanAll({ a: ['x\ty', { b: '漢', n: 3, none: null }], draw }, has);
    expect(value).toEqual({ a: ['x y', { b: PLACEHOLDER, n: 3, none: null }], draw });
    expect(replaced).toEqual(['漢']);
  });

  test('What stands in two places is one thing afterwards, too.', () => {
    const shared = { text: 'x\ty' };
    const { value } = cleanAll({ first: [shared], second: [shared] }, has);
    expect(value.first[0]).toEqual({ text: 'x y' });
    expect(value.first[0]).toBe(value.second[0]);
  });

  test('Words of many scripts, Hangul among them, are cleaned as if each character were looked at alone.', () => {
    const unit = fc.constantFrom(...'aé가힣ᄀ각ㄱ“·\u00a0\u0301ﬁ漢'.split(''));
    fc.assert(
      fc.property(fc.string({ unit }), (raw) => {
        // A mark that nothing draws takes the longer way.
        expect(clean(raw)).toBe(clean(`${raw}\u200b`));
      }),
    );
  });
});
