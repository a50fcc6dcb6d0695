import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The rows of the tables in test/README.md that go by a mark such as F1 or T1, with the tests they name. */
const rows = [...readFileSync('test/README.md', 'utf8').matchAll(/^\| ([FT]\d+) +\|(.*)\|$/gm)].map(
  ([, mark = '', cells = '']) => ({
    mark,
    says: cells.split('|').at(-1)?.trim() ?? '',
    tests: [...cells.matchAll(/`([a-z0-9./-]+)` _([^_]+)_/g)].map(([, file = '', title = '']) => ({
      file,
      title,
    })),
  }),
);
const marks = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, at) => `${letter}${String(at + 1)}`);

describe('The table of faults and threats', () => {
  test('It has a row for every fault and every threat, in order.', () => {
    expect(rows.map(({ mark }) => mark)).toEqual([...marks('F', 38), ...marks('T', 24)]);
  });

  test('Each row names a test, or says why there is none.', () => {
    const empty = rows.filter(
      ({ tests, says }) => tests.length === 0 && !/^(?:None|Does not arise)/.test(says),
    );
    expect(empty.map(({ mark }) => mark)).toEqual([]);
  });

  test('Each test that is named exists under that title.', () => {
    const missing = rows
      .flatMap(({ mark, tests }) => tests.map((each) => ({ mark, ...each })))
      .filter(({ file, title }) => !readFileSync(`test/${file}.test.ts`, 'utf8').includes(`'${title}'`));
    expect(missing).toEqual([]);
    expect(rows.flatMap(({ tests }) => tests).length).toBeGreaterThan(50);
  });
});
