import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { openSite, type Site } from './browser.ts';
import { t } from './speech.ts';

/** The built app in a folder of its own, where a test may put another version. */
export interface Deployed {
  readonly folder: string;
  readonly site: Site;
  /** Puts a version in the place of the present one whose start page carries the name “Next Seat”. */
  next(): void;
  close(): Promise<void>;
}

export async function deploy(): Promise<Deployed> {
  const folder = mkdtempSync(join(tmpdir(), 'first-seat-'));
  cpSync(inject('builtApp'), folder, { recursive: true });
  const site = await openSite(await serve({ folder, base: '/tools/first-seat/' }));
  return {
    folder,
    site,
    next: () => {
      putNext(folder);
    },
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function putNext(folder: string): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(
    join(folder, 'index.html'),
    page.replace('<title>First Seat</title>', '<title>Next Seat</title>'),
  );
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const next = worker.replace(
    /("?url"?:\s*["'`]index\.html["'`],\s*"?revision"?:\s*["'`])[0-9a-f]+/,
    '$1beef',
  );
  expect(next).not.toBe(worker);
  writeFileSync(join(folder, 'sw.js'), next);
}

/** Resolves once the service worker holds the whole app. */
export const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

export const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });

/** Resolves once the page says that a new version is there. */
export const offered = (page: Page): Promise<void> =>
  expect
    .poll(
      async () => {
        await lookForUpdate(page);
        return page.getByText(t('update.ready')).count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
