import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openSite, type Site } from '../support/browser.ts';
import * as landmarks from '../support/landmarks.ts';
import { arrived } from '../support/walk.ts';

/** Bytes, gzip -9, for everything a first visitor loads before the first thing that is asked can be answered. */
const mostBytes = 60_000;
/** The same on the way through all pages about the company to the first choice of answers, with what saves them: kept from growing. */
const mostBytesToChoice = 78_000;
/** A phrase that only the code of that library contains, also when minified. */
const lateCode = { 'Chart.js': 'Canvas is already in use', jsPDF: 'jsPDF', 'PDF drawing': '%PDF-' };

let site: Site;
/** Files up to the first field, and up to the first choice of answers, as paths inside the built app, each once. */
let toFirstField: readonly string[];
let toFirstChoice: readonly string[];
beforeAll(async () => {
  site = await openSite();
  // What is fetched ahead while the browser is idle, or seconds later, keeps nobody waiting: here it never is.
  const visit = await site.visit('', {}, () => {
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
  toFirstField = await files();
  // One fact is given, so that what saves it is counted too.
  await firstField.fill('Example');
  const lastPage = page.getByTestId(landmarks.companyDone);
  while ((await lastPage.count()) === 0) await goOn(page, 'main form button[type="submit"]');
  await goOn(page, `[data-testid="${landmarks.companyDone}"]`);
  await page.getByTestId(landmarks.question).getByRole('radio').first().waitFor();
  await page.waitForLoadState('networkidle');
  toFirstChoice = await files();
  await visit.close();
});
afterAll(() => site.close());

async function goOn(page: Page, button: string): Promise<void> {
  const before = page.url();
  await page.locator(button).click();
  await page.waitForURL((url) => url.href !== before);
  await arrived(page);
}

const content = (path: string): Buffer => readFileSync(join(inject('builtApp'), path));

/** Weighs files and prints them, so that a test that fails shows where the weight is. */
function weigh(paths: readonly string[], what: string): number {
  const weights = paths.map((path) => ({ path, bytes: gzipSync(content(path), { level: 9 }).length }));
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [...weights, { path: what, bytes: total }];
  console.log(lines.map(({ path, bytes }) => `${String(bytes).padStart(8)} ${path}`).join('\n'));
  return total;
}

test('Everything loaded before the first thing asked can be answered weighs at most 60,000 bytes compressed.', () => {
  expect(toFirstField).toContain('index.html');
  expect(weigh(toFirstField, 'in all, before the first field')).toBeLessThanOrEqual(mostBytes);
});

test('It is six files: the page, one script, one style sheet, the first words, the icon and the manifest; nothing waits for more than one other.', () => {
  const kinds = toFirstField.map((path) => path.replace(/^.*\./, '')).sort();
  expect(kinds).toEqual(['css', 'html', 'js', 'js', 'svg', 'webmanifest']);
  // A script that only another script knows of would cost one more way to the server and back.
  const page = content('index.html').toString();
  expect(toFirstField.filter((path) => path !== 'index.html' && !page.includes(path))).toEqual([]);
});

test('All pages about the company, saving, and the first choice of answers add little to that.', () => {
  expect(toFirstChoice.length).toBeGreaterThan(toFirstField.length);
  expect(weigh(toFirstChoice, 'in all, before the first choice')).toBeLessThanOrEqual(mostBytesToChoice);
});

test('No code that draws charts or PDF pages is loaded before the first question.', () => {
  const scripts = toFirstChoice.filter((path) => path.endsWith('.js'));
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
