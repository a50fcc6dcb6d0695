import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tongue, type Tongue } from '../../src/i18n/index.ts';
import { loadAllWords, loadPack, type Pack } from '../../src/pack/index.ts';
import { openPage, type Site } from '../support/browser.ts';
import { downloaded } from '../support/download.ts';
import { goTo } from '../support/files.ts';
import { harbourLedger } from '../support/harbour-ledger.ts';
import * as landmarks from '../support/landmarks.ts';
import { openExample } from '../support/open-example.ts';
import { folded, pdfText } from '../support/pdf-text.ts';
import { answerAll, arrived, begin, Keyboard } from '../support/walk.ts';

let folder: string;
let site: Site;
let pack: Pack;
let t: Tongue['t'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'first-seat-single-'));
  process.env.NODE_ENV = 'production';
  await build({ mode: 'single', logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  pack = await loadPack();
  ({ t } = tongue('en', await loadAllWords('en')));
  site = await openPage(join(folder, 'index.html'));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test('The single file is one file, and its code and style run by their hashes alone.', async () => {
  expect(readdirSync(folder)).toEqual(['index.html']);
  const visit = await site.visit();
  const policy = await visit.page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toMatch(/script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+';/);
  expect(policy).toContain("default-src 'none'");
  await visit.close();
});

test('From a file every question is answered by keyboard, the PDF is made, and all of it is there after a reload.', async () => {
  const visit = await site.visit();
  const { page } = visit;
  const hands = new Keyboard(page);
  await begin(hands);
  await answerAll(hands, pack, harbourLedger, () => Promise.resolve());
  await hands.press('main form button[type="submit"]');
  await page.waitForURL((url) => url.hash === '#/result');
  await arrived(page);

  const pdf = await downloaded(page, () => hands.press(`[data-testid="${landmarks.downloadPdf}"]`));
  expect(folded(await pdfText(pdf.bytes))).toContain('HarbourLedger');

  await page.reload();
  await page.getByTestId(landmarks.result).waitFor();
  await goTo(page, '#/');
  await page.getByText('Harbour Ledger').first().waitFor();
  expect(visit.problems()).toEqual([]);
  expect([...new Set(visit.requests.map((url) => url.split('#')[0]))]).toEqual([site.address]);
  await visit.close();
});

test('From a file the finished example opens, and what no Latin font has stands in its PDF.', async () => {
  const visit = await site.visit();
  const { page } = visit;
  await openExample(page);
  await page.getByTestId(landmarks.result).waitFor();
  await page.getByRole('button', { name: t('example.copy'), exact: true }).click();
  await page.waitForURL((url) => !url.hash.includes('result'));
  await page.locator('#fact-company-name').fill('똠방각하 펲시콜라');
  await goTo(page, '#/result');
  await page.getByTestId(landmarks.result).waitFor();
  const pdf = await downloaded(page, () => page.getByTestId(landmarks.downloadPdf).click());
  expect(folded(await pdfText(pdf.bytes))).toContain('똠방각하');
  expect(visit.problems()).toEqual([]);
  await visit.close();
});
