/** What stands behind a figure in Korean: powers of ten within a rank, and the ranks of ten thousand. */
const POWERS: Readonly<Record<string, number>> = { 백: 2, 천: 3, 만: 4, 억: 8, 조: 12 };
const PART = /\s*((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)\s*([백천])?\s*([만억조])?\s*/y;

/** Three in each of four ranks; a text of a hundred thousand characters is given up at once. */
const MOST_PARTS = 12;

/**
 * Reads an amount in ranks of ten thousand: `9,500만`, `1.5억`, `1억 5천만`, `2천5백만`. Null where it is none, and where a
 * remainder leaves out a rank: `1억 5천` is said for 150,000,000 and would be 100,005,000.
 */
export function readMyriads(text: string): number | null {
  const negative = text.startsWith('-');
  const parts = partsOf(negative ? text.slice(1) : text);
  if (parts === null) return null;
  let sum = 0;
  let rank = 0;
  for (const [digits, within, named] of parts.reverse()) {
    const own = powerOf(named);
    if (own > 4 && rank === 0 && sum > 0) return null;
    rank = own || rank;
    const power = rank + powerOf(within);
    // An exponent that is read with the digits is exact where a product is not.
    const value = Number(`${digits}e${power}`);
    if (parts.length > 1 && (value === 0 || sum >= 10 ** power || digits.includes('.'))) return null;
    sum += value;
  }
  return negative ? -sum : sum;
}

const powerOf = (unit: string): number => POWERS[unit] ?? 0;

/** Digits, power within the rank and rank of each part; null where something else stands between or behind them. */
function partsOf(text: string): [string, string, string][] | null {
  const parts: [string, string, string][] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const found = PART.exec(text);
    if (found === null || parts.length === MOST_PARTS) return null;
    const [, digits = '', within = '', rank = ''] = found;
    parts.push([digits.replaceAll(',', ''), within, rank]);
  }
  return parts.length > 0 ? parts : null;
}
