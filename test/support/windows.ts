import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from './browser.ts';
import { goTo, openFile } from './files.ts';
import { harbourLedgerFile } from './harbour-ledger.ts';
import { keptIn } from './kept.ts';
import { t } from './speech.ts';

export const industry = (on: Page): Locator => on.locator('#fact-industry');

/** The save mark says that the browser has confirmed the write. */
export const savedIn = (on: Page): Promise<void> =>
  on
    .getByText(t('save.saved', { time: '' }).trim())
    .first()
    .waitFor();

/** Names in the list of saved assessments, top to bottom. */
export async function listed(on: Page): Promise<string[]> {
  await on.locator('#saved-title').waitFor();
  return on.locator('section[aria-labelledby="saved-title"] li button.name').allInnerTexts();
}

/** Harbour Ledger opened in the window of this visit, and the same assessment at the same page in a second window. */
export async function twoWindows({ page }: Visit, address: string): Promise<Page> {
  await openFile(page, harbourLedgerFile());
  await savedIn(page);
  await goTo(page, '#/company/company');
  await industry(page).waitFor();
  // The page turned to is saved too: a window that opened before it would rightly be told of a change elsewhere.
  await expect
    .poll(async () => (await keptIn(page)).map(({ place }) => place))
    .toEqual(['#/company/company']);
  const next = await page.context().newPage();
  await next.goto(`${address}#/company/company`);
  await industry(next).waitFor();
  return next;
}
