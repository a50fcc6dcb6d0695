import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built app that the browser tests look at. */
    builtApp: string;
  }
}

/**
 * Browser tests look at the app as it is now: BUILT_APP names a build just made (`npm test` does), else one is made
 * in a folder of its own and removed afterwards.
 */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const given = process.env.BUILT_APP;
  if (given !== undefined) {
    project.provide('builtApp', resolve(given));
    return undefined;
  }
  const cache = resolve('node_modules/.cache/first-seat');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'app-'));
  // The test runner says NODE_ENV=test, with which libraries would build in what they keep for developers.
  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  project.provide('builtApp', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
