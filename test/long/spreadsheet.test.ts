import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFile } from '../../src/report/index.ts';
import type { Result } from '../../src/engine/index.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { english, requestFor, savedPersona } from '../support/file-request.ts';
import { companyOnTheWay, measuredCompany } from '../support/measured-company.ts';
import { runToEnd } from '../support/outside.ts';

// LibreOffice opens the file, works every formula out anew, and writes each sheet as CSV.

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-seat-xlsx-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Comma, quotation mark, UTF-8, from line 1, values as they are, all sheets. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

type Rows = Record<string, string>[];

async function opened(assessment: Assessment): Promise<{ result: Result; sheets: Record<string, Rows> }> {
  const request = requestFor(assessment);
  const { content } = await makeFile('spreadsheet', request);
  const own = mkdtempSync(join(folder, 'one-'));
  writeFileSync(join(own, 'result.xlsx'), content as Uint8Array);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const { code, complaints } = await runToEnd(
    'soffice',
    [profile, '--headless', '--convert-to', FILTER, '--outdir', own, join(own, 'result.xlsx')],
    { cwd: own },
  );
  expect({ code, complaints }).toMatchObject({ code: 0 });
  const sheets = Object.fromEntries(
    readdirSync(own)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => {
        const [heads = [], ...rows] = parseCsv(readFileSync(join(own, file), 'utf8')).map((row) =>
          row.map(String),
        );
        const named = rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
        return [file.replace(/^result-|\.csv$/g, ''), named] as const;
      }),
  );
  return { result: request.result, sheets };
}

const near = (text: string | undefined, value: number): void => {
  expect(text).not.toBe('');
  expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
};

describe('The spreadsheet in LibreOffice', { timeout: 300_000 }, () => {
  test('Its formulas give the values, targets and states of the app, for every KPI with raw figures.', async () => {
    const { result, sheets } = await opened(measuredCompany());
    const rows = sheets.KPIs ?? [];
    const picks = [...result.kpis.start, ...result.kpis.later];
    expect(picks.filter(({ baseline }) => baseline?.from === 'calculated').length).toBeGreaterThan(10);
    for (const pick of picks) {
      const row = rows.find(({ KPI }) => KPI === english.word(`kpi.${pick.kpi}.name`));
      for (const [head, found] of [
        ['Baseline', pick.baseline],
        ['Target', pick.target],
        ['Latest value', pick.latest],
      ] as const)
        if (found === null)
          expect({ kpi: pick.kpi, head, value: row?.[head] }).toEqual({ kpi: pick.kpi, head, value: '' });
        else near(row?.[head], found.value);
      expect({ kpi: pick.kpi, status: row?.Status }).toEqual({
        kpi: pick.kpi,
        status: english.t(`kpi.status.${pick.status}`),
      });
    }
  });

  test('Its formulas tell reached, nearly reached and missed as the app does, wherever between baseline and target a KPI stands.', async () => {
    const seen = new Set<string>();
    for (const way of [-0.5, 0.25, 0.5, 0.75, 1, 1.5]) {
      const { result, sheets } = await opened(companyOnTheWay(way));
      for (const { kpi, status, target } of [...result.kpis.start, ...result.kpis.later]) {
        const row = (sheets.KPIs ?? []).find(({ KPI }) => KPI === english.word(`kpi.${kpi}.name`));
        expect({ way, kpi, status: row?.Status }).toEqual({
          way,
          kpi,
          status: english.t(`kpi.status.${status}`),
        });
        if (target !== null) near(row?.Target, target.value);
        seen.add(status);
      }
    }
    for (const status of ['reached', 'amber', 'missed']) expect(seen).toContain(status);
  });

  test('A seat’s cost and the load of each week come out as in the app.', async () => {
    const { result, sheets } = await opened(measuredCompany());
    const { currency } = result.team.cost;
    for (const { seat, perYear } of result.team.cost.seats) {
      const at = result.team.seats.findIndex(({ id }) => id === seat);
      const row = sheets.Team?.[at];
      if (perYear) near(row?.[english.t('files.head.year-to', { currency })], perYear.to);
    }
    const weeks = result.plan.load.flatMap((load) => load.weeks);
    weeks.forEach(({ capacity, planned }, at) => {
      if (capacity > 0)
        expect(parseFloat(sheets.Load?.[at]?.Load ?? '')).toBeCloseTo((planned / capacity) * 100, 1);
    });
  });

  test('It opens for companies of every verdict, with every task in it.', async () => {
    for (const name of ['sixty-reps-three-dashboards', 'seed-saas-two-reps', 'ten-reps-nobody-knows']) {
      const { result, sheets } = await opened(savedPersona(name));
      const titles = (sheets.Plan ?? []).map(({ Task }) => Task);
      for (const { task } of result.plan.tasks) expect(titles).toContain(english.word(`task.${task}.title`));
    }
  });
});
