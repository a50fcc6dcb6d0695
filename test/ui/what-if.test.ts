import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/storage/index.ts';
import { editsOf } from '../../src/ui/result/edits.svelte.ts';
import { showApp, t, word, type AppView } from '../support/app-view.ts';
import { clear, click, type } from '../support/hands.ts';
import { button, element, pageText, rowText, until } from '../support/long-page.ts';
// Loaded before anything is timed: the pages come when they are wanted.
import '../../src/ui/screens/ResultFrame.svelte';
import '../../src/ui/what-if/WhatIf.svelte';
import '../../src/ui/parts/FactFigures.svelte';

const { facts, answers } = JSON.parse(
  readFileSync('questions/examples/meridian-scheduling.json', 'utf8'),
) as Assessment;

const press = async (name: string): Promise<void> => click(await button(name));
const scenario = (id: string): string => word(`scenario.${id}.name`);
const seats = word('fact.funded-seats.short');
const funded = ({ session }: AppView): unknown => session.assessment?.facts['funded-seats'];

async function whatIf(changes: Partial<Assessment['facts']> = {}): Promise<AppView> {
  const said = Object.entries({ ...facts, ...changes }).filter(([, reply]) => reply !== undefined);
  const app = await showApp(
    { at: 'result', part: 'what-if' },
    { facts: Object.fromEntries(said) as Assessment['facts'], answers },
  );
  await element('[data-testid="what-if"]');
  return app;
}

/** Each draws long tables several times. */
describe('Trying changes beside the present result', { timeout: 60_000 }, () => {
  test('A ready-made scenario shows what differs, in words, and changes nothing of the assessment.', async () => {
    const app = await whatIf();
    await press(scenario('no-budget'));
    await until(() => {
      expect(rowText(seats)).toMatch(/changed.*2 seats.*0 seats/);
    });
    expect(rowText(word('flag.unfunded.name'))).toContain(t('compare.mark.came'));
    expect(pageText()).toMatch(/was 2 seats → now 0 seats/);
    expect(funded(app)).toEqual(facts['funded-seats']);
    expect(app.session.assessment?.scenarios).toMatchObject([{ name: scenario('no-budget') }]);
  });

  test('Any fact is found by its words and changed in the field of the interview.', async () => {
    const app = await whatIf();
    await type(await element('[type="search"]'), 'funded');
    await press(seats);
    const field = await element('#fact-funded-seats');
    await clear(field);
    await type(field, '3');
    await until(() => {
      expect(rowText(seats)).toMatch(/2 seats.*3 seats/);
    });
    expect(funded(app)).toEqual(facts['funded-seats']);
    expect(app.session.interview.facts['funded-seats']).toEqual(facts['funded-seats']);
    await press(t('what-if.close'));
    await press(t('what-if.take-back-name', { name: seats }));
    await until(() => {
      expect(rowText(seats)).toBeNull();
    });
  });

  test('Kept, it is the state of the assessment; undoing brings back both the answers and the scenario.', async () => {
    const app = await whatIf();
    await press(scenario('no-budget'));
    await press(t('what-if.keep'));
    expect(pageText()).toContain(t('what-if.keep-sure', { count: 1 }));
    expect(funded(app)).toEqual(facts['funded-seats']);

    await press(t('what-if.keep-now'));
    expect(funded(app)).toMatchObject({ value: 0 });
    expect(app.session.assessment?.scenarios).toEqual([]);
    expect(pageText()).toContain(t('what-if.kept', { name: scenario('no-budget') }));
    await app.session.flush();
    expect((await app.saved())[0]?.facts['funded-seats']).toMatchObject({ value: 0 });

    await press(t('edits.undo'));
    expect(funded(app)).toEqual(facts['funded-seats']);
    expect(app.session.assessment?.scenarios).toHaveLength(1);
    await press(t('edits.redo'));
    expect(funded(app)).toMatchObject({ value: 0 });
  });

  test('Undoing leaves alone what was said anew since.', async () => {
    const app = await whatIf();
    await press(scenario('move-to-self-serve'));
    await press(t('what-if.keep'));
    await press(t('what-if.keep-now'));
    app.session.replyToFact('no-touch-share', { state: 'answered', value: 55 });
    editsOf(app.session).undo();
    expect(app.session.assessment?.facts['no-touch-share']).toMatchObject({ value: 55 });
    expect(app.session.assessment?.facts['reps-in-a-year']).toEqual(facts['reps-in-a-year']);
  });

  test('Saved as a copy, it is an assessment of its own.', async () => {
    const app = await whatIf();
    await press(scenario('no-budget'));
    await press(t('what-if.copy'));
    const others = async (): Promise<Assessment[]> =>
      (await app.saved()).filter(({ id }) => id !== app.session.assessment?.id);
    await until(() => {
      expect(pageText()).toMatch(/Saved as an assessment of its own/);
    });
    expect(await others()).toMatchObject([{ facts: { 'funded-seats': { value: 0 } }, scenarios: [] }]);
    expect(funded(app)).toEqual(facts['funded-seats']);
  });

  test('Several scenarios stand beside each other: renamed, duplicated, deleted, each undone.', async () => {
    const { session } = await whatIf();
    const names = () => session.assessment?.scenarios.map(({ name }) => name);
    const [first, second] = [scenario('no-budget'), scenario('hire-two-reps')];
    await press(first);
    await press(second);
    expect(names()).toEqual([first, second]);
    await type(await element('[maxlength="120"]'), ' now');
    expect(names()).toEqual([first, `${second} now`]);
    await press(t('edits.undo'));
    expect(names()).toEqual([first, second]);
    await press(t('what-if.duplicate'));
    expect(names()).toEqual([first, second, t('what-if.copy-name', { name: second })]);
    await press(t('what-if.delete'));
    await press(t('what-if.delete'));
    expect(names()).toEqual([first]);
    await press(t('edits.undo'));
    expect(names()).toEqual([first, second]);
  });

  test('A scenario that contradicts itself names the answers, and other grounds for one verdict are said.', async () => {
    await whatIf({
      'reps-now': { state: 'answered', value: 2 },
      'reps-starting': { state: 'answered', value: 0 },
      'reps-in-a-year': { state: 'answered', value: 'fewer' },
    });
    expect(pageText()).not.toContain(word('contradiction.fewer-reps-than-none.text'));
    await press(scenario('lose-two-reps'));
    await until(() => {
      expect(pageText()).toContain(word('contradiction.fewer-reps-than-none.text'));
    });
    const named = (await element('[aria-labelledby="what-if-contradicted"]')).textContent;
    for (const id of ['reps-in-a-year', 'reps-now']) expect(named).toContain(word(`fact.${id}.short`));
    expect(rowText(t('compare.rule'))).not.toBeNull();
    expect(rowText(t('compare.nearest'))).not.toBeNull();
  });

  test('A scenario that starts from an unknown figure says what it needs.', async () => {
    await whatIf({ 'reps-now': { state: 'unknown' } });
    const two = await button(scenario('hire-two-reps'));
    expect(two).toBeDisabled();
    expect(two).toHaveTextContent(t('what-if.needs', { names: word('fact.reps-now.short') }));
  });
});
