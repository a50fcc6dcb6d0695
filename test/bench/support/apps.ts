import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin } from 'vite';
import { WORKSHOP } from './packs.ts';

/** A built site; its sizes are those of all scripts and style sheets in it. */
export interface BuiltSite {
  folder: string;
}

/** Builds the app as it is shipped, over a folder of questions. */
export async function buildApp(name: string, questions: string): Promise<string> {
  process.env.QUESTIONS = questions;
  try {
    return await built(`app-${name}`, {});
  } finally {
    delete process.env.QUESTIONS;
  }
}

/**
 * Builds a page of one module, with data for it as `virtual:data`.
 * @param asTheApp by the app’s own settings: for pages that hold parts of it
 */
export async function buildPage(
  name: string,
  module: string,
  data: unknown,
  asTheApp = false,
): Promise<string> {
  const root = join(WORKSHOP, `page-${name}`);
  mkdirSync(root, { recursive: true });
  const script = relative(root, resolve(module)).replaceAll('\\', '/');
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title></head><body><div id="app"></div><script type="module" src="${script}"></script></body></html>`,
  );
  return built(`page-${name}-built`, {
    root,
    base: './',
    configFile: asTheApp ? resolve('vite.config.ts') : false,
    plugins: [given(data)],
  });
}

async function built(name: string, config: InlineConfig): Promise<string> {
  const folder = join(WORKSHOP, name);
  // What started this may have set it for itself; libraries would build in what they keep for developers.
  process.env.NODE_ENV = 'production';
  await build({
    logLevel: 'error',
    ...config,
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 20_000 },
  });
  compress(folder);
  return folder;
}

/** A string handed to JSON.parse, as the app does with its own content. */
const given = (data: unknown): Plugin => ({
  name: 'given-data',
  resolveId: (id) => (id === 'virtual:data' ? `\0${id}` : null),
  load: (id) =>
    id === '\0virtual:data'
      ? `export const data = JSON.parse(${JSON.stringify(JSON.stringify(data))})`
      : null,
});

/** Lays the compressed forms beside each file, as a good host does, so that no run waits for a compressor. */
function compress(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:css|html|js|json|svg|webmanifest)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content));
  }
}
