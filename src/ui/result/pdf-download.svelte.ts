import type { Language } from '../../i18n/index.ts';
import { makePdf, type ReportOptions } from '../../report/index.ts';
import { download } from '../download.ts';
import { loadEverything } from '../lessons.ts';
import { t } from '../say.ts';
import type { View } from './view.ts';

type PdfState =
  | { at: 'idle' }
  /** What is being done, in words, and how far it is, 0..1. */
  | { at: 'busy'; doing: string; done: number }
  | { at: 'failed' }
  /** Characters that no shipped font can draw stand in the report as a box. */
  | { at: 'saved'; name: string; replaced: readonly string[] };

/** The making of one PDF: begun, followed, cancelled, tried again. */
export class PdfDownload {
  state = $state.raw<PdfState>({ at: 'idle' });
  #work: AbortController | null = null;

  async start({ result, assessment, pack }: View, options: ReportOptions, language: Language): Promise<void> {
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    this.state = { at: 'busy', doing: '', done: 0 };
    const onProgress = (doing: string, done: number): void => {
      if (!work.signal.aborted) this.state = { at: 'busy', doing, done };
    };
    try {
      const { bytes, fileName, replaced } = await makePdf({
        result,
        assessment,
        pack,
        language,
        vocabulary: loadEverything(language),
        t,
        options,
        signal: work.signal,
        onProgress,
      });
      if (work.signal.aborted) return;
      download(fileName, bytes, 'application/pdf');
      this.state = { at: 'saved', name: fileName, replaced };
    } catch {
      if (!work.signal.aborted) this.state = { at: 'failed' };
    }
  }

  cancel(): void {
    this.#work?.abort();
    this.#work = null;
    this.state = { at: 'idle' };
  }
}
