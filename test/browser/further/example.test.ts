import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../src/pack/index.ts';
import { goTo, openFile } from '../../support/files.ts';
import { harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { keptIn } from '../../support/kept.ts';
import * as landmarks from '../../support/landmarks.ts';
import { openExample } from '../../support/open-example.ts';
import { t } from '../../support/speech.ts';
import { arrived } from '../../support/walk.ts';
import { listed, savedIn } from '../../support/windows.ts';
import { eachTestVisits, page } from '../../support/visitor.ts';

eachTestVisits();

const button = (words: string) => page.getByRole('button', { name: words, exact: true });

describe('The worked example', () => {
  test('What is unfolded in its result stays so on the way to another part and back.', async () => {
    await openExample(page);
    const result = page.getByTestId(landmarks.result);
    await result.locator('summary').first().click();
    const unfolded = result.locator('details[open]');
    await expect.poll(() => unfolded.count()).toBe(1);
    await goTo(page, '#/result/plan');
    await page.locator('h2:focus').waitFor();
    expect(await unfolded.count()).toBe(1);
    await page.goBack();
    await page.locator('h1:focus').waitFor();
    expect(await unfolded.count()).toBe(1);
  });

  test('It shows its result, marked wherever it stands, and never comes among the saved ones.', async () => {
    await openFile(page, harbourLedgerFile());
    await savedIn(page);
    await goTo(page, '#/');
    await openExample(page);
    await page.getByTestId(landmarks.result).waitFor();
    await page.locator('header').getByText(t('example.mark'), { exact: true }).waitFor();
    await page.getByText(t('example.note')).waitFor();

    await page.getByRole('link', { name: t('example.answers') }).click();
    await page.locator('h1:focus', { hasText: t('check.title') }).waitFor();
    await page.locator('header').getByText(t('example.mark'), { exact: true }).waitFor();
    await page.locator('a[href="#/company/company"]').first().click();
    await arrived(page);
    await page.locator('#fact-company-name').fill('Changed in the example');
    await goTo(page, '#/result');
    await page.locator('h1', { hasText: 'Changed in the example' }).waitFor();
    await page.reload();
    await page.getByTestId(landmarks.result).waitFor();
    expect(await page.locator('h1').innerText()).not.toContain('Changed in the example');
    await goTo(page, '#/');
    await expect.poll(() => listed(page)).toEqual(['Harbour Ledger']);
    expect((await keptIn(page)).map(({ example }) => example)).toEqual([false]);
  });

  test('A copy of it is the person’s own: saved, not marked, and asked from the first page on.', async () => {
    const pack = await loadPack();
    await openExample(page);
    await button(t('example.copy')).click();
    await page.waitForURL((url) => url.hash !== '#/result');
    await arrived(page);
    expect(new URL(page.url()).hash).toBe(`#/company/${pack.head.companyPages[0] ?? ''}`);
    expect(await page.locator('header').getByText(t('example.mark')).count()).toBe(0);
    await savedIn(page);
    expect((await keptIn(page)).map(({ example }) => example)).toEqual([false]);
  });
});
