import type { Result } from '../engine/index.ts';
import { tongue, type Language, type Words } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import { appScriptUrl } from '../trusted-urls.ts';
import { fileName } from './file-name.ts';
import { nameOf, type Subject } from './say.ts';
import type { Paper } from './theme.ts';
import type { PdfNews, PdfOrder } from './worker-messages.ts';
import workerUrl from './worker.ts?worker&url';

export interface PdfRequest {
  result: Result;
  /** The assessment that the result was computed from; more fields than these do no harm. */
  assessment: Subject;
  pack: Pack;
  /** All content words, those of the result included. */
  words: Words;
  language: Language;
  paper: Paper;
  /** Stops the work; the promise is then rejected with the reason of the signal. */
  signal?: AbortSignal;
  /** What is being done, in words, and how far it is (0..1). */
  onProgress?: (words: string, share: number) => void;
}

export interface MadePdf {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  /** Characters that no font of the report has; each stands as a box on the page. */
  replaced: string[];
}

/**
 * Makes the report in a worker of its own, which is ended afterwards in any case.
 * Rejected with an `Error` whose message is for the person; `cause` says what went wrong.
 */
export async function makePdf({
  result,
  assessment,
  pack,
  words,
  language,
  paper,
  signal,
  onProgress,
}: PdfRequest): Promise<MadePdf> {
  signal?.throwIfAborted();
  const speech = tongue(language, words);
  const { facts, title, respondent, example } = assessment;
  const order: PdfOrder = {
    result,
    subject: { facts, title, respondent, example },
    pack,
    words,
    language,
    paper,
  };
  const worker = new Worker(appScriptUrl(workerUrl), { type: 'module' });
  try {
    const { bytes, replaced } = await answerOf(worker, order, signal, (news) => {
      if (news.kind === 'step')
        onProgress?.(speech.t(`report.progress.${news.step}`), news.step === 'fonts' ? 0 : 0.1);
      else
        onProgress?.(
          speech.t('report.progress.page', { page: news.page, pages: news.pages }),
          0.2 + (0.8 * news.page) / news.pages,
        );
    });
    const company = nameOf(assessment, pack) ?? speech.t('report.unnamed');
    return {
      bytes,
      replaced,
      fileName: fileName([company, speech.word(`verdict.${result.verdict}.name`), result.asOf], '.pdf'),
    };
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new Error(speech.t('report.failed'), { cause });
  } finally {
    worker.terminate();
  }
}

type Done = Extract<PdfNews, { kind: 'done' }>;

function answerOf(
  worker: Worker,
  order: PdfOrder,
  signal: AbortSignal | undefined,
  onStep: (news: Extract<PdfNews, { kind: 'step' | 'page' }>) => void,
): Promise<Done> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Stopped', 'AbortError'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<PdfNews>) => {
      if (data.kind === 'done') resolve(data);
      else if (data.kind === 'failed') reject(new Error(data.message));
      else onStep(data);
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message === '' ? 'The worker could not start' : event.message));
    });
    worker.addEventListener('messageerror', () => {
      reject(new Error('The worker sent something unreadable'));
    });
    // Svelte state and other proxies cannot be cloned; all of this is plain data.
    worker.postMessage(JSON.parse(JSON.stringify(order)));
  });
}
