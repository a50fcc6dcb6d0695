// `npm run --silent merge -- FILES [--anonymous]`: the picture of a group out of files of answers, as JSON.
// A folder stands for the .json files in it. What can't be read is listed and stops nothing. Exit code 2: the call is wrong.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tongue } from '../i18n/index.ts';
import { loadPack } from '../pack/index.ts';
import { mergeFiles } from './merge-files.ts';
import { stopWithReader } from './stop-with-reader.ts';

stopWithReader();

const USAGE = 'usage: npm run --silent merge -- FILES [--anonymous]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      anonymous: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (positionals.length === 0) fail(['FILES: are missing', USAGE]);
  else {
    const pack = await loadPack();
    const { t } = tongue('en', {});
    const merged = mergeFiles(
      filesIn(positionals),
      (file) => readFileSync(file, 'utf8'),
      pack,
      t,
      values.anonymous,
    );
    process.stdout.write(`${JSON.stringify(merged, null, 2)}\n`);
  }
} catch (error) {
  // Unknown options, and folders that can't be opened.
  fail([error instanceof Error ? error.message : String(error), USAGE]);
}

function* filesIn(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) yield path;
    else for (const name of readdirSync(path).sort()) if (name.endsWith('.json')) yield join(path, name);
  }
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) console.error(problem);
  process.exitCode = 2;
}
