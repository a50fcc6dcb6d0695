import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleOf } from '../../src/workshop/scale.ts';
import { distributionOf, isConsensus, isSplit, middleOption } from '../../src/workshop/statistics.ts';
import { allQuestions } from '../support/real-pack.ts';

const question = fc.constantFrom(...allQuestions.filter(({ derivedFrom }) => !derivedFrom));
/** A question with the place that each of some people chose. */
const voices = question.chain((asked) =>
  fc.tuple(fc.constant(scaleOf(asked)), fc.array(fc.nat(asked.options.length - 1), { maxLength: 30 })),
);
const counted = (places: readonly number[], steps: number): number[] =>
  Array.from({ length: steps }, (_, step) => places.filter((place) => place === step).length);
const none = { unknown: 0, notApplicable: 0, skipped: 0 };

describe('The statistics of a group', () => {
  test('say the same as a list that is sorted and counted by hand.', () => {
    fc.assert(
      fc.property(voices, ([scale, places]) => {
        const found = distributionOf(scale, { ...none, options: counted(places, scale.options.length) });
        const sorted = [...places].sort((a, b) => a - b);
        const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
        expect(found.n).toBe(places.length);
        if (low === undefined || high === undefined) {
          expect([found.median, found.range, found.withinOneStep, found.mixed]).toEqual([null, null, 0, 0]);
          return;
        }
        expect(found.median).toEqual({ low, high });
        expect(found.range).toEqual({ low: sorted[0], high: sorted.at(-1) });
        const near = places.filter((at) => at >= low - 1 && at <= high + 1).length;
        expect(found.withinOneStep).toBe(high - low > 1 ? 0 : near);
      }),
    );
  });
  test('call a group as mixed as the mean distance of all its pairs, put between 0 and 1.', () => {
    fc.assert(
      fc.property(voices, ([scale, places]) => {
        const steps = scale.options.length;
        const { mixed } = distributionOf(scale, { ...none, options: counted(places, steps) });
        const n = places.length;
        let distance = 0;
        for (const one of places) for (const other of places) distance += Math.abs(one - other);
        // Two halves at the ends are (steps - 1) / 2 apart in the mean.
        const reference = n < 2 ? 0 : distance / (n * n) / ((steps - 1) / 2);
        expect(mixed).toBeCloseTo(reference, 9);
        expect(mixed).toBeGreaterThanOrEqual(0);
        expect(mixed).toBeLessThanOrEqual(1);
      }),
    );
  });
  test('leave those who don’t know out of everything but their own count.', () => {
    fc.assert(
      fc.property(voices, fc.nat(9), ([scale, places], unknown) => {
        const options = counted(places, scale.options.length);
        const without = distributionOf(scale, { ...none, options });
        const beside = distributionOf(scale, { ...none, options, unknown });
        expect({ ...beside, unknown: 0, replied: without.replied }).toEqual(without);
        expect(beside.replied).toBe(without.n + unknown);
      }),
    );
  });
  test('take of two middle answers side by side the one that claims less.', () => {
    for (const asked of allQuestions) {
      const scale = scaleOf(asked);
      for (let low = 0; low + 1 < scale.options.length; low += 1) {
        const chosen = middleOption(scale, { median: { low, high: low + 1 } });
        const falls = (scale.levels[low + 1] ?? 0) < (scale.levels[low] ?? 0);
        expect(chosen).toBe(scale.options[falls ? low + 1 : low]);
      }
    }
  });
  test('find nobody in the middle where one half stands two steps or more from the other: no answer stands for it.', () => {
    fc.assert(
      fc.property(voices, ([scale, places]) => {
        const found = distributionOf(scale, { ...none, options: counted(places, scale.options.length) });
        const isHalved = scale.options.slice(1).some((_, step) => {
          const below = places.filter((at) => at < step + 1);
          return (
            below.length * 2 === places.length &&
            below.length > 0 &&
            Math.min(...places.filter((at) => at > step)) - Math.max(...below) > 1
          );
        });
        expect(isSplit(found)).toBe(isHalved);
        expect(middleOption(scale, found) === null).toBe(places.length === 0 || isHalved);
        if (isHalved) expect(found.withinOneStep).toBe(0);
      }),
    );
  });
  test('call it consensus only where at least two say the same and nobody says otherwise.', () => {
    fc.assert(
      fc.property(voices, ([scale, places]) => {
        const found = distributionOf(scale, { ...none, options: counted(places, scale.options.length) });
        expect(isConsensus(found)).toBe(places.length > 1 && new Set(places).size === 1);
      }),
    );
  });
  test('rest on options that stand in order: levels never turn back along a scale.', () => {
    for (const { id, options } of allQuestions) {
      const levels = options.map(({ level }) => level);
      const up = [...levels].sort((a, b) => a - b);
      expect([up, [...up].reverse()], id).toContainEqual(levels);
    }
  });
});
