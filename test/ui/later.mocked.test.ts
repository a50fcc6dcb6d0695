import { screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { loadFigures } from '../../src/ui/parts/load-figures.ts';
import { showApp, t } from '../support/app-view.ts';
import { click } from '../support/hands.ts';

vi.mock(import('../../src/ui/parts/load-figures.ts'), () => ({
  loadFigures: vi.fn(() => Promise.reject(new Error('offline'))),
}));

test('A part of a page that can’t be fetched says so in its place: the page keeps its heading and its title.', async () => {
  await showApp({ at: 'company', page: 'size' });
  const before = document.title;
  const [alert] = await screen.findAllByRole('alert');
  expect(alert).toHaveTextContent(t('later.failed'));
  expect(screen.getAllByRole('heading', { level: 1 }).length).toBe(1);
  expect(document.title).toBe(before);
  const tries = vi.mocked(loadFigures).mock.calls.length;
  const [again] = screen.getAllByRole('button', { name: t('later.again') });
  await click(again ?? document.body);
  expect(vi.mocked(loadFigures).mock.calls.length).toBe(tries + 1);
});
