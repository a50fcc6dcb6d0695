// A number as groups of characters that people read to each other and type: each group ends with a check of its own, so
// that a mistyped one is named.

/** Crockford’s base 32: no I, L, O, U, which are misread or misheard; what they are taken for is put right. */
const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
/** Characters of a group before its check. */
const DATA = 4;

/** @param number not negative */
export function groupsOf(number: bigint): string[] {
  const digits = number.toString(32);
  const padded = digits.padStart(Math.ceil(digits.length / DATA) * DATA, '0');
  return Array.from({ length: padded.length / DATA }, (_, at) => {
    const values = Array.from(padded.slice(at * DATA, (at + 1) * DATA), (digit) => parseInt(digit, 32));
    return [...values, checkOf(values, at)].map((value) => characters[value]).join('');
  });
}

/** The number again, or the places of the groups that can’t be right, counted from 0. */
export function numberOf(groups: readonly string[]): bigint | { wrong: number[] } {
  const values = groups.map((group) => Array.from(group, valueOf));
  const wrong = values.flatMap((group, at) => {
    const data = group.slice(0, DATA);
    const isSound = group.length === DATA + 1 && !data.includes(-1) && checkOf(data, at) === group[DATA];
    return isSound ? [] : [at];
  });
  if (wrong.length > 0) return { wrong };
  return values
    .flatMap((group) => group.slice(0, DATA))
    .reduce((sum, value) => sum * 32n + BigInt(value), 0n);
}

/** Groups as somebody typed them: apart, or all in one. */
export function typedGroups(text: string): string[] {
  const written = text.trim().toUpperCase();
  const parts = written.split(/[\s.·–-]+/).filter((part) => part !== '');
  return parts.length === 1 ? (written.match(new RegExp(`.{1,${String(DATA + 1)}}`, 'g')) ?? []) : parts;
}

const valueOf = (character: string): number => characters.indexOf(misread[character] ?? character);

/**
 * A weighted sum over the field of 32 elements (modulus x⁵ + x² + 1). All weights differ and none is 0, so any one wrong
 * character and any two that changed places are noticed; the place of the group is in it, so that groups that changed
 * places are noticed too.
 */
const checkOf = (data: readonly number[], place: number): number =>
  data.reduce((sum, value) => double(sum ^ value), place % 32);

const double = (value: number): number => ((value << 1) ^ (value >= 16 ? 0b100101 : 0)) & 31;
