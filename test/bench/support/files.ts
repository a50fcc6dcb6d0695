import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { chartOf } from './chart.ts';
import { resultsAsMarkdown } from './markdown.ts';
import type { Results } from './results.ts';
import { shownIn, summaryAsMarkdown, withSummary } from './summary.ts';

const JSON_FILE = 'test/bench/results.json';
const MARKDOWN_FILE = 'test/bench/results.md';
const CHART_FILE = 'test/bench/chart.svg';

/** What was measured before; a part that is not run again stays as it was, with its date. */
export const readResults = (): Results =>
  existsSync(JSON_FILE) ? (JSON.parse(readFileSync(JSON_FILE, 'utf8')) as Results) : {};

/** Writes all results: as JSON, as a table, and the short of it with its chart into the README. @param order names of the parts in the order in which they stand */
export async function writeResults(results: Results, order: readonly string[]): Promise<void> {
  const inOrder = Object.fromEntries(order.flatMap((name) => (results[name] ? [[name, results[name]]] : [])));
  await writeTidily(JSON_FILE, JSON.stringify(inOrder));
  await writeTidily(MARKDOWN_FILE, resultsAsMarkdown(inOrder));
  writeFileSync(CHART_FILE, chartOf(shownIn(inOrder)));
  await writeTidily('README.md', withSummary(readFileSync('README.md', 'utf8'), summaryAsMarkdown(inOrder)));
}

/** Writes a file as the formatter would have it. */
export async function writeTidily(file: string, text: string): Promise<void> {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
