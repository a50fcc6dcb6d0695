import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildResult } from '../../../src/engine/index.ts';
import { loadPack, type Pack } from '../../../src/pack/index.ts';
import { openFile } from '../../support/files.ts';
import { harbourLedger, harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { faultsInEveryLook } from '../../support/looks.ts';
import { arrived, Keyboard, sayWhatIsAsked } from '../../support/walk.ts';
import { like, t, word } from '../../support/speech.ts';
import { eachTestVisits, page, site, visit } from '../../support/visitor.ts';

eachTestVisits();

let hands: Keyboard;
let pack: Pack;

beforeAll(async () => {
  pack = await loadPack();
});
beforeEach(() => {
  hands = new Keyboard(page);
});
afterEach(() => {
  expect(visit.problems()).toEqual([]);
});

const submit = 'main form button[type="submit"]';
const headline = (verdict: string): string =>
  word(`verdict.${verdict}.headline`, { company: 'Harbour Ledger' });
/** The verdict of the whole questionnaire, every question answered. */
const whole = (): string => buildResult(pack, harbourLedgerFile(), '2026-11-24').verdict;

describe('A verdict before everything is answered', () => {
  test('The quick check leads by keyboard to a leaning with its share, and on to a result that says how firm it is.', async () => {
    await hands.press(`main button:text-is("${t('start.quick')}")`);
    await page.locator(submit).waitFor();
    expect(await faultsInEveryLook(visit), 'at the start').toEqual([]);
    let steps = 0;
    for (; steps < 40 && (await page.locator(submit).count()) > 0; steps += 1) {
      await sayWhatIsAsked(hands, pack, harbourLedger);
      if (steps === 6) expect(await faultsInEveryLook(visit), 'in the middle').toEqual([]);
      const step = await page.locator('.step:focus, main').first().innerText();
      await hands.press(submit);
      await page.waitForFunction((before) => document.querySelector('main')?.innerText !== before, step);
      await page.locator('.step:focus, .stop:focus').waitFor();
    }
    expect(steps).toBeLessThan(30);
    expect(
      ['quick.settled', 'quick.likely', 'quick.likely-seat'].map((key) => t(key as 'quick.settled')),
    ).toContain(await page.locator('.stop').innerText());
    const seat = buildResult(pack, harbourLedgerFile(), '2026-11-24').firstSeat ?? '';
    expect(await page.locator('.leaning').innerText()).toContain(word(`function.${seat}.name`));
    expect(await faultsInEveryLook(visit), 'at the end').toEqual([]);
    await hands.press(`main button:text-is("${t('quick.result')}")`);
    await page.locator('#result-verdict:focus').waitFor();
  });

  test('On the shortest way the offer comes before the last question, and what it offers is the verdict of them all.', async () => {
    const questions = pack.criteria.flatMap((criterion) => criterion.questions);
    const first = questions.find(({ derivedFrom }) => !derivedFrom)?.id ?? '';
    await openFile(page, harbourLedgerFile({ answers: {}, place: `#/question/${first}` }));
    await sayWhatIsAsked(hands, pack, harbourLedger);
    await page.getByRole('checkbox', { name: t('shortest.switch') }).check();
    const offer = page.getByText(t('settled.title'));
    const next = page.getByText(like('shortest.next')).or(offer);
    await next.first().waitFor();
    let answered = 1;
    for (; answered < questions.length && (await offer.count()) === 0; answered += 1) {
      await hands.goOn();
      await sayWhatIsAsked(hands, pack, harbourLedger);
      await next.first().waitFor();
    }
    expect(answered).toBeLessThan(questions.length - 3);
    expect(await page.locator('main').innerText()).not.toContain(word(`verdict.${whole()}.name`));
    expect(await faultsInEveryLook(visit), 'with the offer').toEqual([]);
    await hands.press(`a:text-is("${t('settled.see')}")`);
    await arrived(page);
    expect(await page.locator('#result-verdict').innerText()).toBe(headline(whole()));
  });
});

test('What comes late at the end of a page moves nothing that somebody may be about to press.', async () => {
  // A page that the service worker answers could not be made to wait.
  const late = await site.visit('', { serviceWorkers: 'block', viewport: { width: 1280, height: 560 } });
  let come = (): void => undefined;
  const wanted = new Promise<void>((resolve) => (come = resolve));
  await late.page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes('class="asking')) await wanted;
    await route.fulfill({ response, body });
  });
  const { id } = pack.criteria.flatMap(({ questions }) => questions).find((one) => !one.derivedFrom) ?? {};
  await openFile(late.page, harbourLedgerFile({ place: `#/question/${id ?? ''}` }));
  await late.page.locator('.wait').last().waitFor();
  await late.page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  const button = late.page.locator(submit);
  const before = await button.boundingBox();
  expect(await late.page.evaluate(() => scrollY)).toBeGreaterThan(0);
  come();
  await late.page.getByRole('checkbox', { name: t('shortest.switch') }).waitFor();
  expect(await button.boundingBox()).toEqual(before);
  await late.close();
});
