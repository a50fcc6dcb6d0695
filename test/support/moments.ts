import type { Page } from 'playwright-core';
import { noAdjustments } from '../../src/engine/index.ts';
import { headingOf, parts } from '../../src/ui/result/parts.ts';
import { chooseFile, goTo, openFile } from './files.ts';
import { harbourLedgerFile } from './harbour-ledger.ts';
import * as landmarks from './landmarks.ts';
import { t } from './speech.ts';
import { arrived } from './walk.ts';

/** A screen in a state worth looking at. */
export interface Moment {
  readonly name: string;
  /** Leads there from the start page of a new visitor. */
  readonly show: (page: Page) => Promise<void>;
}

/** The day on which all moments are looked at. */
export const dayOfMoments = new Date('2026-11-24T10:00:00');

const file = harbourLedgerFile();
const turnTo = async (page: Page, hash: string): Promise<void> => {
  await goTo(page, hash);
  await arrived(page);
  await page.waitForLoadState('networkidle');
  // What is worked out once the page is painted.
  await page.getByText(t('later.loading')).first().waitFor({ state: 'detached' });
};
/** A company in a file, opened, and a page of it. */
const opened =
  (hash: string, assessment = file) =>
  async (page: Page): Promise<void> => {
    await openFile(page, assessment);
    await turnTo(page, hash);
  };
const at =
  (hash: string) =>
  (page: Page): Promise<void> =>
    turnTo(page, hash);

/** The result of the company, with a plan that somebody has begun to carry out. */
const underWay = harbourLedgerFile({
  adjustments: {
    ...noAdjustments,
    people: [
      { id: 'p1', name: 'Ada Quay', role: 'ceo', hoursAWeek: 12 },
      { id: 'p2', name: 'Ben Harbour', role: 'vp-sales', hoursAWeek: 6 },
    ],
  },
});

async function practise(page: Page): Promise<void> {
  await turnTo(page, '#/workshop');
  await page.getByTestId('practice-workshop').click();
  await page.getByTestId('reveal').waitFor();
}
async function reveal(page: Page): Promise<void> {
  await practise(page);
  await turnTo(page, '#/workshop/collect');
  await page.getByTestId('reveal').click();
}

export const moments: readonly Moment[] = [
  { name: 'start', show: (page) => page.getByTestId(landmarks.beginAssessment).waitFor() },
  {
    name: 'start-with-a-list',
    show: async (page) => {
      await openFile(page, harbourLedgerFile({ title: 'Second office' }));
      await goTo(page, '#/');
      // Changed at the same moment, they would stand in any order.
      await page.clock.setFixedTime(dayOfMoments.getTime() + 60_000);
      await openFile(page, file);
      await turnTo(page, '#/');
      await page.locator('section[aria-labelledby="saved-title"] li').nth(1).waitFor();
    },
  },
  {
    name: 'file-refused',
    show: (page) =>
      chooseFile(page, 'wrong.json', JSON.stringify({ ...file, revision: -1, language: 7, facts: [] })),
  },
  { name: 'examples', show: at('#/examples') },
  { name: 'company', show: opened('#/company/people') },
  {
    name: 'company-with-problems',
    show: async (page) => {
      await opened('#/company/size')(page);
      await page.locator('#fact-employees').fill('many');
      await page.locator('#fact-reps-now').fill('2.5');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'question', show: opened('#/question/training-hours') },
  {
    name: 'question-with-a-figure',
    show: async (page) => {
      await opened('#/question/admin-hours-a-week')(page);
      await page.locator('#figure-admin-hours-a-week').waitFor();
    },
  },
  { name: 'section', show: opened('#/section/reps-at-work') },
  {
    name: 'check',
    show: opened(
      '#/check',
      harbourLedgerFile({
        facts: { ...file.facts, 'reps-in-a-year': { state: 'answered', value: 'no' } },
      }),
    ),
  },
  { name: 'result', show: opened('#/result', underWay) },
  ...parts.map((part) => ({
    name: `result-${part}`,
    show: async (page: Page): Promise<void> => {
      await openFile(page, underWay);
      await goTo(page, `#/result/${part}`);
      await page.locator(`#${headingOf(part)}`).waitFor();
    },
  })),
  { name: 'result-of-nothing', show: opened('#/result', harbourLedgerFile({ facts: {}, answers: {} })) },
  { name: 'quick', show: at('#/quick') },
  { name: 'compare', show: opened('#/compare') },
  { name: 'about-data', show: opened('#/about/data') },
  { name: 'words', show: at('#/words') },
  { name: 'nowhere', show: at('#/no/such/page') },
  {
    name: 'keys',
    show: async (page) => {
      await turnTo(page, '#/examples');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'workshop-set-up',
    show: async (page) => {
      await practise(page);
      await turnTo(page, '#/workshop/set-up');
    },
  },
  {
    name: 'workshop-collect',
    show: async (page) => {
      await practise(page);
      await turnTo(page, '#/workshop/collect');
    },
  },
  ...['look', 'agree'].map((step) => ({
    name: `workshop-${step}`,
    show: async (page: Page): Promise<void> => {
      await reveal(page);
      await turnTo(page, `#/workshop/${step}`);
    },
  })),
];
