import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { clear, click, pick, type } from '../support/hands.ts';
import { showApp, t, word } from '../support/app-view.ts';

const at = (page: string) => ({ at: 'company' as const, page });
const ask = (fact: string): string => word(`fact.${fact}.ask`);
const part = (fact: string, name: string) => screen.findByLabelText(word(`fact.${fact}.part.${name}`));
/** The whole field that a control belongs to. */
function factAround(control: HTMLElement): HTMLElement {
  const fact = control.closest<HTMLElement>('.fact');
  if (!fact) throw new Error('This control stands in no fact');
  return fact;
}
const goOn = () => screen.getByRole('button', { name: t('step.continue') });

describe('A page about the company', () => {
  test('Shares say what is left to share out, and count only once they come to a hundred.', async () => {
    const { session } = await showApp(at('selling'));
    await type(await part('revenue-by-motion', 'rep'), '60');
    await type(await part('revenue-by-motion', 'partner'), '10');
    expect(screen.getByText(t('shares.left', { share: '30' }))).toBeInTheDocument();
    expect(session.interview.facts['revenue-by-motion']).toBeUndefined();

    await type(await part('revenue-by-motion', 'self-serve'), '30');
    expect(screen.getByText(t('shares.complete'))).toBeInTheDocument();
    expect(session.interview.facts['revenue-by-motion']).toMatchObject({
      value: { rep: 60, partner: 10, 'self-serve': 30, marketing: 0 },
    });
  });

  test('All entries that can’t be taken are named at once, each leads to its field, and nothing typed is lost.', async () => {
    const { session } = await showApp(at('selling'));
    await type(await part('revenue-by-motion', 'rep'), '60');
    const churn = await screen.findByLabelText(ask('yearly-customer-churn'));
    await type(churn, '130');
    await click(goOn());

    const list = await screen.findByRole('alert');
    expect(session.interview.place).toEqual(at('selling'));
    expect(list).toHaveFocus();
    const links = within(list).getAllByRole('link');
    expect(links).toHaveLength(2);
    expect(list).toHaveTextContent(t('problem.too-large', { limit: '100' }));
    await click(
      links.find((link) => link.textContent.includes(word('fact.yearly-customer-churn.short'))) ?? list,
    );
    expect(churn).toHaveFocus();
    expect(churn).toHaveValue('130');

    await clear(churn);
    await type(churn, '13');
    await type(await part('revenue-by-motion', 'partner'), '40');
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
    await click(goOn());
    expect(session.interview.place).toEqual(at('tools-and-owners'));
  });

  test('An empty page can be passed: nothing is forced.', async () => {
    const { session } = await showApp(at('people'));
    await click(goOn());
    expect(session.interview.place).toEqual(at('size'));
    expect(session.interview.facts).toEqual({});
  });

  test('“None of these” is an answer; ticking one of them takes it back.', async () => {
    const { session } = await showApp(at('people'));
    const group = screen.getByRole('group', { name: ask('executives') });
    await click(within(group).getByRole('checkbox', { name: t('answer.none') }));
    expect(session.interview.facts.executives).toMatchObject({ state: 'answered', value: [] });
    await click(within(group).getByRole('checkbox', { name: word('fact.executives.option.cro') }));
    expect(session.interview.facts.executives).toMatchObject({ value: ['cro'] });
    expect(within(group).getByRole('checkbox', { name: t('answer.none') })).not.toBeChecked();
  });

  test('Nobody sells, or somebody does: one excludes the other.', async () => {
    const { session } = await showApp(at('people'));
    const box = (option: string) =>
      screen.getByRole('checkbox', { name: word(`fact.who-sells.option.${option}`) });
    await click(box('founder'));
    await click(box('reps'));
    expect(session.interview.facts['who-sells']).toMatchObject({ value: ['founder', 'reps'] });
    await click(box('nobody'));
    expect(session.interview.facts['who-sells']).toMatchObject({ value: ['nobody'] });
    await click(box('reps'));
    expect(session.interview.facts['who-sells']).toMatchObject({ value: ['reps'] });
  });

  test('Who does not know the figure gives the range it lies in; typing a figure puts the range aside.', async () => {
    const { session } = await showApp(at('size'));
    const figure = await screen.findByLabelText(ask('employees'));
    const fact = factAround(figure);
    await pick(within(fact).getByRole('combobox'), 'from-51-to-200');
    expect(session.interview.facts.employees).toMatchObject({ value: { band: 'from-51-to-200' } });
    await type(figure, '126');
    expect(session.interview.facts.employees).toMatchObject({ value: 126 });
    expect(within(fact).getByRole('combobox')).toHaveValue('');
  });

  test('“Don’t know” about a figure is kept as just that, and taking it back leaves no answer.', async () => {
    const { session } = await showApp(at('size'));
    const fact = factAround(await screen.findByLabelText(ask('reps-now')));
    const unknown = within(fact).getByRole('checkbox', { name: t('answer.unknown') });
    await click(unknown);
    expect(session.interview.facts['reps-now']).toMatchObject({ state: 'unknown' });
    await click(unknown);
    expect(session.interview.facts['reps-now']).toBeUndefined();
  });

  test('Revenue bands stand in the currency of the company.', async () => {
    await showApp(at('size'), { facts: { currency: { state: 'answered', value: 'GBP' } } });
    const bands = screen.getByRole('group', { name: new RegExp(ask('yearly-revenue').replace('?', '\\?')) });
    expect(bands).toHaveTextContent('£800');
    expect(bands).not.toHaveTextContent('$');
  });

  test('A fact that waits for another appears once that one is answered.', async () => {
    await showApp(at('people'));
    expect(screen.queryByLabelText(ask('plan-owner-hours'))).toBeNull();
    await click(screen.getByRole('radio', { name: word('fact.plan-owner.option.ceo') }));
    expect(await screen.findByLabelText(ask('plan-owner-hours'))).toBeInTheDocument();
  });
});
