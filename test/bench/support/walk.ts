import type { Page } from 'playwright-core';
import type { Pack } from '../../../src/pack/schema.ts';

/** How one of the apps is driven; both get the very same clicks. */
export interface Driver {
  name: 'First Seat' | 'SurveyJS';
  /** What follows the address, by way of asking. */
  path: Readonly<Record<Way, string>>;
  /** Goes from the first page to the questions. */
  toQuestions(page: Page, way: Way, pack: Pack): Promise<void>;
  /** The radio buttons of a question. */
  radios(question: string): string;
  next: string;
  /** The sum of the places of all chosen options. */
  total(page: Page, pack: Pack): Promise<number>;
}

/** A page for each section, or one for each question. */
export type Way = 'sections' | 'one-by-one';

export const firstSeat: Driver = {
  name: 'First Seat',
  path: { sections: '', 'one-by-one': '' },
  async toQuestions(page, way, pack) {
    await page.locator('main form').waitFor();
    if (way === 'sections')
      await page.evaluate((hash) => (location.hash = hash), `#/section/${pack.head.sections[0] ?? ''}`);
    else await page.locator('[data-testid="company-done"]').click();
    // The page before has radios too.
    await page.locator('main input[name^="answer-"]').first().waitFor();
  },
  radios: (question) => `input[name="answer-${question}"]`,
  next: 'main form button[type="submit"]',
  /** Read from what was saved, so that saving is proved too. */
  async total(page, pack) {
    await page.waitForTimeout(1500);
    const answers = await page.evaluate(savedAnswers);
    const questions = pack.criteria.flatMap((criterion) => criterion.questions);
    return questions.reduce((sum, { id, options }) => {
      const chosen = answers[id]?.value?.option;
      return sum + 1 + options.findIndex((option) => option.id === chosen);
    }, 0);
  },
};

export const surveyJs: Driver = {
  name: 'SurveyJS',
  path: { sections: '', 'one-by-one': '?one' },
  toQuestions: (page) => page.locator('input[type="radio"]').first().waitFor(),
  radios: (question) => `[data-name="${question}"] input[type="radio"]`,
  next: '.sd-navigation__next-btn, .sd-navigation__complete-btn',
  total: (page) => page.evaluate(() => window.peer?.total() ?? NaN),
};

type SavedAnswers = Readonly<Record<string, { state: string; value?: { option?: string } }>>;

/** Runs in the page: the answers of the one assessment that its store holds. */
function savedAnswers(): Promise<SavedAnswers> {
  return new Promise((found, failed) => {
    const opening = indexedDB.open('first-seat');
    // Something has to hold on to it, or the browser may throw it away before it answers.
    Reflect.set(window, 'openingOfAnswers', opening);
    opening.onerror = () => {
      failed(new Error('nothing was saved'));
    };
    opening.onsuccess = () => {
      if (!opening.result.objectStoreNames.contains('assessments')) {
        failed(new Error('nothing was saved'));
        return;
      }
      const all = opening.result.transaction('assessments').objectStore('assessments').getAll();
      all.onsuccess = () => {
        const [only] = all.result as ({ assessment: { answers: SavedAnswers } } | undefined)[];
        found(only?.assessment.answers ?? {});
      };
    };
  });
}

export interface Walked {
  /** Milliseconds from each answer, and from each step to another page, to the paint that shows it. */
  answers: number[];
  steps: number[];
  /** Milliseconds of script that each answer set going before its paint. */
  work: number[];
  total: number;
}

/**
 * Answers questions page after page with real clicks and goes on after each page.
 * @param most how many questions of a page, at most, and how many pages
 */
export async function walk(
  page: Page,
  driver: Driver,
  way: Way,
  pack: Pack,
  most: { questions: number; pages: number },
): Promise<Walked> {
  const walked: Walked = { answers: [], steps: [], work: [], total: 0 };
  const asked = pack.criteria.flatMap(({ questions }) => questions.filter((one) => !one.derivedFrom));
  const order = pack.head.sections.map((section) => asked.filter((question) => question.section === section));
  const pages = way === 'sections' ? order : order.flat().map((question) => [question]);
  await driver.toQuestions(page, way, pack);
  for (const [at, questions] of pages.slice(0, most.pages).entries()) {
    let answered = 0;
    let here = '';
    for (const { id, options } of questions) {
      if (answered === most.questions) break;
      if ((await page.locator(driver.radios(id)).count()) === 0) continue;
      answered += 1;
      here = id;
      walked.answers.push(await press(page, driver.radios(id), (at + answered) % options.length));
    }
    if (at === Math.min(most.pages, pages.length) - 1 || answered === 0) continue;
    walked.steps.push(
      await press(page, driver.next, 0, { gone: driver.radios(here), there: 'input[type="radio"]' }),
    );
  }
  walked.work = await page.evaluate(() => window.noted.work);
  walked.total = await driver.total(page, pack);
  return walked;
}

/** Clicks with the mouse and waits until the outcome is painted. @returns milliseconds from the click to that paint */
export async function press(
  page: Page,
  selector: string,
  at: number,
  { gone = null, there = null }: Partial<NonNullable<Window['noted']['waiting']>> = {},
): Promise<number> {
  const point = await page.evaluate(
    async ([wanted, place]) => {
      const control = document.querySelectorAll(wanted)[place];
      const shown = control?.closest('label') ?? control;
      shown?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 30)));
      const box = shown?.getBoundingClientRect();
      return box ? [box.x + Math.min(box.width / 2, 12), box.y + box.height / 2] : null;
    },
    [selector, at] as const,
  );
  if (!point) throw new Error(`No ${selector} at ${at} on ${page.url()}`);
  const before = await page.evaluate(
    (waiting) => {
      window.noted.waiting = waiting;
      return window.noted.paints.length;
    },
    { gone, there },
  );
  await page.mouse.click(point[0] ?? 0, point[1] ?? 0);
  await page.waitForFunction((count) => window.noted.paints.length > count, before, { polling: 20 });
  await page.waitForTimeout(40);
  return page.evaluate(() => window.noted.paints.at(-1) ?? NaN);
}
