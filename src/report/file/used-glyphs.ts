import { printable } from './letters.ts';

/**
 * How the words of one weight are written in the file. A Latin report needs fewer than 224 characters: one byte each,
 * and plain letters stand as themselves. Anything more is written in two bytes.
 */
export interface UsedGlyphs {
  bytesPerCode: 1 | 2;
  /** Every character used, with its code and the glyph of the font that draws it. */
  all: readonly { character: number; code: number; glyph: number }[];
  /** What each code stands for but plain letters of one byte, which stand for themselves; the same in all weights. */
  meaning: readonly { character: number; code: number }[];
  /** Words as a literal string of the PDF, parentheses included. */
  encode(text: string): string;
}

const FIRST_LETTER = 0x20;
/** Characters up to here, but controls, are written as themselves. */
export const LAST_LETTER = 0x7e;
/** Codes for characters that are no plain letter, when one byte is to do. */
const FREE = { from: 0x80, to: 0xff };

const isPlain = (character: number): boolean => character >= FIRST_LETTER && character <= LAST_LETTER;

/**
 * @param characters all that will be written, each once, in any order that is always the same
 * @param glyphOf number of the glyph that draws a character, or 0
 * @param anywhere the same of all weights, which then have the same codes
 */
export function usedGlyphs(
  characters: Iterable<number>,
  glyphOf: (character: number) => number,
  anywhere: Iterable<number> = characters,
): UsedGlyphs {
  const list = [...characters];
  const everything = [...anywhere];
  const others = everything.filter((character) => !isPlain(character));
  const bytesPerCode = others.length <= FREE.to - FREE.from + 1 ? 1 : 2;
  const [numbered, from] = bytesPerCode === 1 ? [others, FREE.from] : [everything, 1];
  const codes = new Map(numbered.map((character, at) => [character, from + at] as const));
  const all = list.map((character) => ({
    character,
    // Characters without a number are plain.
    code: codes.get(character) ?? character,
    glyph: glyphOf(character),
  }));
  const written = new Map(
    all.map(
      ({ character, code }) =>
        [character, bytesPerCode === 1 ? byte(code) : byte(code >> 8) + byte(code & 255)] as const,
    ),
  );
  return {
    bytesPerCode,
    all,
    meaning: [...codes].map(([character, code]) => ({ character, code })),
    encode: (text) => {
      if (bytesPerCode === 1 && AS_THEY_ARE.test(text)) return `(${text})`;
      let bytes = '';
      for (let at = 0; at < text.length; at++) bytes += written.get(printable(text.charCodeAt(at))) ?? '';
      return `(${bytes})`;
    },
  };
}

/** Plain letters but those that `byte` has to mark. */
const AS_THEY_ARE = /^[ -'*-[\]-~]*$/;

/** One byte of a literal string: what would end the string, or be read as a line end, is written with a backslash. */
function byte(value: number): string {
  if (value === 0x0d) return '\\r';
  const character = String.fromCharCode(value);
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
}
