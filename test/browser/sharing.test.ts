import { describe, expect, test } from 'vitest';
import { makeLink } from '../../src/storage/share/link.ts';
import type { Visit } from '../support/browser.ts';
import { downloaded } from '../support/download.ts';
import { goTo, openFile } from '../support/files.ts';
import { harbourLedger, harbourLedgerFile } from '../support/harbour-ledger.ts';
import { keptIn } from '../support/kept.ts';
import { like, t } from '../support/speech.ts';
import { eachTestVisits, page, site, visit } from '../support/visitor.ts';

eachTestVisits(() => {
  // The policy of the page lets nobody read the clipboard, a test included.
  const { clipboard } = navigator as Partial<Navigator>;
  if (!clipboard) return;
  clipboard.writeText = (text) => {
    document.documentElement.dataset.copied = text;
    return Promise.resolve();
  };
});

const name = 'Harbour Ledger';
const button = (words: string, on = page) => on.getByRole('button', { name: words, exact: true });

/** Copies the link of what is open, with a passphrase if one is given. */
async function copyLink(passphrase?: string): Promise<string> {
  await goTo(page, '#/result/take-away');
  await button(t('take.link.copy')).waitFor();
  if (passphrase !== undefined) await page.getByLabel(t('take.link.passphrase')).fill(passphrase);
  await button(t('take.link.copy')).click();
  await page
    .getByText(like(passphrase === undefined ? 'take.link.copied' : 'take.link.copied-sealed'))
    .waitFor();
  return page.evaluate(() => document.documentElement.dataset.copied ?? '');
}
/** A link as somebody else opens it, on another device. */
async function arrive(link: string): Promise<Visit> {
  const other = await site.visit(link.slice(site.address.length));
  await other.page.locator('h1').waitFor();
  return other;
}

describe('A link to the answers', () => {
  test('Copied here and opened elsewhere, it is previewed, leaves the address at once, and opens as a copy with every reply.', async () => {
    await openFile(page, harbourLedgerFile());
    const link = await copyLink();
    expect(link.length).toBeLessThanOrEqual(2000);
    expect(link.startsWith(`${site.address}#share=`)).toBe(true);

    const other = await arrive(link);
    expect(other.page.url()).toBe(`${site.address}#/shared`);
    await other.page.getByRole('heading', { name }).waitFor();
    expect(await keptIn(other.page)).toEqual([]);
    expect(await other.axe()).toEqual([]);
    await button(t('file.take'), other.page).click();
    await other.page.locator('#result-verdict').waitFor();
    await expect.poll(() => keptIn(other.page)).toHaveLength(1);
    const [copy] = await keptIn(other.page);
    const bare = Object.entries(harbourLedger.answers).map(([id, { note: _, ...reply }]) => [id, reply]);
    expect(copy?.answers).toEqual(Object.fromEntries(bare));
    expect(copy?.facts).toEqual(harbourLedger.facts);
    expect(copy).toMatchObject({ respondent: null, revision: 0 });
    expect([...other.requests, ...other.workerRequests].filter((url) => url.includes('share='))).toEqual([]);
    expect(other.problems()).toEqual([]);
    await other.close();
    expect(visit.problems()).toEqual([]);
  });

  test('Opened in a window where somebody works, it touches nothing: turned down, the work is there as it was.', async () => {
    await openFile(page, harbourLedgerFile());
    const link = await copyLink();
    await goTo(page, '#/question/lead-definition');
    await page.locator('#note-lead-definition').waitFor();
    await expect.poll(async () => (await keptIn(page))[0]?.place).toBe('#/question/lead-definition');
    const before = await keptIn(page);
    await goTo(page, new URL(link).hash);
    await button(t('file.leave')).click();
    await page.locator('#saved-title').waitFor();
    expect(await keptIn(page)).toEqual(before);
    await page.goBack();
    await page.getByRole('heading', { name: t('missing.shared') }).waitFor();
    await page.goBack();
    await page.locator('#note-lead-definition').waitFor();
    expect(visit.problems()).toEqual([]);
  });

  test.each(['cut', 'changed', 'newer'] as const)(
    'One that came %s is refused in plain words, and nothing is kept.',
    async (problem) => {
      const link = await makeLink(harbourLedgerFile(), site.address, null);
      const at = link.indexOf('#share=') + 50;
      const spoiled = {
        cut: link.slice(0, -40),
        changed: link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1),
        newer: `${site.address}#share=fwAAAAAAAAAAAA`,
      }[problem];
      const other = await arrive(spoiled);
      await other.page.getByRole('heading', { name: t(`shared.${problem}`) }).waitFor();
      await other.page.getByText(t(`shared.${problem}-help`)).waitFor();
      expect(other.page.url()).toBe(`${site.address}#/shared`);
      expect(await keptIn(other.page)).toEqual([]);
      expect(other.problems()).toEqual([]);
      await button(t('shared.leave'), other.page).click();
      await other.page.locator('#saved-title').waitFor();
      await other.close();
    },
  );

  test('With a passphrase it shows nothing before that is given, and says so when another is.', async () => {
    await openFile(page, harbourLedgerFile());
    const link = await copyLink('seven sails');
    const other = await arrive(link);
    const field = other.page.getByLabel(t('shared.passphrase'));
    await field.waitFor();
    expect(await other.page.getByText(name).count()).toBe(0);
    await field.fill('seven snails');
    await button(t('shared.unlock'), other.page).click();
    await other.page.getByText(t('shared.wrong-passphrase')).waitFor();
    await field.fill('seven sails');
    await field.press('Enter');
    await other.page.getByRole('heading', { name }).waitFor();
    expect(other.problems()).toEqual([]);
    await other.close();
  });

  test('Where it would be longer than 2,000 characters, the file is offered instead.', async () => {
    const tale = Array.from({ length: 1500 }, (_, at) =>
      String.fromCodePoint(0xac00 + ((at * 7919) % 11172)),
    );
    const facts = { ...harbourLedger.facts, 'why-now': { state: 'answered' as const, value: tale.join('') } };
    await openFile(page, harbourLedgerFile({ facts }));
    await goTo(page, '#/result/take-away');
    await button(t('take.link.copy')).click();
    await page.getByText(t('take.link.long-help')).waitFor();
    const entry = page.locator('li', { has: page.getByTestId('copy-link') });
    const file = await downloaded(page, () => button(t('result.export')).first().click());
    expect(JSON.parse(file.bytes.toString('utf8'))).toMatchObject({ facts: { 'why-now': facts['why-now'] } });
    expect(await entry.getByRole('button').count()).toBe(2);
  });

  test('Loaded anew, the page says that the link has to be opened again.', async () => {
    await openFile(page, harbourLedgerFile());
    const other = await arrive(await copyLink());
    await other.page.getByRole('heading', { name }).waitFor();
    await other.page.reload();
    await other.page.getByRole('heading', { name: t('missing.shared') }).waitFor();
    await other.close();
  });
});
