import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../support/chromium.ts';

/** The Fast 4G of Chromium’s developer tools, and a phone four times slower than this machine. */
export const FAST_4G = {
  latency: 165,
  downloadThroughput: (9e6 / 8) * 0.9,
  uploadThroughput: (1.5e6 / 8) * 0.9,
};
export const SLOWER = 4;

export async function launch(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, env, args: ['--disable-background-networking', ...sandbox] });
}

/** A new visitor with an empty cache, and the debugger that slows and measures the page. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  debuggerOf: CDPSession;
  /** Bytes over the wire so far, and how many answers brought them. */
  transferred(): { bytes: number; requests: number };
  /** Goes there, and is back once the first control that takes an answer is painted; until then nothing of ours asks the page. */
  load(address: string): Promise<void>;
  /** Megabytes of the JavaScript heap after a forced collection. */
  heap(): Promise<number>;
  close(): Promise<void>;
}

export async function newVisitor(browser: Browser, throttled = true): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const debuggerOf = await context.newCDPSession(page);
  await debuggerOf.send('Performance.enable');
  await debuggerOf.send('Network.enable');
  if (throttled) {
    await debuggerOf.send('Network.emulateNetworkConditions', { offline: false, ...FAST_4G });
    await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  let [bytes, requests] = [0, 0];
  debuggerOf.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(watch);
  return {
    context,
    page,
    debuggerOf,
    transferred: () => ({ bytes, requests }),
    async load(address) {
      const painted = page.waitForEvent('console', { predicate: (message) => message.text() === PAINTED });
      await page.goto(address, { waitUntil: 'commit' });
      await painted;
    },
    async heap() {
      await debuggerOf.send('HeapProfiler.collectGarbage');
      const { metrics } = await debuggerOf.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 1e6;
    },
    close: () => context.close(),
  };
}

/** What `watch` says on the console once the first control is painted. */
const PAINTED = 'painted';

declare global {
  interface Window {
    /** What `watch` notes down. */
    noted: {
      /** When the first control that takes an answer was painted; 0 until then. */
      first: number;
      /** Duration of every task over 50 ms. */
      long: number[];
      /** Sum of all layout shifts that no click explains. */
      shift: number;
      /** Milliseconds from each click that was waited for to the paint that shows it. */
      paints: number[];
      /** Milliseconds of script from each change of a control to the end of what it set going. */
      work: number[];
      /** Set to wait for the next click: what must be gone, and what must be there, before the paint counts. */
      waiting: { gone: string | null; there: string | null } | null;
    };
  }
}

/** Runs in the page before any of its scripts. */
function watch(): void {
  const noted: Window['noted'] = { first: 0, long: [], shift: 0, paints: [], work: [], waiting: null };
  window.noted = noted;
  new PerformanceObserver((list) => {
    noted.long.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) noted.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  /** Calls back in the first task after the next frame: what was in the page by then is painted. */
  const channel = new MessageChannel();
  const due: (() => void)[] = [];
  channel.port1.onmessage = () => due.shift()?.();
  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => {
      due.push(then);
      channel.port2.postMessage(0);
    });
  };

  // The way to the first question is one press; it is pressed as soon as it is there.
  let pressed = false;
  const seek = new MutationObserver(() => {
    const begin = document.querySelector<HTMLElement>('[data-testid="begin-assessment"]');
    if (begin && !pressed) {
      pressed = true;
      begin.click();
    }
    const control = document.querySelector(
      '#app main form :is(input, select, textarea), #app input[type="radio"]',
    );
    if (!control) return;
    seek.disconnect();
    afterPaint(() => {
      noted.first = performance.now();
      console.debug('painted');
    });
  });
  seek.observe(document, { childList: true, subtree: true });

  const present = (selector: string | null): boolean =>
    selector === null || document.querySelector(selector) !== null;
  addEventListener(
    'click',
    (event) => {
      const { waiting } = noted;
      if (!event.isTrusted || waiting === null) return;
      noted.waiting = null;
      const begun = event.timeStamp;
      const look = (): void => {
        if ((waiting.gone !== null && present(waiting.gone)) || !present(waiting.there)) afterPaint(look);
        else noted.paints.push(performance.now() - begun);
      };
      afterPaint(look);
    },
    { capture: true },
  );
  let changed = 0;
  addEventListener('change', () => (changed = performance.now()), { capture: true });
  addEventListener('change', () => noted.work.push(performance.now() - changed));
}
