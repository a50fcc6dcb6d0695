import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate } from '../../../src/report/file/deflate/index.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const back = (data: Uint8Array): Uint8Array => new Uint8Array(inflateSync(deflate(data)));
/** Prose, and no short one. */
const prose = readFileSync('src/README.md', 'utf8');

describe('Packing bytes', () => {
  test('Whatever the bytes are, another program gets them back.', () => {
    const few = fc.array(fc.constantFrom(0, 1, 97, 255), { maxLength: 3000 });
    const repeated = fc
      .tuple(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 300 }))
      .map(([part, times]) => Array.from({ length: times }, () => [...part]).flat());
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 4000 }), few, repeated), (data) => {
        const given = Uint8Array.from(data);
        expect(Buffer.compare(back(given), given)).toBe(0);
      }),
    );
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['one byte', bytes('a')],
    ['one byte again and again', new Uint8Array(100_000)],
    ['more than the window of 32 kB, with what lies just inside and just outside it', farApart()],
    // Frequencies that double from symbol to symbol would ask for codes longer than the format allows.
    [
      'very uneven frequencies',
      bytes(Array.from({ length: 18 }, (_, at) => String.fromCharCode(65 + at).repeat(2 ** at)).join('')),
    ],
    ['prose', bytes(prose)],
  ])('Another program gets back %s.', (_, data) => {
    expect(Buffer.compare(back(data), data)).toBe(0);
  });

  test('Prose becomes smaller than zlib makes it, and many small alike objects by a tenth.', () => {
    const text = bytes(prose);
    expect(deflate(text).length).toBeLessThan(deflateSync(text, { level: 9 }).length);
    const objects = Array.from(
      { length: 1200 },
      (_, at) =>
        `${at} ${at * 40}\n<</S/TD/P ${400 + Math.floor(at / 4)} 0 R/Pg ${20 + 2 * Math.floor(at / 70)} 0 R/K ${at % 70}>>\n`,
    );
    const small = bytes(objects.join(''));
    expect(deflate(small).length).toBeLessThan(0.9 * deflateSync(small, { level: 9 }).length);
  });

  test('The bytes are the same in every engine and version: these were made once.', () => {
    const text = bytes(Array.from({ length: 900 }, (_, at) => `${at * at} (words ${at % 7})Tj\n`).join(''));
    expect(createHash('sha256').update(deflate(text)).digest('hex')).toBe(
      '0c9d34818c3ecc85abe8874dce188c18bb9980e400e283b4c554a7753109b8c3',
    );
  });
});

/** Random bytes, repeated at a distance of exactly the window and of one more. */
function farApart(): Uint8Array {
  let seed = 1;
  const noise = Uint8Array.from({ length: 32768 }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed >>> 24;
  });
  return Uint8Array.from([...noise, ...noise.subarray(0, 300), 7, ...noise.subarray(300, 600)]);
}
