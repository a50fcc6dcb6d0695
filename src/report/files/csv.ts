import { clean } from './clean.ts';

/** A figure stays a figure; text is made harmless for whatever opens the file. */
export type CsvValue = string | number | null;

/**
 * What a spreadsheet may take for the beginning of a formula, also behind spaces and in the wide and small forms that
 * some of them fold to plain ones.
 */
const FORMULA = /^[\s\u200b\u2060\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]/u;
const LEADING_CONTROL = /^[\t\r\n]/;

/** Text that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
export function guarded(text: string): string {
  return FORMULA.test(text) || LEADING_CONTROL.test(text) ? `'${clean(text)}` : clean(text);
}

/**
 * Comma-separated values (RFC 4180): a row of heads, then rows of the same length, lines ending in CR LF. Without a byte
 * order mark: importers read it as a part of the first head.
 */
export const csvText = (heads: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  [heads, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = guarded(value);
  // Also what some programs take for the mark between two cells, when they guess it from the first lines.
  return /[",;|\t\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
