import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site, type Visit } from '../support/browser.ts';
import { dayOfMoments, moments, type Moment } from '../support/moments.ts';
import { anew, pictureFault, useOneTypeface } from '../support/picture.ts';
import { t } from '../support/speech.ts';

let folder: string;
let site: Site;
let visit: Visit | null = null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'first-seat-moments-'));
  useOneTypeface(folder);
  site = await openSite();
});
afterEach(async () => {
  await visit?.close();
  visit = null;
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Longer screens are looked at so far down. */
const most = 1000;
/** A phone dot by dot; wider screens at half their size, which keeps the folder small and still shows what is wrong. */
const glasses = [
  { widths: [360], height: 740, deviceScaleFactor: 1 },
  { widths: [1280, 1920], height: 900, deviceScaleFactor: 0.5 },
];
const languages = ['en', 'ko'] as const;

/** The page of a report on the start page comes once nothing else is wanted. */
async function pictureCame(page: Page): Promise<void> {
  if ((await page.locator('figure .sheet').count()) === 0) return;
  await page.locator('figure .sheet img').evaluate((picture: HTMLImageElement) => picture.decode());
}

async function show(moment: Moment, options: BrowserContextOptions): Promise<Page> {
  visit = await site.visit('', { ...options, reducedMotion: 'reduce' });
  const { page } = visit;
  // What the page says depends on the day it is.
  await page.clock.setFixedTime(dayOfMoments);
  await page.reload();
  await page.locator('h1').first().waitFor();
  await moment.show(page);
  await page.waitForLoadState('networkidle');
  await pictureCame(page);
  await page.getByText(t('save.saving')).waitFor({ state: 'detached' });
  return page;
}

/** Nothing beside the list of keys can be pressed while it is open: it is closed, and opened again. */
async function speakKorean(page: Page): Promise<void> {
  const keys = page.getByRole('dialog');
  const wasOpen = await keys.isVisible();
  if (wasOpen) {
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
  }
  await page.locator('header button[lang="ko"]').click();
  await page.locator('html[lang="ko"]').waitFor();
  await page.locator('p.wait').waitFor({ state: 'detached' });
  await pictureCame(page);
  if (!wasOpen) return;
  await page.keyboard.press('?');
  await keys.waitFor();
}

describe('Every screen looks as it did when somebody last looked at it', () => {
  const shots = moments.flatMap((moment) =>
    languages.map((language) => [moment.name, language, moment] as const),
  );
  test.each(shots)(
    '%s, in %s, on a phone, a laptop and a projector, light and dark.',
    async (name, language, moment) => {
      const faults: (string | null)[] = [];
      for (const { widths, height, deviceScaleFactor } of glasses) {
        const viewport = { width: widths[0] ?? 360, height };
        const page = await show(moment, { viewport, deviceScaleFactor });
        if (language === 'ko') await speakKorean(page);
        for (const width of widths)
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height });
            const tall = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.setViewportSize({ width, height: Math.max(height, Math.min(most, tall)) });
            await page.waitForFunction(() => document.getAnimations().length === 0);
            const kept = `test/pictures/${language}/${name}-${String(width)}-${colorScheme}.png`;
            faults.push(pictureFault(kept, await page.screenshot({ animations: 'disabled' })));
            await page.setViewportSize({ width, height });
          }
        await visit?.close();
        visit = null;
      }
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    },
  );
});

/** An invitation is new each time, and the site stands at another door. */
const withoutAddresses = (spoken: string): string => spoken.replace(/https?:\/\/\S+/g, '(address)');

describe('Who hears a screen gets it in an order that makes sense', () => {
  test.each(moments)('$name is spoken as somebody last heard it.', async (moment) => {
    const page = await show(moment, {});
    const spoken = withoutAddresses(`${await page.locator('body').ariaSnapshot()}\n`);
    const kept = `test/spoken/${moment.name}.txt`;
    if (anew || !existsSync(kept)) {
      mkdirSync('test/spoken', { recursive: true });
      writeFileSync(kept, spoken);
    }
    expect(spoken).toBe(readFileSync(kept, 'utf8'));
  });
});

describe('Text of twice its size', () => {
  test.each(moments)('$name: no line is cut off, and nothing has to be pushed sideways.', async (moment) => {
    const page = await show(moment, {});
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const faults = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
        const hides = ['hidden', 'clip'];
        const [across, down] = [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight];
        // What only a reader hears is one dot in size.
        if (one.clientWidth <= 1 || one.textContent.trim() === '' || textOverflow === 'ellipsis')
          return false;
        return (hides.includes(overflowX) && across > 1) || (hides.includes(overflowY) && down > 1);
      });
      return [
        ...(scrollWidth > clientWidth ? [`sideways by ${String(scrollWidth - clientWidth)} px`] : []),
        ...cut.map(
          (one) => `cut off: ${one.localName}.${one.className} ${one.textContent.trim().slice(0, 40)}`,
        ),
      ];
    });
    expect(faults).toEqual([]);
  });
});
