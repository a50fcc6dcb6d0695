import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text without its spaces: line breaks fall differently on paper, on screen and in the words themselves. */
export const folded = (text: string): string => text.replace(/\s+/g, '').replaceAll('\u2206', '\u0394');

/** All text of a PDF as another reader sees it, page after page, folded. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return folded(pages.join(''));
}
