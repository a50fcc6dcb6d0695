import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { messagesOf, tongue, type Language, type Tongue } from '../../src/i18n/index.ts';
import { loadAllWords } from '../../src/pack/index.ts';
import { openSite, type Site, type Visit } from '../support/browser.ts';
import { downloaded, type Downloaded } from '../support/download.ts';
import * as landmarks from '../support/landmarks.ts';
import { openExample } from '../support/open-example.ts';
import { goTo } from '../support/files.ts';
import { folded, pdfText } from '../support/pdf-text.ts';
import { eachResultPage } from '../support/result-pages.ts';

// One visit by a Korean founder, who changes languages on the way.

let site: Site;
let visit: Visit;
const speech = {} as Record<Language, Tongue>;
/** What the page of a question was like, before and after the language changed on it. */
const question: { address: string; lang: string; text: string; chosen: string; focus: string }[] = [];
let heard = '';
/** Texts of the result: in English after a change of language, and in English from the start. */
const changed: string[] = [];
const fresh: string[] = [];
const korean: string[] = [];
/** A verdict that waits for answers, in English after a change of language. */
let openMatters = '';
const findings: string[] = [];
let pdf: Downloaded;

/** A page of a report in a language as the app holds it. */
const pictureIn = (language: Language): string =>
  readFileSync(`src/ui/specimen/${language}.webp`).toString('base64');

const press = (page: Page, language: Language): Promise<void> =>
  page.locator(`header button[lang="${language}"]`).click();
const inLanguage = (page: Page, language: Language): Promise<unknown> =>
  page.locator(`html[lang="${language}"]`).waitFor();
const texts = async (page: Page): Promise<string[]> => {
  const all: string[] = [];
  await eachResultPage(page, async (part) => {
    const place = page.locator(part === null ? 'main' : `[data-part="${part}"]`);
    all.push(await place.innerText());
  });
  return all;
};

beforeAll(async () => {
  site = await openSite();
  for (const language of ['en', 'ko'] as const)
    speech[language] = tongue(language, await loadAllWords(language));
  visit = await site.visit('', { locale: 'ko-KR' });
  const { page } = visit;
  await inLanguage(page, 'ko');
  await page.getByTestId(landmarks.beginAssessment).click();
  await page.getByRole('textbox').first().fill('한빛소프트');
  await page.getByTestId(landmarks.companyDone).click();
  await page.getByTestId(landmarks.question).getByRole('radio').nth(1).check();
  const look = async (): Promise<void> => {
    question.push({
      address: page.url(),
      lang: await page.locator('html').evaluate((html) => (html as HTMLElement).lang),
      text: await page.locator('h1').innerText(),
      chosen: await page.locator('input:checked').inputValue(),
      focus: await page.evaluate(() => document.activeElement?.textContent ?? ''),
    });
  };
  await look();
  await press(page, 'en');
  await inLanguage(page, 'en');
  await page
    .locator('[role="status"]', { hasText: speech.en.t('language.now') })
    .waitFor({ state: 'attached' });
  heard = speech.en.t('language.now');
  await look();
  await press(page, 'ko');
  await inLanguage(page, 'ko');
  await goTo(page, '#/result');
  await page.getByTestId(landmarks.result).waitFor();
  await press(page, 'en');
  await inLanguage(page, 'en');
  openMatters = await page.locator('main').innerText();
  await press(page, 'ko');
  await inLanguage(page, 'ko');
  await page.goto(`${site.address}#/`);
  findings.push(...(await visit.axe()));
  await openExample(page);
  await page.locator('h1:focus').waitFor();
  findings.push(...(await visit.axe()));
  korean.push(...(await texts(page)));
  await press(page, 'en');
  await inLanguage(page, 'en');
  changed.push(...(await texts(page)));
  await page.reload();
  await page.getByTestId(landmarks.result).waitFor();
  fresh.push(...(await texts(page)));
  await goTo(page, '#/result');
  await page.getByText(speech.en.t('pdf.more')).click();
  await page.getByLabel(speech.en.t('pdf.language')).selectOption('ko');
  pdf = await downloaded(page, () => page.getByTestId(landmarks.downloadPdf).click());
});
afterAll(() => site.close());

describe('A Korean founder', () => {
  test('Is spoken to in Korean at once, because the browser asks for it.', () => {
    expect(question[0]?.lang).toBe('ko');
    expect(question[0]?.text).toMatch(/[가-힣]/);
  });

  test('Changes the language on a question: place, answer and focus stay, the words change, and it is said.', () => {
    const [before, after] = question;
    expect(after).toMatchObject({
      address: before?.address,
      chosen: before?.chosen,
      lang: 'en',
      focus: 'English',
    });
    expect(after?.text).not.toMatch(/[가-힣]/);
    expect(heard).not.toBe('');
  });

  test('Reads a result without a word of English but names.', () => {
    expect(korean.length).toBeGreaterThan(5);
    // Every message and word of English that is a sentence is looked for.
    const said = korean.join(' ');
    const sentences = Object.values(messagesOf('en')).filter(
      (text): text is string => typeof text === 'string' && text.length > 30 && !text.includes('{'),
    );
    expect(sentences.filter((text) => said.includes(text))).toEqual([]);
    expect(said).toMatch(/[가-힣]/);
  });

  test('Who changes to English in the middle of a result sees what whoever began in English sees.', () => {
    expect(changed).toEqual(fresh);
    expect(
      changed
        .join('')
        .match(/[가-힣]+/g)
        ?.filter((each) => each !== '한국어') ?? [],
    ).toEqual([]);
  });

  test('Who changes to English where answers are missing reads in English whom to ask for them.', () => {
    expect(openMatters).toContain(speech.en.t('result.change.find-out'));
    expect(openMatters.replaceAll('한빛소프트', '').match(/[가-힣]+/g) ?? []).toEqual([]);
  });

  test('Takes a report in Korean along from a screen in English.', async () => {
    const text = await pdfText(pdf.bytes);
    expect(text).toContain(folded(speech.ko.t('report.chapter.summary')));
    expect(text).toContain(folded(speech.ko.t('report.chapter.plan')));
    expect(pdf.name).toMatch(/^Meridian Scheduling – [가-힣 ,]+ – \d{4}-\d\d-\d\d\.pdf$/);
  });

  test('Meets nothing that hinders anybody, and nothing the policy refuses.', () => {
    expect(findings).toEqual([]);
    expect(visit.problems()).toEqual([]);
  });
});

test('The worked examples are told anew in the language spoken now.', async () => {
  const [begun, turned] = [
    await site.visit('#/examples', { locale: 'ko-KR' }),
    await site.visit('#/examples', { locale: 'en-GB' }),
  ];
  const told = ({ page }: Visit): Promise<string[]> => page.locator('main li').allInnerTexts();
  for (const { page } of [begun, turned]) await page.locator('main li').first().waitFor();
  await press(turned.page, 'ko');
  await inLanguage(turned.page, 'ko');
  await expect.poll(() => told(turned)).toEqual(await told(begun));
  for (const each of [begun, turned]) await each.close();
});

test('The page of a report on the start page is in the language spoken now, even where that of the language before comes late.', async () => {
  const assets = join(inject('builtApp'), 'assets');
  const english = readdirSync(assets).find((name) =>
    readFileSync(join(assets, name), 'latin1').includes(pictureIn('en')),
  );
  const late = await site.visit('', { locale: 'en-GB' });
  let arrive = (): void => undefined;
  const held = new Promise<void>((go) => (arrive = go));
  await late.page.route(`**/${english ?? ''}`, async (route) => {
    await held;
    await route.continue();
  });
  const asked = late.page.waitForRequest(`**/${english ?? ''}`);
  await late.page.reload();
  await asked;
  await press(late.page, 'ko');
  await inLanguage(late.page, 'ko');
  const picture = late.page.locator('figure img');
  await picture.waitFor();
  const came = late.page.waitForResponse(`**/${english ?? ''}`);
  arrive();
  await (await came).finished();
  await late.page.waitForTimeout(100);
  expect(await picture.getAttribute('src')).toContain(pictureIn('ko'));
  await late.close();
});
