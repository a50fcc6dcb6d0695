import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepReportChoices, keptReportChoices } from '../../src/ui/result/pdf/kept-choices.ts';
import { showApp, t, type AppView } from '../support/app-view.ts';
import { click } from '../support/hands.ts';

const press = async (name: string): Promise<void> => {
  await click(await screen.findByRole('button', { name }));
};
const toDataPage = async (): Promise<void> => {
  location.hash = '#/about/data';
  await screen.findByRole('heading', { level: 1, name: t('data.title') });
};
const isWarned = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

let app: AppView;
beforeEach(async () => {
  app = await showApp({ at: 'question', question: 'lead-definition' });
});
afterEach(() => {
  vi.restoreAllMocks();
});
/** Says something, and waits until it is wherever it is to be. */
async function say(title: string): Promise<void> {
  app.session.change({ title });
  await app.session.flush();
}
const kept = async (): Promise<unknown[]> => (await app.saved()).map(({ id, title }) => [id, title]);

describe('Who wants nothing kept on this device', () => {
  test('Is asked what becomes of what was kept; deleted, it is gone for good, and what is said later is not kept.', async () => {
    await say('Kept');
    await toDataPage();
    await press(t('keep.stop'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Kept');
    await press(t('keep.stop-delete'));
    await screen.findByText(t('keep.deleted', { name: 'Kept' }));
    expect(screen.getByRole('heading', { name: t('keep.on.title') })).toHaveFocus();
    expect(await kept()).toEqual([]);
    await say('Said later');
    expect(await kept()).toEqual([]);
    expect(app.session.assessment?.title).toBe('Said later');
  });

  test('Sees so in the state of saving and above every page, with the file one press away.', async () => {
    await toDataPage();
    await press(t('keep.stop'));
    await screen.findByText(t('keep.stopped'));
    location.hash = '#/question/lead-definition';
    expect(await within(screen.getByRole('banner')).findByText(t('save.not-kept'))).toBeInTheDocument();
    await screen.findByText(t('trouble.chosen'), { selector: 'strong' });
    expect(screen.getByRole('button', { name: t('file.download') })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: t('keep.change') })).toHaveAttribute('href', '#/about/data');
  });

  test('Is warned before the page goes while something is in no file, wherever they moved since.', async () => {
    const files = vi.fn(() => 'blob:here');
    Object.assign(URL, { createObjectURL: files, revokeObjectURL: vi.fn() });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    expect(isWarned()).toBe(false);
    await toDataPage();
    await press(t('keep.stop'));
    await screen.findByText(t('trouble.chosen'), { selector: 'strong' });
    expect(isWarned()).toBe(false);
    await say('Said');
    expect(isWarned()).toBe(true);
    await press(t('file.download'));
    expect(files).toHaveBeenCalledOnce();
    location.hash = '#/question/lead-definition';
    await screen.findByRole('button', { name: t('file.download') });
    expect(isWarned()).toBe(false);
    await say('Said more');
    expect(isWarned()).toBe(true);
  });

  test('Finds the work kept again from when that is wished, with what was said in the meantime, under its own id.', async () => {
    await say('Kept');
    await toDataPage();
    await press(t('keep.stop'));
    await press(t('keep.stop-leave'));
    await screen.findByText(t('keep.stopped'));
    await say('In the meantime');
    expect(await kept()).toEqual([['a1', 'Kept']]);
    await press(t('keep.again'));
    await screen.findByText(t('keep.kept'));
    expect(await kept()).toEqual([['a1', 'In the meantime']]);
    await say('And on');
    expect(await kept()).toEqual([['a1', 'And on']]);
    expect(isWarned()).toBe(false);
  });

  test('Writes over nobody: where another tab saved the same assessment since, the work becomes a copy.', async () => {
    await say('Kept');
    const [before] = await app.saved();
    const { shelf } = await app.session.store();
    await toDataPage();
    await press(t('keep.stop'));
    await press(t('keep.stop-leave'));
    await screen.findByText(t('keep.stopped'));
    await say('Here');
    if (before)
      await shelf.write({ ...before, title: 'Elsewhere', revision: before.revision + 1 }, before.revision);
    await press(t('keep.again'));
    await screen.findByText(t('keep.kept'));
    expect((await kept()).sort()).toEqual([
      ['a1', 'Elsewhere'],
      ['copy-1', 'Here'],
    ]);
    expect(sessionStorage.getItem('first-seat:open')).toBe('copy-1');
    await say('Goes on as the copy');
    expect(await kept()).toContainEqual(['copy-1', 'Goes on as the copy']);
  });

  test('Deletes what was kept before with everything else, also while nothing is kept.', async () => {
    await say('Kept');
    await toDataPage();
    await press(t('keep.stop'));
    await press(t('keep.stop-leave'));
    await screen.findByText(t('keep.stopped'));
    await press(t('data.delete'));
    expect(await screen.findByRole('alert')).toHaveTextContent(t('data.sure-device'));
    await press(t('data.delete-now'));
    await screen.findByText(t('data.gone'));
    expect(await kept()).toEqual([]);
  });

  test('Leaves no choices for reports behind either, and still is of the same mind after loading the page anew.', async () => {
    await toDataPage();
    await press(t('keep.stop'));
    await screen.findByText(t('keep.stopped'));
    keepReportChoices({ ...keptReportChoices(), preparedBy: 'Canary' });
    await waitFor(() => {
      expect(localStorage.length).toBe(0);
    });
    expect(sessionStorage.getItem('first-seat:not-kept')).not.toBeNull();
  });
});
