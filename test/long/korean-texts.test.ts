import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLink } from '../../src/storage/index.ts';
import { openFile as openFonts } from '../../src/report/draw.ts';
import { cleanText } from '../../src/report/text.ts';
import { readFonts } from '../report/read-fonts.ts';
import { openSite, type Site, type Visit } from '../support/browser.ts';
import { downloaded } from '../support/download.ts';
import { goTo, openFile } from '../support/files.ts';
import {
  companyOfFacts,
  companyOfTasks,
  koreanTexts,
  TEXTS_A_COMPANY,
  TEXTS_OF_FACTS,
} from '../support/korean-texts.ts';
import * as landmarks from '../support/landmarks.ts';
import { folded, pdfText } from '../support/pdf-text.ts';
import { arrived } from '../support/walk.ts';

const groups = (size: number): string[][] =>
  Array.from({ length: Math.ceil(koreanTexts.length / size) }, (_, at) =>
    koreanTexts.slice(at * size, (at + 1) * size),
  );
/** The fields about the company that take words. */
const fields = ['company-name', 'industry', 'why-now'];

let site: Site;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  visit = await site.visit('?lang=ko');
  ({ page } = visit);
});
afterAll(() => site.close());

const standing = (): Promise<string[]> =>
  Promise.all(fields.map((id) => page.locator(`#fact-${id}`).inputValue()));

describe('A thousand Korean texts in a browser', { timeout: 1_800_000 }, () => {
  test('are typed into fields, saved, and stand there as they were typed after a reload.', async () => {
    await page.getByTestId(landmarks.beginAssessment).click();
    await arrived(page);
    for (const [at, texts] of groups(fields.length).entries()) {
      for (const [field, text] of texts.entries()) {
        await page.locator(`#fact-${fields[field] ?? ''}`).focus();
        await page.keyboard.press('Control+a');
        // As an input method hands over what was composed.
        await page.keyboard.insertText(text);
      }
      expect((await standing()).slice(0, texts.length)).toEqual(texts);
      if (at % 20 !== 0) continue;
      await page.waitForTimeout(1500);
      await page.reload();
      await page.locator('#fact-industry').waitFor();
      expect(await standing()).toEqual(texts);
    }
  });

  test('come in files, and stand in the plan on screen as they were typed.', async () => {
    for (const texts of groups(TEXTS_A_COMPANY)) {
      await goTo(page, '#/');
      await openFile(page, companyOfTasks(texts));
      await goTo(page, '#/result/plan');
      await page.locator('#plan-bar').waitFor();
      const said = await page.locator('[data-part="plan"]').textContent();
      expect(texts.filter((text) => !folded(said ?? '').includes(folded(text)))).toEqual([]);
    }
  });

  test('come in links, and stand in the fields as they were typed.', async () => {
    for (const [at, texts] of groups(TEXTS_OF_FACTS).entries()) {
      // Ten in a browser of their own each: the list of saved ones grows with every link.
      if (at % 25 === 0) {
        await visit.close();
        visit = await site.visit('?lang=ko');
        ({ page } = visit);
      }
      const link = await makeLink(companyOfFacts(texts), site.address, null);
      await goTo(page, new URL(link).hash);
      await page.getByTestId(landmarks.takeFile).click();
      await page.locator('#result-verdict').waitFor();
      await goTo(page, '#/company/company');
      await page.locator('#fact-industry').waitFor();
      expect(await standing()).toEqual(texts.slice(1));
    }
    expect(visit.problems()).toEqual([]);
  });

  test('are in the PDF, or a box for each character that no font has, and the page says which.', async () => {
    const { has } = openFonts(await readFonts('hangul-all'), 'a4');
    const [texts = []] = groups(TEXTS_A_COMPANY);
    await goTo(page, '#/');
    await openFile(page, companyOfTasks(texts));
    await goTo(page, '#/result');
    await page.locator('#result-verdict').waitFor();
    const { bytes } = await downloaded(page, () => page.getByTestId(landmarks.downloadPdf).first().click());
    const found = await pdfText(bytes);
    const clean = texts.map((text) => cleanText(text, has));
    expect(clean.filter(({ text }) => !found.includes(folded(text)))).toEqual([]);
    const said = await page.locator('.status').first().innerText();
    const named = clean.flatMap(({ replaced }) => replaced).filter((each) => said.includes(each));
    expect(named.length).toBeGreaterThan(5);
  });
});
