import { codeLengths, codesFor } from './huffman.ts';
import { countSymbols } from './parse.ts';
import { distanceIn, distances, END, FIRST_LENGTH, isLiteral, lengthIn, lengths } from './symbols.ts';

/** Bits of a stream, the lowest first. */
export class Bits {
  readonly #bytes: number[] = [];
  #held = 0;
  #count = 0;

  /** @param bits at most 16 */
  put(value: number, bits: number): void {
    this.#held |= value << this.#count;
    this.#count += bits;
    while (this.#count >= 8) {
      this.#bytes.push(this.#held & 255);
      this.#held >>>= 8;
      this.#count -= 8;
    }
  }

  /** All bytes; the last one is filled up with zeros. */
  bytes(): number[] {
    return this.#count > 0 ? [...this.#bytes, this.#held & 255] : this.#bytes;
  }
}

const MOST_BITS = 15;

/** Writes a block with codes of its own (RFC 1951, section 3.2.7). */
export function writeBlock(out: Bits, tokens: Int32Array, last: boolean): void {
  const counts = countSymbols(tokens);
  const main = codeLengths(counts.main, MOST_BITS);
  const distance = codeLengths(counts.distance, MOST_BITS);
  out.put(last ? 1 : 0, 1);
  out.put(2, 2);
  writeCodeLengths(out, main, distance);
  const [mainCodes, distanceCodes] = [codesFor(main), codesFor(distance)];
  const symbol = (value: number): void => {
    out.put(mainCodes[value] ?? 0, main[value] ?? 0);
  };
  for (const token of tokens)
    if (isLiteral(token)) symbol(token);
    else {
      const [length, back] = [lengthIn(token), distanceIn(token)];
      const [code, backCode] = [lengths.of[length] ?? 0, distances.of[back] ?? 0];
      symbol(FIRST_LENGTH + code);
      out.put(length - (lengths.base[code] ?? 0), lengths.extra[code] ?? 0);
      out.put(distanceCodes[backCode] ?? 0, distance[backCode] ?? 0);
      out.put(back - (distances.base[backCode] ?? 0), distances.extra[backCode] ?? 0);
    }
  symbol(END);
}

/** In which order the lengths of the codes for lengths are written: the rarest last, so that they can be left out. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MOST_BITS_OF_LENGTHS = 7;

function writeCodeLengths(out: Bits, main: Uint8Array, distance: Uint8Array): void {
  const [mains, distancesUsed] = [usedOf(main, 257), usedOf(distance, 1)];
  const runs = runsOf([...main.subarray(0, mains), ...distance.subarray(0, distancesUsed)]);
  const counts = new Uint32Array(19);
  for (const { symbol } of runs) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const bits = codeLengths(counts, MOST_BITS_OF_LENGTHS);
  const codes = codesFor(bits);
  const ordered = Uint8Array.from(ORDER, (symbol) => bits[symbol] ?? 0);
  const written = usedOf(ordered, 4);
  out.put(mains - 257, 5);
  out.put(distancesUsed - 1, 5);
  out.put(written - 4, 4);
  for (const each of ordered.subarray(0, written)) out.put(each, 3);
  for (const { symbol, more, extra } of runs) {
    out.put(codes[symbol] ?? 0, bits[symbol] ?? 0);
    out.put(more, extra);
  }
}

/** How many are left without the zeros at the end; never fewer than `least`. */
const usedOf = (bits: Uint8Array, least: number): number =>
  Math.max(least, bits.findLastIndex((each) => each > 0) + 1);

interface Run {
  symbol: number;
  /** Further bits, and how many. */
  more: number;
  extra: number;
}

/** Lengths of codes with their repetitions: 16 repeats the one before 3 to 6 times, 17 and 18 are 3 to 10 and 11 to 138 zeros. */
function runsOf(all: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < all.length;) {
    const value = all[at] ?? 0;
    const end = all.findIndex((each, place) => place > at && each !== value);
    let left = (end === -1 ? all.length : end) - at;
    at += left;
    if (value !== 0) {
      runs.push({ symbol: value, more: 0, extra: 0 });
      left -= 1;
    }
    while (left >= 3) {
      const [symbol, least, extra, most] =
        value !== 0 ? [16, 3, 2, 6] : left <= 10 ? [17, 3, 3, 10] : [18, 11, 7, 138];
      const run = Math.min(left, most);
      runs.push({ symbol, more: run - least, extra });
      left -= run;
    }
    for (; left > 0; left--) runs.push({ symbol: value, more: 0, extra: 0 });
  }
  return runs;
}
