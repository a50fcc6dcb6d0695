import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';
import { findChromium } from './chromium.ts';
import { locale } from './speech.ts';

declare global {
  interface Window {
    /** Exposed to every page by `visit`. */
    noteCspReport: (report: string) => void;
    /** Put into a page by `findingsOf`. */
    axe: typeof axe;
  }
}

/** The built app on a server with all its headers, and a browser to look at it with. */
export interface Site {
  /** The start page, with a slash at the end. */
  readonly address: string;
  readonly browser: Browser;
  /** A new visitor: own storage, empty cache. `path` follows the address, for example `#/company`; `first` runs in each page before its own scripts. */
  visit(path?: string, options?: BrowserContextOptions, first?: () => void): Promise<Visit>;
  close(): Promise<void>;
}

/** A page and how to look for faults on it. */
export interface Seen {
  readonly page: Page;
  /** What axe finds on the screen as it stands now, one line each: by all its rules, or by those named. */
  axe(rules?: readonly string[]): Promise<string[]>;
}

/** One visitor's page and everything that was noticed on it so far. */
export interface Visit extends Seen {
  /** Every address the page asked for, in order; `data:` and `blob:` are not requests. */
  readonly requests: readonly string[];
  /** The same for the service worker, which fetches the whole app after the page has come. */
  readonly workerRequests: readonly string[];
  /** Console messages of the kinds error and warning. */
  readonly complaints: readonly string[];
  /** Errors nobody caught. */
  readonly pageErrors: readonly string[];
  /** What the content security policy refused: directive and what it met. */
  readonly cspReports: readonly string[];
  /** All of the above that must be empty on every page, in words; requests to other origins included. */
  readonly problems: () => string[];
  close(): Promise<void>;
}

export const safetyArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-default-browser-check',
  '--no-pings',
];

/**
 * Opens the app under a base path that is not the root, since any static host and any folder must do.
 * A server that runs already is taken over, and closed with the site.
 * @param args further words for the browser
 */
export async function openSite(
  where: string | Served = '/tools/first-seat/',
  args: readonly string[] = [],
): Promise<Site> {
  const served = typeof where === 'string' ? await serve({ folder: inject('builtApp'), base: where }) : where;
  const browser = await launch(args);
  return {
    address: served.address,
    browser,
    visit: (path = '', options = {}, first = () => undefined) => visit(browser, served, path, options, first),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** A page from a file, looked at like the app on a server. */
export async function openPage(file: string): Promise<Site> {
  const browser = await launch();
  const address = pathToFileURL(file).href;
  return {
    address,
    browser,
    visit: (path = '', options = {}, first = () => undefined) =>
      visit(browser, { address }, path, options, first),
    close: () => browser.close(),
  };
}

/** The browser alone, for pages that are no part of the app. */
export async function launch(further: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  // Chromium refuses its sandbox to the superuser, which is what containers usually run as.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, env, args: [...safetyArguments, ...sandbox, ...further] });
}

async function visit(
  browser: Browser,
  served: Pick<Served, 'address'>,
  path: string,
  options: BrowserContextOptions,
  first: () => void,
): Promise<Visit> {
  const context = await browser.newContext({
    locale,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const requests: string[] = [];
  const workerRequests: string[] = [];
  const complaints: string[] = [];
  const pageErrors: string[] = [];
  const cspReports: string[] = [];

  context.on('request', (request) => {
    if (/^(?:data|blob):/.test(request.url())) return;
    (request.serviceWorker() === null ? requests : workerRequests).push(request.url());
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (problem) => pageErrors.push(problem.error().stack ?? problem.error().message));
  await context.exposeFunction('noteCspReport', (report: string) => cspReports.push(report));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      window.noteCspReport(
        `${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${String(event.lineNumber)})`,
      );
    });
  });

  await context.addInitScript(first);

  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(served.address + path);
  await page.locator('h1').first().waitFor();
  const { origin } = new URL(served.address);
  return {
    ...seen(page),
    requests,
    workerRequests,
    complaints,
    pageErrors,
    cspReports,
    problems: () => [
      ...[...requests, ...workerRequests]
        .filter((url) => new URL(url).origin !== origin)
        .map((url) => `request to another origin: ${url}`),
      ...complaints.map((text) => `console ${text}`),
      ...pageErrors.map((text) => `uncaught: ${text}`),
      ...cspReports.map((text) => `policy: ${text}`),
    ],
    close: () => context.close(),
  };
}

/** Any page of the app, a second window too. */
export const seen = (page: Page): Seen => ({ page, axe: (rules) => findingsOf(page, rules) });

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Named, since the rules of WCAG 2.2 are off unless asked for. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe on the page as it stands. The source goes in through the debugger, where the page's policy does not reach,
 * so the page stays under the very policy it is shipped with.
 */
async function findingsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const runOnly: axe.RunOnly =
    rules === undefined ? { type: 'tag', values: standards } : { type: 'rule', values: [...rules] };
  const results = await page.evaluate(
    (only) => window.axe.run(document, { resultTypes: ['violations'], runOnly: only }),
    runOnly,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`),
  );
}
