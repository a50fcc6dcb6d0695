import pdfMake from 'pdfmake/build/pdfmake';
import { data } from 'virtual:data';
import type { PlainData } from '../support/plain-data.ts';

const { blocks, fonts }: PlainData = data;
pdfMake.addVirtualFileSystem({ 'regular.ttf': fonts.regular, 'bold.ttf': fonts.semibold });
pdfMake.addFonts({
  Pretendard: { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'regular.ttf', bolditalics: 'bold.ttf' },
});
const SIZES = { 1: 20, 2: 14, 3: 11 } as const;

/** A document is used up by being drawn: each gets a new one. */
const content = (): unknown[] =>
  blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return { text: block.text, fontSize: SIZES[block.level], bold: true, margin: [0, 10, 0, 4] };
      case 'text':
        return { text: block.text, margin: [0, 2, 0, 4] };
      case 'list':
        return { ul: block.items, margin: [0, 2, 0, 4] };
      case 'table':
        return {
          table: {
            headerRows: 1,
            widths: block.shares.map(() => '*'),
            body: [block.head.map((text) => ({ text, bold: true })), ...block.rows],
          },
          layout: 'lightHorizontalLines',
          margin: [0, 4, 0, 8],
        };
      case 'new-page':
        return { text: '', pageBreak: 'after' };
    }
  });

window.makes = async () => {
  const made = pdfMake.createPdf({
    pageSize: 'A4',
    content: content(),
    defaultStyle: { font: 'Pretendard', fontSize: 9 },
  });
  return (await made.getBuffer()).length;
};
