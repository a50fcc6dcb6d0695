import { screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/ui/index.ts';
import type { Settlement, Workshop } from '../../src/workshop/index.ts';
import { showApp, t, word } from '../support/app-view.ts';
import { askedQuestions } from '../support/contributions.ts';
import { crowd } from '../support/crowd.ts';
import { click } from '../support/hands.ts';
import { workshopWith } from '../support/workshop.ts';

const people = crowd(3);
/** The page from which a group of three takes its result away. */
async function showLeave(parts: Partial<Workshop> = {}): Promise<Session> {
  const { session } = await showApp({ at: 'company', page: 'company' });
  const revealed = people.map(({ person }) => person);
  session.change({ workshop: workshopWith({ contributions: people, revealed, ...parts }) });
  location.hash = '#/workshop/leave';
  await screen.findByTestId('workshop-leave');
  return session;
}
const settledAll = (but: string): Settlement[] =>
  askedQuestions.flatMap(({ id, options }) =>
    id === but
      ? []
      : [{ question: id, rule: 'agreed', option: options[0]?.id ?? '', reason: '', owner: null }],
  );

describe('Taking away', () => {
  test('“Settle them” leads to what is not settled.', async () => {
    const left = askedQuestions[5]?.id ?? '';
    await showLeave({ settlements: settledAll(left) });
    await click(screen.getByRole('link', { name: t('workshop.leave.go-agree') }));
    await screen.findByTestId('workshop-agree');
    expect(screen.getByRole('heading', { name: word(`question.${left}.ask`) })).toBeInTheDocument();
  });
  test('says how many facts of the company are missing and leads to them; what is not settled counts as unknown.', async () => {
    const session = await showLeave({ settlements: settledAll('').slice(1) });
    const missing = screen.getByTestId('facts-missing');
    expect(missing).toHaveTextContent(/\d+ facts about the company are missing/);
    const [page] = session.interview.course.pages;
    expect(within(missing).getByRole('link')).toHaveAttribute('href', `#/company/${page?.page ?? ''}`);
    expect(
      screen.getByText(t('workshop.leave.left-new', { count: 1 }), { exact: false }),
    ).toBeInTheDocument();
  });
});
