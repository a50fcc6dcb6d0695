import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fireEvent, screen } from '@testing-library/svelte';
import type { MadePdf, PdfRequest } from '../../../src/report/index.ts';
import { keptReportChoices } from '../../../src/ui/result/pdf/kept-choices.ts';
import { english, personaFor, showResult } from '../../support/result-view.ts';

const makePdf = vi.hoisted(() => vi.fn<(request: PdfRequest) => Promise<MadePdf>>());
vi.mock('../../../src/report/index.ts', async (original) => ({ ...(await original<object>()), makePdf }));

const saved: string[] = [];
const made = (replaced: string[] = []): MadePdf => ({
  bytes: new Uint8Array([37]),
  fileName: 'Report.pdf',
  replaced,
});

beforeEach(() => {
  saved.length = 0;
  localStorage.clear();
  makePdf.mockReset();
  URL.createObjectURL = () => 'blob:report';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});

/** The report is offered below the verdict and once more among all files: the first one is pressed. */
const first = async (role: 'button' | 'radio', name: string): Promise<HTMLElement> => {
  const [found] = await screen.findAllByRole(role, { name });
  if (!found) throw new Error(`No ${role} ${name}`);
  return found;
};
const press = async (name: string): Promise<boolean> => fireEvent.click(await first('button', name));
const download = (): Promise<boolean> => press(english.t('result.pdf.download'));

describe('Downloading the PDF', () => {
  test('The report is made for the chosen paper and handed to the browser.', async () => {
    makePdf.mockResolvedValue(made());
    const { result } = showResult(personaFor('both'));
    await fireEvent.click(await first('radio', english.t('result.pdf.letter')));
    await download();

    expect(
      await screen.findByText(english.t('result.pdf.saved', { name: 'Report.pdf' })),
    ).toBeInTheDocument();
    expect(saved).toEqual(['Report.pdf']);
    expect(makePdf.mock.calls[0]?.[0]).toMatchObject({ options: { paper: 'letter' }, result });
  });

  test('The board paper is made once it is chosen, and offered so the next time.', async () => {
    makePdf.mockResolvedValue(made());
    showResult(personaFor('both'));
    expect(await first('radio', english.t('result.pdf.full'))).toBeChecked();
    await fireEvent.click(await first('radio', english.t('result.pdf.brief')));
    await download();
    expect(makePdf.mock.calls[0]?.[0]).toMatchObject({ options: { brief: true } });
    expect(keptReportChoices().brief).toBe(true);
  });

  test('Characters that the report cannot draw are named.', async () => {
    makePdf.mockResolvedValue(made(['🦊']));
    showResult(personaFor('both'));
    await download();

    expect(
      await screen.findByText(english.t('result.pdf.replaced', { count: 1, characters: '🦊' })),
    ).toBeInTheDocument();
  });

  test('A failure offers to try again or to print, and loses nothing.', async () => {
    makePdf.mockRejectedValue(new Error('no worker'));
    showResult(personaFor('both'));
    await download();

    expect(await screen.findByText(english.t('result.pdf.failed'))).toBeInTheDocument();
    expect(screen.getByRole('button', { name: english.t('result.pdf.print') })).toBeInTheDocument();
    expect(await first('button', english.t('result.pdf.download'))).toBeEnabled();
    expect(saved).toEqual([]);
  });

  test('Work that is cancelled stops, and saves nothing even if it ends all the same.', async () => {
    let finish: (pdf: MadePdf) => void = () => undefined;
    makePdf.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    showResult(personaFor('both'));
    await download();
    expect(await screen.findByRole('progressbar')).toBeInTheDocument();
    await press(english.t('result.pdf.cancel'));
    finish(made());
    await Promise.resolve();

    expect(makePdf.mock.calls[0]?.[0].signal?.aborted).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(saved).toEqual([]);
  });
});
