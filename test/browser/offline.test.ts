import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deploy, kept, offered, type Deployed } from '../support/deployed.ts';
import { downloaded } from '../support/download.ts';
import * as landmarks from '../support/landmarks.ts';
import { openExample } from '../support/open-example.ts';
import { t } from '../support/speech.ts';

let deployed: Deployed;
beforeEach(async () => {
  deployed = await deploy();
});
afterEach(() => deployed.close());

/** The page’s own name for the version it was loaded from. */
const named = (page: Page): Promise<string> =>
  page.evaluate(
    async () => /<title>(.*?)<\/title>/.exec(await (await fetch('./index.html')).text())?.[1] ?? '',
  );

describe('Without a network', () => {
  test('After the first visit the worked example opens and its PDF is made, every page of it new to this visitor.', async () => {
    const visit = await deployed.site.visit();
    const { page } = visit;
    await kept(page);
    await page.context().setOffline(true);
    await page.reload();
    await openExample(page);
    const { bytes } = await downloaded(page, () => page.getByTestId(landmarks.downloadPdf).click());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.goto(`${deployed.site.address}#/about/data`);
    await page.getByRole('heading', { name: t('data.title') }).waitFor();
    expect(visit.problems()).toEqual([]);
    expect(await visit.axe()).toEqual([]);
  });
});

describe('When a new version is put on the server', () => {
  test('The page stays as it is, says so, and moves on only when asked; what was typed is there afterwards.', async () => {
    const visit = await deployed.site.visit();
    const { page } = visit;
    await kept(page);
    await page.reload();
    await page.getByTestId(landmarks.beginAssessment).click();
    await page.getByRole('textbox').first().fill('Harbour Ledger');
    deployed.next();
    await kept(page);
    await offered(page);
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
});
