/** Huffman codes: the more often a symbol stands, the fewer bits it takes. */

/**
 * @param counts how often each symbol stands
 * @param limit most bits that a code may have
 * @returns number of bits of each symbol; 0 where it does not stand
 */
export function codeLengths(counts: Uint32Array, limit: number): Uint8Array {
  const bits = new Uint8Array(counts.length);
  const used = Array.from(counts.keys()).filter((symbol) => (counts[symbol] ?? 0) > 0);
  const [only] = used;
  if (used.length < 2) {
    if (only !== undefined) bits[only] = 1;
    return bits;
  }
  // A code that grows too long is made anew from counts that lie closer together.
  for (let weights = Float64Array.from(counts); ; weights = weights.map((weight) => Math.ceil(weight / 2))) {
    const depths = depthsOf(used, weights);
    if (Math.max(...depths.values()) > limit) continue;
    for (const [symbol, depth] of depths) bits[symbol] = depth;
    return bits;
  }
}

/** Depth of each symbol in the tree that joins the two lightest, again and again. */
function depthsOf(used: readonly number[], weights: Float64Array): Map<number, number> {
  const leaves = [...used].sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || a - b);
  const weight = leaves.map((symbol) => weights[symbol] ?? 0);
  const parent = new Int32Array(2 * leaves.length);
  let [leaf, joined] = [0, leaves.length];
  const lightest = (): number =>
    leaf < leaves.length && (joined >= weight.length || (weight[leaf] ?? 0) <= (weight[joined] ?? 0))
      ? leaf++
      : joined++;
  while (weight.length < 2 * leaves.length - 1) {
    const [one, other] = [lightest(), lightest()];
    parent[one] = parent[other] = weight.length;
    weight.push((weight[one] ?? 0) + (weight[other] ?? 0));
  }
  const depth = new Int32Array(weight.length);
  for (let node = weight.length - 2; node >= 0; node--) depth[node] = (depth[parent[node] ?? 0] ?? 0) + 1;
  return new Map(leaves.map((symbol, at) => [symbol, depth[at] ?? 0]));
}

/** The codes themselves, first bit lowest, as RFC 1951 numbers them from their lengths. */
export function codesFor(bits: Uint8Array): Uint16Array {
  const next: number[] = [];
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    next[length] = code;
    code = (code + bits.filter((each) => each === length).length) << 1;
  }
  return Uint16Array.from(bits, (length) => {
    const own = next[length] ?? 0;
    next[length] = own + 1;
    let turned = 0;
    for (let bit = 0; bit < length; bit++) turned |= ((own >> bit) & 1) << (length - 1 - bit);
    return turned;
  });
}
