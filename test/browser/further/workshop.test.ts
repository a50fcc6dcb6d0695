import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { interview as pack } from '../../../src/pack/index.ts';
import { answersText } from '../../../src/storage/answers-file.ts';
import { openLetter } from '../../../src/storage/index.ts';
import { seen, type Visit } from '../../support/browser.ts';
import { faultsInEveryLook } from '../../support/looks.ts';
import { like, t, word } from '../../support/speech.ts';
import { visitors } from '../../support/visitors.ts';
import { step, takePart } from '../../support/workshop-people.ts';

const { site, visitor, welcome } = visitors();

/** Somebody with what they do, as lists name them. */
const who = (name: string, role: string): string =>
  t('workshop.who', { name, role: word(`workshop.role.${role}.name`) });
/** Takes part on a phone and answers every question with its first option. */
const takePartFrom = async (link: string, name: string, role: string): Promise<Visit> =>
  welcome(await takePart(site(), link, { name, role: word(`workshop.role.${role}.name`), says: 0 }));
/** The window on the projector, opened from the console. */
async function project(page: Page): Promise<Page> {
  const [wall] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: t('workshop.project') }).click(),
  ]);
  return wall;
}

test('Three people answer alone and hand in by link, code and file; the group looks, settles and leaves with one result.', async () => {
  const facilitator = await visitor();
  const { page } = facilitator;
  await page.getByRole('button', { name: t('start.workshop') }).click();
  await page.getByTestId('begin-workshop').click();
  await page.getByLabel(t('workshop.topic'), { exact: true }).fill('Which team first?');
  await page.getByRole('radio', { name: t('workshop.questions.quick') }).check();
  await step(page, t('workshop.step.collect')).click();
  const link = await page.getByTestId('invitation').inputValue();

  // The room scans it off the projector.
  const wall = await project(page);
  const shown = wall.getByTestId('slide-code').getByTestId('qr-code');
  await shown.waitFor();
  expect(await shown.getAttribute('data-text')).toBe(link);
  expect(await faultsInEveryLook(seen(wall)), 'invitation on the projector').toEqual([]);
  await wall.close();

  // By link, with the same once more and one that was cut on its way.
  const ana = await takePartFrom(link, 'Ana', 'sales');
  const own = await ana.page.getByTestId('own-link').inputValue();
  await ana.page.getByText(t('workshop.typed.own')).click();
  expect(await faultsInEveryLook(ana), 'handing in').toEqual([]);
  await page.getByTestId('paste-links').fill(`${own}\n${own}\n${own.slice(0, -9)}`);
  await page.getByTestId('take-links').click();
  const arrivals = page.getByTestId('arrivals');
  await arrivals.getByText(t('workshop.fate.new', { who: who('Ana', 'sales') })).waitFor();
  await arrivals.getByText(t('workshop.fate.same', { who: who('Ana', 'sales') })).waitFor();
  await arrivals.getByText(t('workshop.letter.cut')).waitFor();

  // By the picture of the code on the phone.
  const ben = await takePartFrom(link, 'Ben', 'marketing');
  const code = await ben.page.getByTestId('qr-code').screenshot();
  await page
    .getByTestId('take-files')
    .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: code });
  await arrivals.getByText(t('workshop.fate.new', { who: who('Ben', 'marketing') })).waitFor();

  // By file, beside one that is none.
  const letter = openLetter(link);
  if (!('kind' in letter) || letter.kind !== 'invitation') throw new Error('No invitation');
  const { workshop, questions } = letter.invitation;
  const answers = Object.fromEntries(
    questions.map((id) => [
      id,
      pack.criteria
        .flatMap((each) => each.questions)
        .find((one) => one.id === id)
        ?.options.at(-1)?.id ?? '',
    ]),
  );
  const voice = { person: 'cho', name: 'Cho', role: 'finance', revision: 1, version: pack.head.version };
  const handed = {
    workshop: workshop.id,
    pack: pack.head.id,
    contribution: { ...voice, answers, without: {} },
  };
  await page.getByTestId('take-files').setInputFiles([
    { name: 'cho.json', mimeType: 'application/json', buffer: Buffer.from(answersText(handed)) },
    { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
  ]);
  await arrivals.getByText(t('workshop.fate.new', { who: who('Cho', 'finance') })).waitFor();
  await arrivals.getByText('notes.json').waitFor();

  await page.getByText(t('workshop.typed'), { exact: true }).click();
  await page.getByTestId('typed-code').fill('0000O');
  await page.getByTestId('take-code').click();
  expect(await faultsInEveryLook(facilitator), 'collecting').toEqual([]);

  await step(page, t('workshop.step.look')).click();
  await page.getByTestId('hidden').waitFor();
  await step(page, t('workshop.step.collect')).click();
  await page.getByTestId('reveal').click();
  const alone = page.getByTestId('alone');
  await alone.getByText(t('workshop.alone.people')).click();
  await alone.getByText(who('Ana', 'sales')).waitFor();
  const disputed = page.locator('details[data-question]').first();
  await disputed.locator('summary').click();
  expect(await disputed.innerText()).toContain(t('workshop.n', { count: 3 }));
  await disputed.getByText(t('workshop.who-said'), { exact: true }).click();
  await disputed.getByTestId('who-said').getByText(who('Ana', 'sales')).waitFor();
  expect(await faultsInEveryLook(facilitator), 'looking').toEqual([]);

  // The projector follows, in a window of its own, and shows no names.
  await step(page, t('workshop.step.agree')).click();
  await page.getByTestId('settle').waitFor();
  const projector = await project(page);
  const slide = projector.getByTestId('presenter');
  await slide.locator('li').first().waitFor();
  expect(await slide.innerText()).not.toMatch(/Ana|Ben|Cho/);
  const smallest = await slide
    .locator('*')
    .evaluateAll((all) => Math.min(...all.map((one) => parseFloat(getComputedStyle(one).fontSize))));
  expect(smallest).toBeGreaterThanOrEqual(24);
  expect(await faultsInEveryLook(seen(projector)), 'projector').toEqual([]);
  await page.getByLabel(t('workshop.settle.reason')).fill('We looked it up');
  await page.getByTestId('settle-question').click();
  await page.getByTestId('settled').waitFor();
  await slide.getByText(like('workshop.settled-at')).waitFor();

  // The console goes and comes back: the projector kept its slide, and what was settled is there.
  await page.reload();
  await page.getByTestId('settled').waitFor();
  await slide.getByText(like('workshop.settled-at')).waitFor();
  // So does the projector: it is told at once where the group is.
  await projector.close();
  const reopened = await project(page);
  await reopened.getByTestId('presenter').getByText(like('workshop.settled-at')).waitFor();
  // What is left open is said there too, by whom it is found out.
  await page.getByRole('button', { name: t('workshop.open'), exact: true }).click();
  await reopened.getByTestId('presenter').getByText(like('workshop.left-open')).waitFor();
  await page.getByRole('button', { name: t('workshop.undo'), exact: true }).click();
  await reopened.getByTestId('presenter').getByText(like('workshop.settled-at')).waitFor();
  await step(page, t('workshop.step.leave')).click();
  await reopened.getByText(t('workshop.leave.settled', { count: 1, of: questions.length })).waitFor();
  await reopened.close();
  const round = await page.getByTestId('round-link').inputValue();
  const invited = await visitor(round.slice(site().address.length));
  await invited.page.getByTestId('begin-round').waitFor();
  expect(await faultsInEveryLook(invited), 'a new round').toEqual([]);
  await page.getByTestId('to-result').click();
  await page.getByTestId('result').waitFor();
  await page.evaluate(() => (location.hash = '#/result/why'));
  const group = page.getByTestId('group');
  await group.waitFor();
  expect(await group.innerText()).toContain('We looked it up');
});

test('Whatever a group says of a question stands whole on the projector, with what it settled first.', async () => {
  const { page } = await visitor('#/workshop');
  await page.getByTestId('practice-workshop').click();
  await page.getByTestId('reveal').click();
  await step(page, t('workshop.step.agree')).click();
  const wall = await project(page);
  const slide = wall.getByTestId('presenter');
  const questions = page
    .getByLabel(t('workshop.agree.question'), { exact: true })
    .and(page.locator('select'));
  const asked = await questions
    .locator('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await wall.setViewportSize({ width, height });
    for (const question of asked) {
      if (question === null) continue;
      await questions.selectOption(question);
      await slide.getByRole('heading', { name: word(`question.${question}.ask`), exact: true }).waitFor();
      const over = (): Promise<number> => slide.evaluate((node) => node.scrollHeight - node.clientHeight);
      expect(await over(), `${question} at ${String(width)}`).toBe(0);
    }
  }
  await page.getByRole('button', { name: t('workshop.open'), exact: true }).click();
  const settled = await slide.getByText(like('workshop.left-open')).boundingBox();
  const bars = await slide.locator('li').first().boundingBox();
  expect(settled?.y).toBeLessThan(bars?.y ?? 0);
});
