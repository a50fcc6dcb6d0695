import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { safetyArguments } from './browser.ts';
import { findChromium } from './chromium.ts';

/** A browser with a profile on the disk, all of whose processes can be ended in an instant. */
export interface KillableBrowser {
  context: BrowserContext;
  /** As a power cut would, as far as the operating system lets one: nothing is closed, flushed or said. */
  kill(): Promise<void>;
}

/** Starts a browser on the profile in a folder, which outlives it. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const { executablePath, env } = await findChromium();
  const child = spawn(
    executablePath,
    [
      ...safetyArguments,
      '--headless',
      '--no-first-run',
      // Its helpers stay in its group of processes, and the superuser may run it.
      ...['--no-sandbox', '--no-zygote'],
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = once(child, 'exit');
  const kill = async (): Promise<void> => {
    endGroup(child);
    await gone;
    // Its helpers may outlive it by a moment, with files of the profile still open.
    for (let tries = 0; tries < 100 && isThere(child); tries += 1) await setTimeout(20);
    await browser?.close().catch(() => undefined);
  };
  let browser: Browser | undefined;
  try {
    browser = await chromium.connectOverCDP(await endpointOf(child));
  } catch (fault) {
    await kill();
    throw fault;
  }
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no profile open');
  context.setDefaultTimeout(30_000);
  return { context, kill };
}

function isThere({ pid }: ChildProcess): boolean {
  try {
    return pid !== undefined && process.kill(-pid, 0);
  } catch {
    return false;
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

function endpointOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    stderr?.on('data', (part: Buffer) => {
      said += String(part);
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) found(address);
    });
    stderr?.once('close', () => {
      failed(new Error(`The browser did not start: ${said}`));
    });
  });
}
