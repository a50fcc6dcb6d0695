import type { Page } from 'playwright-core';
import type { Site, Visit } from './browser.ts';
import { t } from './speech.ts';

// What the people of a workshop do in their browsers.

/** A participant: which option of every question, counted from 0, or the last, or not known. */
export interface Participant {
  name: string;
  role: string;
  says: number | 'last' | 'unknown';
}

/** A step of the facilitator, by its name among the steps. */
export const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: t('workshop.steps') }).getByRole('link', { name, exact: true });

/** Opens the invitation in a browser of its own, answers every question and comes to the page for handing in. */
export async function takePart(site: Site, link: string, { name, role, says }: Participant): Promise<Visit> {
  const visit = await site.visit(link.slice(site.address.length), { viewport: { width: 360, height: 740 } });
  const { page } = visit;
  await page.getByTestId('accept').click();
  const named = page.getByLabel(t('workshop.welcome.name'));
  await page.getByRole('radio', { name: role, exact: true }).check();
  if ((await named.count()) > 0) await named.fill(name);
  await page.getByTestId('begin-answering').click();
  await answerAllAs(page, says);
  return visit;
}

/** Answers from the question on the page to the last. */
async function answerAllAs(page: Page, says: Participant['says']): Promise<void> {
  const heading = page.locator('form h1');
  await heading.or(page.getByTestId('own-link')).first().waitFor();
  while ((await page.getByTestId('answer-next').count()) > 0) {
    const before = await heading.innerText();
    const options = page.locator('main form input[type="radio"]:not([value^=":"])');
    if (says === 'unknown') await page.locator('main form input[value=":unknown"]').check();
    else if (says === 'last') await options.last().check();
    else await options.nth(says).check();
    await page.getByTestId('answer-next').click();
    await page.waitForFunction((ask) => document.querySelector('form h1')?.textContent !== ask, before);
  }
  await page.getByTestId('own-link').waitFor();
}
