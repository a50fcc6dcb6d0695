import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';
import { installPeers } from '../bench/support/peers.ts';
import { findChromium } from '../support/chromium.ts';
import { goTo, openFile } from '../support/files.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import { like } from '../support/speech.ts';
import { runToEnd } from '../support/outside.ts';

/** Debugging port of the browser that Lighthouse drives. */
const PORT = 9377;
const RUNS = 3;

let folder: string;
let served: Served;
let browser: BrowserContext;

beforeAll(async () => {
  installPeers();
  folder = mkdtempSync(join(tmpdir(), 'first-seat-lighthouse-'));
  served = await serve({ folder: inject('builtApp'), base: '/' });
  const { executablePath, env } = await findChromium();
  browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    env,
    args: [`--remote-debugging-port=${String(PORT)}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  // Somebody who comes back: question and result are those of what is kept.
  const page = await browser.newPage();
  await page.goto(served.address);
  await openFile(page, harbourLedgerFile());
  await goTo(page, '#/result');
  await page.locator('#result-verdict').waitFor();
  await page.getByText(like('save.saved')).first().waitFor();
  await page.close();
}, 600_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<string, { id: string; score: number | null; numericValue?: number; title: string }>;
}

/** One run with the settings of a phone, as Lighthouse has them. */
async function measure(hash: string, run: number): Promise<Report> {
  const out = join(folder, `${hash.replaceAll(/\W/g, '')}-${String(run)}.json`);
  const { complaints } = await runToEnd(process.execPath, [
    'test/bench/node_modules/lighthouse/cli/index.js',
    `${served.address}${hash}`,
    `--port=${String(PORT)}`,
    '--disable-storage-reset',
    '--only-categories=performance,accessibility,best-practices',
    '--output=json',
    `--output-path=${out}`,
    '--quiet',
  ]);
  try {
    return JSON.parse(readFileSync(out, 'utf8')) as Report;
  } catch {
    throw new Error(`Lighthouse wrote no report: ${complaints}`);
  }
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

describe('Lighthouse', () => {
  test.each([
    ['start', ''],
    ['question', '#/question/training-hours'],
    ['result', '#/result'],
  ])(
    '%s: accessibility and best practices 100, performance at least 95, and nothing that jumps.',
    async (name, hash) => {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run += 1) reports.push(await measure(hash, run));
      const score = (category: string): number =>
        Math.round(100 * middle(reports.map(({ categories }) => categories[category]?.score ?? 0)));
      const jumps = middle(
        reports.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? NaN),
      );
      const failing = Object.values(reports[0]?.audits ?? {}).filter(({ score: given }) => given === 0);
      console.log(
        `${name}: performance ${String(score('performance'))}, layout shift ${jumps.toFixed(3)}; not at best: ${failing.map(({ id }) => id).join(', ')}`,
      );
      expect([score('accessibility'), score('best-practices')]).toEqual([100, 100]);
      expect(jumps).toBeLessThanOrEqual(0.02);
      expect(score('performance')).toBeGreaterThanOrEqual(95);
    },
  );
});
