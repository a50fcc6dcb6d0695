import type { Result } from '../engine/index.ts';
import type { Tongue } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import type { ReportDocument } from './blocks.ts';
import { buildDocument } from './document.ts';
import { openFile } from './draw.ts';
import { tierFor, type Fonts, type Tier } from './fonts.ts';
import type { Layout } from './layout/boxes.ts';
import { layOut } from './layout.ts';
import type { ReportOptions } from './options.ts';
import type { Subject } from './say.ts';
import { cleanAll, textsOf } from './text.ts';

export interface Rendered {
  bytes: Uint8Array;
  /** Characters that no font of the report has; each stands as a box on the page. */
  replaced: string[];
  pages: number;
}

/** What is to be said, and how much its font must be able to write. */
export interface Prepared {
  document: ReportDocument;
  /** All that it says, each once. */
  texts: ReadonlySet<string>;
  tier: Tier;
}

export function prepareReport(
  result: Result,
  subject: Subject,
  pack: Pack,
  tongue: Tongue,
  options: ReportOptions,
): Prepared {
  const document = buildDocument(result, subject, pack, tongue, options);
  const texts = textsOf(document);
  return { document, texts, tier: tierFor(texts) };
}

/** The pages of a report as boxes, for a preview; the same that `renderPrepared` draws. */
export function layOutPrepared(
  { document: raw, texts }: Prepared,
  fonts: Fonts,
): { layout: Layout; replaced: string[] } {
  const file = openFile(fonts, raw.paper);
  const { value: document, replaced } = cleanAll(raw, file.has, texts);
  return { layout: layOut(document, file.measure), replaced };
}

export function renderPrepared(
  { document: raw, texts }: Prepared,
  options: Pick<ReportOptions, 'attachment' | 'logo'>,
  fonts: Fonts,
  onPage?: (page: number, pages: number) => void,
): Rendered {
  const file = openFile(fonts, raw.paper);
  const { value: document, replaced } = cleanAll(raw, file.has, texts);
  const layout = layOut(document, file.measure);
  return {
    bytes: file.draw(layout, document.meta, options, onPage),
    replaced,
    pages: layout.pages.length,
  };
}

/**
 * The whole report as a PDF: document -> layout -> ink. Pure: the same input gives the same bytes.
 * @param fonts of a tier that can write all of it; what it cannot is shown as a box and named
 * @param onPage called after each page; it may throw to stop the work
 */
export function renderReport(
  result: Result,
  subject: Subject,
  pack: Pack,
  tongue: Tongue,
  options: ReportOptions,
  fonts: Fonts,
  onPage?: (page: number, pages: number) => void,
): Rendered {
  return renderPrepared(prepareReport(result, subject, pack, tongue, options), options, fonts, onPage);
}

/** The bytes alone, for programs that know which fonts they need. */
export const renderPdf = (...input: Parameters<typeof renderReport>): Uint8Array =>
  renderReport(...input).bytes;
