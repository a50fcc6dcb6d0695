/** Makes the PDF off the main thread: the page stays alive, and nothing of the PDF is loaded before somebody asks for it. */
import { grammarOf, makeTongue, type Tongue } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import { reportName } from './file-name.ts';
import hangulAllRegular from './fonts/hangul-all-regular.bin?url';
import hangulAllSemibold from './fonts/hangul-all-semibold.bin?url';
import hangulRegular from './fonts/hangul-regular.bin?url';
import hangulSemibold from './fonts/hangul-semibold.bin?url';
import latinRegular from './fonts/latin-regular.bin?url';
import latinSemibold from './fonts/latin-semibold.bin?url';
import { unpackFont, type Fonts, type Tier } from './fonts.ts';
import { layOutPrepared, prepareReport, renderPrepared } from './pdf.ts';
import { sayer } from './say.ts';
import type { FontName } from './theme.ts';
import type { PdfNews, PdfOrder, PostedOrder } from './worker-messages.ts';

const addresses: Readonly<Record<Tier, Readonly<Record<FontName, string>>>> = {
  latin: { regular: latinRegular, semibold: latinSemibold },
  hangul: { regular: hangulRegular, semibold: hangulSemibold },
  'hangul-all': { regular: hangulAllRegular, semibold: hangulAllSemibold },
};

const tell = (news: PdfNews, transfer: Transferable[] = []): void => {
  postMessage(news, { transfer });
};

addEventListener('message', ({ data }: MessageEvent<PostedOrder>) => {
  // Written by `makePdf` from an order.
  const order = JSON.parse(data.json) as PdfOrder;
  make(order, data.logo).catch((error: unknown) => {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});

/** The content of the last order that brought any, and the tongue made of it. */
let known: { pack: Pack; tongue: Tongue } | null = null;

function contentOf({ content }: PdfOrder): { pack: Pack; tongue: Tongue } {
  if (content !== null) {
    const { pack, language, vocabulary } = content;
    known = { pack, tongue: makeTongue(language, { ...vocabulary, grammar: grammarOf(language) }) };
  }
  if (known === null) throw new Error('The first order must bring content');
  return known;
}

/** Milliseconds: faster than anybody can read. */
const BETWEEN_NEWS = 50;

async function make(order: PdfOrder, logo: PostedOrder['logo']): Promise<void> {
  const { want, result, subject } = order;
  const options = { ...order.options, logo };
  const { pack, tongue } = contentOf(order);
  const prepared = prepareReport(result, subject, pack, tongue, options);
  tell({ kind: 'step', step: 'fonts' });
  const fonts = await fontsOf(prepared.tier);
  tell({ kind: 'step', step: 'layout' });
  if (want === 'pages') {
    tell({ kind: 'pages', ...layOutPrepared(prepared, fonts) });
    return;
  }
  let told = performance.now();
  const { bytes, replaced } = renderPrepared(prepared, options, fonts, (page, pages) => {
    // Telling takes as long as drawing a part of a page.
    if (performance.now() - told < BETWEEN_NEWS) return;
    told = performance.now();
    tell({ kind: 'page', page, pages });
  });
  const own = new Uint8Array(bytes);
  const fileName = reportName(sayer(result, subject, pack, tongue), options.brief === true);
  tell({ kind: 'done', bytes: own, fileName, replaced }, [own.buffer]);
}

/** Loaded once, however many reports are made. */
const loaded = new Map<Tier, Promise<Fonts>>();

function fontsOf(tier: Tier): Promise<Fonts> {
  const known = loaded.get(tier) ?? loadFonts(tier);
  loaded.set(tier, known);
  // What failed is tried again the next time.
  known.catch(() => loaded.delete(tier));
  return known;
}

async function loadFonts(tier: Tier): Promise<Fonts> {
  const { regular, semibold } = addresses[tier];
  const [plain, strong] = await Promise.all([loadFont(regular), loadFont(semibold)]);
  return { regular: plain, semibold: strong };
}

async function loadFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The font could not be loaded (${response.status})`);
  return unpackFont(new Uint8Array(await response.arrayBuffer()));
}
