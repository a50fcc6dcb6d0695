import { LONGEST, matchToken, SHORTEST, WINDOW } from './symbols.ts';

/** Every match worth thinking about: those that begin at place n are `tokens[from[n]]` to before `tokens[from[n + 1]]`, longer and longer. */
export interface Matches {
  from: Int32Array;
  tokens: Int32Array;
}

/** Earlier places that are looked at for one. */
const TRIES = 60;
/** Within a match as long as this nothing better is looked for. */
const LONG = 96;
/** Places are kept by a number made of their three bytes; an odd factor spreads them (Knuth’s). */
const HASH_BITS = 15;
const SPREAD = 0x9e3779b1;

/** @param data to be packed; for each length the nearest match is found, among so many that begin with the same three bytes */
export function findMatches(data: Uint8Array): Matches {
  const latest = new Int32Array(2 ** HASH_BITS).fill(-1);
  const earlier = new Int32Array(data.length);
  const from = new Int32Array(data.length + 1);
  let tokens = new Int32Array(4 * data.length + 64);
  let count = 0;
  let covered = 0;
  for (let at = 0; at < data.length; at++) {
    from[at] = count;
    if (at + SHORTEST > data.length) continue;
    const three = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    const hash = Math.imul(three, SPREAD) >>> (32 - HASH_BITS);
    let before = latest[hash] ?? -1;
    earlier[at] = before;
    latest[hash] = at;
    if (at < covered) continue;
    const most = Math.min(LONGEST, data.length - at);
    let best = SHORTEST - 1;
    for (let tries = TRIES; before >= 0 && at - before <= WINDOW && tries > 0; tries--) {
      if (data[before + best] === data[at + best]) {
        let length = 0;
        while (length < most && data[before + length] === data[at + length]) length++;
        if (length > best) {
          if (count === tokens.length) tokens = grown(tokens);
          tokens[count++] = matchToken(length, at - before);
          best = length;
          if (length === most) break;
        }
      }
      before = earlier[before] ?? -1;
    }
    if (best >= LONG) covered = at + best - SHORTEST;
  }
  from[data.length] = count;
  return { from, tokens };
}

function grown(tokens: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * tokens.length);
  more.set(tokens);
  return more;
}
