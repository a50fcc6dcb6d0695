import { describe, expect, test } from 'vitest';
import { openSite } from '../../support/browser.ts';
import { goTo } from '../../support/files.ts';
import { faultsInEveryLook } from '../../support/looks.ts';
import { openExample } from '../../support/open-example.ts';
import { t, word } from '../../support/speech.ts';

describe('What if, and two side by side', () => {
  test('Nothing is wrong with these pages in any look: empty, with a scenario, while a reply is changed, and compared.', async () => {
    const site = await openSite();
    const visit = await site.visit();
    const { page } = visit;
    await openExample(page);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await goTo(page, '#/result/what-if');
    await page.getByTestId('what-if').waitFor();
    expect(await faultsInEveryLook(visit), 'empty').toEqual([]);
    await page.getByRole('button', { name: new RegExp(`^${word('scenario.no-budget.name')}`) }).click();
    await button(t('what-if.edit-name', { name: word('fact.funded-seats.short') })).click();
    await page.locator('#fact-funded-seats').waitFor();
    expect(await faultsInEveryLook(visit), 'changing a reply').toEqual([]);
    await button(t('what-if.close')).click();
    await button(t('what-if.keep')).click();
    expect(await faultsInEveryLook(visit), 'before keeping').toEqual([]);
    await goTo(page, '#/compare');
    await page.locator('#compared').waitFor();
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await faultsInEveryLook(visit), 'compared').toEqual([]);
    await site.close();
  });
});
