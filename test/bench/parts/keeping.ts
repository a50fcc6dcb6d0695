import type { Browser, Page } from 'playwright-core';
import { noAdjustments, type Answers } from '../../../src/engine/index.ts';
import { databaseName } from '../../../src/storage/open-store.ts';
import { seal } from '../../../src/storage/sealed.ts';
import type { Assessment } from '../../../src/storage/index.ts';
import { harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { buildApp } from '../support/apps.ts';
import { launch } from '../support/browser.ts';
import { isQuick, times } from '../support/effort.ts';
import type { Line } from '../support/results.ts';
import { sayLine } from '../support/say.ts';
import { serveBuilt } from '../support/serve.ts';
import { middle, pooled } from '../support/statistics.ts';

const ASSESSMENTS = isQuick ? 20 : 200;
const NOTES = 100;
const KEYS = isQuick ? 5 : 40;
const on = `${String(ASSESSMENTS)} assessments of ${String(NOTES)} notes on the device`;

declare global {
  interface Window {
    /** How long each write took, from the beginning of its transaction to its end. */
    writes: number[];
  }
}

/** How soon what is typed is saved, and the start page drawn, on a device that holds much. */
export async function measureKeeping(): Promise<{ lines: Line[]; leftOut: string[] }> {
  const browser = await launch();
  const site = await serveBuilt(await buildApp('real', 'questions'));
  try {
    const lines = await measure(browser, site.address);
    lines.forEach(sayLine);
    return { lines, leftOut: [] };
  } finally {
    await browser.close();
    site.close();
  }
}

async function measure(browser: Browser, address: string): Promise<Line[]> {
  const [acknowledged, writes]: [number[][], number[][]] = [[], []];
  const starts: number[] = [];
  for (let round = 0; round < times(3); round += 1) {
    const profile = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    const page = await profile.newPage();
    await page.addInitScript(watchWrites);
    await fill(page, address);
    for (let start = 0; start < times(3); start += 1) starts.push(await startPage(page, address));
    await page.locator('section[aria-labelledby="saved-title"] button.name').first().click();
    await page.locator('#fact-industry').waitFor();
    await page.evaluate(() => (window.writes = []));
    acknowledged.push(await page.evaluate(typeAndWait, KEYS));
    writes.push(await page.evaluate(() => window.writes));
    await profile.close();
  }
  return [
    {
      what: 'Last key → “Saved”, 95th percentile',
      on,
      unit: 'ms',
      ours: pooled(acknowledged, 0.95),
      others: [],
      bar: { of: 'ours', better: 'lower', must: 700, aim: null },
      note: '300 ms of it is the wait for the next key.',
    },
    {
      what: 'One write, 95th percentile',
      on,
      unit: 'ms',
      ours: pooled(writes, 0.95),
      others: [],
      bar: { of: 'ours', better: 'lower', must: 50, aim: null },
      note: 'Strict durability, with the five states before it.',
    },
    {
      what: 'Start page with its list',
      on,
      unit: 'ms',
      ours: middle(starts),
      others: [],
      bar: { of: 'ours', better: 'lower', must: 1000, aim: null },
    },
  ];
}

/** An assessment with notes on answers and tasks. */
function noted(at: number): Assessment {
  const note = `Time sheets of October, eleven of fourteen reps; number ${String(at)}. `.repeat(3);
  const base = harbourLedgerFile({ id: `kept-${String(at)}`, place: '#/company/company' });
  const answers = Object.fromEntries(
    Object.entries(base.answers).map(([id, reply]) => [id, { ...reply, note }]),
  ) satisfies Answers;
  const left = NOTES - Object.keys(answers).length;
  const tasks = Object.fromEntries(
    Array.from({ length: left }, (_, task) => [`task-${String(task)}`, { note }]),
  );
  return { ...base, title: `Company ${String(at)}`, answers, adjustments: { ...noAdjustments, tasks } };
}

/** Lets the app open its store, and puts the assessments there. */
async function fill(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/company/company`);
  await page.locator('#fact-industry').fill('Shipping');
  await page.waitForFunction(() => window.writes.length > 0);
  const records = Array.from({ length: ASSESSMENTS - 1 }, (_, at) => seal(noted(at)));
  await page.evaluate(
    ([name, all]) =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const transaction = request.result.transaction('assessments', 'readwrite');
          for (const record of all) transaction.objectStore('assessments').put(record, record.assessment.id);
          transaction.oncomplete = () => {
            request.result.close();
            done();
          };
          transaction.onerror = () => {
            failed(new Error('The assessments could not be put there'));
          };
        };
      }),
    [databaseName, records] as const,
  );
}

async function startPage(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  const drawn = await page.waitForFunction(
    (count) =>
      document.querySelectorAll('section[aria-labelledby="saved-title"] button.name').length === count
        ? performance.now()
        : null,
    ASSESSMENTS,
    { polling: 'raf' },
  );
  return (await drawn.jsonValue()) ?? NaN;
}

/** Types one letter after the other, each once the one before is saved; how long each took. */
async function typeAndWait(keys: number): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('#fact-industry');
  const mark = document.querySelector('.save');
  if (!field || !mark) throw new Error('Nothing to type into');
  const taken: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    const typed = performance.now();
    const seen: string[] = [];
    const saved = new Promise<void>((done) => {
      const watching = new MutationObserver(() => {
        seen.push(mark.textContent);
        if (seen.length < 2 || !mark.textContent.startsWith('Saved on')) return;
        watching.disconnect();
        done();
      });
      watching.observe(mark, { characterData: true, childList: true, subtree: true });
    });
    field.value = `Shipping ${String(key)}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await saved;
    taken.push(performance.now() - typed);
  }
  return taken;
}

function watchWrites(): void {
  window.writes = [];

  const transaction = Reflect.get(IDBDatabase.prototype, 'transaction');
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
    const begun = transaction.apply(this, given);
    const from = performance.now();
    if (given[1] === 'readwrite')
      begun.addEventListener('complete', () => window.writes.push(performance.now() - from));
    return begun;
  };
}
