import type { Result } from '../engine/index.ts';
import type { Language, T, Vocabulary } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import { appScriptUrl, workerType } from '../trusted-urls.ts';
import type { Subject } from './say.ts';
import type { Layout } from './layout/boxes.ts';
import type { ReportOptions } from './options.ts';
import type { PdfNews, PdfOrder, PostedOrder } from './worker-messages.ts';
import workerUrl from './worker.ts?worker&url';

export interface PdfRequest {
  result: Result;
  /** The assessment that the result was computed from; more fields than these do no harm. */
  assessment: Subject;
  pack: Pack;
  /** What the report is said in: with all messages and words. */
  language: Language;
  vocabulary: Vocabulary | Promise<Vocabulary>;
  /** Says how far the work is, in the language of the screen. */
  t: T;
  options: ReportOptions;
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

export interface MadePages {
  layout: Layout;
  replaced: string[];
}

/**
 * Makes the report in a worker, which is kept for a minute; one that failed or was stopped is ended.
 * Rejected with an `Error` whose message is for the person; `cause` says what went wrong.
 */
export async function makePdf(request: PdfRequest): Promise<MadePdf> {
  const { bytes, fileName, replaced } = await ordered(request, 'file', 'done');
  return { bytes, fileName, replaced };
}

/** The pages as they will be drawn, for a look at them before; made and rejected like the file. */
export async function makePages(request: PdfRequest): Promise<MadePages> {
  const { layout, replaced } = await ordered(request, 'pages', 'pages');
  return { layout, replaced };
}

async function ordered<K extends 'done' | 'pages'>(
  { result, assessment, pack, vocabulary, language, t, options, signal, onProgress }: PdfRequest,
  want: PdfOrder['want'],
  kind: K,
): Promise<Extract<PdfNews, { kind: K }>> {
  signal?.throwIfAborted();
  const { facts, title, respondent, example } = assessment;
  const { logo, ...plain } = options;
  const words = await vocabulary;
  signal?.throwIfAborted();
  const { worker, knows } = idle ?? {
    worker: new Worker(appScriptUrl(workerUrl), { type: workerType }),
    knows: null,
  };
  idle = null;
  const content =
    knows?.pack === pack && knows.language === language ? null : { pack, language, vocabulary: words };
  const order: PdfOrder = {
    want,
    result,
    subject: { facts, title, respondent, example },
    content,
    options: plain,
  };
  let finished = false;
  try {
    const answer = await answerOf(
      worker,
      { json: JSON.stringify(order), logo: logo ?? null },
      kind,
      signal,
      (news) => {
        if (news.kind === 'step')
          onProgress?.(t(`report.progress.${news.step}`), news.step === 'fonts' ? 0 : 0.1);
        else
          onProgress?.(
            t('report.progress.page', { page: news.page, pages: news.pages }),
            0.2 + (0.8 * news.page) / news.pages,
          );
      },
    );
    finished = true;
    return answer;
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new Error(t('report.failed'), { cause });
  } finally {
    if (finished) rest({ worker, knows: { pack, language } });
    else worker.terminate();
  }
}

/** A worker that has done its work, with fonts and content at hand, for the next look or file. */
interface Resting {
  worker: Worker;
  knows: { pack: Pack; language: Language } | null;
}

let idle: Resting | null = null;
let ending: ReturnType<typeof setTimeout> | undefined;
/** How long a worker is kept. */
const REST = 60_000;

function rest(resting: Resting): void {
  idle?.worker.terminate();
  idle = resting;
  clearTimeout(ending);
  ending = setTimeout(() => {
    idle?.worker.terminate();
    idle = null;
  }, REST);
}

function answerOf<K extends 'done' | 'pages'>(
  worker: Worker,
  order: PostedOrder,
  kind: K,
  signal: AbortSignal | undefined,
  onStep: (news: Extract<PdfNews, { kind: 'step' | 'page' }>) => void,
): Promise<Extract<PdfNews, { kind: K }>> {
  const isWanted = (news: PdfNews): news is Extract<PdfNews, { kind: K }> => news.kind === kind;
  const heard = new AbortController();
  const { signal: until } = heard;
  return new Promise<Extract<PdfNews, { kind: K }>>((resolve, reject) => {
    signal?.addEventListener(
      'abort',
      () => {
        reject(signal.reason instanceof Error ? signal.reason : new DOMException('Stopped', 'AbortError'));
      },
      { signal: until },
    );
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<PdfNews>) => {
        if (isWanted(data)) resolve(data);
        else if (data.kind === 'failed') reject(new Error(data.message));
        else if (data.kind === 'step' || data.kind === 'page') onStep(data);
      },
      { signal: until },
    );
    worker.addEventListener(
      'error',
      (event) => {
        reject(new Error(event.message === '' ? 'The worker could not start' : event.message));
      },
      { signal: until },
    );
    worker.addEventListener(
      'messageerror',
      () => {
        reject(new Error('The worker sent something unreadable'));
      },
      { signal: until },
    );
    worker.postMessage(order);
  }).finally(() => {
    heard.abort();
  });
}
