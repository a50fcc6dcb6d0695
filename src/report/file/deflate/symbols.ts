// The symbols of RFC 1951, section 3.2.5: lengths and distances are written as a code and some further bits.

/** Shortest and longest match, and how far back it may lie. */
export const SHORTEST = 3;
export const LONGEST = 258;
export const WINDOW = 32768;

/** Among the symbols of literals and lengths: the end of a block, and the first length. */
export const END = 256;
export const FIRST_LENGTH = 257;
export const LITERALS_AND_LENGTHS = 286;
export const DISTANCES = 30;

interface Codes {
  /** Smallest value of each code, and how many bits tell the others apart. */
  base: readonly number[];
  extra: readonly number[];
  /** Code of each value. */
  of: Uint8Array;
}

function codesOf(count: number, first: number, top: number, extraOf: (code: number) => number): Codes {
  const extra = Array.from({ length: count }, (_, code) => extraOf(code));
  const base: number[] = [];
  const of = new Uint8Array(top + 1);
  let next = first;
  extra.forEach((bits, code) => {
    base.push(next);
    of.fill(code, next, next + 2 ** bits);
    next += 2 ** bits;
  });
  return { base, extra, of };
}

const lengthsButLongest = codesOf(28, SHORTEST, LONGEST, (code) => (code < 8 ? 0 : (code >> 2) - 1));
lengthsButLongest.of[LONGEST] = 28;
/** The longest length has a code of its own. */
export const lengths: Codes = {
  base: [...lengthsButLongest.base, LONGEST],
  extra: [...lengthsButLongest.extra, 0],
  of: lengthsButLongest.of,
};
export const distances: Codes = codesOf(DISTANCES, 1, WINDOW, (code) => (code < 4 ? 0 : (code >> 1) - 1));

/** What a stretch of data becomes: a literal is its byte, a match its distance and length. */
export const matchToken = (length: number, distance: number): number => (distance << 9) | length;
export const lengthIn = (token: number): number => token & 511;
export const distanceIn = (token: number): number => token >> 9;
/** Tokens below this are literals; so small, no match can be: its distance is at least 1. */
export const isLiteral = (token: number): boolean => token < 256;
