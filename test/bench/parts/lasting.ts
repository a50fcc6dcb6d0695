import type { Browser, Page } from 'playwright-core';
import { harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { buildApp } from '../support/apps.ts';
import { launch, newVisitor } from '../support/browser.ts';
import { isQuick, times } from '../support/effort.ts';
import type { Line } from '../support/results.ts';
import { sayLine } from '../support/say.ts';
import { serveBuilt, type Served } from '../support/serve.ts';
import { middle } from '../support/statistics.ts';
import { firstSeat, press } from '../support/walk.ts';

/** By then the slowed network has brought all of the app, both fonts included, in ms. */
const KEPT_WITHIN = 60_000;
const RESTARTS = isQuick ? 5 : 50;

/** What shows only with time: the result after the last answer, memory over many restarts, the start without a network. */
export async function measureLasting(): Promise<{ lines: Line[]; leftOut: string[] }> {
  const browser = await launch();
  const site = await serveBuilt(await buildApp('real', 'questions'));
  const [lines, leftOut]: [Line[], string[]] = [[], []];
  const add = (line: Line): void => {
    sayLine(line);
    lines.push(line);
  };
  try {
    add(await resultAfterLastAnswer(browser, site));
    add(await memoryOverRestarts(browser, site));
    const offline = await startOffline(browser, site);
    if (typeof offline === 'string') leftOut.push(offline);
    else add(offline);
  } finally {
    await browser.close();
    site.close();
  }
  leftOut.forEach((why) => {
    console.log(`  left out: ${why}`);
  });
  return { lines, leftOut };
}

/** Opens a company that knows most about itself at the check page and asks for the result. */
async function resultAfterLastAnswer(browser: Browser, site: Served): Promise<Line> {
  const taken: number[] = [];
  for (let round = 0; round < times(5); round += 1) {
    const visitor = await newVisitor(browser);
    const { page } = visitor;
    await page.goto(site.address);
    await page.waitForFunction(() => window.noted.first > 0);
    await open(page);
    // A person looks at the check page for at least as long.
    await page.waitForTimeout(4000);
    taken.push(await press(page, firstSeat.next, 0, { there: '[data-testid="result"]' }));
    await visitor.close();
  }
  return {
    what: 'Result shown after the check page',
    on: 'the real pack',
    unit: 'ms',
    ours: middle(taken),
    others: [],
    bar: { of: 'ours', better: 'lower', must: 150, aim: 80 },
  };
}

/** Opens a file through the page, as a person would. */
async function open(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/'));
  await page.locator('input[type="file"]').setInputFiles({
    name: 'harbour-ledger.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(harbourLedgerFile())),
  });
  await page.locator('.panel button').first().click();
  await page.waitForURL(/#\/check/);
  await page.locator('main form').waitFor();
}

/** Begins, says something, goes back to the start page, begins again. */
async function memoryOverRestarts(browser: Browser, site: Served): Promise<Line> {
  const visitor = await newVisitor(browser, false);
  const { page } = visitor;
  await page.goto(site.address);
  const restart = async (): Promise<void> => {
    await page.locator('main form input').first().fill('Example');
    await page.evaluate(() => (location.hash = '#/'));
    await page.locator('[data-testid="begin-assessment"]').click();
    await page.locator('main form input').first().waitFor();
  };
  // The first ones fill what is filled once.
  for (let at = 0; at < 5; at += 1) await restart();
  const before = await visitor.heap();
  for (let at = 0; at < RESTARTS; at += 1) await restart();
  const after = await visitor.heap();
  await visitor.close();
  return {
    what: `Heap after ${RESTARTS} restarts`,
    on: 'the real pack',
    unit: 'MB',
    ours: middle([after]),
    others: [{ name: 'before them', figure: middle([before]) }],
    bar: { of: 'ratio', better: 'lower', must: 1.1, aim: 1.02 },
    // Counted by constructor: 0.2 MB of compiled code, and one kilobyte for each assessment.
    note: 'each leaves an assessment in the list; three quarters of the growth is code that the browser compiles',
  };
}

/** A second visit with the network cut off; only where a service worker keeps the app. */
async function startOffline(browser: Browser, site: Served): Promise<Line | string> {
  const taken: number[] = [];
  for (let round = 0; round < times(5); round += 1) {
    const visitor = await newVisitor(browser);
    const { page, context } = visitor;
    await page.goto(site.address);
    const kept = await page.evaluate(
      (within) =>
        Promise.race([
          navigator.serviceWorker.ready.then(() => true),
          new Promise<boolean>((given) =>
            setTimeout(() => {
              given(false);
            }, within),
          ),
        ]),
      KEPT_WITHIN,
    );
    if (!kept) {
      await visitor.close();
      return `cold start offline, since the whole app was not kept within ${KEPT_WITHIN / 1000} s.`;
    }
    await page.waitForTimeout(2000);
    await context.setOffline(true);
    await page.reload();
    await page.waitForFunction(() => window.noted.first > 0);
    taken.push(await page.evaluate(() => window.noted.first));
    await visitor.close();
  }
  return {
    what: 'First question interactive without a network',
    on: 'the real pack',
    unit: 'ms',
    ours: middle(taken),
    others: [],
  };
}
