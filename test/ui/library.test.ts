import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { interview as pack } from '../../src/pack/index.ts';
import { forgetTraces, newAssessment, StorageTrouble, type Shelf } from '../../src/storage/index.ts';
import { keepAgain } from '../../src/ui/keep-or-not.ts';
import { duplicate, rename } from '../../src/ui/saved-acts.ts';
import { showApp, t, type AppView } from '../support/app-view.ts';
import { clear, click } from '../support/hands.ts';
import { workshopWith } from '../support/workshop.ts';

const press = async (name: string): Promise<void> => {
  await click(await screen.findByRole('button', { name }));
};
const toDataPage = async (): Promise<void> => {
  location.hash = '#/about/data';
  await screen.findByRole('heading', { level: 1, name: t('data.title') });
};
const first = { ...newAssessment(pack, 'en', new Date('2026-11-24T09:00:00Z'), 'first'), title: 'First' };

let app: AppView;
let shelf: Shelf;
beforeEach(async () => {
  app = await showApp({ at: 'start' });
  ({ shelf } = await app.session.store());
  await shelf.write(first, null);
  await app.session.library.refresh();
});
afterEach(() => {
  vi.restoreAllMocks();
});
const full = (): Promise<never> => Promise.reject(new StorageTrouble('full'));

test('Deleting everything leaves of this tab its name and that it keeps nothing, and no place it was at.', () => {
  localStorage.setItem('first-seat:report', '{}');
  localStorage.setItem('other', 'stays');
  for (const key of ['first-seat:workshop-at', 'first-seat-tab', 'first-seat:not-kept'])
    sessionStorage.setItem(key, 'yes');
  forgetTraces();
  expect(Object.keys(localStorage)).toEqual(['other']);
  expect(Object.keys(sessionStorage).sort()).toEqual(['first-seat-tab', 'first-seat:not-kept']);
  localStorage.clear();
  sessionStorage.clear();
});

describe('The name of a saved assessment', () => {
  const unnamed = t('app.unnamed');

  test('Stays none of its own where nothing is typed, and can be taken away; the focus stays with the row.', async () => {
    await shelf.write({ ...first, id: 'second', title: null }, null);
    await app.session.library.refresh();
    await press(t('list.rename-name', { name: unnamed }));
    expect(screen.getByLabelText(t('list.name'))).toHaveAttribute('placeholder', unnamed);
    await press(t('list.name-keep'));
    await waitFor(() => {
      expect(screen.getByRole('button', { name: t('list.rename-name', { name: unnamed }) })).toHaveFocus();
    });
    await press(t('list.rename-name', { name: 'First' }));
    await clear(screen.getByLabelText(t('list.name')));
    await press(t('list.name-keep'));
    await waitFor(async () => {
      expect((await app.saved()).map(({ title }) => title)).toEqual([null, null]);
    });
  });

  test('Left as it is gives the focus back to where it was asked for.', async () => {
    await press(t('list.rename-name', { name: 'First' }));
    await press(t('list.name-leave'));
    const button = screen.getByRole('button', { name: t('list.rename-name', { name: 'First' }) });
    await waitFor(() => {
      expect(button).toHaveFocus();
    });
  });
});

describe('What can’t be done with a saved assessment', () => {
  test('Is said above the page, although the list can be read all the same.', async () => {
    app.failWith('full');
    await press(t('list.duplicate-name', { name: 'First' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(t('trouble.full'));
    app.failWith(null);
    await press(t('list.duplicate-name', { name: 'First' }));
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });

  test('Is told to whoever asked for it.', async () => {
    const { session } = app;
    app.failWith('full');
    expect(await duplicate(session, first, 'Copy')).toBe(false);
    expect(await rename(session, first, 'Other')).toBe(false);
    expect(session.library.fault).toBe('full');
    app.failWith(null);
    expect(await rename(session, first, 'Other')).toBe(true);
    expect(session.library.fault).toBeNull();
  });

  test('Is not called deleted where deleting everything failed.', async () => {
    vi.spyOn(shelf, 'clear').mockImplementation(full);
    await toDataPage();
    await press(t('data.delete'));
    await press(t('data.delete-now'));
    expect(await screen.findByText(t('trouble.full'))).toBeInTheDocument();
    expect(screen.queryByText(t('data.gone'))).toBeNull();
  });
});

describe('A list that could not be read', () => {
  test('Is trouble until it can be read again.', async () => {
    const { library } = app.session;
    vi.spyOn(shelf, 'list').mockImplementationOnce(full);
    await library.refresh();
    expect(library.fault).toBe('full');
    await library.refresh();
    expect(library.fault).toBeNull();
  });
});

describe('A saved assessment that can’t be opened', () => {
  test('Says that it is damaged, and leaves to this tab what it writes.', async () => {
    const { session } = app;
    const other = newAssessment(pack, 'en', new Date('2026-11-24T09:00:00Z'), 'other');
    await shelf.write(other, null);
    expect(await session.resume('other')).toBe('opened');
    const { writer } = await session.store();
    const claim = vi.spyOn(writer, 'claim');
    await shelf.write({ ...first, revision: 1, facts: { unheard: { state: 'guessed' } } as never }, 0);
    location.hash = '#/';
    await press(t('list.continue-name', { name: 'First' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(t('list.damaged'));
    expect(claim).not.toHaveBeenCalled();
    expect(session.assessment?.id).toBe('other');
  });

  test('Says that it is gone, if it was deleted elsewhere.', async () => {
    await shelf.discard(['first']);
    await press(t('list.continue-name', { name: 'First' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(t('list.gone'));
    expect(await app.session.resume('first')).toBe('gone');
  });

  test('Says nothing of its own where the store does not answer: that stands above the page.', async () => {
    vi.spyOn(shelf, 'read').mockImplementation(full);
    await press(t('list.continue-name', { name: 'First' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(t('trouble.full'));
    expect(await app.session.resume('first')).toBe('unreadable');
  });
});

describe('Whether work is kept on this device', () => {
  test('Can be chosen once more where choosing failed, which is said.', async () => {
    await app.session.resume('first');
    await toDataPage();
    vi.spyOn(shelf, 'read').mockImplementationOnce(full);
    await press(t('keep.stop'));
    await press(t('keep.stop-leave'));
    expect(await screen.findByText(t('keep.failed'))).toBeInTheDocument();
    expect(await screen.findByText(t('trouble.full'))).toBeInTheDocument();
    await press(t('keep.stop-leave'));
    await screen.findByText(t('keep.stopped'));
  });

  test('Throws away what was deleted thirty days ago by the days of the person, not by those of Greenwich.', async () => {
    const { options } = app.session;
    const { openStore } = options;
    const asked: string[] = [];
    vi.spyOn(options, 'openStore').mockImplementation(async (how) => {
      const store = await openStore(how);
      const bin: Shelf['bin'] = (today) => {
        asked.push(today);
        return store.shelf.bin(today);
      };
      return { ...store, shelf: { ...store.shelf, bin } };
    });
    // Evening west of Greenwich, where the next day has begun.
    const evening = new Date('2026-11-24T03:00:00Z');
    vi.spyOn(evening, 'getDate').mockReturnValue(23);
    vi.spyOn(options, 'now').mockReturnValue(evening);
    await keepAgain(app.session);
    expect(new Set(asked)).toEqual(new Set(['2026-11-23']));
  });
});

describe('The list of what is kept', () => {
  test('It says of a workshop, and of answers for one, what they are about.', async () => {
    const { id, topic, anonymous } = workshopWith({ topic: 'Which ops team first?' });
    const invited = {
      workshop: { id, topic, anonymous },
      questions: [],
      roles: [],
      person: 'ana',
      name: 'Ana',
      role: null,
    };
    await shelf.write({ ...first, id: 'led', workshop: workshopWith({ topic: ' ' }) }, null);
    await shelf.write({ ...first, id: 'answers', invited }, null);
    await app.session.library.refresh();
    const rest = { date: '', status: '' };
    const begins = (words: string) => new RegExp(`^${words.split(' · ')[0] ?? ''} · `.replace('?', '\\?'));
    expect(await screen.findByText(begins(t('list.invited', { topic, ...rest })))).toBeVisible();
    expect(
      screen.getByText(begins(t('list.workshop', { topic: t('list.no-topic'), ...rest }))),
    ).toBeVisible();
  });
});
