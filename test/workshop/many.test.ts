import { describe, expect, test } from 'vitest';
import {
  answersOf,
  merge,
  pictureOf,
  rowOf,
  scaleOf,
  verdictOn,
  whatIsWorthIt,
  type Contribution,
} from '../../src/workshop/index.ts';
import { askedQuestions, packRoles } from '../support/contributions.ts';
import { crowd } from '../support/crowd.ts';
import { realPack } from '../support/real-pack.ts';

const scales = askedQuestions.map(scaleOf);

/** Milliseconds of the best of five runs: printed, and no test depends on it. */
function best(work: () => unknown): string {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times).toFixed(1);
}
const picture = (people: readonly Contribution[]) =>
  pictureOf(
    scales,
    people.map((one) => rowOf(one, scales)),
    [],
    false,
  );

describe('Two hundred people', () => {
  test('Two hundred people who answer every question twice are merged and pictured whole.', () => {
    const many = crowd(200);
    const again = crowd(200).map((one) => ({ ...one, revision: 2 }));
    const merged = merge(many, again, many);
    expect(merged).toHaveLength(200);
    expect(merged.every(({ revision }) => revision === 2)).toBe(true);
    for (const { all, groups } of picture(merged)) {
      expect(all?.n).toBe(200);
      expect(groups.map(({ distribution }) => distribution.n)).toEqual(packRoles.map(() => 40));
    }
    const pictures = picture(many);
    console.log(
      `200 people × ${String(scales.length)} questions: merged in ${best(() => merge(many, again))} ms, pictured in ${best(() => picture(many))} ms, what is worth the time in ${best(() => whatIsWorthIt(realPack, { facts: {}, settled: {}, pictures }))} ms, ten verdicts alone in ${best(() => many.slice(0, 10).map((one) => verdictOn(realPack, {}, answersOf(one))))} ms`,
    );
  });
});
