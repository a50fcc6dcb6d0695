/**
 * Packs data as zlib does (RFC 1950 and 1951), and smaller: instead of taking the longest match it comes upon, it weighs
 * every way to write the data, as Zopfli does, and gives parts of another kind codes of their own. A report has a
 * thousand small objects and thirty short pages, of which nothing else makes as little.
 */
import { Bits, writeBlock } from './block.ts';
import { findMatches } from './matches.ts';
import { bitsOf, cheapest, costsOf, countSymbols, usualCosts, type Counts } from './parse.ts';
import { isLiteral, lengthIn } from './symbols.ts';

/** The same data give the same bytes in every engine. */
export function deflate(data: Uint8Array): Uint8Array {
  const matches = findMatches(data);
  const draft = cheapest(data, matches, [0, data.length], usualCosts);
  const out = new Bits();
  let start = 0;
  const blocks = blocksOf(draft);
  blocks.forEach((block, at) => {
    const end = start + block.reduce((sum, token) => sum + (isLiteral(token) ? 1 : lengthIn(token)), 0);
    let tokens = block;
    for (let round = 0; round < ROUNDS; round++)
      tokens = cheapest(data, matches, [start, end], costsOf(countSymbols(tokens)));
    writeBlock(out, tokens, at === blocks.length - 1);
    start = end;
  });
  return Uint8Array.from([...HEAD, ...out.bytes(), ...adler32(data)]);
}

/** How often a block is weighed anew with what its symbols came to cost. */
const ROUNDS = 2;
/** Window of 32 kB, packed as small as can be. */
const HEAD = [0x78, 0xda];
/** Tokens that are looked at together when a block is to end. */
const CHUNK = 400;

/** Where what comes next is better written with codes of its own. */
function blocksOf(tokens: Int32Array): Int32Array[] {
  const blocks: Int32Array[] = [];
  let start = 0;
  let size = 0;
  for (let at = 0; at < tokens.length; at += CHUNK) {
    const end = at + 1.5 * CHUNK > tokens.length ? tokens.length : at + CHUNK;
    const own = sizeOf(countSymbols(tokens.subarray(at, end)));
    const joined = sizeOf(countSymbols(tokens.subarray(start, end)));
    if (at > start && joined > size + own) {
      blocks.push(tokens.subarray(start, at));
      start = at;
      size = own;
    } else size = joined;
    if (end === tokens.length) break;
  }
  return [...blocks, tokens.subarray(start)];
}

/** About how many bits a block takes, those that tell its codes included. */
function sizeOf({ main, distance }: Counts): number {
  const bits = (counts: Uint32Array): number => {
    const all = counts.reduce((sum, each) => sum + each, 0);
    return counts.reduce((sum, count) => (count === 0 ? sum : sum + count * bitsOf(all / count) + 4), 0);
  };
  return bits(main) + bits(distance);
}

function adler32(data: Uint8Array): number[] {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return [b >> 8, b & 255, a >> 8, a & 255];
}
