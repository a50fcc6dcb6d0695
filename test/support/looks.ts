import type { Page } from 'playwright-core';
import type { Seen } from './browser.ts';

const height = 800;
const usual = { width: 1280, height };

const everyLook = process.env.EVERY_LOOK !== undefined;
/** What fits the narrowest fits the other, but for rules that begin at a width. */
const narrow = everyLook ? [360, 320] : [320];

/** A width of the window in pixels, a theme, and the rules of axe to look by; all of them where none are named. */
interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark' | 'forced colours';
  readonly rules?: readonly string[];
}

/**
 * What the width can change: all other rules see the same names and roles in every look. The contrast of both themes is
 * worked out from their tokens, and measured on every screen in the long run: it takes longer than all other rules.
 */
const byWidth = ['target-size', 'scrollable-region-focusable'];

/** A desk in the light and a phone in the dark; with EVERY_LOOK, as in the long tests, all rules in each width and theme. */
const looks: readonly Look[] = !everyLook
  ? [
      { width: 1280, theme: 'light' },
      { width: 320, theme: 'dark', rules: byWidth },
    ]
  : (['light', 'dark', 'forced colours'] as const).flatMap((theme) =>
      [320, 768, 1280, 1920].map((width) => ({ width, theme })),
    );

/**
 * Everything wrong with the screen as it stands, one line each: what axe finds in its looks; whether the page scrolls
 * sideways on a phone; headings that leave out a level. The window is as before afterwards.
 */
export async function faultsInEveryLook(seen: Seen): Promise<string[]> {
  const { page } = seen;
  const faults: string[] = await headingFaults(page);
  await unstick(page);
  for (const { width, theme, rules } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'forced colours' ? 'active' : 'none',
    });
    await painted(page);
    faults.push(...found(`${theme}, ${String(width)} px`, await seen.axe(rules)));
  }
  for (const width of narrow) {
    await page.setViewportSize({ width, height });
    await painted(page);
    faults.push(...(await sidewaysFaults(page, width)));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize(usual);
  return faults;
}

const found = (look: string, findings: readonly string[]): string[] =>
  findings.map((finding) => `${look}: ${finding}`);

/** What follows the reader always lies over something, which then seems too small to press: while looked at, nothing does. */
const unstick = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(one).position === 'sticky') one.style.position = 'relative';
  });

/** Two frames: what watches the size of something has drawn again. Then every colour on its way is sent to its end. */
const painted = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    for (const one of document.getAnimations())
      if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
    await frame();
  });

async function sidewaysFaults(page: Page, width: number): Promise<string[]> {
  return page.evaluate((wide) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('main *, header *, footer *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
      .map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`);
    return [
      `${wide} px: the page scrolls sideways by ${scrollWidth - clientWidth} px: ${[...new Set(out)].slice(0, 6).join(', ')}`,
    ];
  }, width);
}

/** One h1, and no level left out on the way down. A list of problems is an alert with a heading of its own above all. */
async function headingFaults(page: Page): Promise<string[]> {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .and(page.locator(':not([role="alert"] *)'))
    .filter({ visible: true })
    .evaluateAll((all) =>
      all.map((one) => ({ level: Number(one.tagName.slice(1)), text: one.textContent.trim() })),
    );
  const faults = levels.flatMap(({ level, text }, at) =>
    level > (levels[at - 1]?.level ?? 0) + 1
      ? [`h${level} after h${levels[at - 1]?.level ?? 0}: ${text}`]
      : [],
  );
  const first = levels.filter(({ level }) => level === 1).length;
  return first === 1 ? faults : [...faults, `${first} headings of the first level`];
}
