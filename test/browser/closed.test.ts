import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Facts } from '../../src/engine/index.ts';
import { loadPack } from '../../src/pack/index.ts';
import { openSite, type Site, type Visit } from '../support/browser.ts';
import { Overheard, typeOnResult } from '../support/canary.ts';
import { downloaded } from '../support/download.ts';
import { goTo } from '../support/files.ts';
import { harbourLedger } from '../support/harbour-ledger.ts';
import * as landmarks from '../support/landmarks.ts';
import { pdfText } from '../support/pdf-text.ts';
import { answerAll, arrived, begin, Keyboard } from '../support/walk.ts';
import { like, t } from '../support/speech.ts';

/** Words that stand nowhere but in what is typed, one for each kind of field. */
const canary = {
  company: 'Quokkafjord',
  fact: 'Zemblanity',
  note: 'Velleitypond',
  respondent: 'Sphenodonia',
  result: 'Quinquereme',
};
/** A phrase that only the code of that library contains, also when minified. */
const lateCode = { 'Chart.js': 'Canvas is already in use', jsPDF: 'jsPDF', 'PDF drawing': '%PDF-' };

let site: Site;
let visit: Visit;
let paper: string;
let overheard: Overheard;
/** Requests made before the result was asked for, and before the PDF was. */
let beforeResult: readonly string[];
let beforeCharts: readonly string[];
let beforePdf: readonly string[];

beforeAll(async () => {
  site = await openSite('/some/base/');
  visit = await site.visit();
  const { page } = visit;
  overheard = new Overheard(page);
  const hands = new Keyboard(page);
  const note = (): Promise<void> => overheard.note();

  await begin(hands);
  await answerAll(hands, await loadPack(), typed(), note);
  await hands.type('#respondent', canary.respondent);
  await note();
  beforeResult = [...visit.requests];
  await hands.press('main form button[type="submit"]');
  await page.waitForURL((url) => url.hash === '#/result');
  await arrived(page);
  await page.waitForLoadState('networkidle');
  await note();
  beforeCharts = [...visit.requests];
  for (const part of ['why', 'team', 'kpis', 'plan', 'risks'] as const) {
    await page
      .getByRole('link', { name: t(`result.part.${part}`), exact: true })
      .first()
      .click();
    await page
      .locator('h2:focus')
      .filter({ hasText: t(`result.part.${part}`) })
      .waitFor();
    await page.waitForLoadState('networkidle');
    await note();
  }
  beforePdf = [...visit.requests];
  await typeOnResult(page, canary.result);
  await note();
  await goTo(page, '#/result');
  await page.locator('h1:focus').waitFor();
  const { bytes } = await downloaded(page, () => hands.press(`[data-testid="${landmarks.downloadPdf}"]`));
  paper = await pdfText(bytes);
  await page.reload();
  await page.getByTestId(landmarks.result).waitFor();
  await note();
});
afterAll(() => site.close());

/** Harbour Ledger with a canary in every field that takes words. */
function typed(): typeof harbourLedger {
  const facts: Facts = {
    ...harbourLedger.facts,
    'company-name': { state: 'answered', value: canary.company },
    industry: { state: 'answered', value: canary.fact },
    'why-now': { state: 'answered', value: canary.fact },
  };
  const answers = Object.entries(harbourLedger.answers).map(([id, reply]) => [
    id,
    reply.note === undefined ? reply : { ...reply, note: canary.note },
  ]);
  return { facts, answers: Object.fromEntries(answers) as typeof harbourLedger.answers };
}

const filesOf = (requests: readonly string[]): string[] => [
  ...new Set(
    requests
      .map((url) => url.slice(site.address.length).replace(/[?#].*$/, ''))
      .filter((path) => path !== ''),
  ),
];
/** Names of the late code that some of these files contain. */
const lateCodeIn = (files: readonly string[]): string[] =>
  Object.entries(lateCode).flatMap(([name, phrase]) =>
    files.filter(
      (path) => path.endsWith('.js') && readFileSync(join(inject('builtApp'), path)).includes(phrase),
    ).length > 0
      ? [name]
      : [],
  );

describe('From the start page to the PDF, below a path of its own', () => {
  test('Nothing is asked of another origin, nothing is complained of, and the policy refuses nothing.', () => {
    expect(visit.requests.length).toBeGreaterThan(5);
    expect(visit.problems()).toEqual([]);
  });

  test('Every request stays below the base path and asks for a file of the built app.', () => {
    const built = readdirSync(inject('builtApp'), { recursive: true }).map((path) =>
      String(path).replaceAll('\\', '/'),
    );
    const requests = [...visit.requests, ...visit.workerRequests];
    expect(requests.filter((url) => !url.startsWith(site.address))).toEqual([]);
    expect(filesOf(requests).filter((path) => !built.includes(path))).toEqual([]);
  });

  test('What was typed is in the PDF, and in nothing that was sent.', () => {
    const words = Object.values(canary);
    const { sent, console } = overheard;
    expect(console).toEqual([]);
    expect(words.filter((word) => !paper.includes(word))).toEqual([]);
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.filter((request) => words.some((word) => request.includes(word)))).toEqual([]);
    expect(sent.filter((request) => !/^\S+ {2}\{/.test(request))).toEqual([]);
  });

  test('No address ever holds what was typed, and titles hold at most the name of the company, on the result.', () => {
    const words = Object.values(canary);
    const { addresses, titles } = overheard;
    expect(addresses.length).toBeGreaterThan(35);
    expect(addresses.filter((address) => words.some((word) => address.includes(word)))).toEqual([]);
    const telling = [...new Set(titles.filter((title) => words.some((word) => title.includes(word))))];
    expect(telling.length).toBe(7);
    expect(
      telling.filter(
        (title) =>
          title.split(canary.company).length !== 2 ||
          ![like('result.title'), like('result.title.part')].some((form) => form.test(title)),
      ),
    ).toEqual([]);
  });

  test('No byte of chart code comes before the charts are looked at, none of PDF code before the PDF is asked for.', () => {
    expect(lateCodeIn(filesOf(beforeResult))).toEqual([]);
    expect(lateCodeIn(filesOf(beforeCharts))).toEqual([]);
    expect(lateCodeIn(filesOf(beforePdf))).toEqual(['Chart.js']);
    expect(lateCodeIn(filesOf(visit.requests))).toEqual(Object.keys(lateCode));
  });
});

test('The licence of everything that is shipped travels with the app.', () => {
  const folder = join(inject('builtApp'), 'licences');
  const texts = readdirSync(folder).map((name) => `# ${name}\n${readFileSync(join(folder, name), 'utf8')}`);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const named = texts.join('\n').toLowerCase();
  expect(
    [...Object.keys(dependencies), 'Pretendard'].filter((name) => !named.includes(name.toLowerCase())),
  ).toEqual([]);
  expect(named).toMatch(/mit license|permission is hereby granted/);
  // Of those whose work jsPDF is made of.
  for (const author of ['james hall', 'adobe systems', 'dean mcnamee']) expect(named).toContain(author);
});
