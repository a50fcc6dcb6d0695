// Bundles a TypeScript program of this project by the build’s own settings: Node 20 does not run TypeScript, and the
// programs need what the build adds (the pack). Packages stay outside the bundle.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * The bundled program, in a folder of its own that goes when this process ends.
 * @param {string} file
 * @returns {Promise<string>} path of what Node runs
 */
export async function bundle(file) {
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
  return join(folder, `${name}.mjs`);
}
