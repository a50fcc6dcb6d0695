import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/ui/index.ts';
import type { Workshop } from '../../src/workshop/index.ts';
import { showApp, t, word } from '../support/app-view.ts';
import { askedQuestions } from '../support/contributions.ts';
import { crowd } from '../support/crowd.ts';
import { click, pick, type } from '../support/hands.ts';
import { workshopWith } from '../support/workshop.ts';

/** The page where a group of that many settles what it said. */
async function showAgree(people: number, parts: Partial<Workshop> = {}): Promise<Session> {
  const contributions = crowd(people);
  const { session } = await showApp({ at: 'company', page: 'company' });
  const revealed = contributions.map(({ person }) => person);
  session.change({ workshop: workshopWith({ contributions, revealed, ...parts }) });
  location.hash = '#/workshop/agree';
  await screen.findByTestId('workshop-agree');
  return session;
}
const reason = (): HTMLElement => screen.getByLabelText(t('workshop.settle.reason'));
const goTo = async (at: number): Promise<void> => {
  await pick(
    screen.getByLabelText(t('workshop.agree.question'), { selector: 'select' }),
    askedQuestions[at]?.id ?? '',
  );
};

describe('Agreeing', () => {
  test('What was chosen and typed stands there again when the group comes back to the question.', async () => {
    await showAgree(3);
    await goTo(0);
    const options = within(screen.getByTestId('settle')).getAllByRole('radio');
    const last = options.length - 1;
    await click(options[last] ?? reason());
    await type(reason(), 'We looked');
    await goTo(1);
    expect(reason()).toHaveValue('');
    location.hash = '#/workshop/look';
    await screen.findByTestId('workshop-look');
    location.hash = '#/workshop/agree';
    await screen.findByTestId('workshop-agree');
    await goTo(0);
    expect(reason()).toHaveValue('We looked');
    expect(within(screen.getByTestId('settle')).getAllByRole('radio')[last]).toBeChecked();
  });
  test('What has no middle answer is counted to the end, with a way to its first question; the focus is not lost.', async () => {
    // Of two who differ on a scale of three steps nobody stands in the middle.
    const session = await showAgree(2);
    const split = (): string | null => screen.queryByTestId('by-hand')?.textContent ?? null;
    const before = split();
    expect(before).toMatch(/^\s*\d+ questions? ha/);
    for (const button of ['settle-undisputed', 'settle-middle'])
      if (screen.queryByTestId(button)) {
        await click(screen.getByTestId(button));
        expect(screen.getByTestId('rest')).toHaveFocus();
      }
    expect(split()).toBe(before);
    await click(screen.getByRole('button', { name: t('workshop.by-hand.first') }));
    const heading = screen.getByRole('heading', { level: 2, name: (_, { id }) => id === 'agree-ask' });
    expect(heading).toHaveFocus();
    const at = askedQuestions.find(({ id }) => word(`question.${id}.ask`) === heading.textContent);
    expect(session.assessment?.workshop?.settlements.map(({ question }) => question)).not.toContain(at?.id);
  });
  test('The focus stays where something was settled, goes on to the next question, and back to the answers.', async () => {
    await showAgree(3);
    await goTo(0);
    await click(within(screen.getByTestId('settle')).getAllByRole('radio')[0] ?? reason());
    await click(screen.getByTestId('settle-question'));
    expect(await screen.findByTestId('settled')).toHaveFocus();
    await click(screen.getByTestId('settled-next'));
    await waitFor(() => {
      expect(
        screen.getByRole('heading', { level: 2, name: (_, { id }) => id === 'agree-ask' }),
      ).toHaveFocus();
    });
    await goTo(0);
    await click(within(screen.getByTestId('settled')).getByRole('button', { name: t('workshop.withdraw') }));
    await waitFor(() => {
      expect(screen.getByTestId('settle')).toContainElement(document.activeElement as HTMLElement);
    });
  });
  test('A question has one number, its place in the set, among the pictures and where it is settled.', async () => {
    await showAgree(3);
    const short = word(`question.${askedQuestions[12]?.id ?? ''}.short`);
    expect(screen.getByRole('option', { name: `13. ${short}` })).toBeInTheDocument();
    location.hash = '#/workshop/look';
    await screen.findByTestId('workshop-look');
    expect(await screen.findByText(`13. ${short}`)).toBeInTheDocument();
  });
});
