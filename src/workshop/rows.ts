import type { Id } from '../pack/index.ts';
import type { Scale } from './scale.ts';
import { noCounts, type Counts } from './statistics.ts';
import type { Contribution, NoAnswer } from './workshop.ts';

/** What one person said to every question of a list, a byte each: thousands of them take little room and are soon counted. */
export interface Row {
  role: Id;
  said: Uint8Array;
  /** With whom it is shown, without names; one and the same for all where nothing is said. */
  batch?: number;
}

/** Bytes besides the places of options, which count from 1; 0 says nothing at all. */
const bytes: Readonly<Record<NoAnswer, number>> = { unknown: 253, 'not-applicable': 254, skipped: 255 };

export const rowOf = (
  { role, answers, without }: Pick<Contribution, 'role' | 'answers' | 'without'>,
  scales: readonly Scale[],
): Row => ({
  role,
  said: Uint8Array.from(scales, (scale) => {
    const option = answers[scale.question];
    const place = option === undefined ? undefined : scale.place(option);
    if (place !== undefined) return place + 1;
    const none = without[scale.question];
    return none === undefined ? 0 : bytes[none];
  }),
});

/** Whether this person said anything to the question of that number. */
export const hasReplied = ({ said }: Row, at: number): boolean => (said[at] ?? 0) > 0;

/** Counts for the question of that number. */
export function countsOf(rows: readonly Row[], scale: Scale, at: number): Counts {
  const none = noCounts(scale);
  const options = [...none.options];
  const without: Record<NoAnswer, number> = { unknown: 0, 'not-applicable': 0, skipped: 0 };
  for (const { said } of rows) {
    const byte = said[at] ?? 0;
    if (byte === 0) continue;
    const before = options[byte - 1];
    if (before !== undefined) options[byte - 1] = before + 1;
    else for (const kind of kinds) if (bytes[kind] === byte) without[kind] += 1;
  }
  return {
    options,
    unknown: without.unknown,
    notApplicable: without['not-applicable'],
    skipped: without.skipped,
  };
}

const kinds = Object.keys(bytes) as NoAnswer[];
