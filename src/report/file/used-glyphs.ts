import { printable } from './letters.ts';

/**
 * How the words of one weight are written in the file. A Latin report needs fewer than 224 characters: one byte each,
 * and plain letters stand as themselves. Of more characters those used first, which nearly all text consists of, are
 * written in one byte, and the others in two, the first of which begins no code of one byte.
 */
export interface UsedGlyphs {
  /** Whether one byte does for all of them. */
  isPlain: boolean;
  /** Every character used, with its code and the glyph of the font that draws it. */
  all: readonly { character: number; code: number; glyph: number }[];
  /**
   * What each code stands for, in the order of codes; the same in all weights. Plain letters are not among them where
   * they stand for themselves.
   */
  meaning: readonly { character: number; code: number }[];
  /** Words as a literal string of the PDF, parentheses included. */
  encode(text: string): string;
}

const FIRST_LETTER = 0x20;
/** Characters up to here, but controls, are written as themselves. */
export const LAST_LETTER = 0x7e;
/** Codes for characters that are no plain letter, when one byte is to do. */
const FREE = { from: 0x80, to: 0xff };

const isPlainLetter = (character: number): boolean => character >= FIRST_LETTER && character <= LAST_LETTER;

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
  const everything = [...anywhere];
  const others = everything.filter((character) => !isPlainLetter(character));
  const isPlain = others.length <= FREE.to - FREE.from + 1;
  const meaning = isPlain
    ? others.map((character, at) => ({ character, code: FREE.from + at }))
    : withCodes(everything);
  const codes = new Map(meaning.map(({ character, code }) => [character, code] as const));
  const all = [...characters].map((character) => ({
    character,
    // Characters without a code are plain.
    code: codes.get(character) ?? character,
    glyph: glyphOf(character),
  }));
  const written = new Map(
    all.map(
      ({ character, code }) =>
        [character, code <= BYTE ? byte(code) : byte(code >> 8) + byte(code & BYTE)] as const,
    ),
  );
  return {
    isPlain,
    all,
    meaning,
    encode: (text) => {
      if (isPlain && AS_THEY_ARE.test(text)) return `(${text})`;
      let bytes = '';
      for (let at = 0; at < text.length; at++) bytes += written.get(printable(text.charCodeAt(at))) ?? '';
      return `(${bytes})`;
    },
  };
}

const BYTE = 0xff;

/**
 * Codes of one byte from 1, then codes of two, whose first bytes are the last that a byte can have. Neighbours in the
 * alphabet have neighbouring codes: outlines and meanings then pack better.
 */
function withCodes(characters: readonly number[]): UsedGlyphs['meaning'] {
  const firstBytes = Math.ceil((characters.length - BYTE) / BYTE);
  const short = BYTE - firstBytes;
  const sorted = (some: readonly number[]): number[] => [...some].sort((a, b) => a - b);
  return [
    ...sorted(characters.slice(0, short)).map((character, at) => ({ character, code: 1 + at })),
    ...sorted(characters.slice(short)).map((character, at) => ({
      character,
      code: ((1 + short) << 8) + at,
    })),
  ];
}

/** Codes that follow each other and differ in their last byte alone, as the tables of a font name them. */
export function runsOf<Coded extends { code: number }>(meaning: readonly Coded[]): Coded[][] {
  const runs = new Map<number, Coded[]>();
  for (const each of meaning) {
    const run = runs.get(each.code >> 8) ?? [];
    runs.set(each.code >> 8, [...run, each]);
  }
  return [...runs.values()];
}

/** Plain letters but those that `byte` has to mark. */
const AS_THEY_ARE = /^[ -'*-[\]-~]*$/;

/** One byte of a literal string: what would end the string, or be read as a line end, is written with a backslash. */
function byte(value: number): string {
  if (value === 0x0d) return '\\r';
  const character = String.fromCharCode(value);
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
}
