import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goTo, openFile } from '../support/files.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import * as landmarks from '../support/landmarks.ts';
import { faultsInEveryLook } from '../support/looks.ts';
import { formats, like, t, word } from '../support/speech.ts';
import { eachTestVisits, page, visit } from '../support/visitor.ts';

eachTestVisits();

const CHARTER = 'sign-charter';
const title = (task: string): string => word(`task.${task}.title`);

/** A plan that begins the week after is one of which nothing is due, on whatever day this runs. */
const WEEK_BEFORE = '2026-11-24T09:00:00Z';
const UNDER_WAY = '2026-12-03T09:00:00Z';

beforeEach(async () => {
  await page.clock.setFixedTime(WEEK_BEFORE);
  await page.reload();
  await openFile(page, harbourLedgerFile({ planStart: '2026-11-30' }));
  await goTo(page, '#/result/plan');
  await page.getByTestId(landmarks.result).waitFor();
});
afterEach(() => {
  expect(visit.problems()).toEqual([]);
});

const bar = (task: string): Locator => page.locator(`.timeline button[aria-label^="${title(task)}, "]`);
const entry = (task: string): Locator => page.locator(`#plan-task-${task}`);
const said = (): Locator => page.locator('#plan-bar [role="status"]');
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const nameOf = async (task: string): Promise<string> => (await bar(task).getAttribute('aria-label')) ?? '';

async function open(task: string): Promise<void> {
  await bar(task).focus();
  await page.keyboard.press('Enter');
  await entry(task).locator('summary:focus').waitFor();
}

describe('A founder makes the plan their own', () => {
  test('Moves by key and by hand, gives to a person, adds, leaves out, marks done; reload keeps it, undo takes it back.', async () => {
    const proposed = await nameOf(CHARTER);

    await bar(CHARTER).focus();
    await page.keyboard.press('ArrowRight');
    await said()
      .filter({ hasText: formats.shortDate('2026-12-01') })
      .waitFor();
    expect(await said().innerText()).toMatch(like('plan.said.along'));
    await page.keyboard.press('Shift+ArrowRight');
    await said()
      .filter({ hasText: formats.shortDate('2026-12-08') })
      .waitFor();
    expect(await bar(CHARTER).evaluate((node) => node === document.activeElement)).toBe(true);

    const box = await bar(CHARTER).boundingBox();
    if (!box) throw new Error('The bar is not drawn');
    const weeks = await page.locator('.timeline .week').count();
    const day = await page
      .locator('.timeline .lanes')
      .evaluate((node, days) => node.clientWidth / days, weeks * 7);
    await page.mouse.move(box.x + 5, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + 5 - day * 3, box.y + 5, { steps: 4 });
    await page.mouse.move(box.x + 5 - day * 7, box.y + 5, { steps: 4 });
    await page.mouse.up();
    await said()
      .filter({ hasText: formats.shortDate('2026-12-01') })
      .waitFor();

    await open(CHARTER);
    await entry(CHARTER)
      .getByRole('button', { name: `${t('plan.edit')}: ${title(CHARTER)}` })
      .click();
    const form = page.getByRole('form', { name: t('plan.edit-task', { task: title(CHARTER) }) });
    await form.getByLabel(t('plan.form.owner')).selectOption('new');
    await form.getByLabel(t('plan.form.new-name')).fill('Mina Cho');
    expect(await faultsInEveryLook(visit), 'with an open form').toEqual([]);
    await form.getByRole('button', { name: t('plan.form.keep') }).click();
    await entry(CHARTER).locator('summary').filter({ hasText: 'Mina Cho' }).waitFor();

    await button(t('plan.add')).click();
    const own = page.getByRole('form', { name: t('plan.form.new') });
    await own.getByLabel(t('plan.form.title'), { exact: true }).fill('Move the CRM');
    await page.keyboard.press('Enter');
    await said().filter({ hasText: 'Move the CRM' }).waitFor();

    await open('audit-crm');
    await entry('audit-crm')
      .getByRole('button', { name: `${t('plan.drop')}: ${title('audit-crm')}` })
      .click();
    await page.getByRole('heading', { name: t('plan.dropped') }).waitFor();
    await entry(CHARTER)
      .getByRole('button', { name: `${t('plan.mark-done')}: ${title(CHARTER)}` })
      .click();
    await page.getByRole('heading', { name: t('plan.progress'), exact: true }).waitFor();
    await page.locator('.settings summary').click();
    expect(await faultsInEveryLook(visit), 'with all changes').toEqual([]);

    const changed = await nameOf(CHARTER);
    await page.waitForTimeout(1500);
    await page.reload();
    await page.getByTestId(landmarks.result).waitFor();
    expect(await nameOf(CHARTER)).toBe(changed);
    await entry(CHARTER).filter({ hasText: 'Mina Cho' }).waitFor();
    expect(await page.getByText('Move the CRM').count()).toBeGreaterThan(0);

    await button(t('plan.back-whole')).click();
    await said()
      .filter({ hasText: t('plan.said.plan-back') })
      .waitFor();
    await page
      .locator('#plan-bar')
      .getByRole('button', { name: t('edits.undo') })
      .click();
    await entry(CHARTER).filter({ hasText: 'Mina Cho' }).waitFor();
    await page
      .locator('#plan-bar')
      .getByRole('button', { name: t('edits.redo') })
      .click();
    await page.getByRole('heading', { name: t('plan.dropped') }).waitFor({ state: 'detached' });
    expect(proposed).toContain(formats.shortDate('2026-11-30'));
    expect(await nameOf(CHARTER)).toContain(formats.shortDate('2026-11-30'));
  }, 240_000);

  test('Undo by the keys takes every step back to the proposal, and says what it took back.', async () => {
    const proposed = await nameOf(CHARTER);
    await bar(CHARTER).focus();
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    expect(await nameOf(CHARTER)).toBe(proposed);
    expect(await said().innerText()).toContain(title(CHARTER));
    await page.keyboard.press('Control+Shift+z');
    expect(await nameOf(CHARTER)).toContain(formats.shortDate('2026-12-01'));
  });

  test('On paper it is a clean list: no timeline, no buttons, every task with what it delivers, and what is due by now.', async () => {
    await page.clock.setFixedTime(UNDER_WAY);
    await page.reload();
    await page.getByRole('heading', { name: t('plan.progress') }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const part = page.locator('[data-part="plan"]');
    expect(await part.locator('.timeline').isVisible()).toBe(false);
    expect(await part.locator('.groups').getByText(title(CHARTER)).filter({ visible: true }).count()).toBe(1);
    expect(await part.locator('button').filter({ visible: true }).count()).toBe(0);
    expect(await entry(CHARTER).getByText(t('result.task.deliverable'), { exact: true }).isVisible()).toBe(
      true,
    );
  });
});
