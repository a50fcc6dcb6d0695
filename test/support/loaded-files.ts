import { parseCsv } from 'hucre/csv';
import { expect } from 'vitest';
import { makeFile } from '../../src/report/index.ts';
import { trackers } from '../../src/report/files/kinds.ts';
import { requestFor, textOf } from './file-request.ts';
import { loaded } from './payloads.ts';
import { folded } from './pdf-text.ts';
import { sheetsOf } from './sheets.ts';

/** What the plan says of tasks, which every file that holds it must say. */
const ofPlan = [
  'title of own task 0',
  'deliverable of own task 0',
  'exit criterion of own task 0',
  'title of a task',
];
/** A spreadsheet calculates what begins so. */
const calculates = /^[\s\u200b\ufeff]*[=+\-@]/;

/** Makes every file of a company whose fields are full of programs: each is there as text, and none as anything else. */
export async function textInFiles(round: number): Promise<void> {
  const { assessment, typed } = loaded(round);
  const request = requestFor(assessment);
  const wanted = ofPlan.map((field) => folded(typed[field] ?? ''));

  for (const tracker of trackers) {
    // Left to guess, it takes a semicolon in the words for the separator.
    const rows = parseCsv(await textOf(makeFile(tracker, request)), { delimiter: ',' }).map((row) =>
      row.map(String),
    );
    expect(rows.flat().filter((cell) => calculates.test(cell))).toEqual([]);
    const all = folded(rows.flat().join('\n'));
    expect(
      wanted.filter((words) => !all.includes(words)),
      tracker,
    ).toEqual([]);
  }

  const sheets = await sheetsOf(await makeFile('spreadsheet', request));
  const cells = Object.values(sheets).flatMap((sheet) => sheet.cells.map(({ cell }) => cell));
  const shown = folded(cells.map(({ value }) => (typeof value === 'string' ? value : '')).join('\n'));
  expect(
    wanted.filter((words) => !shown.includes(words)),
    'spreadsheet',
  ).toEqual([]);
  expect(cells.filter(({ formula }) => /k\d+k/.test(formula ?? ''))).toEqual([]);

  const markdown = await textOf(makeFile('markdown', request));
  expect(markdown.match(/<(?!br>)/g) ?? []).toEqual([]);
  expect(markdown.match(/(?<!\\)\]\(/g) ?? []).toEqual([]);
  const plain = folded(
    markdown
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&')
      .replace(/\\(?=[^\w\s])/g, ''),
  );
  const bare = (words: string): string => words.replace(/\\(?=[^\w\s])/g, '');
  expect(
    wanted.filter((words) => !plain.includes(bare(words))),
    'Markdown',
  ).toEqual([]);

  const calendar = (await textOf(makeFile('calendar', request))).replace(/\r\n[ \t]/g, '');
  expect(calendar.split('\r\n').filter((line) => !/^[A-Z-]+[;:]|^$/.test(line))).toEqual([]);
  const said = folded(calendar.replace(/\\n/g, '\n').replace(/\\([\\;,])/g, '$1'));
  expect(said).toContain(folded(typed['title of own task 0'] ?? ''));

  const { name } = await makeFile('markdown', request);
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|javascript:/u);
}
