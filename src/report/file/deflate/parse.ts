import type { Matches } from './matches.ts';
import {
  distanceIn,
  DISTANCES,
  distances,
  END,
  FIRST_LENGTH,
  isLiteral,
  lengthIn,
  lengths,
  LITERALS_AND_LENGTHS,
  LONGEST,
  SHORTEST,
} from './symbols.ts';

/** How often each symbol stands in a block. */
export interface Counts {
  main: Uint32Array;
  distance: Uint32Array;
}

/** Bits that each choice takes. */
export interface Costs {
  literal: Float64Array;
  /** By length. */
  length: Float64Array;
  /** By code of the distance, its further bits included. */
  distance: Float64Array;
}

export function countSymbols(tokens: Int32Array): Counts {
  const main = new Uint32Array(LITERALS_AND_LENGTHS);
  const distance = new Uint32Array(DISTANCES);
  const add = (counts: Uint32Array, symbol: number): void => {
    counts[symbol] = (counts[symbol] ?? 0) + 1;
  };
  for (const token of tokens)
    if (isLiteral(token)) add(main, token);
    else {
      add(main, FIRST_LENGTH + (lengths.of[lengthIn(token)] ?? 0));
      add(distance, distances.of[distanceIn(token)] ?? 0);
    }
  add(main, END);
  return { main, distance };
}

/**
 * Whole bits of the logarithm to base 2, and a straight line between them: what `Math.log2` gives differs between
 * engines, and the file must not.
 */
export function bitsOf(ratio: number): number {
  let [bits, rest] = [0, ratio];
  for (; rest >= 2; bits++) rest /= 2;
  return bits + rest - 1;
}

/** What symbols would cost that are as frequent as these; one that does not stand there counts as half a time. */
export function costsOf({ main, distance }: Counts): Costs {
  const costs = (counts: Uint32Array): ((symbol: number) => number) => {
    const all = counts.reduce((sum, each) => sum + each, 0);
    const bits = Float64Array.from(counts, (count) => bitsOf(Math.max(1, all) / (count || 0.5)));
    return (symbol) => bits[symbol] ?? 0;
  };
  const [mainCost, distanceCost] = [costs(main), costs(distance)];
  return costTables(mainCost, distanceCost);
}

function costTables(main: (symbol: number) => number, distance: (code: number) => number): Costs {
  return {
    literal: Float64Array.from({ length: 256 }, (_, byte) => main(byte)),
    length: Float64Array.from({ length: LONGEST + 1 }, (_, length) => {
      const code = lengths.of[length] ?? 0;
      return main(FIRST_LENGTH + code) + (lengths.extra[code] ?? 0);
    }),
    distance: Float64Array.from(
      { length: DISTANCES },
      (_, code) => distance(code) + (distances.extra[code] ?? 0),
    ),
  };
}

/** Costs to begin with, of ordinary words. */
export const usualCosts: Costs = costTables(
  (symbol) => (symbol < END ? 5.5 : 6),
  () => 4.5,
);

/** The cheapest way through data from one place to another, as tokens: every literal and every match is weighed. */
export function cheapest(
  data: Uint8Array,
  { from, tokens }: Matches,
  [start, end]: readonly [number, number],
  costs: Costs,
): Int32Array {
  const size = end - start;
  const cost = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  /** Token by which each place is reached at the lowest cost, and the place before it. */
  const reached = new Int32Array(size + 1);
  const before = new Int32Array(size + 1);
  cost[0] = 0;
  for (let place = 0; place < size; place++) {
    const byte = data[start + place] ?? 0;
    const here = cost[place] ?? 0;
    const literal = here + (costs.literal[byte] ?? 0);
    if (literal < (cost[place + 1] ?? 0)) {
      cost[place + 1] = literal;
      reached[place + 1] = byte;
      before[place + 1] = place;
    }
    let length = SHORTEST;
    for (let at = from[start + place] ?? 0; at < (from[start + place + 1] ?? 0); at++) {
      const token = tokens[at] ?? 0;
      const back = distanceIn(token);
      const most = Math.min(lengthIn(token), size - place);
      const near = here + (costs.distance[distances.of[back] ?? 0] ?? 0);
      for (; length <= most; length++) {
        const match = near + (costs.length[length] ?? 0);
        if (match < (cost[place + length] ?? 0)) {
          cost[place + length] = match;
          reached[place + length] = (token & ~511) | length;
          before[place + length] = place;
        }
      }
    }
  }
  const way: number[] = [];
  for (let place = size; place > 0; place = before[place] ?? 0) way.push(reached[place] ?? 0);
  return Int32Array.from(way.reverse());
}
