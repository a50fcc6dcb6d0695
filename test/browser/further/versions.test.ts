import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { deploy, kept, lookForUpdate, offered, type Deployed } from '../../support/deployed.ts';
import * as landmarks from '../../support/landmarks.ts';
import { like, t } from '../../support/speech.ts';

let deployed: Deployed;
beforeEach(async () => {
  deployed = await deploy();
});
afterEach(() => deployed.close());

describe('When a new version is put on the server', () => {
  test('Another tab is told, and not loaded again by force.', async () => {
    const visit = await deployed.site.visit();
    const { page } = visit;
    await kept(page);
    await page.reload();
    const other = await page.context().newPage();
    await other.goto(`${deployed.site.address}#/about/data`);
    await other.getByRole('heading', { name: t('data.title') }).waitFor();
    // The other tab listens from two seconds after its own load.
    await other.waitForTimeout(2500);
    deployed.next();
    await offered(page);
    await page.getByRole('button', { name: t('update.ready.act') }).click();
    await other.getByText(t('update.replaced')).waitFor();
    expect(await other.getByRole('heading', { name: t('data.title') }).count()).toBe(1);
  });

  test('A page whose further code is gone from the server says so, keeps what was typed, and offers to load again.', async () => {
    const visit = await deployed.site.visit();
    const { page } = visit;
    // Only the screen puts this key together; its words come with those of other pages.
    const screens = readdirSync(join(deployed.folder, 'assets'))
      .map((name) => join(deployed.folder, 'assets', name))
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
    cpSync(inject('builtApp'), deployed.folder, { recursive: true });
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: t('later.reload') }).click();
    await loaded;
    await page.getByRole('heading', { name: t('data.title') }).waitFor();
  });
});

describe('Should a broken service worker ever be shipped', () => {
  test('The kill switch in its place removes it and its files, and leaves saved work alone.', async () => {
    const visit = await deployed.site.visit();
    const { page } = visit;
    await kept(page);
    await page.getByTestId(landmarks.beginAssessment).click();
    await page.getByRole('textbox').first().fill('Harbour Ledger');
    await page.getByText(like('save.saved')).first().waitFor();
    cpSync(join(deployed.folder, 'sw-off.js'), join(deployed.folder, 'sw.js'));
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
