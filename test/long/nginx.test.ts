import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headersFor, parseHeaders } from '../../src/cli/headers.ts';
import type { Served } from '../../src/cli/serve.ts';
import { openSite } from '../support/browser.ts';
import { Overheard, typeIntoEveryField, typeOnResult } from '../support/canary.ts';
import { downloaded } from '../support/download.ts';
import { goTo, openFile } from '../support/files.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import * as landmarks from '../support/landmarks.ts';
import { startNginx, subPath } from '../support/nginx.ts';
import { folded, pdfText } from '../support/pdf-text.ts';
import { arrived } from '../support/walk.ts';

let nginx: Served;
beforeAll(async () => {
  nginx = await startNginx(inject('builtApp'));
});
afterAll(() => nginx.close());

const rules = parseHeaders(readFileSync(join(inject('builtApp'), '_headers'), 'utf8'));
const places = [
  ['the root', '/'],
  ['a path', subPath],
] as const;
const addressOf = (base: string): string => new URL(base, nginx.address).href;

describe.each(places)('The app under %s of an nginx set up as README.md says', (_, base) => {
  const headersAt = async (path: string): Promise<Record<string, string>> =>
    Object.fromEntries((await fetch(addressOf(base) + path)).headers);
  const wanted = (path: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(headersFor(`/${path}`, rules)).map(([name, value]) => [name.toLowerCase(), value]),
    );

  test('Every file comes with the headers of _headers.', async () => {
    const assets = readdirSync(join(inject('builtApp'), 'assets')).map((name) => `assets/${name}`);
    expect(assets.length).toBeGreaterThan(3);
    for (const path of ['', 'favicon.svg', 'schema/result.schema.json', ...assets])
      expect(await headersAt(path), path).toMatchObject(wanted(path));
  });

  test('What is not there comes with the policy, and nobody is told to keep it.', async () => {
    const path = 'assets/from-last-year.js';
    const headers = await headersAt(path);
    const others = Object.entries(wanted(path)).filter(([name]) => name !== 'cache-control');
    expect(headers).toMatchObject(Object.fromEntries(others));
    expect(headers).not.toHaveProperty('cache-control');
  });

  test('Pages, scripts and styles come compressed.', async () => {
    const texts = readdirSync(join(inject('builtApp'), 'assets')).filter((name) =>
      /\.(?:js|css)$/.test(name),
    );
    for (const path of ['', ...texts.map((name) => `assets/${name}`)]) {
      const headers = await headersAt(path);
      // nginx sends less than 20 bytes as they are.
      if (Number(headers['content-length'] ?? Infinity) >= 20)
        expect(headers['content-encoding'], path).toBe('gzip');
    }
  });

  test('A word typed into every field of every page is in no address, title of a page before the result, request or message of the console.', async () => {
    const site = await openSite({ address: addressOf(base), close: () => Promise.resolve() });
    const visit = await site.visit();
    const { page } = visit;
    const overheard = new Overheard(page);
    const word = 'Quokkafjord';
    const see = async (): Promise<number> => {
      const fields = await typeIntoEveryField(page, word);
      await overheard.note();
      return fields;
    };
    try {
      await page.getByTestId(landmarks.beginAssessment).click();
      await arrived(page);
      let fields = await see();
      await goTo(page, '#/');
      await openFile(page, harbourLedgerFile({ title: 'Harbour Ledger' }));
      fields += await see();
      for (const hash of await page
        .locator('a[href^="#/question/"], a[href^="#/company/"]')
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])) {
        await goTo(page, hash);
        await arrived(page);
        fields += await see();
      }
      await typeOnResult(page, word);
      await overheard.note();
      await goTo(page, '#/result');
      await page.locator('h1:focus').waitFor();
      const { bytes } = await downloaded(page, () => page.getByTestId(landmarks.downloadPdf).first().click());
      expect(await pdfText(bytes)).toContain(word);
      expect(fields).toBeGreaterThan(30);
      const { addresses, sent, console } = overheard;
      // The name of the company stands in the titles of its result, for whoever has it open.
      const titles = overheard.titles.filter((title) => !/result for/i.test(title));
      for (const [what, all] of Object.entries({ addresses, titles, sent, console }))
        expect(
          all.filter((each) => each.includes(word)),
          what,
        ).toEqual([]);
      expect(sent.length).toBeGreaterThan(20);
      expect(visit.problems()).toEqual([]);
    } finally {
      await site.close();
    }
  });

  test('A visitor gets from the start page to the PDF, with nothing refused by the policy or fetched elsewhere.', async () => {
    const site = await openSite({ address: addressOf(base), close: () => Promise.resolve() });
    const visit = await site.visit();
    const { page } = visit;
    try {
      await page.getByTestId(landmarks.beginAssessment).click();
      await page.getByTestId(landmarks.companyDone).click();
      await page.getByTestId(landmarks.question).getByRole('radio').first().check();
      await page.locator('main form button[type="submit"]').click();
      await page.goto(addressOf(base));
      await openFile(page, harbourLedgerFile());
      await page.locator('main form button[type="submit"]').click();
      await page.waitForURL((url) => url.hash === '#/result');
      await arrived(page);
      const headline = await page.locator('h1').innerText();
      expect(headline).toContain('Harbour Ledger');
      const { bytes } = await downloaded(page, () => page.getByTestId(landmarks.downloadPdf).click());
      expect(await pdfText(bytes)).toContain(folded(headline));
      expect(visit.problems()).toEqual([]);
    } finally {
      await site.close();
    }
  });
});
