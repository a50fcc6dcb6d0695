import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { languageCodes, type Language } from '../../src/i18n/index.ts';
import { packPlugin } from '../../src/pack/vite-plugin.ts';
import { openSite, type Site, type Visit } from '../support/browser.ts';
import { faultsInEveryLook } from '../support/looks.ts';
import { pictureFault, useOneTypeface } from '../support/picture.ts';

let folder: string;
let site: Site;

beforeAll(async () => {
  const cache = resolve('node_modules/.cache/first-seat');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'parts-'));
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    root: 'test/parts',
    publicDir: resolve('public'),
    base: './',
    logLevel: 'error',
    plugins: [
      svelte({ configFile: false, compilerOptions: { runes: true } }),
      packPlugin(resolve('questions')),
    ],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false },
  });
  useOneTypeface(folder);
  site = await openSite(await serve({ folder, base: '/' }));
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** All parts in a language, with what somebody typed, pressed and pointed at. */
async function visitIn(language: Language): Promise<Visit> {
  const visit = await site.visit(`?lang=${language}`, { reducedMotion: 'reduce', deviceScaleFactor: 1 });
  const { page } = visit;
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.locator('#parts-12').fill('120');
  await page.locator('#parts-12').blur();
  await force(page);
  return visit;
}

/** Brings about what a pointer or a key would, on the first control of each part that asks for it. */
async function force(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('DOM.enable');
  await debug.send('CSS.enable');
  const { root } = await debug.send('DOM.getDocument');
  for (const state of ['hover', 'focus-visible', 'active']) {
    const { nodeIds } = await debug.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: `[data-force="${state}"] :is(button, label.row, input.field):first-of-type`,
    });
    expect(nodeIds.length).toBeGreaterThan(0);
    for (const nodeId of nodeIds) {
      const forcedPseudoClasses = state === 'focus-visible' ? ['focus', 'focus-visible'] : [state];
      await debug.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses });
    }
  }
}

describe.each(languageCodes)('In the language %s', (language) => {
  test('every part in every state looks as it did when somebody last looked at it, in three widths and two themes.', async () => {
    const visit = await visitIn(language);
    const faults: (string | null)[] = [];
    for (const width of [360, 1280, 1920])
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit.page.emulateMedia({ colorScheme });
        await visit.page.setViewportSize({ width, height: 900 });
        const kept = `test/pictures/parts/${language}-${String(width)}-${colorScheme}.png`;
        const shot = await visit.page.screenshot({ fullPage: true, animations: 'disabled' });
        faults.push(pictureFault(kept, shot));
      }
    await visit.close();
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  test('nothing is wrong with any part in any look.', async () => {
    const visit = await visitIn(language);
    expect(await faultsInEveryLook(visit)).toEqual([]);
    expect(visit.problems()).toEqual([]);
    await visit.close();
  });
});
