import { describe, expect, test } from 'vitest';
import { t } from '../support/speech.ts';
import { industry, savedIn, twoWindows } from '../support/windows.ts';
import { eachTestVisits, page, site, visit } from '../support/visitor.ts';

eachTestVisits();

const button = (words: string, on = page) => on.getByRole('button', { name: words, exact: true });

describe('The same assessment in two windows', () => {
  test('Of two windows one writes: the other reads, takes nothing that is typed, and can take over with the last word of the first.', async () => {
    const next = await twoWindows(visit, site.address);
    await next.getByText(t('reader.title')).waitFor();
    await next.getByText(t('save.reader'), { exact: true }).waitFor();
    const before = await industry(next).inputValue();
    await industry(next).pressSequentially('Not to be kept');
    await next.locator('input[name="fact-market"][value="mixed"]').click({ force: true });
    expect(await industry(next).inputValue()).toBe(before);
    expect(await next.locator('input[name="fact-market"]:checked').inputValue()).toBe('business');

    // Taken over before the first window has saved by itself.
    await industry(page).fill('Said in the first window');
    await button(t('reader.act'), next).click();
    await expect.poll(() => industry(next).inputValue()).toBe('Said in the first window');
    await page.getByText(t('reader.title')).waitFor();
    await expect.poll(() => next.getByText(t('reader.title')).count()).toBe(0);
    await industry(next).fill('Said in the second window');
    await savedIn(next);

    // And back again.
    await button(t('reader.act')).click();
    await expect.poll(() => industry(page).inputValue()).toBe('Said in the second window');
    await next.getByText(t('reader.title')).waitFor();
    expect(visit.problems()).toEqual([]);
  });
});
