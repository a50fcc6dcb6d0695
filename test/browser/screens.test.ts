import { beforeAll, describe, expect, test } from 'vitest';
import { loadPack, type Pack } from '../../src/pack/index.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { chooseFile, openFile } from '../support/files.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import * as landmarks from '../support/landmarks.ts';
import { faultsInEveryLook } from '../support/looks.ts';
import { arrived } from '../support/walk.ts';
import { t } from '../support/speech.ts';
import { eachTestVisits, page, site, visit, visitPage } from '../support/visitor.ts';

eachTestVisits();

let pack: Pack;

beforeAll(async () => {
  pack = await loadPack();
});

const file = harbourLedgerFile();
/** A company that contradicts itself. */
const contradicting: Assessment = harbourLedgerFile({
  facts: { ...file.facts, 'reps-in-a-year': { state: 'answered', value: 'no' } },
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('Nothing is wrong with a screen, on a phone and on a desk, light and dark', () => {
  test('The start page of a new visitor.', async () => {
    await page.getByText(t('list.empty')).waitFor();
    expect(await faultsInEveryLook(visit)).toEqual([]);
  });

  test('The worked examples to choose from.', async () => {
    await page.getByTestId(landmarks.examples).click();
    await page.getByTestId(landmarks.example('pageturn')).waitFor();
    expect(await faultsInEveryLook(visit)).toEqual([]);
  });

  test('The start page with a list: as it is, with a name being changed, and after a deletion.', async () => {
    await openFile(page, file);
    await visitPage('#/');
    await button(t('list.duplicate-name', { name: 'Harbour Ledger' })).click();
    const copy = t('list.copy-of', { name: 'Harbour Ledger' });
    await button(t('list.rename-name', { name: copy })).waitFor();
    expect(await faultsInEveryLook(visit)).toEqual([]);
    await button(t('list.rename-name', { name: copy })).click();
    await page.getByLabel(t('list.name'), { exact: true }).waitFor();
    expect(await faultsInEveryLook(visit)).toEqual([]);
    await button(t('list.name-leave')).click();
    await button(t('list.delete-name', { name: copy })).click();
    await button(t('list.undo')).waitFor();
    expect(await faultsInEveryLook(visit)).toEqual([]);
  });

  test('A chosen file before it is opened, and one that can’t be.', async () => {
    await chooseFile(page, 'harbour-ledger.json', JSON.stringify(file));
    expect(await faultsInEveryLook(visit)).toEqual([]);
    await chooseFile(page, 'wrong.json', JSON.stringify({ ...file, revision: -1, language: 7, facts: [] }));
    await page.getByRole('heading', { name: t('file.refused', { file: 'wrong.json' }) }).waitFor();
    expect(await faultsInEveryLook(visit)).toEqual([]);
  });

  test('Every page about the company, empty, filled in, and with something that can’t be taken.', async () => {
    await page.getByTestId(landmarks.beginAssessment).click();
    await arrived(page);
    // A page that is filled in has all that an empty one has, and more: those are looked at in every look.
    const empty =
      process.env.EVERY_LOOK === undefined ? pack.head.companyPages.slice(0, 1) : pack.head.companyPages;
    for (const name of empty) {
      await visitPage(`#/company/${name}`);
      await page.waitForLoadState('networkidle');
      expect(await faultsInEveryLook(visit), name).toEqual([]);
    }
    await page.goto(site.address);
    await openFile(page, file);
    for (const name of pack.head.companyPages) {
      await visitPage(`#/company/${name}`);
      await page.waitForLoadState('networkidle');
      expect(await faultsInEveryLook(visit), `${name}, filled in`).toEqual([]);
    }
    await visitPage('#/company/size');
    await page.locator('#fact-employees').fill('many');
    await page.locator('#fact-reps-now').fill('2.5');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await faultsInEveryLook(visit), 'with two problems').toEqual([]);
  });

  test('A question: plain, answered with a note and an exact figure, and with a figure that can’t be taken.', async () => {
    await openFile(
      page,
      harbourLedgerFile({
        answers: { 'admin-hours-a-week': file.answers['admin-hours-a-week'] ?? { state: 'skipped' } },
      }),
    );
    await visitPage('#/question/training-hours');
    expect(await faultsInEveryLook(visit), 'plain').toEqual([]);
    await visitPage('#/question/admin-hours-a-week');
    await page.locator('#figure-admin-hours-a-week').waitFor();
    expect(await faultsInEveryLook(visit), 'answered').toEqual([]);
    await page.locator('#figure-admin-hours-a-week').fill('a lot');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await faultsInEveryLook(visit), 'with a problem').toEqual([]);
  });

  test('A whole section on one page.', async () => {
    await openFile(page, file);
    await visitPage('#/section/reps-at-work');
    await page.waitForLoadState('networkidle');
    expect(await faultsInEveryLook(visit)).toEqual([]);
  });

  test('The check page with gaps and contradictions.', async () => {
    await openFile(page, contradicting);
    await visitPage('#/check');
    await page.locator('#contradictions-title').waitFor();
    expect(await faultsInEveryLook(visit)).toEqual([]);
  });

  test('Where the data is, also when asked whether to delete it; the words of the field; addresses that lead nowhere; the keys.', async () => {
    await openFile(page, file);
    await visitPage('#/about/data');
    expect(await faultsInEveryLook(visit), 'data').toEqual([]);
    await button(t('data.delete')).click();
    await button(t('data.delete-now')).waitFor();
    expect(await faultsInEveryLook(visit), 'before deleting').toEqual([]);
    await visitPage('#/words');
    await page.locator('dt').first().waitFor();
    expect(await faultsInEveryLook(visit), 'words').toEqual([]);
    await visitPage('#/no/such/page');
    expect(await faultsInEveryLook(visit), 'nowhere').toEqual([]);
    await visitPage('#/question/no-such-question');
    expect(await faultsInEveryLook(visit), 'no such question').toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await faultsInEveryLook(visit), 'keys').toEqual([]);
  });
});
