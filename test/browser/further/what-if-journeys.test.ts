import { beforeEach, describe, expect, test } from 'vitest';
import { goTo } from '../../support/files.ts';
import * as landmarks from '../../support/landmarks.ts';
import { faultsInEveryLook } from '../../support/looks.ts';
import { openExample } from '../../support/open-example.ts';
import { like, t, word } from '../../support/speech.ts';
import { eachTestVisits, page, visit } from '../../support/visitor.ts';

eachTestVisits();

beforeEach(async () => {
  await openExample(page);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const noBudget = (): string => word('scenario.no-budget.name');
/** So many funded seats before, and after. */
const change = (before: number, after: number): RegExp => {
  const said = (count: number): string =>
    t('answer.with-unit', { figure: String(count), unit: t('unit.seats', { count }) });
  return new RegExp(`${said(before)}\\s+${said(after)}`);
};
const seats = () => page.getByRole('row').filter({ hasText: word('fact.funded-seats.short') });

async function withoutBudget(): Promise<void> {
  await page
    .getByRole('link', { name: t('next.what-if'), exact: true })
    .first()
    .click();
  await page.getByTestId('what-if').waitFor();
  await page.getByRole('button', { name: new RegExp(`^${noBudget()}`) }).click();
  await seats().waitFor();
}

describe('What if, and two side by side', () => {
  test('From the example: no budget, see what differs, save it as a copy, and compare both.', async () => {
    await withoutBudget();
    expect(await seats().innerText()).toMatch(change(2, 0));
    await button(t('what-if.copy')).click();
    await page.getByText(like('what-if.copied')).waitFor();

    await goTo(page, '#/');
    await page.getByRole('link', { name: t('list.compare') }).click();
    await page.locator('#compared').waitFor();
    const copy = await page.locator('#compare-after option', { hasText: noBudget() }).last().innerText();
    await page.getByLabel(t('compare.side.after'), { exact: true }).selectOption({ label: copy });
    await seats().waitFor();
    expect(await seats().innerText()).toMatch(change(2, 0));
    await button(t('compare.swap')).click();
    await expect.poll(() => page.locator('body').innerText()).toMatch(change(0, 2));
    expect(visit.problems()).toEqual([]);
  });

  test('By keyboard alone: a fact is found, changed, and kept as the new state after a look at what that changes.', async () => {
    await goTo(page, '#/result/what-if');
    await page.locator('#what-if-search').focus();
    await page.keyboard.type(word('fact.funded-seats.short'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // Its field comes with code of its own, after the box for “don’t know”.
    await page.locator('[role="group"]:focus input[type="text"]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('0');
    await seats().waitFor();
    await button(t('what-if.close')).press('Enter');
    await page.locator('summary:focus').waitFor();
    await button(t('what-if.keep')).press('Enter');
    await page.locator('[role="group"]:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#what-if-scenarios:focus').waitFor();
    await page.getByText(like('what-if.kept')).waitFor();
    await button(t('edits.undo')).press('Enter');
    await seats().waitFor();
    expect(visit.problems()).toEqual([]);
  });

  test('Assessed again, the answers are there to confirm, and the result leads to the comparison with then.', async () => {
    await button(t('example.copy')).click();
    await page.waitForURL((url) => !url.hash.includes('result'));
    await goTo(page, '#/result');
    await page.getByTestId(landmarks.result).waitFor();
    await button(t('next.again')).click();
    await page.locator('#to-confirm').waitFor();
    expect(await faultsInEveryLook(visit), 'to confirm').toEqual([]);
    await page.locator('section[aria-labelledby="to-confirm"] summary').first().click();
    await page
      .getByRole('button', { name: t('again.all-of', { group: word('page.company.title') }) })
      .click();
    await page.locator('#to-confirm:focus').waitFor();
    await goTo(page, '#/result');
    await page.getByRole('link', { name: t('again.compare') }).click();
    await page.locator('#compared').waitFor();
    expect(visit.problems()).toEqual([]);
  });
});
