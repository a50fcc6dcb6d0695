/** Hangul as it is written today, and the part of it that most texts do with. */

const FIRST = 0xac00;
const LAST = 0xd7a3;

/** Syllables, and the letters of today that are written alone. */
export const isHangul = (code: number): boolean =>
  (code >= FIRST && code <= LAST) || (code >= 0x3131 && code <= 0x3163);

/** The same, anywhere in a text. */
export const hasHangul = (text: string): boolean => /[\u3131-\u3163\uac00-\ud7a3]/.test(text);

/** All 11,172 syllables and the single letters. */
export const allHangul = (): string =>
  String.fromCodePoint(
    ...Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at),
    ...Array.from({ length: 0x3163 - 0x3131 + 1 }, (_, at) => 0x3131 + at),
  );

let common: string | undefined;

/** The 2,350 syllables of KS X 1001, which newspapers do with; the encoding that every browser knows lists them. */
export function commonSyllables(): string {
  if (common !== undefined) return common;
  const [rows, cells] = [0xc8 - 0xb0 + 1, 0xfe - 0xa1 + 1];
  const bytes = new Uint8Array(2 * rows * cells);
  for (let place = 0; place < rows * cells; place++)
    bytes.set([0xb0 + Math.floor(place / cells), 0xa1 + (place % cells)], 2 * place);
  common = new TextDecoder('euc-kr').decode(bytes);
  return common;
}

let rare: RegExp | undefined;

/** Whether there are syllables that are not common. */
export function hasRareSyllables(text: string): boolean {
  rare ??= new RegExp(`(?![${commonSyllables()}])[\uac00-\ud7a3]`);
  return rare.test(text);
}
