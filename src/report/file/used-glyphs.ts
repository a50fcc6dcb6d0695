import { printable } from './letters.ts';

/**
 * How the words of one weight are written in the file: plain letters as themselves, so that Latin words stand there as
 * they are; of the others the most used, which nearly all text consists of, in one byte as well, and the rest in two,
 * the first of which begins no code of one byte.
 */
export interface UsedGlyphs {
  /** Every character used, with its code and the glyph of the font that draws it. */
  all: readonly { character: number; code: number; glyph: number }[];
  /** What each code stands for, in the order of codes, plain letters whether used or not; the same in all weights. */
  meaning: readonly Meaning[];
  /** Words as a literal string of the PDF, parentheses included. */
  encode(text: string): string;
}

interface Meaning {
  character: number;
  code: number;
}

/** Printable ASCII. */
const LETTERS = { first: 0x20, last: 0x7e };
const BYTE = 0xff;
const PLAIN_LETTERS: readonly number[] = range(LETTERS.first, LETTERS.last);

/** Characters, and how often each is used. */
export type Uses = ReadonlyMap<number, number>;

/** What a text needs of a font; of plain letters only whether they are used. */
export function usesIn(text: string): Uses {
  // Looking for each plain letter, and past all of them at once, takes a fraction of a walk over the text.
  const uses = new Map(
    PLAIN_LETTERS.filter((letter) => text.includes(String.fromCharCode(letter))).map((letter) => [letter, 1]),
  );
  const others = text.replace(/[ -~]+/g, '');
  for (let at = 0; at < others.length; at++) {
    const character = printable(others.charCodeAt(at));
    uses.set(character, (uses.get(character) ?? 0) + 1);
  }
  return uses;
}

/** What several texts use together. */
export function usesOfAll(parts: readonly Uses[]): Uses {
  const all = new Map<number, number>();
  for (const part of parts)
    for (const [character, often] of part) all.set(character, (all.get(character) ?? 0) + often);
  return all;
}

/**
 * @param uses all that will be written
 * @param glyphOf number of the glyph that draws a character, or 0
 * @param anywhere the same of all weights, which then have the same codes
 */
export function usedGlyphs(
  uses: Uses,
  glyphOf: (character: number) => number,
  anywhere: Uses = uses,
): UsedGlyphs {
  const meaning = withCodes(anywhere);
  const codes = new Map(meaning.map(({ character, code }) => [character, code] as const));
  const all = Array.from(uses.keys(), (character) => ({
    character,
    code: codes.get(character) ?? 0,
    glyph: glyphOf(character),
  }));
  const written = new Map(
    all.map(
      ({ character, code }) =>
        [character, code <= BYTE ? byte(code) : byte(code >> 8) + byte(code & BYTE)] as const,
    ),
  );
  return {
    all,
    meaning,
    encode: (text) => {
      if (AS_THEY_ARE.test(text)) return `(${text})`;
      let bytes = '';
      for (let at = 0; at < text.length; at++) bytes += written.get(printable(text.charCodeAt(at))) ?? '';
      return `(${bytes})`;
    },
  };
}

/**
 * Codes of one byte after the plain letters, then those before them, then codes of two, whose first bytes are the last
 * that a byte can have. Neighbours in the alphabet have neighbouring codes: outlines and meanings then pack better.
 */
function withCodes(uses: Uses): Meaning[] {
  const others = [...uses]
    .filter(([character]) => character < LETTERS.first || character > LETTERS.last)
    .sort(([a, often], [b, oftenToo]) => oftenToo - often || a - b)
    .map(([character]) => character);
  const free = BYTE - LETTERS.last + LETTERS.first - 1;
  const firstBytes = Math.max(0, Math.ceil((others.length - free) / BYTE));
  const short = [...range(LETTERS.last + 1, BYTE - firstBytes), ...range(1, LETTERS.first - 1)];
  const sorted = (some: readonly number[]): number[] => [...some].sort((a, b) => a - b);
  const long = (BYTE - firstBytes + 1) << 8;
  return [
    ...PLAIN_LETTERS.map((letter) => ({ character: letter, code: letter })),
    ...sorted(others.slice(0, short.length)).map((character, at) => ({ character, code: short[at] ?? 0 })),
    ...sorted(others.slice(short.length)).map((character, at) => ({ character, code: long + at })),
  ].sort((a, b) => a.code - b.code);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Codes that follow each other and differ in their last byte alone, as the tables of a font name them. */
export function runsOf(meaning: readonly Meaning[]): Meaning[][] {
  const runs: Meaning[][] = [];
  for (const each of meaning) {
    const before = runs.at(-1)?.at(-1)?.code ?? NaN;
    if (each.code === before + 1 && each.code >> 8 === before >> 8) runs.at(-1)?.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** Plain letters but those that `byte` has to mark. */
const AS_THEY_ARE = /^[ -'*-[\]-~]*$/;

/** One byte of a literal string: what would end the string, or be read as a line end, is written with a backslash. */
function byte(value: number): string {
  if (value === 0x0d) return '\\r';
  const character = String.fromCharCode(value);
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
}
