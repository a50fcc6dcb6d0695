import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  fireEvent,
  screen,
  waitFor,
  within,
  type BoundFunctions,
  type queries,
} from '@testing-library/svelte';
import type { FileKind, FileRequest, MadeFile } from '../../../src/report/index.ts';
import Take from '../../../src/ui/result/take/Take.svelte';
import { english, personaFor, showPart, showResult } from '../../support/result-view.ts';

const makeFile = vi.hoisted(() => vi.fn<(kind: FileKind, request: FileRequest) => Promise<MadeFile>>());
vi.mock('../../../src/report/index.ts', async (original) => ({ ...(await original<object>()), makeFile }));

const { t } = english;
const saved: string[] = [];

beforeEach(() => {
  saved.length = 0;
  makeFile.mockReset();
  makeFile.mockImplementation((kind) =>
    Promise.resolve({ name: `Company – ${kind}.file`, type: 'text/plain', content: 'text' }),
  );
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});

const entry = (what: 'calendar' | 'list' | 'sheet' | 'wiki' | 'file'): BoundFunctions<typeof queries> =>
  within(screen.getByRole('group', { name: t(`take.${what}`) }));

describe('Taking files away', { timeout: 30_000 }, () => {
  test('A file is made from the result on the page, handed to the browser, and its name is said.', async () => {
    const { result } = showResult(personaFor('both'), { part: 'take-away' });
    await fireEvent.click(entry('calendar').getByRole('button'));
    expect(
      await entry('calendar').findByText(t('take.saved', { name: 'Company – calendar.file' })),
    ).toBeVisible();
    expect(saved).toEqual(['Company – calendar.file']);
    expect(makeFile.mock.calls[0]?.[1].result).toBe(result);
  });

  test('What calendars have of it is kept with the assessment, once, and nothing else of the files is.', async () => {
    makeFile.mockImplementation((kind) =>
      Promise.resolve({
        name: `Company – ${kind}.file`,
        type: 'text/plain',
        content: 'text',
        ...(kind === 'calendar' ? { carries: ['task-one', 'gate-two'] } : {}),
      }),
    );
    const session = showPart(Take, personaFor('both'));
    for (const what of ['sheet', 'calendar', 'calendar'] as const) {
      await fireEvent.click(entry(what).getByRole('button'));
      await waitFor(() => {
        expect(entry(what).getByRole('button')).not.toHaveAttribute('aria-busy', 'true');
      });
    }
    expect(session.assessment?.inCalendars).toEqual(['task-one', 'gate-two']);
  });

  test('The day on which the plan begins in a file is kept: in the app it begins on no other from then on.', async () => {
    const session = showPart(Take, personaFor('both'));
    expect(session.assessment?.planStart).toBeNull();
    await fireEvent.click(entry('sheet').getByRole('button'));
    await waitFor(() => {
      expect(session.assessment?.planStart).toBe(makeFile.mock.calls[0]?.[1].result.plan.start);
    });
  });

  test('The task list is made for the tool that is chosen.', async () => {
    showResult(personaFor('both'), { part: 'take-away' });
    await fireEvent.click(entry('list').getByRole('radio', { name: t('files.what.asana') }));
    await fireEvent.click(entry('list').getByRole('button'));
    await entry('list').findByText(t('take.saved', { name: 'Company – asana.file' }));
    expect(makeFile.mock.calls.map(([kind]) => kind)).toEqual(['asana']);
  });

  test('A failure is said where it happened, and another try is open.', async () => {
    makeFile.mockRejectedValueOnce(new Error('no memory'));
    showResult(personaFor('both'), { part: 'take-away' });
    const button = entry('sheet').getByRole('button');
    await fireEvent.click(button);
    expect(await entry('sheet').findByText(t('take.failed'))).toBeInTheDocument();
    expect(button).toBeEnabled();
    await fireEvent.click(button);
    expect(
      await entry('sheet').findByText(t('take.saved', { name: 'Company – spreadsheet.file' })),
    ).toBeVisible();
  });

  test('Where the clipboard is closed, copying says so.', async () => {
    showResult(personaFor('both'), { part: 'take-away' });
    await fireEvent.click(entry('wiki').getByRole('button', { name: t('take.wiki.copy') }));
    expect(await entry('wiki').findByText(t('take.failed'))).toBeInTheDocument();
  });

  test('The assessment file is saved at once.', async () => {
    showResult(personaFor('both'), { part: 'take-away' });
    await fireEvent.click(entry('file').getByRole('button'));
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatch(/ – .* – .*\.json$/);
  });
});
