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

/** All that some chapters say, a line for each stretch of words, which stands there once however often it is said. */
export function saidIn(chapters: readonly Chapter[]): string {
  const words = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part === 'string') words.add(part);
    else if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null)
      for (const key of Object.keys(part)) if (!SILENT.has(key)) walk(Reflect.get(part, key));
  };
  walk(chapters);
  return [...words].join('\n');
}
