import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { resultsAsMarkdown } from './markdown.ts';
import type { Results } from './results.ts';

const JSON_FILE = 'test/bench/results.json';
const MARKDOWN_FILE = 'test/bench/results.md';

/** What was measured before; a part that is not run again stays as it was, with its date. */
export const readResults = (): Results =>
  existsSync(JSON_FILE) ? (JSON.parse(readFileSync(JSON_FILE, 'utf8')) as Results) : {};

/** Writes all results, as JSON and as a table. @param order names of the parts in the order in which they stand */
export async function writeResults(results: Results, order: readonly string[]): Promise<void> {
  const inOrder = Object.fromEntries(order.flatMap((name) => (results[name] ? [[name, results[name]]] : [])));
  await writeTidily(JSON_FILE, JSON.stringify(inOrder));
  await writeTidily(MARKDOWN_FILE, resultsAsMarkdown(inOrder));
}

/** Writes a file as the formatter would have it. */
export async function writeTidily(file: string, text: string): Promise<void> {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
