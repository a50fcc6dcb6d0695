import { clean } from './clean.ts';

/**
 * Words inside a line of Markdown, taken as words: no mark-up, no HTML, no link and no list begins in them. Line feeds
 * become spaces; where they matter, the caller has put them between lines.
 */
export const inline = (text: string): string =>
  clean(text)
    .replaceAll('\u00a0', ' ')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]~|$]/g, (character) => `\\${character}`)
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/!(?=\\\[)/g, '\\!')
    // An address of a mailbox would become a link.
    .replace(/(?<=[\w.+-])@(?=[\w.-])/g, '\\@')
    // What would begin a heading, a list, a quotation or a rule at the beginning of a line.
    .replace(/^(\s*)(#{1,6}(?=\s|$)|>|[-+=](?=[\s\-=]|$))/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** The words of a table’s cell, already in Markdown: its lines are set apart without ending the row. */
export const inTable = (markdown: string): string => markdown.trim().replace(/\s*\n\s*/g, '<br>');
