import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files of `questions/` as they are, by path below that folder, such as `criteria/rev-ops/audience-too-small.json`. */
export interface PackFiles {
  data: ReadonlyMap<string, unknown>;
  words: ReadonlyMap<string, unknown>;
  /** Files that are no JSON, with the parser's complaint. */
  broken: readonly { file: string; message: string }[];
}

/** Reads every JSON file that belongs to the pack; schemas and examples are not part of it. */
export function readPackFiles(folder: string): PackFiles {
  const data = new Map<string, unknown>();
  const words = new Map<string, unknown>();
  const broken: { file: string; message: string }[] = [];
  for (const path of jsonFiles(folder)) {
    const file = relative(folder, path).replaceAll('\\', '/');
    if (file.startsWith('schema/') || file.startsWith('examples/')) continue;
    try {
      const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
      const language = /^words\/(.+)\.json$/.exec(file)?.[1];
      if (language === undefined) data.set(file, json);
      else words.set(language, json);
    } catch (error) {
      broken.push({ file, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { data, words, broken };
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return jsonFiles(path);
      return entry.name.endsWith('.json') ? [path] : [];
    });
}
