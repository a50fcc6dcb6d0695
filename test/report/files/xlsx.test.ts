import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/report/files/clean.ts';
import { makeFile } from '../../../src/report/index.ts';
import { english, requestFor, savedPersona } from '../../support/file-request.ts';
import { formulas, hostileText, scripts } from '../../support/hostile.ts';
import { sheetsOf, type ReadSheet } from '../../support/sheets.ts';
import { costly } from '../../support/runs.ts';

const saved = savedPersona('sixty-reps-three-dashboards');
const request = requestFor(saved);
const { result } = request;
const file = await makeFile('spreadsheet', request);
const sheets = await sheetsOf(file);
const sheet = (name: string): ReadSheet => {
  const found = sheets[name];
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
};

describe('The spreadsheet', { timeout: 600_000 }, () => {
  test('It has a sheet for each kind of statement, with its heads frozen in the first row.', () => {
    expect(Object.keys(sheets).slice(0, 4)).toEqual(['Summary', 'Answers', 'Criteria', 'Team']);
    expect(Object.keys(sheets)).toEqual(expect.arrayContaining(['KPIs', 'Plan', 'Load']));
    for (const { heads } of Object.values(sheets)) expect(heads.every((head) => head !== '')).toBe(true);
  });

  test('Dates are dates, and effort is a figure.', () => {
    for (const { task, start, end, effortWeeks } of result.plan.tasks) {
      const row = sheet('Plan').rows.find((one) => one.Task === english.word(`task.${task}.title`));
      expect(row).toMatchObject({ Start: start, End: end, 'Effort, weeks': effortWeeks });
    }
  });

  test('Every answer stands with its place and note.', () => {
    expect(sheet('Answers').rows).toHaveLength(result.record.length);
    expect(sheet('Answers').rows.map((row) => row['Ref.'])).toEqual(result.record.map(({ ref }) => ref));
  });

  test('The load of each owner and week works itself out, and holds its value for those who only look.', () => {
    const { cells, rows } = sheet('Load');
    const working = cells.filter(({ cell }) => cell.formula !== undefined);
    expect(working).toHaveLength(rows.length);
    for (const row of rows) {
      const [can, does] = [Number(row['Can give, weeks']), Number(row['Planned, weeks'])];
      if (can > 0) expect(row.Load).toBeCloseTo(does / can, 10);
    }
  });

  test('Made again from the same assessment, it is the same file.', async () => {
    expect(Buffer.from((await makeFile('spreadsheet', request)).content as Uint8Array)).toEqual(
      Buffer.from(file.content as Uint8Array),
    );
  });
});

describe('What somebody typed, in the spreadsheet', { timeout: 600_000 }, () => {
  /** The spreadsheet of somebody who typed this wherever text can be typed. */
  const withText = async (text: string): ReturnType<typeof sheetsOf> => {
    const facts = {
      ...saved.facts,
      industry: { state: 'answered', value: text, note: text, by: text } as const,
    };
    const typed = requestFor({ ...saved, title: `Company ${text}`, respondent: text, facts });
    return sheetsOf(await makeFile('spreadsheet', typed));
  };

  test('It is text in a cell for text, never a formula: alone and among other words.', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostileText, fc.constantFrom(...formulas, ...scripts)), async (text) => {
        const found = await withText(text);
        const answers = found.Answers;
        if (!answers) throw new Error('No sheet of answers');
        const at = answers.rows.findIndex(
          (row) => row['Ref.'] === result.record.find(({ id }) => id === 'industry')?.ref,
        );
        for (const [column, head] of answers.heads.entries())
          if (['Answer', 'Note', 'Answered by'].includes(head)) {
            const cell = answers.cells.find((one) => one.row === at + 1 && one.column === column)?.cell;
            expect(cell?.formula).toBeUndefined();
            expect(cell?.style?.numFmt).toBe('@');
            const expected = clean(text);
            if (head === 'Note') expect(String(answers.rows[at]?.[head] ?? '')).toBe(expected);
          }
        const formulaCells = Object.values(found).flatMap(({ cells }) =>
          cells.filter(({ cell }) => cell.formula !== undefined),
        );
        for (const { cell } of formulaCells) expect(cell.formula).toMatch(/^[A-Z(]/);
      }),
      costly(10),
    );
  });
});
