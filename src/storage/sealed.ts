import type { Assessment } from './assessment.ts';

/** An assessment as it lies in the store: with a sum over its text, so that damage is noticed and never opened as if it were work. */
export interface Sealed {
  assessment: Assessment;
  sum: number;
}

export const seal = (assessment: Assessment): Sealed => ({ assessment, sum: sumOf(assessment) });

/** Whether it needs a look before it is kept: fewer characters hold half as many values at most, and three times as many bytes. */
export const isLarge = (assessment: Assessment): boolean => JSON.stringify(assessment).length > 100_000;

/** What is inside a sealed record, or null where the sum disagrees. Records from before there were sums are what they are. */
export function unseal(found: unknown): unknown {
  if (typeof found !== 'object' || found === null || !('sum' in found)) return found;
  const inside: unknown = 'assessment' in found ? found.assessment : undefined;
  try {
    return inside !== undefined && found.sum === sumOf(inside) ? inside : null;
  } catch {
    // Nested so deep, or turning back into itself, that it has no text.
    return null;
  }
}

/** FNV-1a over the JSON text; against accidents of a disk, not against people. */
function sumOf(value: unknown): number {
  const text = JSON.stringify(value);
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** The revision a record claims, whatever else is wrong with it; null where it claims none. */
export const revisionOf = (found: unknown): number | null => claim(found, 'revision');

/** The version of the format it was written in. */
export const formatOf = (found: unknown): number | null => claim(found, 'formatVersion');

function claim(found: unknown, what: 'revision' | 'formatVersion'): number | null {
  const inside =
    typeof found === 'object' && found !== null && 'assessment' in found ? found.assessment : found;
  const said = (typeof inside === 'object' && inside !== null ? inside : {}) as Record<string, unknown>;
  return typeof said[what] === 'number' ? said[what] : null;
}
