import type { Result } from '../engine/index.ts';
import type { Tongue } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import { buildDocument } from './document.ts';
import { openFile } from './draw.ts';
import type { Fonts } from './fonts.ts';
import { layOut } from './layout.ts';
import type { ReportOptions } from './options.ts';
import type { Subject } from './say.ts';
import { cleanAll } from './text.ts';

export interface Rendered {
  bytes: Uint8Array;
  /** Characters that no font of the report has; each stands as a box on the page. */
  replaced: string[];
  pages: number;
}

/**
 * The whole report as a PDF: document -> layout -> ink. Pure: the same input gives the same bytes.
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
  const file = openFile(fonts, options.paper);
  const { value: document, replaced } = cleanAll(
    buildDocument(result, subject, pack, tongue, options),
    file.has,
  );
  const layout = layOut(document, file.measure);
  return { bytes: file.draw(layout, document.meta, options, onPage), replaced, pages: layout.pages.length };
}

/** The bytes alone, for the command line. */
export const renderPdf = (...input: Parameters<typeof renderReport>): Uint8Array =>
  renderReport(...input).bytes;
