import { parseCsv } from 'hucre/csv';
import type { Cell } from 'hucre/xlsx';
import { expect } from 'vitest';
import { makeFile, type FileRequest } from '../../src/report/index.ts';
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

/** Every file of the result as another program reads it: its words, folded, by the kind of file. */
export async function wordsOfFiles(request: FileRequest): Promise<Readonly<Record<string, string>>> {
  const words: Record<string, string> = {};
  for (const tracker of trackers) words[tracker] = folded((await rowsOf(tracker, request)).flat().join('\n'));
  const cells = await cellsOf(request);
  words.spreadsheet = folded(cells.map(({ value }) => (typeof value === 'string' ? value : '')).join('\n'));
  const markdown = await textOf(makeFile('markdown', request));
  words.markdown = folded(
    markdown
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&')
      .replace(/\\(?=[^\w\s])/g, ''),
  );
  const calendar = (await textOf(makeFile('calendar', request))).replace(/\r\n[ \t]/g, '');
  words.calendar = folded(calendar.replace(/\\n/g, '\n').replace(/\\([\\;,])/g, '$1'));
  return words;
}

async function rowsOf(tracker: (typeof trackers)[number], request: FileRequest): Promise<string[][]> {
  // Left to guess, it takes a semicolon in the words for the separator.
  return parseCsv(await textOf(makeFile(tracker, request)), { delimiter: ',' }).map((row) => row.map(String));
}

const cellsOf = async (request: FileRequest): Promise<Cell[]> =>
  Object.values(await sheetsOf(await makeFile('spreadsheet', request))).flatMap((sheet) =>
    sheet.cells.map(({ cell }) => cell),
  );

/** Makes every file of a company whose fields are full of programs: each is there as text, and none as anything else. */
export async function textInFiles(round: number): Promise<void> {
  const { assessment, typed } = loaded(round);
  const request = requestFor(assessment);
  const bare = (words: string): string => words.replace(/\\(?=[^\w\s])/g, '');
  for (const [kind, said] of Object.entries(await wordsOfFiles(request))) {
    const fields = kind === 'calendar' ? ofPlan.slice(0, 1) : ofPlan;
    const wanted = fields.map((field) => folded(typed[field] ?? ''));
    const missing = wanted.filter((words) => !said.includes(kind === 'markdown' ? bare(words) : words));
    expect(missing, kind).toEqual([]);
  }

  for (const tracker of trackers)
    expect((await rowsOf(tracker, request)).flat().filter((cell) => calculates.test(cell))).toEqual([]);
  expect((await cellsOf(request)).filter(({ formula }) => /k\d+k/.test(formula ?? ''))).toEqual([]);

  const markdown = await textOf(makeFile('markdown', request));
  expect(markdown.match(/<(?!br>)/g) ?? []).toEqual([]);
  expect(markdown.match(/(?<!\\)\]\(/g) ?? []).toEqual([]);

  const calendar = (await textOf(makeFile('calendar', request))).replace(/\r\n[ \t]/g, '');
  expect(calendar.split('\r\n').filter((line) => !/^[A-Z-]+[;:]|^$/.test(line))).toEqual([]);

  const { name } = await makeFile('markdown', request);
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|javascript:/u);
}
