import { beforeAll, describe, expect, test } from 'vitest';
import { courseOf, type Course } from '../../../src/interview/applicable.ts';
import { loadPack, type Pack } from '../../../src/pack/index.ts';
import { openFile } from '../../support/files.ts';
import { harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { t, word } from '../../support/speech.ts';
import { eachTestVisits, page, visitPage } from '../../support/visitor.ts';

eachTestVisits();

let pack: Pack;
let course: Course;

beforeAll(async () => {
  pack = await loadPack();
  course = courseOf(pack, file.facts, file.answers);
});

const file = harbourLedgerFile();

describe('Each step is announced: first the title, then the heading takes the focus', () => {
  const titled = (text: string): string => t('app.title', { page: text });
  /** Title of the page and text of what has the focus. */
  const announced = async (): Promise<[string, string]> => [
    await page.title(),
    (await page.locator(':focus').innerText()).replace(/\s+/g, ' '),
  ];

  test('The start page, and the pages beside an assessment.', async () => {
    expect(await page.title()).toBe(t('app.name'));
    await visitPage('#/about/data');
    expect(await announced()).toEqual([titled(t('data.title')), t('data.title')]);
    await visitPage('#/words');
    expect(await announced()).toEqual([titled(t('terms.title')), t('terms.title')]);
    await visitPage('#/nowhere');
    expect(await announced()).toEqual([titled(t('missing.nowhere')), t('missing.nowhere')]);
    await visitPage('#/');
    expect(await announced()).toEqual([t('app.name'), t('start.title')]);
  });

  test('Every page about the company, every question, every section, the check and the result.', async () => {
    await openFile(page, file);
    const { pages, questions, sections } = course;
    for (const [at, { page: id }] of pages.entries()) {
      await visitPage(`#/company/${id}`);
      const where = t('company.page', { page: at + 1, pages: pages.length });
      const title = word(`page.${id}.title`);
      expect(await announced()).toEqual([titled(`${where}: ${title}`), title]);
    }
    for (const [at, { id, section }] of questions.entries()) {
      await visitPage(`#/question/${id}`);
      const number = { number: at + 1, questions: questions.length };
      const place = {
        section: sections.findIndex((one) => one.section === section) + 1,
        sections: sections.length,
      };
      const ask = word(`question.${id}.ask`);
      expect(await announced()).toEqual([titled(t('question.title', { ...number, ...place, ask })), ask]);
    }
    for (const [at, { section, questions: own }] of sections.entries()) {
      await visitPage(`#/section/${section}`);
      const where = t('section.where', { section: at + 1, sections: sections.length, count: own.length });
      const title = word(`section.${section}.title`);
      expect(await announced()).toEqual([titled(`${where}: ${title}`), title]);
    }
    await visitPage('#/check');
    expect(await announced()).toEqual([titled(t('check.title')), t('check.title')]);
    await visitPage('#/result');
    expect(await announced()).toEqual([
      titled(t('result.title', { company: 'Harbour Ledger' })),
      await page.locator('h1').innerText(),
    ]);
  });

  test('Every part of the result: its heading takes the focus, and the title names it.', async () => {
    await openFile(page, file);
    await visitPage('#/result');
    for (const part of ['why', 'team', 'kpis', 'plan', 'risks'] as const) {
      await page
        .getByRole('navigation', { name: t('result.contents') })
        .getByRole('link', { name: t(`result.part.${part}`), exact: true })
        .click();
      await page
        .locator('h2:focus')
        .filter({ hasText: t(`result.part.${part}`) })
        .waitFor();
      expect(await page.title()).toBe(
        titled(t('result.title.part', { part: t(`result.part.${part}`), company: 'Harbour Ledger' })),
      );
    }
  });

  test('Going back announces the page gone back to.', async () => {
    await openFile(page, file);
    await visitPage('#/company/size');
    await visitPage('#/company/selling');
    await page.goBack();
    await page
      .locator('h1:focus')
      .filter({ hasText: word('page.size.title') })
      .waitFor();
    expect((await announced())[0]).toContain(word('page.size.title'));
  });
});
