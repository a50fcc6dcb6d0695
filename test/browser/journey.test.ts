import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildResult, type Result } from '../../src/engine/index.ts';
import { courseOf } from '../../src/interview/applicable.ts';
import { loadPack, type Pack } from '../../src/pack/index.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { openSite, type Site, type Visit } from '../support/browser.ts';
import { downloaded, type Downloaded } from '../support/download.ts';
import { goTo } from '../support/files.ts';
import { harbourLedger } from '../support/harbour-ledger.ts';
import * as landmarks from '../support/landmarks.ts';
import { folded, pdfText } from '../support/pdf-text.ts';
import { eachResultPage } from '../support/result-pages.ts';
import { answerAll, arrived, begin, Keyboard } from '../support/walk.ts';
import { spoken, t, word } from '../support/speech.ts';

const noon = '2026-11-24T12:00:00Z';
const respondent = 'Ida Sørensen, founder';

let site: Site;
let visit: Visit;
let pack: Pack;
/** What the page exported at the end, what the engine makes of it, and what the PDF says. */
let exported: Assessment;
let exportedText: string;
let result: Result;
let pdf: Downloaded;
let paper: string;
/** What the pages of the result say, folded matter as well. */
const screens: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  site = await openSite();
  pack = await loadPack();
  visit = await site.visit();
  const { page } = visit;
  await page.clock.setFixedTime(noon);
  const hands = new Keyboard(page);

  await begin(hands);
  await answerAll(hands, pack, harbourLedger, (route) => {
    if (route.at === 'question') asked.push(route.question);
    return Promise.resolve();
  });
  await hands.type('#respondent', respondent);
  await hands.press('main form button[type="submit"]');
  await page.waitForURL((url) => url.hash === '#/result');
  await arrived(page);

  pdf = await downloaded(page, () => hands.press(`[data-testid="${landmarks.downloadPdf}"]`));
  await hands.press('a[href="#/result/take-away"]');
  await page.locator('h2:focus').waitFor();
  const file = await downloaded(page, () => hands.press(`button:text-is("${t('result.export')}")`));
  exportedText = file.bytes.toString('utf8');
  exported = JSON.parse(exportedText) as Assessment;
  result = buildResult(pack, exported, noon.slice(0, 10));
  paper = await pdfText(pdf.bytes);
  await eachResultPage(page, async (part) => {
    screens.push(
      folded((await page.locator(part === null ? 'main' : `[data-part="${part}"]`).textContent()) ?? ''),
    );
  });
  await goTo(page, '#/result');
  await page.locator('h1:focus').waitFor();
});
afterAll(() => site.close());

/** Those of the texts that are not found in another. */
const missing = (texts: readonly string[], within: string): string[] =>
  texts.filter((text) => !within.includes(folded(text)));
const roles = (): string[] => result.team.seats.map(({ role }) => word(`role.${role}.name`));
const startKpis = (): string[] => result.kpis.start.map(({ kpi }) => word(`kpi.${kpi}.name`));
const tasks = (): string[] => result.plan.tasks.map(({ task }) => word(`task.${task}.title`));
const headline = (): string => word(`verdict.${result.verdict}.headline`, { company: 'Harbour Ledger' });

describe('A founder answers the whole questionnaire with the keyboard alone', () => {
  test('Every question that applies to the company was put, each once, in the order of the course.', () => {
    const course = courseOf(pack, exported.facts, exported.answers);
    expect(asked).toEqual(course.questions.map(({ id }) => id));
    expect(asked.length).toBeGreaterThan(25);
  });

  test('The exported file holds every reply exactly as it was given, with who gave it and when.', () => {
    const given = <V extends object>(replies: Readonly<Record<string, V>>): unknown =>
      Object.fromEntries(
        Object.entries(replies).map(([id, reply]) => [id, { ...reply, at: undefined, by: undefined }]),
      );
    expect(given(exported.facts)).toEqual(given(harbourLedger.facts));
    expect(given(exported.answers)).toEqual(given(harbourLedger.answers));
    expect(exported.respondent).toBe(respondent);
    expect(Object.values(exported.answers).filter(({ at }) => at?.startsWith('2026-11-24') !== true)).toEqual(
      [],
    );
  });

  test('Nothing on the way was asked of another origin, complained of or refused by the policy.', () => {
    expect(visit.problems()).toEqual([]);
  });
});

describe('The result on the screen', () => {
  test('The headline is the verdict the engine reaches for the exported file.', async () => {
    expect(await visit.page.locator('h1').innerText()).toBe(headline());
    expect(await visit.page.title()).toBe(
      t('app.title', { page: t('result.title', { company: 'Harbour Ledger' }) }),
    );
  });

  test('Every role, start KPI and planned task of the engine stands on a page of it.', () => {
    expect(tasks().length).toBeGreaterThan(3);
    expect(missing([...roles(), ...startKpis(), ...tasks()], screens.join(''))).toEqual([]);
  });
});

describe('The PDF, read back', () => {
  test('The file is named after the company, the verdict and the day.', () => {
    expect(pdf.name).toBe(`Harbour Ledger – ${word(`verdict.${result.verdict}.name`)} – 2026-11-24.pdf`);
  });

  test('The headline of the verdict stands in it.', () => {
    expect(missing([headline()], paper)).toEqual([]);
  });

  test('Every role of the proposed team stands in it.', () => {
    expect(roles().length).toBeGreaterThan(1);
    expect(missing(roles(), paper)).toEqual([]);
  });

  test('Every start KPI stands in it.', () => {
    expect(startKpis().length).toBeGreaterThan(2);
    expect(missing(startKpis(), paper)).toEqual([]);
  });

  test('Every planned task stands in it.', () => {
    expect(missing(tasks(), paper)).toEqual([]);
  });

  test('Every question that was put is followed by the words of the chosen option or by why there is none.', () => {
    const rows = result.record
      .filter(({ kind, id }) => kind === 'question' && asked.includes(id))
      .map(({ id, ref, state, option }) => {
        const answer = option === null ? '' : word(`question.${id}.option.${option}`);
        if (state === 'answered') return { row: word(`question.${id}.ask`) + ref, answer };
        const why = state === 'unknown' || state === 'skipped' || state === 'not-applicable';
        return { row: word(`question.${id}.ask`) + ref, answer: why ? t(`report.reply.${state}`) : '?' };
      });
    expect(rows.length).toBe(asked.length);
    const lost = rows.filter(({ row, answer }) => {
      const at = paper.indexOf(folded(row));
      if (at === -1) return true;
      const rest = paper.slice(at + folded(row).length);
      // Who would know stands before the answer, and a typed figure before the words of its option.
      return answer === '' || !rest.slice(0, folded(answer).length + 120).includes(folded(answer));
    });
    expect(lost).toEqual([]);
  });

  test('Typed figures, notes, words of one’s own and the respondent stand in it.', () => {
    const notes = Object.values(harbourLedger.answers).flatMap(({ note }) => note ?? []);
    const texts = Object.values(harbourLedger.facts).flatMap((reply) =>
      reply.state === 'answered' && typeof reply.value === 'string' && reply.value.includes(' ')
        ? reply.value
        : [],
    );
    expect(notes.length).toBe(3);
    expect(texts.length).toBe(3);
    const hours = t('answer.with-unit', { figure: '16.5', unit: t('unit.hours', { count: 16.5 }) });
    expect(missing([...notes, ...texts, respondent, hours, '35%'], paper)).toEqual([]);
  });
});

describe('The command line, given the exported file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'first-seat-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('It prints the very result, and writes the very PDF, that the browser made.', async () => {
    const [file, out] = [join(folder, 'exported.json'), join(folder, 'report.pdf')];
    writeFileSync(file, exportedText);
    const program = ['src/cli/run.mjs', 'src/cli/assess.ts'];
    const call = [...program, file, '--pdf', out, '--today', noon.slice(0, 10), '--language', spoken];
    const { stdout } = await promisify(execFile)(process.execPath, call, { maxBuffer: 2 ** 26 });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(result)));
    expect(Buffer.compare(readFileSync(out), pdf.bytes)).toBe(0);
  });
});
