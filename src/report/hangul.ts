/** Hangul as it is written today, and the part of it that most texts do with. */

const FIRST = 0xac00;
const LAST = 0xd7a3;

/** Syllables, and the letters of today that are written alone. */
export const isHangul = (code: number): boolean =>
  (code >= FIRST && code <= LAST) || (code >= 0x3131 && code <= 0x3163);

/** All 11,172 syllables and the single letters. */
export const allHangul = (): string =>
  String.fromCodePoint(
    ...Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at),
    ...Array.from({ length: 0x3163 - 0x3131 + 1 }, (_, at) => 0x3131 + at),
  );

let common: ReadonlySet<string> | undefined;

/** The 2,350 syllables of KS X 1001, which newspapers do with; the encoding that every browser knows lists them. */
export function commonSyllables(): ReadonlySet<string> {
  if (common !== undefined) return common;
  const decoder = new TextDecoder('euc-kr');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xc8; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) found.push(decoder.decode(Uint8Array.of(row, cell)));
  common = new Set(found);
  return common;
}
