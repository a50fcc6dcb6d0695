import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { interview as pack } from '../../src/pack/index.ts';
import { newAssessment } from '../../src/storage/index.ts';
import { click, type } from '../support/hands.ts';
import { showApp, t, word } from '../support/app-view.ts';

const start = { at: 'start' } as const;
const heading = () => screen.getByRole('heading', { level: 1 });

describe('The start page', () => {
  test('It says what one gets, and that nothing is kept yet.', async () => {
    await showApp(start);
    expect(document.title).toBe(t('app.name'));
    expect(await screen.findByText(t('list.empty'))).toBeInTheDocument();
    // A page just loaded leaves the focus where the browser put it.
    expect(heading()).not.toHaveFocus();
  });

  test('Starting leads to the first page; title and focus say so, and nothing is saved before the first reply.', async () => {
    const { saved } = await showApp(start);
    await click(screen.getByRole('button', { name: t('start.begin') }));
    await waitFor(() => expect(heading()).toHaveTextContent(word('page.company.title')));
    await waitFor(() => expect(heading()).toHaveFocus());
    expect(document.title).toContain(word('page.company.title'));
    expect(await saved()).toEqual([]);

    await type(screen.getByLabelText(word('fact.company-name.ask')), 'Harbour');
    await waitFor(async () => {
      expect(await saved()).toHaveLength(1);
    });
    expect((await saved())[0]?.facts['company-name']).toMatchObject({ value: 'Harbour' });
  });
});

describe('A worked example', () => {
  test('It is marked wherever it stands, and whatever is done to it is never saved.', async () => {
    const example = {
      ...newAssessment(pack, 'en', new Date('2026-11-24T09:00:00Z'), 'file'),
      facts: { 'company-name': { state: 'answered' as const, value: 'Meridian' } },
    };
    const { session, saved } = await showApp(start, {}, example);
    expect(await session.showExample('meridian', { at: 'question', question: 'lead-definition' })).toBe(true);
    location.hash = '#/question/lead-definition';
    expect(await screen.findByText(t('example.mark'))).toBeInTheDocument();

    await click(await screen.findByRole('radio', { name: t('answer.unknown') }));
    await session.flush();
    expect(session.assessment?.example).toBe(true);
    expect(await saved()).toEqual([]);
  });
});

describe('Whether the work is kept', () => {
  test('The state is always in sight, and is spoken at the first save, on failure and on recovery, never in between.', async () => {
    const { session, saved, failWith } = await showApp({ at: 'question', question: 'lead-definition' });
    const status = screen.getByRole('status');
    const reply = async (state: 'unknown' | 'skipped'): Promise<void> => {
      session.replyToQuestion('lead-definition', { state });
      await waitFor(async () => {
        const [kept] = await saved();
        const isKept = kept?.answers['lead-definition']?.state === state;
        expect(session.status.state).toBe(isKept ? 'saved' : 'failed');
      });
    };
    expect(status).toHaveTextContent('');

    await reply('unknown');
    await waitFor(() => {
      expect(status).toHaveTextContent(t('save.spoken'));
    });
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    await reply('skipped');
    expect(said).toEqual([]);

    failWith('full');
    await reply('unknown');
    await waitFor(() => {
      expect(status).toHaveTextContent(t('save.failed'));
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(t('trouble.full'));

    failWith(null);
    await waitFor(() => expect(status).toHaveTextContent(t('save.spoken')));
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });
});
