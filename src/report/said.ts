import type { Chapter } from './blocks.ts';

/** What tells how something is shown, or leads to it, and is not read. */
const SILENT: ReadonlySet<string> = new Set([
  'kind',
  'id',
  'form',
  'tone',
  'align',
  'shape',
  'state',
  'leadsTo',
]);

/** All that some chapters say, a line for each stretch of words. */
export const saidIn = (chapters: readonly Chapter[]): string => wordsIn(chapters).join('\n');

function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inside]) => (SILENT.has(key) ? [] : wordsIn(inside)));
}
