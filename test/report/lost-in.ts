import type { Block, ReportDocument } from '../../src/report/blocks.ts';
import { folded } from '../support/pdf-text.ts';

/** Every word that a document says, but what only stands for a figure and the outline. */
export function stringsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return [
      'alt',
      'kind',
      'form',
      'shape',
      'mark',
      'state',
      'align',
      'tone',
      'line',
      'id',
      'caption',
      'reportsTo',
      'dottedTo',
      'leadsTo',
    ].includes(key)
      ? []
      : [value];
  if (Array.isArray(value)) return value.flatMap((each) => stringsOf(each, key));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, each]) => stringsOf(each, name));
  return [];
}

/** What a report says and a reader of its PDF does not find. @param found all text of the file, folded */
export function lostIn(document: ReportDocument, found: string): string[] {
  // Shares too small for their label and the dates of every second week are the two things left out; both stand in tables.
  const lostOf = (blocks: readonly Block[]): string[] =>
    blocks
      .flatMap((block) =>
        block.kind === 'timeline' ? [] : block.kind === 'span' ? [block.sentence] : stringsOf(block),
      )
      .map(folded)
      .filter((text) => text !== '' && !found.includes(text));
  // What must fit on one page may be said shorter, but in one of its ways it is said whole.
  return document.chapters.flatMap(
    ({ blocks, shorter = [] }) =>
      [blocks, ...shorter].map(lostOf).sort((one, other) => one.length - other.length)[0] ?? [],
  );
}
