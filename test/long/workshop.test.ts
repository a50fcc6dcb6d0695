import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { interview as pack } from '../../src/pack/index.ts';
import { answersText } from '../../src/storage/answers-file.ts';
import { openLetter } from '../../src/storage/index.ts';
import type { Visit } from '../support/browser.ts';
import { crowd } from '../support/crowd.ts';
import { downloaded } from '../support/download.ts';
import { t } from '../support/speech.ts';
import { visitors } from '../support/visitors.ts';
import { Keyboard } from '../support/walk.ts';
import { step, takePart, type Participant } from '../support/workshop-people.ts';

const { site, visitor, welcome } = visitors();

/** Counts of one question as the facilitator’s screen shows them: first, second and last option, “don’t know”, answers. */
async function shownOf(page: Page, question: string): Promise<number[]> {
  const fold = page.locator(`details[data-question="${question}"]`);
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await fold.locator('tfoot').waitFor();
  const cells = await fold.locator('tfoot td').allInnerTexts();
  const counts = cells.map((cell) => Number(cell.trim() || 0));
  const options = counts.slice(0, -1);
  const n = Number(/\d+/.exec(await fold.locator('.note.tabular').first().innerText())?.[0]);
  return [options[0] ?? NaN, options[1] ?? NaN, options.at(-1) ?? NaN, counts.at(-1) ?? NaN, n];
}

/** The answer that the group is about to settle on, without what is said beside it. */
const checkedIn = (page: Page): Promise<string> =>
  page
    .locator('[data-testid="settle"] label:has(input:checked) > span')
    .evaluate((words) => words.firstChild?.textContent?.trim() ?? '');

test('Eight people with browsers of their own hand in by link, picture, file and typed code, beside two tallies, one late, one twice, one broken file and one of an older pack: the numbers are those counted by hand.', async () => {
  const { page } = await visitor();
  await page.getByRole('button', { name: t('start.workshop') }).click();
  await page.getByTestId('begin-workshop').click();
  await page.getByRole('radio', { name: t('workshop.questions.quick') }).check();
  await step(page, t('workshop.step.collect')).click();
  const link = await page.getByTestId('invitation').inputValue();
  const arrivals = page.getByTestId('arrivals');
  const come = async (participant: Participant): Promise<Visit> =>
    welcome(await takePart(site(), link, participant));
  const ownLink = (visit: Visit): Promise<string> => visit.page.getByTestId('own-link').inputValue();
  const taken = async (fate: 'new' | 'newer' | 'same', who: string): Promise<void> => {
    await arrivals.getByText(t(`workshop.fate.${fate}`, { who })).waitFor();
  };
  const choose = async (...files: { name: string; text: string | Buffer }[]): Promise<void> => {
    await page.getByTestId('take-files').setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: name.endsWith('.png') ? 'image/png' : 'application/json',
        buffer: Buffer.from(text),
      })),
    );
  };
  const fileOf = async ({ page: own }: Visit): Promise<string> =>
    String((await downloaded(own, () => own.getByTestId('own-file').click())).bytes);

  // By link, many at once.
  const ana = await come({ name: 'Ana', role: 'Sales', says: 0 });
  const eli = await come({ name: 'Eli', role: 'Chief executive', says: 'last' });
  const [anas, elis] = [await ownLink(ana), await ownLink(eli)];
  await page.getByTestId('paste-links').fill(`${anas}\n${elis} ${elis}`);
  await page.getByTestId('take-links').click();
  await taken('new', 'Ana, Sales');
  await taken('same', 'Eli, Chief executive');

  // By the picture of one screen, fed to the other’s decoder.
  for (const [name, role, says] of [
    ['Ben', 'Sales', 0],
    ['Fay', 'Finance', 'last'],
  ] as const) {
    const visit = await come({ name, role, says });
    const picture = await visit.page.getByTestId('qr-code').screenshot();
    await choose({ name: `${name}.png`, text: picture });
    await taken('new', `${name}, ${role}`);
  }

  // By a code that is typed, a mistyped one first.
  const dia = await come({ name: 'Dia', role: 'Marketing', says: 1 });
  await dia.page.getByText(t('workshop.typed.own')).click();
  const groups = await dia.page.getByTestId('own-code').getByRole('listitem').allInnerTexts();
  await page.getByText(t('workshop.typed'), { exact: true }).click();
  const [second = ''] = groups.slice(1);
  const mistyped = groups.with(1, second.slice(0, 4) + (second.endsWith('7') ? '8' : '7'));
  await page.getByTestId('typed-code').fill(mistyped.join(' '));
  await page.getByTestId('take-code').click();
  await arrivals.getByText(t('workshop.typed.group', { number: 2, group: mistyped[1] ?? '' })).waitFor();
  await page.getByTestId('typed-code').fill(groups.join(' ').toLowerCase());
  await page.getByLabel(t('workshop.typed.name')).fill('Dia');
  await page.getByTestId('take-code').click();
  await taken('new', 'Dia, Marketing');

  // By file: one sound, one broken, one of an older pack with a question that is asked no more.
  const cho = await come({ name: 'Cho', role: 'Marketing', says: 1 });
  const gil = await come({ name: 'Gil', role: 'Customer success', says: 0 });
  const [chos, gils] = [await fileOf(cho), await fileOf(gil)];
  expect(gils).toContain('"list-worked"');
  const older = gils
    .replace(`"version": "${pack.head.version}"`, '"version": "0.9.0"')
    .replace('"list-worked"', '"list-was-worked"');
  await choose(
    { name: 'cho.json', text: chos },
    { name: 'broken.json', text: chos.slice(0, chos.length / 2) },
    { name: 'gil.json', text: older },
  );
  await taken('new', 'Cho, Marketing');
  await arrivals.getByText('broken.json').waitFor();
  await arrivals.getByText('Gil, Customer success: taken in.').waitFor();
  expect(await arrivals.innerText()).toContain(
    t('workshop.mapped.asked-no-more', { question: 'list-was-worked' }),
  );

  // Ana changes her first answer and hands in again.
  const letter = openLetter(link);
  if (!('kind' in letter) || letter.kind !== 'invitation') throw new Error('No invitation');
  const [first = '', counted = '', ...others] = letter.invitation.questions;
  await ana.page.getByRole('button', { name: t('workshop.hand-in.back') }).click();
  for (let back = 1; back < letter.invitation.questions.length; back += 1)
    await ana.page.getByRole('button', { name: t('step.back'), exact: true }).click();
  await ana.page.locator('main form input[type="radio"]').nth(1).check();
  for (const _ of letter.invitation.questions) await ana.page.getByTestId('answer-next').click();
  await ana.page.getByTestId('own-link').waitFor();
  await page.getByTestId('paste-links').fill(await ownLink(ana));
  await page.getByTestId('take-links').click();
  await taken('newer', 'Ana, Sales');

  // Two tallies: of the room for the first question, of sales for the second.
  await page.getByText(t('workshop.hands'), { exact: true }).click();
  const hands = page.locator('section.folds input[type="number"]');
  await hands.nth(1).fill('2');
  await hands.last().fill('1');
  // Another role begins at its first question.
  await page.getByRole('button', { name: t('workshop.hands.next') }).click();
  await page.locator('#hands-role').selectOption('sales');
  await page.getByRole('button', { name: t('workshop.hands.next') }).click();
  await hands.first().fill('3');

  // Shown, and then one comes late.
  await page.getByTestId('reveal').click();
  await page.getByTestId('workshop-look').waitFor();
  await step(page, t('workshop.step.collect')).click();
  const hua = await come({ name: 'Hua', role: 'Chief executive', says: 'unknown' });
  await page.getByTestId('paste-links').fill(await ownLink(hua));
  await page.getByTestId('take-links').click();
  await taken('new', 'Hua, Chief executive');

  /*
   * Counted by hand. Ana, Ben, Gil say the first, Cho and Dia the second, Eli and Fay the last, Hua doesn’t know.
   *                          first              second                 last       unknown      answers
   * first question           Ben, Gil           Ana, Cho, Dia, 2 hands Eli, Fay   Hua, 1 hand  9
   * second question          Ana, Ben, Gil, 3   Cho, Dia               Eli, Fay   Hua          10
   * “list-worked”            Ana, Ben           Cho, Dia               Eli, Fay   Hua          6
   * all others               Ana, Ben, Gil      Cho, Dia               Eli, Fay   Hua          7
   */
  const byHand: Record<string, number[]> = {
    ...Object.fromEntries(others.map((question) => [question, [3, 2, 2, 1, 7]])),
    [first]: [2, 5, 2, 2, 9],
    [counted]: [6, 2, 2, 1, 10],
    'list-worked': [2, 2, 2, 1, 6],
  };
  await step(page, t('workshop.step.look')).click();
  await page.locator('details[data-question]').first().waitFor();
  const shown: Record<string, number[]> = {};
  for (const question of letter.invitation.questions) shown[question] = await shownOf(page, question);
  expect(shown).toEqual(byHand);
}, 240_000);

test('From eight files in a folder to the merged picture it takes five steps.', async () => {
  const { page } = await visitor();
  const files = crowd(8).map((contribution, at) => ({
    name: `${String(at)}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(answersText({ workshop: null, pack: pack.head.id, contribution })),
  }));
  let steps = 0;
  const does = async (act: Promise<void>): Promise<void> => {
    await act;
    steps += 1;
  };
  await does(page.getByRole('button', { name: t('start.workshop') }).click());
  await does(page.getByTestId('begin-workshop').click());
  await does(step(page, t('workshop.step.collect')).click());
  await does(page.getByTestId('take-files').setInputFiles(files));
  await does(page.getByTestId('reveal').click());
  const line = page.locator('details[data-question] .note.tabular').first();
  expect(await line.innerText()).toContain(t('workshop.n', { count: 8 }));
  expect(steps).toBeLessThanOrEqual(5);
});

test('The whole flow goes by keyboard: set up, take part, hand in, count hands, show, settle, and leave with a result and a new round.', async () => {
  const { page } = await visitor();
  const hands = new Keyboard(page);
  const go = async (name: 'collect' | 'look' | 'agree' | 'leave'): Promise<void> => {
    await hands.press(`nav a[href="#/workshop/${name}"]`);
    await page.getByTestId(`workshop-${name}`).locator('h1:focus').waitFor();
  };
  await hands.press(`button:text-is("${t('start.workshop')}")`);
  await page.locator('h1:focus').waitFor();
  await hands.press('[data-testid="begin-workshop"]');
  await page.getByTestId('workshop-set-up').waitFor();
  const topic = page.getByLabel(t('workshop.topic'), { exact: true });
  await hands.type(`#${(await topic.getAttribute('id')) ?? ''}`, 'By keyboard');
  await hands.tabTo('input[name="workshop-questions"]');
  await page.keyboard.press('ArrowDown');
  await page
    .getByRole('radio', { name: t('workshop.questions.quick') })
    .and(page.locator(':checked'))
    .waitFor();
  await go('collect');
  const link = await (await hands.tabTo('[data-testid="invitation"]')).inputValue();

  // Somebody takes part.
  const own = await visitor(link.slice(site().address.length));
  const theirs = new Keyboard(own.page);
  await theirs.press('[data-testid="accept"]');
  await own.page.locator('#own-name').waitFor();
  await theirs.type('#own-name', 'Ana');
  await theirs.tabTo('input[name="own-role"]');
  await own.page.keyboard.press('Space');
  await theirs.press('[data-testid="begin-answering"]');
  const heading = own.page.locator('form h1:focus');
  await own.page.locator('form h1').waitFor();
  while ((await own.page.getByTestId('answer-next').count()) > 0) {
    const before = await own.page.locator('form h1').innerText();
    await theirs.tabTo('main form input[type="radio"]');
    await own.page.keyboard.press('Space');
    await own.page.keyboard.press('Enter');
    await own.page.waitForFunction((ask) => document.querySelector('form h1')?.textContent !== ask, before);
    // The reading goes on at the next question.
    await heading.or(own.page.locator('h1:focus')).first().waitFor();
  }
  const handedIn = await (await theirs.tabTo('[data-testid="own-link"]')).inputValue();

  // The facilitator takes it in, counts hands and shows the answers.
  await hands.tabTo('[data-testid="paste-links"]');
  await page.keyboard.insertText(handedIn);
  await hands.press('[data-testid="take-links"]');
  await page.getByTestId('arrivals').getByText('Ana').waitFor();
  await hands.press(`summary:has-text("${t('workshop.hands')}")`);
  await hands.type('section.folds input[type="number"]', '2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.locator('section.folds input[type="number"]:focus').waitFor();
  await page.keyboard.type('3');
  await hands.press('[data-testid="reveal"]');
  await page.getByTestId('workshop-look').locator('h1:focus').waitFor();
  await hands.press('details[data-question] > summary');
  await page.locator('details[data-question][open]').first().waitFor();
  await hands.tabTo('[data-testid="heat-map"] > summary');

  // They settle one question by itself and the rest in one go.
  await go('agree');
  await hands.tabTo('[data-testid="settle"] input[type="radio"]');
  await page.keyboard.press('Space');
  const then = await checkedIn(page);
  await hands.type('[data-testid="settle"] textarea', 'We looked it up');
  await hands.press('[data-testid="settle-question"]');
  await page.getByTestId('settled').waitFor();
  const rest = page.getByTestId('settle-undisputed');
  if ((await rest.count()) > 0) await hands.press('[data-testid="settle-undisputed"]');
  await go('leave');
  const round = await (await hands.tabTo('[data-testid="round-link"]')).inputValue();
  await hands.press('[data-testid="to-result"]');
  await page.getByTestId('result').waitFor();

  // On day 90, on another device, the link opens the same workshop anew, and both can be compared.
  const later = await visitor(round.slice(site().address.length));
  const again = new Keyboard(later.page);
  await again.press('[data-testid="begin-round"]');
  await later.page.getByTestId('workshop-set-up').waitFor();
  expect(await later.page.getByLabel(t('workshop.topic'), { exact: true }).inputValue()).toBe('By keyboard');
  await again.press('nav a[href="#/workshop/collect"]');
  await again.press(`summary:has-text("${t('workshop.hands')}")`);
  await again.type('section.folds input[type="number"]', '3');
  await again.press('[data-testid="reveal"]');
  await again.press('nav a[href="#/workshop/agree"]');
  const options = later.page.getByTestId('settle').getByRole('radio');
  await options.first().waitFor();
  await again.tabTo('[data-testid="settle"] input[type="radio"]');
  // Another answer than the one of the first round, whichever that was.
  await later.page.keyboard.press((await options.first().isChecked()) ? 'ArrowDown' : 'ArrowUp');
  const now = await checkedIn(later.page);
  await again.press('[data-testid="settle-question"]');
  await later.page.getByTestId('settled').waitFor();
  await again.press('nav a[href="#/workshop/leave"]');
  await again.press('[data-testid="to-compare"]');
  const compared = later.page.getByTestId('compare');
  await compared.getByText(now).first().waitFor();
  await compared.getByText(then).first().waitFor();
}, 240_000);
