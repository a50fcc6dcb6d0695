import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { loadAllWords } from '../../src/pack/index.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import { click, type } from '../support/hands.ts';
import { showApp, t, word } from '../support/app-view.ts';

const { facts, answers } = harbourLedgerFile();
const words = await loadAllWords('en');

describe('The check of all answers', () => {
  test('What is open comes first, and “don’t know”, “skipped” and “not answered” are said apart.', async () => {
    const { 'lead-trend': _, ...others } = answers;
    await showApp({ at: 'check' }, { facts, answers: others });
    const [, first] = await screen.findAllByRole('heading');
    const open = document.querySelectorAll('main section')[0]?.textContent ?? '';
    expect(first).toHaveTextContent(/still open/);
    for (const [question, said] of [
      ['best-to-weakest-win-rate', 'answer.unknown'],
      ['leads-per-rep', 'reply.skipped'],
      ['lead-trend', 'answer.open'],
    ] as const) {
      expect(open).toContain(word(`question.${question}.short`));
      expect(open).toContain(t(said));
    }
    // What the button says is no answer.
    expect(document.querySelector('main')).not.toHaveTextContent(t('answer.skipped'));
  });

  test('Each change link names its question, leads there, and going on comes back.', async () => {
    const { session } = await showApp({ at: 'check' }, { facts, answers });
    const name = word('question.lead-trend.short');
    await screen.findAllByRole('heading');
    const [link] = screen.getAllByRole('link', {
      name: new RegExp(`^${t('check.change')}\\s+${name}$`),
    });
    await click(link ?? document.body);
    await screen.findByRole('group', { name: word('question.lead-trend.ask') });
    await click(screen.getByRole('button', { name: t('step.back-to-check') }));
    expect(session.interview.place).toEqual({ at: 'check' });
  });

  test('Answers that do not fit together are named, each with ways to change them.', async () => {
    await showApp(
      { at: 'check' },
      { facts: { ...facts, 'reps-in-a-year': { state: 'answered', value: 'no' } }, answers },
    );
    await waitFor(() => {
      expect(document.body.textContent).toContain(words['contradiction.no-reps-planned-yet-reps-start.text']);
    });
    const change = t('check.change-of', { name: word('fact.reps-starting.short') });
    expect(screen.getAllByRole('link', { name: change })[0]).toHaveAttribute('href', '#/company/size');
  });

  test('Who answered is kept for the report, and signs the answers given from then on.', async () => {
    const { session } = await showApp({ at: 'check' }, { facts, answers });
    await type(await screen.findByLabelText(t('check.respondent')), 'COO');
    expect(session.assessment?.respondent).toBe('COO');
    session.replyToQuestion('lead-trend', { state: 'unknown' });
    expect(session.interview.answers['lead-trend']).toMatchObject({
      by: 'COO',
      at: '2026-11-24T09:00:00.000Z',
    });
  });

  test('Who answered also stands in a result that was looked at before.', async () => {
    const unsigned = Object.fromEntries(
      Object.entries(answers).map(([id, { by: _, ...reply }]) => [id, reply]),
    ) as typeof answers;
    await showApp({ at: 'check' }, { facts, answers: unsigned });
    await screen.findByLabelText(t('check.respondent'));
    location.hash = '#/result';
    await screen.findByTestId('result');
    location.hash = '#/check';
    await type(await screen.findByLabelText(t('check.respondent')), 'Quinn Ayre');
    location.hash = '#/result/why';
    await screen.findByTestId('result');
    await waitFor(() => {
      expect(screen.getByTestId('result')).toHaveTextContent('Quinn Ayre');
    });
  });
});
