import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../../src/ui/result/kpis/read-amount.ts';
import { readList, typedList } from '../../../../src/ui/result/kpis/read-list.ts';

describe('An amount as people type it', () => {
  test.each([
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
    ['12,5', 12.5],
    ['€1,200', 1200],
    ['1.200,50 €', 1200.5],
    ['EUR 300', 300],
    ['−3 %', -3],
    ['3.2×', 3.2],
    ['18k', 18_000],
    ['₩1억 5천만', 150_000_000],
    ['1,234,567.8원', 1_234_567.8],
  ])('“%s” is read as %d.', (typed, value) => {
    expect(readAmount(typed, {})).toEqual({ value });
  });

  test.each(['12 30 45', '1.2,3', '1,2.3,4', 'a dozen', '3/4', '1억 5,000만.5'])(
    '“%s” is refused.',
    (typed) => {
      expect(readAmount(typed, {})).toEqual({ problem: 'not-a-number' });
    },
  );

  test('Nothing is no amount, and limits are named.', () => {
    expect(readAmount(' ', {})).toEqual({ value: null });
    expect(readAmount('101%', { max: 100 })).toEqual({ problem: 'too-large', limit: 100 });
  });
});

describe('A pasted list', () => {
  test('One entry a line, or several on one.', () => {
    expect(readList('12\n\n30,5\r\n45; 60\t7, 8', true)).toEqual({
      entries: [12, 30.5, 45, 60, 7, 8],
      problems: [],
    });
  });

  test.each([
    '2026-02-27\t2026-03-01',
    '27.02.2026 01.03.2026',
    '27.2.2026 – 1.3.2026',
    '27/02/2026; 13/03/2026',
    '2026-02-27 to 2026-03-01',
    '02/27/2026, 03/13/2026',
  ])('“%s” is one entry of two dates.', (pasted) => {
    const { entries, problems } = readList(pasted, true);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ from: '2026-02-27' });
  });

  test('Every line that can’t be read is named with its reason.', () => {
    expect(readList('days\n5\n2026-02-30 2026-03-01\n03/04/2026 05/06/2026', true)).toEqual({
      entries: [5],
      problems: [
        { line: 1, problem: 'not-a-number' },
        { line: 3, problem: 'not-a-date' },
        { line: 4, problem: 'unclear-date' },
      ],
    });
  });

  test('Dates are no entries where only figures may stand.', () => {
    expect(readList('2026-02-27 2026-03-01', false).problems).toEqual([{ line: 1, problem: 'not-a-number' }]);
  });

  test('What is written out is read back the same.', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const figure = fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(fc.oneof(figure, fc.record({ from: day, to: day }))), (entries) => {
        expect(readList(typedList(entries), true)).toEqual({ entries, problems: [] });
      }),
    );
  });
});
