import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigure, remainderOf } from '../../src/interview/read-figure.ts';

describe('A typed figure', () => {
  test.each([
    ['12', 12],
    ['1,500', 1500],
    ['1 500', 1500],
    ['1’500’000', 1_500_000],
    ['18k', 18_000],
    ['2.5m', 2_500_000],
    ['12,5', 12.5],
    ['45 %', 45],
    ['−3', -3],
  ])('“%s” is read as %d.', (typed, value) => {
    expect(readFigure(typed, {})).toEqual({ value });
  });

  test('Nothing typed is no figure, never zero.', () => {
    expect(readFigure('  ', { min: 0 })).toEqual({ value: null });
  });

  test.each(['many', '12 apples', '1e9', '--4', '.'])('“%s” is refused as not a number.', (typed) => {
    expect(readFigure(typed, {})).toEqual({ problem: 'not-a-number' });
  });

  test('Impossible figures are refused with the limit they break.', () => {
    expect(readFigure('-1', { min: 0 })).toEqual({ problem: 'too-small', limit: 0 });
    expect(readFigure('101', { max: 100 })).toEqual({ problem: 'too-large', limit: 100 });
    expect(readFigure('1.5', { whole: true })).toEqual({ problem: 'not-whole' });
  });

  test('Whatever is typed, the outcome is within the limits or a named problem.', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const figure = readFigure(typed, { min: 0, max: 100, whole: true });
        if ('value' in figure && figure.value !== null) {
          expect(figure.value).toBeGreaterThanOrEqual(0);
          expect(figure.value).toBeLessThanOrEqual(100);
          expect(Number.isInteger(figure.value)).toBe(true);
        }
      }),
    );
  });

  test('A hundred thousand characters are read in no time.', () => {
    const begun = performance.now();
    readFigure(`${'1 '.repeat(50_000)}x`, {});
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

test('What is left of a hundred is free of rounding dust.', () => {
  expect(remainderOf([33.3, 33.3, 33.3])).toBe(0.1);
  expect(remainderOf([60, 50])).toBe(-10);
});
