import { parseCsv } from 'hucre/csv';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../../src/engine/index.ts';
import { possibleVerdicts } from '../../../src/report/chapters/firmness.ts';
import { makeFile, said, type FileRequest } from '../../../src/report/index.ts';
import { renderPdf } from '../../../src/report/pdf.ts';
import { taskWords } from '../../../src/report/task-words.ts';
import type { Assessment } from '../../../src/storage/index.ts';
import { english, requestFor, savedPersona, sayFor, textOf } from '../../support/file-request.ts';
import { measuredCompany } from '../../support/measured-company.ts';
import { folded, pdfText } from '../../support/pdf-text.ts';
import { editedCompany, statementsOf } from '../../support/statements.ts';
import { sheetsOf, type ReadSheet } from '../../support/sheets.ts';
import { readFonts } from '../read-fonts.ts';

// What one assessment says must be the same wherever it is read.

/** Nothing: as no value, or as the empty text of a formula without one. */
const emptyOr = (cell: string | number | null | undefined): string | null => (cell === '' ? '' : null);

const companies: [name: string, assessment: () => Assessment][] = [
  ['both functions', () => savedPersona('sixty-reps-three-dashboards')],
  ['a start with two reps', () => savedPersona('seed-saas-two-reps')],
  ['not enough known', () => savedPersona('ten-reps-nobody-knows')],
  ['a team to be absorbed', () => savedPersona('telecom-reseller-ends-field-sales')],
  ['a freeze of hires', () => savedPersona('scale-up-with-a-hiring-freeze')],
  ['measured KPIs, with costs', measuredCompany],
  [
    'a plan that was edited in every way',
    () => editedCompany(requestFor(savedPersona('sixty-reps-three-dashboards')).result.plan.tasks),
  ],
];

describe.each(companies)('The files of %s', { timeout: 120_000 }, (_, assessment) => {
  let request: FileRequest;
  let result: Result;
  let sheets: Record<string, ReadSheet>;
  let texts: Record<'PDF' | 'Markdown', string>;
  let rows: string[][];

  const rowsOf = (name: string): ReadSheet['rows'] => sheets[name]?.rows ?? [];
  const word = (key: string): string => english.word(key);

  beforeAll(async () => {
    request = requestFor(assessment());
    ({ result } = request);
    sheets = await sheetsOf(await makeFile('spreadsheet', request));
    const { pack, assessment: subject } = request;
    const pdf = renderPdf(result, subject, pack, english, { paper: 'a4' }, await readFonts());
    const markdown = await textOf(makeFile('markdown', request));
    texts = { PDF: await pdfText(pdf), Markdown: folded(markdown.replace(/\\(?=[^\w\s])|\*\*|<br>/g, '')) };
    rows = parseCsv(await textOf(makeFile('trello', request))).map((row) => row.map(String));
  }, 120_000);

  test('They state the same of team, KPIs, plan and risks, in the same words.', () => {
    const cells = Object.values(sheets).flatMap(({ heads, rows: all }) => [
      ...heads,
      ...all.flatMap((row) => Object.values(row)),
    ]);
    const whole = { ...texts, spreadsheet: folded(cells.join('\n')) };
    for (const [file, text] of Object.entries(whole)) {
      // A report has its tasks numbered.
      const named = file === 'spreadsheet' ? said.titlesOf : said.numberedTasks;
      const statements = statementsOf(result, request.pack, english, named);
      expect(statements.length).toBeGreaterThan(20);
      const missing = statements.filter(
        (one) => !(file === 'spreadsheet' && one.inWords === true) && !text.includes(folded(one.text)),
      );
      expect(missing, file).toEqual([]);
    }
  });

  test('They name the same possible verdicts with the same shares.', () => {
    for (const { text: possible } of possibleVerdicts(sayFor(request))) {
      expect(texts.PDF).toContain(folded(possible.split(',').at(-1) ?? ''));
      expect(rowsOf('Summary').map(({ Value }) => Value)).toContain(possible);
    }
  });

  test('They name the same verdict.', () => {
    const verdict = word(`verdict.${result.verdict}.name`);
    expect(rowsOf('Summary').map(({ Value }) => Value)).toContain(verdict);
    for (const text of Object.values(texts)) expect(text).toContain(folded(verdict));
  });

  test('They name the same seats in the same order.', () => {
    expect(rowsOf('Team').map(({ Seat }) => Seat)).toEqual(
      result.team.seats.map(({ role }) => word(`role.${role}.name`)),
    );
    for (const id of result.team.hiringOrder) {
      const role = sayFor(request).seat(id)?.role ?? '';
      for (const text of Object.values(texts)) expect(text).toContain(folded(word(`role.${role}.name`)));
    }
  });

  test('They name the same KPIs, with the same baselines and targets.', () => {
    const named = rowsOf('KPIs').filter(({ When }) => When === english.t('files.kpi.start'));
    expect(named.map(({ KPI }) => KPI)).toEqual(result.kpis.start.map(({ kpi }) => word(`kpi.${kpi}.name`)));
    result.kpis.start.forEach((pick, at) => {
      expect(named[at]?.Baseline).toBe(pick.baseline?.value ?? emptyOr(named[at]?.Baseline));
      expect(named[at]?.Target).toBe(pick.target?.value ?? emptyOr(named[at]?.Target));
      expect(named[at]?.Status).toBe(english.t(`kpi.status.${pick.status}`));
      for (const text of Object.values(texts)) expect(text).toContain(folded(word(`kpi.${pick.kpi}.name`)));
    });
  });

  test('They name the same tasks, with the same owners and dates.', () => {
    for (const task of result.plan.tasks) {
      const { title } = taskWords(task, word);
      const row = rowsOf('Plan').find(({ Task }) => Task === title);
      expect(row).toMatchObject({ Start: task.start, End: task.end });
      const owner = task.person?.name ?? word(`role.${task.owner}.name`);
      expect(row?.Owner).toContain(owner);
      const card = rows.find(([name]) => name === title);
      expect(card?.slice(4, 6)).toEqual([task.end, task.start]);
      expect(card?.[1]).toContain(owner);
      for (const text of Object.values(texts)) {
        expect(text).toContain(folded(title));
        expect(text).toContain(folded(english.formats.shortDate(task.start)));
        expect(text).toContain(folded(english.formats.shortDate(task.end)));
      }
    }
  });
});
