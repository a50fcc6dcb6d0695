import { screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { showApp, word } from '../support/app-view.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../src/pack/index.ts', async (original) => ({
  ...(await original<object>()),
  loadTerms: () => {
    asked();
    return Promise.reject(new Error('Gone from the server'));
  },
}));

test('A question whose words of the field can’t be fetched is asked without them.', async () => {
  const faults: unknown[] = [];
  const note = (fault: unknown): void => {
    faults.push(fault);
  };
  process.on('unhandledRejection', note);
  await showApp({ at: 'question', question: 'reps-at-quota' });
  await waitFor(() => {
    expect(asked).toHaveBeenCalled();
  });
  await new Promise((later) => setTimeout(later));
  process.off('unhandledRejection', note);
  expect(faults).toEqual([]);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(word('question.reps-at-quota.ask'));
  expect(screen.queryByText(word('glossary.ramped-rep.term'))).toBeNull();
});
