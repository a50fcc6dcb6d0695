// Runs a TypeScript program of this project: `node src/cli/run.mjs FILE.ts [ARGUMENTS]`. Nothing is printed but what
// the program prints.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node src/cli/run.mjs FILE.ts [ARGUMENTS]');
  process.exit(2);
}

let program = '';
try {
  program = await bundle(file);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
}
process.argv.splice(1, process.argv.length - 1, resolve(file), ...rest);
await import(pathToFileURL(program).href);
