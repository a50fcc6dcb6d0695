import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { interview as pack } from '../../src/pack/index.ts';
import { newAssessment } from '../../src/storage/index.ts';
import { showApp, t, type AppView } from '../support/app-view.ts';
import { click } from '../support/hands.ts';

const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string): Promise<void> => {
  await click(await button(name));
};
/** The names in the part of the data page that says what can be brought back. */
const deleted = (): string[] => {
  const part = screen.queryByRole('region', { name: t('bin.title') });
  return part
    ? within(part)
        .getAllByRole('listitem')
        .map((row) => row.querySelector('.name')?.textContent ?? '')
    : [];
};
const toDataPage = async (): Promise<void> => {
  location.hash = '#/about/data';
  await screen.findByRole('heading', { level: 1, name: t('data.title') });
};

let app: AppView;
beforeEach(async () => {
  app = await showApp({ at: 'start' });
  const { shelf } = await app.session.store();
  for (const title of ['First', 'Second', 'Third'])
    await shelf.write(
      { ...newAssessment(pack, 'en', new Date('2026-11-24T09:00:00Z'), title.toLowerCase()), title },
      null,
    );
  await app.session.library.refresh();
});
const titles = async (): Promise<unknown[]> => (await app.saved()).map(({ title }) => title).sort();

describe('What was deleted', () => {
  test('The start list says how many there are, and only where there are some; the data page brings one back.', async () => {
    await press(t('list.delete-name', { name: 'First' }));
    await press(t('list.delete-name', { name: 'Second' }));
    const link = await screen.findByRole('link', { name: t('bin.link', { count: 2 }) });
    expect(link).toHaveAttribute('href', '#/about/data');
    await toDataPage();
    await waitFor(() => {
      expect(deleted()).toEqual(['Second', 'First']);
    });
    expect(screen.getAllByText(/30 days$/).length).toBe(2);

    await press(t('bin.restore-name', { name: 'First' }));
    await screen.findByText(t('bin.restored', { name: 'First' }));
    expect(deleted()).toEqual(['Second']);
    expect(await titles()).toEqual(['First', 'Third']);
    await waitFor(() => {
      expect(screen.getByRole('heading', { name: t('bin.title') })).toHaveFocus();
    });
  });

  test('Nothing is said of it where nothing was deleted.', async () => {
    await button(t('list.delete-name', { name: 'First' }));
    expect(screen.queryByRole('link', { name: /Recently deleted/ })).toBeNull();
    await toDataPage();
    expect(deleted()).toEqual([]);
  });

  test('One goes for good only when asked twice, and by its name.', async () => {
    await press(t('list.delete-name', { name: 'First' }));
    await toDataPage();
    await press(t('bin.discard-name', { name: 'First' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('First');
    await press(t('bin.leave'));
    await waitFor(async () => {
      expect(await button(t('bin.discard-name', { name: 'First' }))).toHaveFocus();
    });
    expect(deleted()).toEqual(['First']);
    await press(t('bin.discard-name', { name: 'First' }));
    await press(t('data.delete-now'));
    await screen.findByText(t('bin.discarded', { name: 'First' }));
    expect(deleted()).toEqual([]);
    expect(await titles()).toEqual(['Second', 'Third']);
  });

  test('The whole list of them goes at once, and what is kept stays.', async () => {
    await press(t('list.delete-name', { name: 'First' }));
    await press(t('list.delete-name', { name: 'Second' }));
    await toDataPage();
    await press(t('bin.empty'));
    expect(await screen.findByRole('alert')).toHaveTextContent(t('bin.empty-sure', { count: 2 }));
    await press(t('data.delete-now'));
    await screen.findByText(t('bin.emptied'));
    expect(await titles()).toEqual(['Third']);
  });

  test('One that was open is deleted with the last that was said, and comes back with it.', async () => {
    const { session } = app;
    await session.resume('first');
    session.change({ title: 'Said last' });
    location.hash = '#/';
    await press(t('list.delete-name', { name: 'First' }));
    await press(t('list.undo'));
    expect(session.assessment).toBeNull();
    await button(t('list.delete-name', { name: 'Said last' }));
  });
});

describe('Deleting everything', () => {
  test('It counts what was deleted before, takes it along, and says that nothing can be brought back.', async () => {
    localStorage.setItem('first-seat-unsaved/gone/first', '{}');
    localStorage.setItem('first-seat:report', '{}');
    await press(t('list.delete-name', { name: 'First' }));
    await toDataPage();
    await waitFor(() => {
      expect(deleted()).toEqual(['First']);
    });
    await press(t('data.delete'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(t('data.sure', { count: 2 }));
    expect(alert).toHaveTextContent(t('data.sure-bin', { count: 1 }));
    await press(t('data.delete-now'));
    await screen.findByText(t('data.gone'));
    expect(deleted()).toEqual([]);
    expect(await titles()).toEqual([]);
    expect(Object.keys(localStorage)).toEqual([]);
  });
});

describe('When deleted ones had to go so that there was room', () => {
  test('It is said above every page until it has been seen.', async () => {
    app.session.library.gaveUp = 2;
    expect(await screen.findByRole('alert')).toHaveTextContent(t('bin.gave-up', { count: 2 }));
    await press(t('bin.gave-up.seen'));
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });
});
