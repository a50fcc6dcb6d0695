import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { languageCodes, tongue, type Language } from '../../src/i18n/index.ts';
import { openSite, type Site } from '../support/browser.ts';
import * as landmarks from '../support/landmarks.ts';
import { arrived, whereIs } from '../support/walk.ts';

/** Bytes, gzip -9, for everything a first visitor loads before the first thing that is asked can be answered. */
const mostBytes = 60_000;
/** The same up to the first choice of answers, straight from the first page, with what saves: kept from growing, in any language. */
const mostBytesToChoice = 77_500;
/** And on the long way, through every page about the company and all kinds of fields. */
const mostBytesAllPages = 82_000;
/** A phrase that only the code of that library contains, also when minified. */
const lateCode = { 'Chart.js': 'Canvas is already in use', jsPDF: 'jsPDF', 'PDF drawing': '%PDF-' };

let site: Site;
/** Files as paths inside the built app, each once. */
interface Loaded {
  toFirstField: readonly string[];
  toFirstChoice: readonly string[];
  allPages: readonly string[];
}
const loaded = {} as Record<Language, Loaded>;
beforeAll(async () => {
  site = await openSite();
  for (const language of languageCodes) loaded[language] = await visitIn(language);
});
afterAll(() => site.close());

/** What a first visitor loads whose link asks for a language: up to the first field, and up to the first choice of answers. */
async function visitIn(language: Language): Promise<Loaded> {
  // What is fetched ahead while the browser is idle, or seconds later, keeps nobody waiting: here it never is.
  const visit = await site.visit(`?lang=${language}`, {}, () => {
    window.requestIdleCallback = () => 0;
    const wait = window.setTimeout.bind(window);
    const soon = (run: () => void, ms = 0): number => (ms < 2000 ? wait(run, ms) : 0);
    window.setTimeout = soon as typeof window.setTimeout;
  });
  const { page } = visit;
  const files = async (): Promise<string[]> => {
    // Not every browser without a window asks for the icon; a visitor's does.
    const icons = await page
      .locator('link[rel~="icon"], link[rel="manifest"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    const paths = [...visit.requests, ...icons].map((url) =>
      url.slice(site.address.length).replace(/[?#].*$/, ''),
    );
    return [...new Set(paths.map((path) => (path === '' ? 'index.html' : path)))];
  };
  await page.getByTestId(landmarks.beginAssessment).click();
  const firstField = page.getByRole('textbox').first();
  await firstField.focus();
  await page.waitForLoadState('networkidle');
  const toFirstField = await files();
  const filesAtChoice = async (): Promise<string[]> => {
    await page.getByTestId(landmarks.question).getByRole('radio').first().waitFor();
    await page.waitForLoadState('networkidle');
    return files();
  };
  // One fact is given, so that what saves it is counted too.
  await firstField.fill('Example');
  await goOn(page, `[data-testid="${landmarks.companyDone}"]`);
  const toFirstChoice = await filesAtChoice();
  // Back, and page by page past the link that leads to the questions from each.
  await page.goBack();
  await page.getByTestId(landmarks.companyDone).waitFor();
  while (whereIs(page).at === 'company') await goOn(page, 'main form button[type="submit"]');
  const allPages = await filesAtChoice();
  await visit.close();
  return { toFirstField, toFirstChoice, allPages };
}

async function goOn(page: Page, button: string): Promise<void> {
  const before = page.url();
  await page.locator(button).click();
  await page.waitForURL((url) => url.href !== before);
  await arrived(page);
}

/** What the first page says, and no other language does. */
const phraseOf = (language: Language): string => tongue(language, {}).t('start.title');

const content = (path: string): Buffer => readFileSync(join(inject('builtApp'), path));

/** Weighs files and prints them, so that a test that fails shows where the weight is. */
function weigh(paths: readonly string[], what: string): number {
  const weights = paths.map((path) => ({ path, bytes: gzipSync(content(path), { level: 9 }).length }));
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [...weights, { path: what, bytes: total }];
  console.log(lines.map(({ path, bytes }) => `${String(bytes).padStart(8)} ${path}`).join('\n'));
  return total;
}

describe.each(languageCodes)('In the language %s', (language) => {
  test('everything loaded before the first thing asked can be answered weighs at most 60,000 bytes compressed.', () => {
    expect(loaded[language].toFirstField).toContain('index.html');
    expect(weigh(loaded[language].toFirstField, `${language}, before the first field`)).toBeLessThanOrEqual(
      mostBytes,
    );
  });

  test('it is six files: the page, one script, the words, one style sheet, the icon and the manifest.', () => {
    const { toFirstField } = loaded[language];
    const kinds = toFirstField.map((path) => path.replace(/^.*\./, '')).sort();
    expect(kinds).toEqual(['css', 'html', 'js', 'js', 'svg', 'webmanifest']);
    // The page names them all but the manifest of the language: nothing waits to be found in another file.
    const page = content('index.html').toString();
    const unnamed = toFirstField.filter((path) => path !== 'index.html' && !page.includes(path));
    expect(unnamed.filter((path) => !path.endsWith('.webmanifest'))).toEqual([]);
  });

  test('the words are asked for while the app’s script is still on its way.', async () => {
    const scripts = loaded[language].toFirstField.filter((path) => path.endsWith('.js'));
    const words = scripts.find((path) => content(path).includes(phraseOf(language))) ?? '';
    const [app = ''] = scripts.toSorted((a, b) => content(b).length - content(a).length);
    const visit = await site.visit(`?lang=${language}`);
    let arrive = (): void => undefined;
    const held = new Promise<void>((go) => (arrive = go));
    await visit.page.route(`**/${app}`, async (route) => {
      await held;
      await route.continue();
    });
    const asked = visit.page.waitForRequest(`**/${words}`);
    const before = visit.requests.length;
    await visit.page.reload({ waitUntil: 'commit' });
    await asked;
    expect(await visit.page.getByTestId(landmarks.beginAssessment).count()).toBe(0);
    arrive();
    await visit.page.getByTestId(landmarks.beginAssessment).waitFor();
    expect(visit.requests.slice(before).filter((url) => url.endsWith(words))).toHaveLength(1);
    expect(visit.problems()).toEqual([]);
    await visit.close();
  });

  test('saving and the first choice of answers add little to that.', () => {
    const { toFirstField, toFirstChoice } = loaded[language];
    expect(toFirstChoice.length).toBeGreaterThan(toFirstField.length);
    expect(weigh(toFirstChoice, `${language}, before the first choice`)).toBeLessThanOrEqual(
      mostBytesToChoice,
    );
  });

  test('so do all pages about the company, with their fields.', () => {
    const { toFirstChoice, allPages } = loaded[language];
    expect(allPages.length).toBeGreaterThan(toFirstChoice.length);
    expect(weigh(allPages, `${language}, with all pages`)).toBeLessThanOrEqual(mostBytesAllPages);
  });

  test('no word of another language is loaded.', () => {
    const others = languageCodes.filter((other) => other !== language);
    const strange = (path: string): boolean => {
      const text = content(path).toString();
      return others.some((other) => text.includes(phraseOf(other)) || path.includes(`.${other}.`));
    };
    expect(loaded[language].allPages.filter(strange)).toEqual([]);
  });
});

test('A host that still sends the policy of another version gives a page that works: the words come a little later.', async () => {
  const visit = await site.visit();
  await visit.page.route(site.address, async (route) => {
    const answer = await route.fetch();
    const { 'content-security-policy': policy = '', ...headers } = answer.headers();
    const older = policy.replace(/ 'sha256-[^']+'/, " 'sha256-b2xk'");
    expect(older).not.toBe(policy);
    await route.fulfill({ response: answer, headers: { ...headers, 'content-security-policy': older } });
  });
  await visit.page.reload();
  await visit.page.getByTestId(landmarks.beginAssessment).click();
  await visit.page.getByRole('textbox').first().waitFor();
  expect(visit.cspReports).toHaveLength(1);
  await visit.close();
});

test('No code that draws charts or PDF pages is loaded before the first question.', () => {
  const scripts = loaded.en.allPages.filter((path) => path.endsWith('.js'));
  const found = scripts.flatMap((path) =>
    Object.entries(lateCode)
      .filter(([, phrase]) => content(path).includes(phrase))
      .map(([name]) => `${name} in ${path}`),
  );
  expect(scripts).not.toEqual([]);
  expect(found).toEqual([]);
});

test('The built app does contain that code, in files of its own, so that the test above can find it.', () => {
  const scripts = readdirSync(join(inject('builtApp'), 'assets')).filter((name) => name.endsWith('.js'));
  for (const [name, phrase] of Object.entries(lateCode)) {
    expect(
      scripts.filter((script) => content(join('assets', script)).includes(phrase)),
      name,
    ).not.toEqual([]);
  }
});

const assets = (): string[] =>
  readdirSync(join(inject('builtApp'), 'assets')).map((name) => join('assets', name));

test('What draws the PDF, in a worker of its own, weighs at most 165,000 bytes compressed without fonts.', () => {
  const workers = assets().filter((path) => /worker[^/]*\.js$/.test(path));
  expect(workers).toHaveLength(1);
  expect(weigh(workers, 'in all, for the PDF')).toBeLessThanOrEqual(165_000);
  // What jsPDF would load for what a report never has is not even built.
  const named = assets().filter((path) => /html2canvas|canvg|purify/.test(path));
  expect(named).toEqual([]);
});
