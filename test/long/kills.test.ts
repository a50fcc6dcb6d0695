import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';
import { en } from '../../src/i18n/en.ts';
import { startKillable, type KillableBrowser } from '../support/killable-browser.ts';

/** How often the browser is killed. */
const KILLS = 200;

declare global {
  interface Window {
    acknowledged(value: number): void;
    writing(begun: boolean): void;
  }
}

let served: Served;
const profile = mkdtempSync(join(tmpdir(), 'first-seat-profile-'));
beforeAll(async () => {
  served = await serve({ folder: inject('builtApp'), base: '/' });
});
afterAll(async () => {
  await served.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Types one number after the other into a field, at odd moments, and tells each time the page says that it is saved. */
function typeOn({ from, savedMark }: { from: number; savedMark: string }): void {
  const field = document.querySelector<HTMLInputElement>('#fact-industry');
  const mark = document.querySelector('.save');
  if (!field || !mark) throw new Error('Nothing to type into');
  let typed = from;
  new MutationObserver(() => {
    if (mark.textContent.startsWith(savedMark)) window.acknowledged(typed);
  }).observe(mark, { characterData: true, childList: true, subtree: true });
  const on = (): void => {
    typed += 1;
    field.value = `Answer ${String(typed)}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(on, Math.random() * 450);
  };
  on();
}

/** Tells when a transaction that writes begins and when it is complete. */
function watchWrites(): void {
  const transaction = Reflect.get(IDBDatabase.prototype, 'transaction');
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
    const begun = transaction.apply(this, given);
    if (given[1] === 'readwrite') {
      window.writing(true);
      begun.addEventListener('complete', () => {
        window.writing(false);
      });
    }
    return begun;
  };
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const answerIn = async (page: Page): Promise<number> => {
  const value = await page.locator('#fact-industry').inputValue();
  return value === '' ? 0 : Number(/^Answer (\d+)$/.exec(value)?.[1]);
};

/** What the page told while it lived, and what must be found after its end. */
const told = { acknowledged: 0, typed: 0, acknowledgements: 0, writing: false };
let wrote: () => void;
const lost: string[] = [];
const faults: string[] = [];

/** A browser on the same profile, at the field, with what stands there held against what was said to be saved. */
async function life(number: number): Promise<{ page: Page; browser: KillableBrowser }> {
  const browser = await startKillable(profile);
  const page = await browser.context.newPage();
  page.on('pageerror', (fault) => faults.push(fault.message));
  await page.exposeFunction('acknowledged', (value: number) => {
    told.acknowledged = Math.max(told.acknowledged, value);
    told.acknowledgements += 1;
  });
  await page.exposeFunction('writing', (begins: boolean) => {
    told.writing = begins;
    if (begins) wrote();
  });
  await page.addInitScript(watchWrites);
  await page.goto(`${served.address}#/company/company`);
  await page.locator('#fact-industry').waitFor();
  const found = await answerIn(page);
  if (!(found >= told.acknowledged))
    lost.push(`kill ${String(number)}: ${String(found)} instead of ${String(told.acknowledged)}`);
  if ((await page.locator('.banner').count()) > 0) faults.push(`a notice after kill ${String(number)}`);
  return { page, browser };
}

test('Killed two hundred times at odd moments of writing, the browser has every answer that was said to be saved.', async () => {
  const seed = fc.readConfigureGlobal().seed ?? 0;
  const moment = fc.record({ inWrite: fc.boolean(), at: fc.nat(1000) });
  const begun = Date.now();
  let inWrite = 0;
  for (const [number, { inWrite: wanted, at }] of fc.sample(moment, { seed, numRuns: KILLS }).entries()) {
    const { page, browser } = await life(number);
    // Each life counts from where no other has been.
    told.typed += 1000;
    const write = new Promise<void>((done) => {
      wrote = done;
    });
    told.writing = false;
    await page.evaluate(typeOn, { from: told.typed, savedMark: en['save.saved'].replace('{time}', '') });
    if (wanted) await write.then(() => wait(at % 4));
    else await wait(200 + at * 1.2);
    inWrite += Number(told.writing);
    await browser.kill();
  }
  await (await life(KILLS)).browser.kill();
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    `${String(KILLS)} kills in ${String(seconds)} s, ${String(inWrite)} with a transaction open; ${String(told.acknowledgements)} saves acknowledged, ${String(lost.length)} lost. Seed ${String(seed)}.`,
  );
  expect(lost).toEqual([]);
  expect(faults).toEqual([]);
  expect(inWrite).toBeGreaterThan(0);
  // On a busy machine fewer saves are through before the next kill.
  expect(told.acknowledgements).toBeGreaterThan(KILLS / 4);
}, 3_600_000);
