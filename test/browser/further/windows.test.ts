import { describe, expect, test } from 'vitest';
import { goTo, openFile } from '../../support/files.ts';
import { harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { t } from '../../support/speech.ts';
import { industry, listed, savedIn, twoWindows } from '../../support/windows.ts';
import { eachTestVisits, page, site, visit } from '../../support/visitor.ts';

eachTestVisits();

const button = (words: string, on = page) => on.getByRole('button', { name: words, exact: true });

describe('The same assessment in two windows', () => {
  test('A copy that was just opened is written where it was opened, before anything is changed in it.', async () => {
    await openFile(page, harbourLedgerFile());
    await savedIn(page);
    const next = await page.context().newPage();
    await next.goto(`${site.address}#/question/lead-definition`);
    await next.getByText(t('reader.title')).waitFor();
    expect(await page.getByText(t('reader.title')).count()).toBe(0);
  });

  test('A window that no longer answers is taken over from all the same, and reads from then on.', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { value: null, writable: true });
    });
    await page.reload();
    const next = await twoWindows(visit, site.address);
    await button(t('reader.act'), next).click();
    await page.getByText(t('reader.title')).waitFor();
    await industry(next).fill('Said in the second window');
    await savedIn(next);
  });

  test('The window that writes is loaded anew and writes on; once it is closed, the next one does.', async () => {
    const next = await twoWindows(visit, site.address);
    await next.getByText(t('reader.title')).waitFor();
    await page.reload();
    await industry(page).fill('Said after loading anew');
    await savedIn(page);
    await page.close();
    await next.reload();
    await industry(next).fill('Said once the other was closed');
    await savedIn(next);
  });

  test('Without locks work in two windows never overwrites the other: the second is told, and keeps its own as a copy.', async () => {
    await page.context().addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    });
    await page.reload();
    const next = await twoWindows(visit, site.address);
    await industry(next).fill('Said in the second window');
    await savedIn(next);
    await industry(page).fill('Said in the first window');
    await page.getByText(t('trouble.changed-elsewhere')).waitFor();
    await button(t('trouble.keep-copy')).click();
    await savedIn(page);
    await goTo(page, '#/');
    await expect
      .poll(() => listed(page))
      .toEqual([t('list.copy-of', { name: 'Harbour Ledger' }), 'Harbour Ledger']);
    await next.reload();
    await industry(next).waitFor();
    expect(await industry(next).inputValue()).toBe('Said in the second window');
  });
});
