import { screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/ui/index.ts';
import type { Workshop } from '../../src/workshop/index.ts';
import { showApp, t } from '../support/app-view.ts';
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
});
