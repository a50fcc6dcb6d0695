/** Where words of a figure stand, and how much of its height is theirs. */
export interface Words {
  left: number;
  right: number;
  y: number;
  height: number;
}

/** The stretches of an upright line that run through no words; these come from the top down. */
export function aroundWords(
  x: number,
  top: number,
  bottom: number,
  words: readonly Words[],
): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  let from = top;
  for (const { left, right, y, height } of words) {
    if (x < left - 2 || x > right + 2) continue;
    if (y > from) stretches.push([from, y]);
    from = y + height;
  }
  if (bottom > from) stretches.push([from, bottom]);
  return stretches;
}
