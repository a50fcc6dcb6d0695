import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { click, enter, type } from '../support/hands.ts';
import { showApp, t, word } from '../support/app-view.ts';

const at = (question: string) => ({ at: 'question' as const, question });
const ask = (question: string): string => word(`question.${question}.ask`);
const row = (question: string, option: string) =>
  screen.getByRole('radio', { name: word(`question.${question}.option.${option}`) });
const heading = () => screen.getByRole('heading', { level: 1 });

describe('A question on a page of its own', () => {
  test('Its words are the heading of the page and the name of the group of answers; none is chosen beforehand.', async () => {
    await showApp(at('lead-definition'));
    expect(heading()).toHaveTextContent(ask('lead-definition'));
    expect(screen.getByRole('group', { name: ask('lead-definition') })).toContainElement(heading());
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(screen.getByText(word('question.lead-definition.why'))).toBeInTheDocument();
  });

  test('Choosing an answer keeps it and stays on the page; Enter goes on.', async () => {
    const { session } = await showApp(at('lead-definition'));
    await click(row('lead-definition', 'none'));
    expect(session.interview.answers['lead-definition']).toMatchObject({
      state: 'answered',
      value: { option: 'none' },
    });
    expect(heading()).toHaveTextContent(ask('lead-definition'));

    await enter(row('lead-definition', 'none'));
    await waitFor(() => expect(heading()).not.toHaveTextContent(ask('lead-definition')));
    await waitFor(() => expect(heading()).toHaveFocus());
  });

  test('“Don’t know”, “not applicable” and “skip” are three answers of the same choice, kept apart.', async () => {
    const { session } = await showApp(at('self-started-opportunities'));
    for (const state of ['unknown', 'not-applicable', 'skipped'] as const) {
      await click(screen.getByRole('radio', { name: t(`answer.${state}`) }));
      expect(session.interview.answers['self-started-opportunities']?.state).toBe(state);
      expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
    }
  });

  test('“Not applicable” is offered only where that can be.', async () => {
    await showApp(at('lead-definition'));
    expect(screen.queryByRole('radio', { name: t('answer.not-applicable') })).toBeNull();
  });

  test('Each term of the field that it uses opens to what it means; a question without any says nothing of terms.', async () => {
    await showApp(at('reps-at-quota'));
    const term = await screen.findByText(word('glossary.ramped-rep.term'));
    expect(screen.getByRole('heading', { name: t('terms.used') })).toBeInTheDocument();
    expect(screen.getByText(word('glossary.ramped-rep.meaning'))).not.toBeVisible();
    await click(term);
    expect(screen.getByText(word('glossary.ramped-rep.meaning'))).toBeVisible();
    location.hash = '#/question/revenue-plan';
    await waitFor(() => expect(heading()).toHaveTextContent(ask('revenue-plan')));
    expect(screen.queryByRole('heading', { name: t('terms.used') })).toBeNull();
  });

  test('An answer can be taken back, and then nothing is chosen.', async () => {
    const { session } = await showApp(at('lead-definition'));
    expect(screen.queryByRole('button', { name: t('question.clear') })).toBeNull();
    await click(row('lead-definition', 'none'));
    await click(screen.getByRole('button', { name: t('question.clear') }));
    expect(session.interview.answers).toEqual({});
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  test('A typed figure chooses the row whose band it falls into; choosing another row puts the figure aside.', async () => {
    const { session } = await showApp(at('admin-hours-a-week'));
    await click(screen.getByRole('button', { name: t('question.exact') }));
    await type(await screen.findByLabelText(t('question.figure')), '15');
    expect(session.interview.answers['admin-hours-a-week']).toMatchObject({ value: { figure: 15 } });
    expect(row('admin-hours-a-week', '15-to-20')).toBeChecked();

    await click(row('admin-hours-a-week', 'under-4'));
    expect(session.interview.answers['admin-hours-a-week']).toMatchObject({ value: { option: 'under-4' } });
  });

  test('A note stays with the answer when the answer changes, and alone counts as skipped, never as an answer.', async () => {
    const { session } = await showApp(at('lead-definition'));
    await type(screen.getByLabelText(t('note.label')), 'CRM');
    expect(session.interview.answers['lead-definition']).toMatchObject({ state: 'skipped', note: 'CRM' });
    await click(row('lead-definition', 'none'));
    expect(session.interview.answers['lead-definition']).toMatchObject({ state: 'answered', note: 'CRM' });
  });

  test('Markup in a note is text.', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    await showApp(at('lead-definition'), {
      answers: { 'lead-definition': { state: 'unknown', note: hostile } },
    });
    expect(screen.getByLabelText(t('note.label'))).toHaveValue(hostile);
    expect(document.querySelector('img')).toBeNull();
  });

  test('A question that does not apply to the company says so, and leads back.', async () => {
    await showApp(at('admin-hours-a-week'), { facts: { 'reps-now': { state: 'answered', value: 0 } } });
    expect(
      await screen.findByRole('heading', { level: 1, name: t('missing.not-asked') }),
    ).toBeInTheDocument();
    expect(screen.getByText(ask('admin-hours-a-week'))).toBeInTheDocument();
  });
});

describe('A whole section on one page', () => {
  test('It holds the same answers as the single pages, and goes on to the next section.', async () => {
    const { session } = await showApp({ at: 'section', section: 'leads-and-teamwork' });
    await click(row('lead-definition', 'none'));
    expect(session.interview.answers['lead-definition']).toMatchObject({ value: { option: 'none' } });
    expect(screen.getAllByRole('group').length).toBeGreaterThan(3);
    await click(screen.getByRole('button', { name: t('step.continue') }));
    expect(session.interview.place).toEqual({ at: 'section', section: 'growth-and-direction' });
  });
});
