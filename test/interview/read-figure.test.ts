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
    ['1.005k', 1005],
    ['4.35m', 4_350_000],
    ['€18,000', 18_000],
    ['18000 EUR', 18_000],
    ['usd 2.5m', 2_500_000],
  ])('“%s” is read as %d.', (typed, value) => {
    expect(readFigure(typed, {})).toEqual({ value });
  });

  test('Nothing typed is no figure, never zero.', () => {
    expect(readFigure('  ', { min: 0 })).toEqual({ value: null });
  });

  test.each(['many', '12 apples', 'eur', '12 kilos', '1e9', '--4', '.'])(
    '“%s” is refused as not a number.',
    (typed) => {
      expect(readFigure(typed, {})).toEqual({ problem: 'not-a-number' });
    },
  );

  test('Money with a point before its last three digits is asked about: it may be a thousand times as much.', () => {
    expect(readFigure('18.000', { kind: 'money' })).toEqual({ problem: 'two-ways' });
    expect(readFigure('€18.000', { kind: 'money' })).toEqual({ problem: 'two-ways' });
    expect(readFigure('18.00', { kind: 'money' })).toEqual({ value: 18 });
    expect(readFigure('1.125', {})).toEqual({ value: 1.125 });
  });

  test('Impossible figures are refused with the limit they break.', () => {
    expect(readFigure('-1', { min: 0 })).toEqual({ problem: 'too-small', limit: 0 });
    expect(readFigure('101', { max: 100 })).toEqual({ problem: 'too-large', limit: 100 });
    expect(readFigure('1.5', { whole: true })).toEqual({ problem: 'not-whole' });
  });

  test.each([
    ['50억', 5_000_000_000],
    ['9,500만', 95_000_000],
    ['1.5억', 150_000_000],
    ['1.1억', 110_000_000],
    ['4.35만', 43_500],
    ['0.07천만', 700_000],
    ['1억 5천만', 150_000_000],
    ['1억5천만원', 150_000_000],
    ['2천5백만', 25_000_000],
    ['3만 2천', 32_000],
    ['3만 2,500', 32_500],
    ['5천', 5000],
    ['2조 3,456억 7,890만 1,234 원', 2_345_678_901_234],
    ['2조 5천만', 2_000_050_000_000],
    ['−3만', -30_000],
    ['1,500원', 1500],
    ['5천만'.normalize('NFD'), 50_000_000],
  ])('“%s” is read exactly by its ranks of ten thousand.', (typed, value) => {
    expect(readFigure(typed, {})).toEqual({ value });
  });

  test('Limits hold for ranks of ten thousand as well.', () => {
    expect(readFigure('2만', { max: 10_000 })).toEqual({ problem: 'too-large', limit: 10_000 });
    expect(readFigure('1.00005만', { whole: true })).toEqual({ problem: 'not-whole' });
  });

  test.each([
    ['a rank without a figure', '억'],
    ['a smaller rank before a greater one', '5만 3억'],
    ['a rank twice', '1억 2억'],
    ['a part that fills the rank before it', '1억 20,000만'],
    ['a decimal among several parts', '1.5억 3천만'],
    ['a comma that groups nothing', '1,5억'],
    ['spaces between digits', '1 500만'],
    ['a part of nothing', '3 0만'],
    ['a rank and a letter', '5만k'],
    ['another word', '5만 개쯤'],
    ['what is said for 1억 5천만 and written for 1억 5,000원', '1억 5천'],
  ])('%s is refused as not a number: “%s”.', (_, typed) => {
    expect(readFigure(typed, {})).toEqual({ problem: 'not-a-number' });
  });

  test('Any whole amount written in ranks is read back as it was.', () => {
    const RANKS = ['', '만', '억', '조'];
    const written = (amount: number): string =>
      RANKS.map((rank, at) => [Math.floor(amount / 1e4 ** at) % 1e4, rank] as const)
        .filter(([part]) => part > 0)
        .map(([part, rank]) => `${part}${rank}`)
        .reverse()
        .join(' ');
    // A remainder may follow 만 alone.
    const amounts = fc
      .integer({ min: 1, max: 1e15 })
      .filter((n) => n % 1e8 === n || Math.floor(n / 1e4) % 1e4 > 0);
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readFigure(written(amount), {})).toEqual({ value: amount });
      }),
    );
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
    readFigure(`${'1만 '.repeat(33_000)}x`, {});
    readFigure(`${'1'.repeat(100_000)}만x`, {});
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

test('What is left of a hundred is free of rounding dust.', () => {
  expect(remainderOf([33.3, 33.3, 33.3])).toBe(0.1);
  expect(remainderOf([60, 50])).toBe(-10);
});
