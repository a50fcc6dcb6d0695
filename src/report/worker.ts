/** Makes the PDF off the main thread: the page stays alive, and nothing of the PDF is loaded before somebody asks for it. */
import { tongue } from '../i18n/index.ts';
import regularUrl from './fonts/latin-regular.bin?url';
import semiboldUrl from './fonts/latin-semibold.bin?url';
import { unpackFont, type Fonts } from './fonts.ts';
import { renderReport } from './pdf.ts';
import type { PdfNews, PdfOrder } from './worker-messages.ts';

const tell = (news: PdfNews, transfer: Transferable[] = []): void => {
  postMessage(news, { transfer });
};

addEventListener('message', ({ data }: MessageEvent<PdfOrder>) => {
  make(data).catch((error: unknown) => {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});

async function make({ result, subject, pack, words, language, paper }: PdfOrder): Promise<void> {
  tell({ kind: 'step', step: 'fonts' });
  const fonts = await loadFonts();
  tell({ kind: 'step', step: 'layout' });
  const { bytes, replaced } = renderReport(
    result,
    subject,
    pack,
    tongue(language, words),
    { paper },
    fonts,
    (page, pages) => {
      tell({ kind: 'page', page, pages });
    },
  );
  const own = new Uint8Array(bytes);
  tell({ kind: 'done', bytes: own, replaced }, [own.buffer]);
}

async function loadFonts(): Promise<Fonts> {
  const [regular, semibold] = await Promise.all([regularUrl, semiboldUrl].map(loadFont));
  if (regular === undefined || semibold === undefined) throw new Error('A font is missing');
  return { regular, semibold };
}

async function loadFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The font could not be loaded (${response.status})`);
  return unpackFont(new Uint8Array(await response.arrayBuffer()));
}
