// Runs a TypeScript program of this project: `node src/cli/run.mjs FILE.ts [ARGUMENTS]`.
// Node 20 does not run TypeScript, and the programs need what the build adds (the pack): so they are bundled by the
// build's own settings first. Packages stay outside the bundle. Nothing is printed but what the program prints.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node src/cli/run.mjs FILE.ts [ARGUMENTS]');
  process.exit(2);
}

// Below node_modules, so that the bundle finds the packages; a folder of its own, so that two runs cannot meet.
const cache = resolve('node_modules/.cache/first-seat');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

const name = basename(file, '.ts');
// What runs on threads of its own is built beside the program: `assess.worker.ts` for `assess.ts`.
const worker = file.replace(/\.ts$/, '.worker.ts');
const programs = { [name]: file, ...(existsSync(worker) ? { [`${name}.worker`]: worker } : {}) };
try {
  await build({
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: programs,
        // What both need is a file apart: one file for all, as the page has it, would run both.
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', codeSplitting: true },
      },
    },
  });
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
}
process.argv.splice(1, process.argv.length - 1, resolve(file), ...rest);
await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
