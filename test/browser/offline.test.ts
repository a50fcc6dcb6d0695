import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { openSite, type Site } from '../support/browser.ts';
import { downloaded } from '../support/download.ts';
import * as landmarks from '../support/landmarks.ts';
import { openExample } from '../support/open-example.ts';
import { like, t } from '../support/speech.ts';

/** The built app in a folder of its own, where a test may deploy another version. */
let folder: string;
let site: Site;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'first-seat-'));
  cpSync(inject('builtApp'), folder, { recursive: true });
  site = await openSite(await serve({ folder, base: '/tools/first-seat/' }));
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Resolves once the service worker holds the whole app. */
const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

/** Puts a version in the place of the present one whose start page carries another name. */
function deployNext(): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(
    join(folder, 'index.html'),
    page.replace('<title>First Seat</title>', '<title>Next Seat</title>'),
  );
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const next = worker.replace(
    /("?url"?:\s*["'`]index\.html["'`],\s*"?revision"?:\s*["'`])[0-9a-f]+/,
    '$1beef',
  );
  expect(next).not.toBe(worker);
  writeFileSync(join(folder, 'sw.js'), next);
}
const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
/** The page’s own name for the version it was loaded from. */
const named = (page: Page): Promise<string> =>
  page.evaluate(
    async () => /<title>(.*?)<\/title>/.exec(await (await fetch('./index.html')).text())?.[1] ?? '',
  );

describe('Without a network', () => {
  test('After the first visit the worked example opens and its PDF is made, every page of it new to this visitor.', async () => {
    const visit = await site.visit();
    const { page } = visit;
    await kept(page);
    await page.context().setOffline(true);
    await page.reload();
    await openExample(page);
    const { bytes } = await downloaded(page, () => page.getByTestId(landmarks.downloadPdf).click());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.goto(`${site.address}#/about/data`);
    await page.getByRole('heading', { name: t('data.title') }).waitFor();
    expect(visit.problems()).toEqual([]);
    expect(await visit.axe()).toEqual([]);
  });
});

describe('When a new version is put on the server', () => {
  test('The page stays as it is, says so, and moves on only when asked; what was typed is there afterwards.', async () => {
    const visit = await site.visit();
    const { page } = visit;
    await kept(page);
    await page.reload();
    await page.getByTestId(landmarks.beginAssessment).click();
    await page.getByRole('textbox').first().fill('Harbour Ledger');
    deployNext();
    await kept(page);
    await expect
      .poll(
        async () => {
          await lookForUpdate(page);
          return page.getByText(t('update.ready')).count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    expect(await page.getByRole('textbox').first().inputValue()).toBe('Harbour Ledger');
    expect(await visit.axe()).toEqual([]);
    expect(await named(page)).toBe('First Seat');

    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: t('update.ready.act') }).click();
    await loaded;
    expect(await named(page)).toBe('Next Seat');
    await expect.poll(() => page.getByRole('textbox').first().inputValue()).toBe('Harbour Ledger');
    expect(visit.problems()).toEqual([]);
  });

  test('Another tab is told, and not loaded again by force.', async () => {
    const visit = await site.visit();
    const { page } = visit;
    await kept(page);
    await page.reload();
    const other = await page.context().newPage();
    await other.goto(`${site.address}#/about/data`);
    await other.getByRole('heading', { name: t('data.title') }).waitFor();
    // The other tab listens from two seconds after its own load.
    await other.waitForTimeout(2500);
    deployNext();
    await expect
      .poll(
        async () => {
          await lookForUpdate(page);
          return page.getByText(t('update.ready')).count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await page.getByRole('button', { name: t('update.ready.act') }).click();
    await other.getByText(t('update.replaced')).waitFor();
    expect(await other.getByRole('heading', { name: t('data.title') }).count()).toBe(1);
  });

  test('A page whose further code is gone from the server says so, keeps what was typed, and offers to load again.', async () => {
    const visit = await site.visit();
    const { page } = visit;
    // Only the screen puts this key together; its words come with those of other pages.
    const screens = readdirSync(join(folder, 'assets'))
      .map((name) => join(folder, 'assets', name))
      .filter((path) => path.endsWith('.js') && readFileSync(path, 'utf8').includes('data.persistent.${'));
    expect(screens).toHaveLength(1);
    rmSync(screens[0] ?? '');
    await page.getByTestId(landmarks.beginAssessment).click();
    await page.getByRole('textbox').first().fill('Harbour Ledger');
    await page.getByRole('link', { name: t('foot.data') }).click();
    await page.getByRole('heading', { name: t('later.failed') }).waitFor();
    await page.goBack();
    expect(await page.getByRole('textbox').first().inputValue()).toBe('Harbour Ledger');
    await page.goForward();
    await page.getByRole('heading', { name: t('later.failed') }).waitFor();
    cpSync(inject('builtApp'), folder, { recursive: true });
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: t('later.reload') }).click();
    await loaded;
    await page.getByRole('heading', { name: t('data.title') }).waitFor();
  });
});

describe('Should a broken service worker ever be shipped', () => {
  test('The kill switch in its place removes it and its files, and leaves saved work alone.', async () => {
    const visit = await site.visit();
    const { page } = visit;
    await kept(page);
    await page.getByTestId(landmarks.beginAssessment).click();
    await page.getByRole('textbox').first().fill('Harbour Ledger');
    await page.getByText(like('save.saved')).first().waitFor();
    cpSync(join(folder, 'sw-off.js'), join(folder, 'sw.js'));
    await lookForUpdate(page);
    await expect
      .poll(
        () =>
          page.evaluate(async () => [
            (await navigator.serviceWorker.getRegistrations()).length,
            // What is saved has its copies in one.
            (await caches.keys()).filter((name) => name !== 'first-seat-copies').length,
          ]),
        { timeout: 20_000 },
      )
      .toEqual([0, 0]);
    await page.reload();
    await expect.poll(() => page.getByRole('textbox').first().inputValue()).toBe('Harbour Ledger');
  });
});
