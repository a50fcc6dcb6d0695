import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/report/files/clean.ts';
import { csvText, guarded, type CsvValue } from '../../../src/report/files/csv.ts';
import { formulas, hostileText } from '../../support/hostile.ts';

/** Rows as another program reads them, every cell as text; without a delimiter it guesses one. */
const rowsOf = (text: string, delimiter?: string): string[][] =>
  parseCsv(text, delimiter === undefined ? {} : { delimiter }).map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : String(cell ?? ''))),
  );

/** What makes a spreadsheet calculate, at the very beginning of a cell as it is read. */
const calculates = /^[\s\u200b\u2060\ufeff]*[=+\-@|%＝＋－＠−﹢﹣﹦﹫]/u;

describe('Text in a CSV file', { timeout: 600_000 }, () => {
  test.each(formulas.filter((text) => !/^[",;]/.test(text)))('%j is never taken for a formula.', (text) => {
    expect(guarded(text)).toMatch(/^'/);
    const [[cell = ''] = []] = rowsOf(csvText(['head'], [[text]])).slice(1);
    expect(cell).not.toMatch(calculates);
  });

  test('Plain words stay as they were written.', () => {
    for (const text of ['Audit the CRM', 'Köln – 오로라', '“Quoted”', 'a, b; c', '100 % sure', '3+4'])
      expect(guarded(text)).toBe(text);
  });

  test('Whatever the words are, no cell begins like a formula, and no row has a cell more or less.', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { minLength: 1, maxLength: 4 }), (cells) => {
        const rows = rowsOf(csvText(['one', 'two'], cells), ',').slice(1);
        expect(rows).toHaveLength(cells.length);
        rows.forEach((row, at) => {
          expect(row).toHaveLength(2);
          row.forEach((cell, column) => {
            expect(cell).not.toMatch(calculates);
            expect(cell.replace(/^'/, '')).toBe(clean(cells[at]?.[column] ?? '').replace(/^'/, ''));
          });
        });
      }),
    );
  });

  test.each(['a | b', 'a; b; c', 'a\tb', '| a | b |'])(
    'A program that guesses what lies between two cells takes %j for one.',
    (text) => {
      const [, row] = rowsOf(csvText(['one', 'two'], [['x', text]]));
      expect(row?.map((cell) => cell.replace(/^'/, ''))).toEqual(['x', clean(text)]);
    },
  );

  test('Figures stay figures, below zero as well; what is not known is empty.', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [, line = ''] = csvText(['a', 'b', 'c'], [[value, null, 'x'] satisfies CsvValue[]]).split(
          '\r\n',
        );
        const [number = '', nothing, text] = line.split(',');
        expect(Number(number)).toBe(value === 0 ? 0 : value);
        expect([nothing, text]).toEqual(['', 'x']);
      }),
    );
  });
});
