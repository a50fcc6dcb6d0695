import { readFileSync } from 'node:fs';
import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/storage/index.ts';
import { candidates } from '../../src/ui/compare/candidates.ts';
import { formatRoute } from '../../src/interview/index.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import { showApp, t, word, type AppView } from '../support/app-view.ts';
import { click } from '../support/hands.ts';
import { button, element, pageText, rowText, until } from '../support/long-page.ts';
// Loaded before anything is timed: the pages come when they are wanted.
import '../../src/ui/again/ToConfirm.svelte';
import '../../src/ui/compare/Compare.svelte';
import '../../src/ui/compare/ComparePage.svelte';
import '../../src/ui/screens/Check.svelte';

const { facts, answers } = JSON.parse(
  readFileSync('questions/examples/meridian-scheduling.json', 'utf8'),
) as Assessment;

type Side = 'before' | 'after';
const chosen = (side: Side): string | undefined =>
  document.querySelector<HTMLSelectElement>(`#compare-${side}`)?.selectedOptions[0]?.text;
const open = async (side: Side, text: string): Promise<void> => {
  const input = await element(`#compare-${side} ~ input[type="file"]`);
  const file = new File([text], 'old.json', { type: 'application/json' });
  await fireEvent.change(input, { target: { files: [file] } });
};
const seats = (): string | null => rowText(word('fact.funded-seats.short'));

/** With one assessment open, and a scenario that takes its budget away. */
async function comparing(changes: Partial<Assessment> = {}): Promise<AppView> {
  const app = await showApp({ at: 'check' }, { facts, answers });
  app.session.change({
    scenarios: [
      {
        id: 's1',
        name: 'No budget',
        facts: { 'funded-seats': { state: 'answered', value: 0 } },
        answers: {},
      },
    ],
    ...changes,
  });
  location.hash = formatRoute({ at: 'compare' });
  await element('[data-testid="compare"]');
  return app;
}
describe('Two side by side', { timeout: 60_000 }, () => {
  test('The present and its scenario are compared at once; swapping turns them round.', async () => {
    await comparing();
    await element('#compared');
    expect(chosen('after')).toContain('No budget');
    expect(seats()).toMatch(/2 seats.*0 seats/);
    await click(await button(t('compare.swap')));
    await until(() => {
      expect(seats()).toMatch(/0 seats.*2 seats/);
    });
    expect(chosen('before')).toContain('No budget');
  });

  test('It leads back to the result it was opened from.', async () => {
    await comparing();
    expect(screen.getByRole('link', { name: new RegExp(t('what-if.back')) })).toHaveAttribute(
      'href',
      '#/result',
    );
  });

  test('An assessment goes by the day its answers are of, whenever it was opened or its plan worked on.', async () => {
    const { session } = await comparing({ scenarios: [] });
    if (session.assessment === null) throw new Error('Nothing is open');
    const at = '2026-08-03T09:00:00.000Z';
    const facts = { 'company-name': { state: 'answered', value: 'Meridian Scheduling', at } } as const;
    const days = { createdAt: '2026-08-01T09:00:00.000Z', changedAt: '2027-03-02T09:00:00.000Z' };
    const then = { ...session.assessment, ...days, facts, answers: {} };
    const [name = ''] = candidates(session, [then]).flatMap(({ group, name }) =>
      group === 'files' ? [name] : [],
    );
    expect(name).toContain('3 August 2026');
    expect(name).not.toContain('2027');
  });

  test('Then and now, answered on the same day, go by the moment each was begun.', async () => {
    const { session } = await comparing({ scenarios: [] });
    if (session.assessment === null) throw new Error('Nothing is open');
    const at = '2026-11-20T12:00:00.000Z';
    const facts = { 'company-name': { state: 'answered', value: 'Meridian Scheduling', at } } as const;
    const then = { ...session.assessment, facts, answers: {}, createdAt: '2026-08-03T09:00:00.000Z' };
    const now = { ...then, createdAt: '2026-11-20T09:00:00.000Z' };
    const [one = '', other = ''] = candidates(session, [then, now]).flatMap(({ group, name }) =>
      group === 'files' ? [name] : [],
    );
    expect(one).toContain('3 August 2026');
    expect(other).toContain('20 November 2026');
    const [alone = ''] = candidates(session, [then]).flatMap(({ group, name }) =>
      group === 'files' ? [name] : [],
    );
    expect(alone).not.toContain('3 August 2026');
  });

  test('A file stands on either side, is not kept, and another company is named as such.', async () => {
    const { session, saved } = await comparing({ scenarios: [] });
    await open('after', JSON.stringify(harbourLedgerFile()));
    await until(() => {
      expect(pageText()).toMatch(/two companies: Meridian Scheduling and Harbour Ledger/);
    });
    await session.flush();
    expect((await saved()).map(({ id }) => id)).toEqual(['a1']);
  });

  test('Answers to other versions of the questions are said to be so.', async () => {
    await comparing({ scenarios: [] });
    await open('after', JSON.stringify(harbourLedgerFile({ pack: { id: 'first-seat', version: '0.9.0' } })));
    await until(() => {
      expect(pageText()).toMatch(/answered version 1\.0\.0/);
    });
  });

  test('A file that can’t be read is named with its problem, and nothing changes.', async () => {
    await comparing();
    await element('#compared');
    await open('before', '{');
    await until(() => {
      expect(pageText()).toMatch(/old\.json.*not a JSON file/);
    });
    expect(seats()).toMatch(/2 seats.*0 seats/);
  });

  test('With nothing to compare, the page says what to do.', async () => {
    await showApp({ at: 'start' });
    location.hash = formatRoute({ at: 'compare' });
    await until(() => {
      expect(pageText()).toContain(t('compare.none'));
    });
  });
});

describe('Assessing again', { timeout: 60_000 }, () => {
  const now = '2026-11-24T09:00:00.000Z';
  const follow: Partial<Assessment> = { follows: { id: 'day-0', createdAt: '2026-08-24T09:00:00.000Z' } };
  const old = { at: '2026-08-24T09:10:00.000Z' };
  const few = { 'reps-now': { state: 'answered', value: 6, ...old } } as const;

  test('What was said then is listed until it is confirmed; confirming keeps it and says when.', async () => {
    const { session } = await showApp({ at: 'start' });
    session.open(
      { ...harbourLedgerFile(), ...follow, createdAt: now, facts: few, answers: {} },
      { at: 'check' },
    );
    location.hash = '#/check';
    await until(() => {
      expect(pageText()).toContain(t('again.title', { count: 1 }));
    });
    await click(await button(t('again.still-of', { name: word('fact.reps-now.short') })));
    await until(() => expect(document.activeElement).toHaveTextContent(t('again.title', { count: 0 })));
    expect(session.assessment?.facts['reps-now']).toMatchObject({ state: 'answered', value: 6, at: now });
  });

  test('The result offers the comparison, and it begins with then and now.', async () => {
    const app = await comparing({ scenarios: [], ...follow });
    expect(app.session.assessment?.follows).toEqual(follow.follows);
    const first = harbourLedgerFile({ createdAt: follow.follows?.createdAt ?? '' });
    await open('before', JSON.stringify(first));
    await element('#compared');
    expect(chosen('before')).toContain('Harbour Ledger');
    expect(chosen('after')).toContain('Meridian');
  });
});
