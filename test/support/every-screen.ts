import { courseOf } from '../../src/interview/applicable.ts';
import { interview as pack } from '../../src/pack/index.ts';
import { steps } from '../../src/ui/workshop/pages.ts';
import type { Visit } from './browser.ts';
import { chooseFile, goTo, openFile } from './files.ts';
import { harbourLedgerFile } from './harbour-ledger.ts';
import * as landmarks from './landmarks.ts';
import { eachResultPage } from './result-pages.ts';

type Look = (screen: string) => Promise<void>;

/**
 * Shows every screen there is, unfolded, to somebody who needs no word of its language: the start, the pages beside an
 * assessment, every page and question of one, its result, a comparison, a workshop from its list to what it leaves.
 */
export async function eachScreen(visit: Visit, look: Look): Promise<void> {
  const { page } = visit;
  const turn = async (hash: string, wait = 'h1'): Promise<void> => {
    await goTo(page, hash);
    await page.locator(`main ${wait}`).first().waitFor();
    await page.waitForLoadState('networkidle');
    await unfold(visit);
    await look(hash);
  };
  const file = harbourLedgerFile();
  await page.waitForLoadState('networkidle');
  await look('start');
  await page.getByTestId(landmarks.examples).click();
  await page.getByTestId(landmarks.example('pageturn')).waitFor();
  await look('examples');
  await goTo(page, '#/');
  await chooseFile(page, 'company.json', JSON.stringify(file));
  await look('a chosen file');
  await chooseFile(page, 'wrong.json', JSON.stringify({ ...file, revision: -1, facts: [] }));
  await look('a file that can’t be opened');
  await goTo(page, '#/quick');
  await page.locator('main form').first().waitFor();
  await look('quick');
  await goTo(page, '#/');
  await openFile(page, file);

  const course = courseOf(pack, file.facts, file.answers);
  for (const { page: name } of course.pages) await turn(`#/company/${name}`);
  for (const { id } of course.questions) await turn(`#/question/${id}`);
  for (const { section } of course.sections) await turn(`#/section/${section}`);
  await turn('#/check');
  await eachResultPage(page, async (part) => {
    await unfold(visit);
    await look(part ?? 'result');
  });
  await turn('#/result/what-if', '[data-testid="what-if"]');
  await turn('#/', '#saved-title');
  await turn('#/compare', '[data-testid="compare"]');
  await turn('#/about/data');
  await turn('#/words', 'dt');
  await turn('#/no/such/page');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look('keys');
  await page.keyboard.press('Escape');

  await turn('#/workshop', '[data-testid="workshops"]');
  await page.getByTestId(landmarks.practiceWorkshop).click();
  await page.locator('[data-testid^="workshop-"]').waitFor();
  await goTo(page, '#/workshop/collect');
  await page.getByTestId(landmarks.reveal).click();
  for (const step of steps) await turn(`#/workshop/${step}`, `[data-testid="workshop-${step}"]`);
}

/** Of a long list of alike ones the first three: two dozen open forms are no other screen than three. */
const unfold = (visit: Visit): Promise<void> =>
  visit.page.locator('details:nth-of-type(-n + 3)').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
