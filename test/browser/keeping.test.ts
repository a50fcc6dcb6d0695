import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/storage/index.ts';
import { downloaded } from '../support/download.ts';
import { chooseFile, goTo, openFile } from '../support/files.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import { keptIn } from '../support/kept.ts';
import * as landmarks from '../support/landmarks.ts';
import { arrived } from '../support/walk.ts';
import { t } from '../support/speech.ts';
import { industry, listed, savedIn } from '../support/windows.ts';
import { eachTestVisits, page, site, visit } from '../support/visitor.ts';

eachTestVisits();

declare global {
  interface Window {
    shifts: number;
  }
}

const name = 'Harbour Ledger';
const file = harbourLedgerFile();
const button = (words: string, on = page) => on.getByRole('button', { name: words, exact: true });
const hash = (on = page): string => new URL(on.url()).hash;
const saved = (): Promise<void> => savedIn(page);
/** Stores answer so many milliseconds late when they are opened. */
function holdStores(ms: number): void {
  const open = Reflect.get(IDBFactory.prototype, 'open');
  IDBFactory.prototype.open = function (...given: Parameters<typeof open>) {
    const request = open.apply(this, given);
    let held = true;
    request.addEventListener('success', (event) => {
      if (!held) return;
      held = false;
      event.stopImmediatePropagation();
      setTimeout(() => request.dispatchEvent(new Event('success')), ms);
    });
    return request;
  };
}

/** Adds up how far things have moved that nobody moved, as a share of the screen. */
function noteShifts(): void {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
}

/** How many assessments have a second copy. */
const copies = (): Promise<number> =>
  page.evaluate(async () => {
    const name = 'first-seat-copies';
    return (await caches.has(name)) ? (await (await caches.open(name)).keys()).length : 0;
  });

/** As a browser does that finds its store damaged. */
async function throwStoreAway(): Promise<void> {
  await page.goto(`${site.address}favicon.svg`);
  await page.evaluate(
    (store) =>
      new Promise((gone) => {
        indexedDB.deleteDatabase(store).onsuccess = gone;
      }),
    'first-seat',
  );
}

async function begin(on = page): Promise<void> {
  await on.getByTestId(landmarks.beginAssessment).click();
  await arrived(on);
}
async function goOn(on = page): Promise<void> {
  const before = on.url();
  await on.locator('main form button[type="submit"]').click();
  await on.waitForURL((url) => url.href !== before);
  await arrived(on);
}
async function backToStart(): Promise<void> {
  await goTo(page, '#/');
  await arrived(page);
}
/** An assessment apart from what makes a copy one of its own. */
const substance = (of: Assessment): Assessment => ({
  ...of,
  id: '',
  revision: 0,
  changedAt: '',
  place: null,
});
/** The problems named for a chosen file. */
const problems = (): Promise<string[]> => page.locator('.panel li').allInnerTexts();
async function exported(act: () => Promise<void>): Promise<Assessment> {
  return JSON.parse((await downloaded(page, act)).bytes.toString('utf8')) as Assessment;
}

describe('Work is saved by itself', () => {
  test('After a reload the same page stands there with every reply, and the next one goes on from it.', async () => {
    await begin();
    await page.locator('#fact-company-name').fill('Ferry & Sons');
    await page.locator('input[name="fact-market"][value="mixed"]').check();
    await page.locator('#fact-currency').selectOption('JPY');
    await goOn();
    await page.locator('input[type="checkbox"][value="reps"]').check();
    await saved();
    const where = hash();
    await page.reload();
    await page.locator('input[type="checkbox"][value="reps"]:checked').waitFor();
    expect(hash()).toBe(where);
    await page.goBack();
    await page.locator('#fact-company-name').waitFor();
    expect(await page.locator('#fact-company-name').inputValue()).toBe('Ferry & Sons');
    expect(await page.locator('input[name="fact-market"]:checked').inputValue()).toBe('mixed');
    expect(await page.locator('#fact-currency').inputValue()).toBe('JPY');
  });

  test('Who closes the window once a reply is saved finds the reply, and the place, in the next one.', async () => {
    await begin();
    await page.locator('#fact-company-name').fill('Ferry & Sons');
    await goOn();
    await saved();
    await page.locator('input[name="fact-plan-owner"][value="coo"]').check();
    // The mark first says that it is saving.
    await page.getByText(t('save.saving'), { exact: true }).waitFor();
    await saved();
    await page.close({ runBeforeUnload: true });
    const next = await visit.page.context().newPage();
    await next.goto(site.address);
    await button(t('list.continue-name', { name: 'Ferry & Sons' }), next).click();
    await arrived(next);
    expect(hash(next)).toBe('#/company/people');
    expect(await next.locator('input[name="fact-plan-owner"]:checked').inputValue()).toBe('coo');
  });

  test('A browser that takes four seconds to open what is kept is waited for, and nothing is begun in its place.', async () => {
    await begin();
    await industry(page).fill('Berth billing');
    await saved();
    const later = await page.context().newPage();
    await later.addInitScript(holdStores, 4000);
    await later.goto(`${site.address}#/company/company`);
    await later.getByText(t('later.loading')).waitFor();
    await industry(later).waitFor();
    expect(await industry(later).inputValue()).toBe('Berth billing');
    expect(await later.locator('.banner').innerText()).toContain(t('reader.title'));
  });

  test('A store that the browser threw away is put back from its copies; what was deleted is not.', async () => {
    await openFile(page, harbourLedgerFile({ title: 'Second office' }));
    await goTo(page, '#/');
    await arrived(page);
    await openFile(page, file);
    await goTo(page, '#/company/company');
    await industry(page).fill('Berth billing');
    await page.getByText(t('save.saving'), { exact: true }).waitFor();
    await saved();
    await backToStart();
    await button(t('list.delete-name', { name: 'Second office' })).click();
    await button(t('list.undo')).waitFor();
    await expect.poll(copies).toBe(1);
    await throwStoreAway();
    await page.goto(`${site.address}#/company/company`);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#fact-industry')?.value === 'Berth billing',
    );
    await backToStart();
    expect(await listed(page)).toEqual([name]);
    await goTo(page, '#/about/data');
    await button(t('data.delete')).click();
    await button(t('data.delete-now')).click();
    await page.getByText(t('data.gone')).waitFor();
    await expect.poll(copies).toBe(0);
    await throwStoreAway();
    await page.goto(site.address);
    await page.getByTestId(landmarks.beginAssessment).waitFor();
    expect(await copies()).toBe(0);
  });

  test('An address of the assessment, opened in a new window, leads there.', async () => {
    await openFile(page, file);
    await saved();
    const next = await visit.page.context().newPage();
    await next.goto(`${site.address}#/question/lead-definition`);
    await next.locator('input[name="answer-lead-definition"][value="texts-differ"]:checked').waitFor();
    expect(await next.locator('#note-lead-definition').inputValue()).toContain('two lists');
  });

  test.each(['#/result', '#/question/lead-definition'])(
    'Nothing that is in sight jumps when it is opened at %s on a slow phone.',
    async (address) => {
      await openFile(page, file);
      await saved();
      const phone = await page.context().newPage();
      await page.close();
      await phone.setViewportSize({ width: 412, height: 823 });
      const debuggerOf = await phone.context().newCDPSession(phone);
      await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      // What waits for the store is drawn before it answers.
      await phone.addInitScript(holdStores, 1000);
      await phone.addInitScript(noteShifts);
      await phone.goto(site.address + address);
      await phone.getByText(t('later.loading')).waitFor();
      await phone
        .getByText(t(address === '#/result' ? 'result.next-part' : 'help.who'), { exact: true })
        .waitFor();
      await phone.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))));
      expect(await phone.evaluate(() => window.shifts)).toBeLessThanOrEqual(0.02);
    },
  );
});

describe('The list of saved assessments', () => {
  test('Two assessments stand in it, the last changed first; renaming, duplicating and deleting change one alone.', async () => {
    await openFile(page, file);
    await saved();
    await backToStart();
    await begin();
    await page.locator('#fact-company-name').fill('Ferry & Sons');
    await saved();
    await backToStart();
    await expect.poll(() => listed(page)).toEqual(['Ferry & Sons', name]);

    await button(t('list.rename-name', { name })).click();
    await page.getByLabel(t('list.name'), { exact: true }).fill('Before the merger');
    await page.keyboard.press('Enter');
    await expect.poll(() => listed(page)).toEqual(['Ferry & Sons', 'Before the merger']);

    await button(t('list.duplicate-name', { name: 'Before the merger' })).click();
    const copy = t('list.copy-of', { name: 'Before the merger' });
    await expect.poll(() => listed(page)).toEqual([copy, 'Ferry & Sons', 'Before the merger']);
    const first = await exported(() => button(t('list.export-name', { name: copy })).click());
    const second = await exported(() => button(t('list.export-name', { name: 'Before the merger' })).click());
    expect(first.facts).toEqual(second.facts);
    expect(first.answers).toEqual(second.answers);
    expect(first.id).not.toBe(second.id);

    await button(t('list.delete-name', { name: 'Ferry & Sons' })).click();
    await expect.poll(() => listed(page)).toEqual([copy, 'Before the merger']);
    await button(t('list.undo')).click();
    await expect.poll(() => listed(page)).toEqual([copy, 'Ferry & Sons', 'Before the merger']);
    await page.reload();
    await expect.poll(() => listed(page)).toEqual([copy, 'Ferry & Sons', 'Before the merger']);
  });

  test('A deleted one can be brought back after a reload; the window that had it open saves first, and writes it no more.', async () => {
    await openFile(page, file);
    await saved();
    await goTo(page, '#/company/company');
    await industry(page).fill('Said last');
    const next = await visit.page.context().newPage();
    await next.goto(site.address);
    await button(t('list.delete-name', { name }), next).click();
    await next.getByRole('link', { name: t('bin.link', { count: 1 }) }).click();
    await page.getByText(t('reader.title')).waitFor();
    await button(t('reader.act')).click();
    await page.getByText(t('reader.gone')).waitFor();
    await next.reload();
    await button(t('bin.restore-name', { name }), next).click();
    await next.getByText(t('bin.restored', { name })).waitFor();
    await button(t('reader.act')).click();
    await expect.poll(() => page.getByText(t('reader.title')).count()).toBe(0);
    expect(await industry(page).inputValue()).toBe('Said last');
    expect(await next.evaluate(() => localStorage.length)).toBe(0);
    expect(visit.problems()).toEqual([]);
  });

  test('Deleting everything leaves an empty list, also after a reload.', async () => {
    await openFile(page, file);
    await saved();
    await goTo(page, '#/about/data');
    await button(t('data.delete')).click();
    await button(t('data.delete-now')).click();
    await page.getByText(t('data.gone')).waitFor();
    await goTo(page, '#/');
    await page.getByText(t('list.empty')).waitFor();
    await page.reload();
    await page.getByText(t('list.empty')).waitFor();
    expect(await listed(page)).toEqual([]);
  });
});

describe('Going back in the browser', () => {
  test('The previous page stands there as it was last seen: replies, what could not be taken, and how far it was scrolled.', async () => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await openFile(page, harbourLedgerFile({ facts: {}, answers: {}, place: '#/company/size' }));
    await page.locator('#fact-employees').fill('86');
    await page.locator('#fact-first-year-contract-value').fill('eighteen thousand');
    const scrolled = await page.evaluate(async () => {
      const seen = new Promise((done) => {
        addEventListener('scroll', done, { once: true });
      });
      scrollTo(0, 300);
      await seen;
      return scrollY;
    });
    expect(scrolled).toBeGreaterThan(100);
    await goTo(page, '#/company/selling');
    await arrived(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.locator('#fact-employees').waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
    expect(await page.locator('#fact-employees').inputValue()).toBe('86');
    expect(await page.locator('#fact-first-year-contract-value').inputValue()).toBe('eighteen thousand');
  });

  test('From the result it leads through the pages as they were visited, back to the start.', async () => {
    await openFile(page, file);
    await goTo(page, '#/result');
    await arrived(page);
    await page.goBack();
    await page.locator('h1', { hasText: t('check.title') }).waitFor();
    expect(hash()).toBe('#/check');
    await page.goBack();
    await page.getByTestId(landmarks.beginAssessment).waitFor();
    await page.goForward();
    await page.locator('h1', { hasText: t('check.title') }).waitFor();
  });

  test('Who comes to change one answer goes back to where they came from.', async () => {
    await openFile(page, file);
    await page.locator('a[href="#/question/training-hours"]').first().click();
    await arrived(page);
    await page.locator('input[name="answer-training-hours"][value="4-to-12"]').check();
    await button(t('step.back-to-check')).click();
    await page.locator('h1:focus', { hasText: t('check.title') }).waitFor();
    expect(hash()).toBe('#/check');
  });
});

describe('Something that can’t be taken', () => {
  test.each(['the mouse', 'Enter'])(
    'Going on with %s names it and leads to it; what was typed is still there.',
    async (how) => {
      await openFile(page, file);
      await goTo(page, '#/question/admin-hours-a-week');
      await arrived(page);
      const field = page.locator('#figure-admin-hours-a-week');
      await field.fill('a lot');
      if (how === 'Enter') await page.keyboard.press('Enter');
      else await page.locator('main form button[type="submit"]').click();
      await page.locator('[role="alert"]:focus').waitFor();
      expect(hash()).toBe('#/question/admin-hours-a-week');
      await page.getByRole('alert').getByRole('link').click();
      expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
      expect(await field.inputValue()).toBe('a lot');
    },
  );
});

describe('Files', () => {
  test('An exported file opens as an equal copy beside what is there, and overwrites nothing.', async () => {
    await openFile(page, file);
    await saved();
    await backToStart();
    const first = await exported(() => button(t('list.export-name', { name })).click());
    expect(substance(first)).toEqual(substance(file));

    await openFile(page, first);
    await saved();
    await backToStart();
    await expect.poll(() => listed(page)).toEqual([name, name]);
    const both = await kept();
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
    expect(both.map(substance)).toEqual([substance(file), substance(file)]);
  });

  test('A bad file names every problem with its place, and what is there stays as it is.', async () => {
    await openFile(page, file);
    await saved();
    await backToStart();
    await expect.poll(() => listed(page)).toEqual([name]);
    const before = await kept();
    const wrong = {
      ...file,
      language: 7,
      revision: -1,
      invented: true,
      facts: {
        ...file.facts,
        market: { state: 'answered', value: 'lunar' },
        'reps-now': { state: 'answered' },
      },
    };
    const places = ['language', 'revision', 'invented', 'facts.reps-now.value'];
    await chooseFile(page, 'wrong.json', JSON.stringify(wrong));
    await page.getByRole('heading', { name: t('file.refused', { file: 'wrong.json' }) }).waitFor();
    expect((await page.locator('.panel li code').allInnerTexts()).sort()).toEqual([...places].sort());

    await chooseFile(
      page,
      'options.json',
      JSON.stringify({
        ...file,
        facts: {
          ...file.facts,
          market: { state: 'answered', value: 'lunar' },
          'revenue-by-motion': { state: 'answered', value: { rep: 70, partner: 70 } },
        },
      }),
    );
    await page.getByRole('heading', { name: t('file.refused', { file: 'options.json' }) }).waitFor();
    expect((await problems()).sort()).toEqual([
      `facts.market.value: ${t('file.problem.no-such-option')}`,
      `facts.revenue-by-motion.value: ${t('file.problem.not-hundred')}`,
    ]);

    for (const [content, problem] of [
      ['not even JSON {', 'not-json'],
      ['{"format":"something-else"}', 'not-an-assessment'],
      [JSON.stringify({ ...file, formatVersion: 99 }), 'newer'],
    ] as const) {
      await chooseFile(page, `${problem}.json`, content);
      await page.getByRole('heading', { name: t('file.refused', { file: `${problem}.json` }) }).waitFor();
      expect(await problems()).toEqual([expect.stringContaining(t(`file.problem.${problem}`))]);
    }
    expect(await kept()).toEqual(before);
    expect(visit.problems()).toEqual([]);
  });
});

/** What the browser holds under the app’s name, in the order of the ids. */
const kept = (): Promise<Assessment[]> => keptIn(page);

describe('A browser that keeps nothing', () => {
  test('Work goes on in memory, the cause is named, and the file can still be taken away.', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('Storage is switched off', 'SecurityError');
        },
      });
    });
    await page.reload();
    await begin();
    await page.locator('#fact-company-name').fill('Ferry & Sons');
    await page.getByText(t('trouble.blocked'), { exact: true }).waitFor();
    await page.getByText(t('save.not-kept'), { exact: true }).waitFor();
    await goOn();
    await page.locator('input[name="fact-plan-owner"][value="coo"]').check();
    await page.goBack();
    await page.locator('#fact-company-name').waitFor();
    expect(await page.locator('#fact-company-name').inputValue()).toBe('Ferry & Sons');
    const taken = await exported(() => button(t('file.download')).click());
    expect(taken.facts['plan-owner']).toMatchObject({ state: 'answered', value: 'coo' });
    await backToStart();
    await expect.poll(() => listed(page)).toEqual(['Ferry & Sons']);
    expect(visit.pageErrors).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
