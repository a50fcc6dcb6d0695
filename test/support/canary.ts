import type { Page } from 'playwright-core';
import { goTo } from './files.ts';
import { t } from './speech.ts';

/** Types a word into every field for words that stands on the page, folded ones included; gives how many there are. */
export async function typeIntoEveryField(page: Page, word: string): Promise<number> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) (fold as HTMLDetailsElement).open = true;
  });
  const fields = page.locator(
    'main :is(input[type="text"], input[type="search"], input[type="password"], textarea):enabled:visible',
  );
  const count = await fields.count();
  for (let at = 0; at < count; at += 1) {
    const field = fields.nth(at);
    // Figures take digits only, and say so.
    if ((await field.getAttribute('inputmode')) === null) await field.fill(word).catch(() => undefined);
  }
  return count;
}

/** The same on the pages of the result, with a task, a person and days off of one’s own. */
export async function typeOnResult(page: Page, word: string): Promise<void> {
  await goTo(page, '#/result/plan');
  await page.getByRole('button', { name: t('plan.add'), exact: true }).click();
  await typeIntoEveryField(page, word);
  await page.getByRole('button', { name: t('plan.form.keep-own'), exact: true }).click();
  await page.locator('#day-off-from').fill('2027-01-04');
  await page.getByRole('button', { name: t('plan.days-off.add'), exact: true }).click();
  await page.getByRole('button', { name: t('plan.people.add'), exact: true }).click();
  await page.getByText(word).filter({ visible: true }).first().waitFor();
  await goTo(page, '#/result/what-if');
  await page.getByRole('button', { name: t('what-if.blank'), exact: true }).click();
  await typeIntoEveryField(page, word);
  await goTo(page, '#/result/take-away');
  await page.locator('#result-take-away').waitFor();
  await typeIntoEveryField(page, word);
}

/** Everything that leaves a page, or that somebody else may come to see. */
export class Overheard {
  readonly addresses: string[] = [];
  readonly titles: string[] = [];
  /** Requests with what they carry and their headers, the referrer among them. */
  readonly sent: string[] = [];
  readonly console: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    page.context().on('request', (request) => {
      this.sent.push([request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join(' '));
    });
    page.on('console', (message) => this.console.push(message.text()));
    page.on('framenavigated', (frame) => this.addresses.push(frame.url()));
  }

  /** Takes down what the page says of itself at the moment. */
  async note(): Promise<void> {
    this.addresses.push(this.#page.url());
    this.titles.push(await this.#page.title());
  }
}
