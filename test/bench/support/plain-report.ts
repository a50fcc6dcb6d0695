import type { Block, ReportDocument, Words } from '../../../src/report/blocks.ts';

/** A report as any maker of PDFs can draw it: what ours says, as headings, text, lists and tables. Charts become the words beside them. */
export type PlainBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; shares: number[]; rows: string[][] }
  | { kind: 'new-page' };

export const plainReport = ({ chapters }: ReportDocument): PlainBlock[] =>
  chapters.flatMap(({ blocks }, at) => [
    ...(at === 0 ? [] : [{ kind: 'new-page' } as const]),
    ...blocks.flatMap(plain),
  ]);

const said = (words: Words): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('');
const text = (words: Words): PlainBlock => ({ kind: 'text', text: said(words) });

function plain(block: Block): PlainBlock[] {
  switch (block.kind) {
    case 'cover':
      return [
        { kind: 'heading', level: 1, text: block.company },
        { kind: 'heading', level: 2, text: block.verdict },
        ...block.facts.map(({ key, value }) => text(`${key}: ${said(value)}`)),
      ];
    case 'chapter-title':
      return [{ kind: 'heading', level: 1, text: block.text }, ...(block.lead ? [text(block.lead)] : [])];
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }];
    case 'headline':
      return [{ kind: 'heading', level: 2, text: block.text }];
    case 'paragraph':
      return [text(block.text)];
    case 'list':
      return [
        {
          kind: 'list',
          items: block.items.map((item) => [item.text, item.note ?? ''].map(said).join(' ').trim()),
        },
      ];
    case 'callout':
      return [
        { kind: 'heading', level: 3, text: block.title },
        ...block.text.map(text),
        ...block.pairs.map(({ key, value }) => text(`${key}: ${said(value)}`)),
      ];
    case 'key-values':
      return block.pairs.map(({ key, value }) => text(`${key}: ${said(value)}`));
    case 'table':
      return [
        {
          kind: 'table',
          head: block.columns.map(({ head }) => head),
          shares: block.columns.map(({ share }) => share),
          rows: block.rows.map((row) =>
            'cells' in row
              ? row.cells.map((cell) => cell.text.map(said).join('\n'))
              : block.columns.map((_, at) => (at === 0 ? row.band : '')),
          ),
        },
      ];
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks.flatMap(plain));
    default:
      return 'alt' in block ? [text(block.alt)] : [];
  }
}
