import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What a browser’s download brought: the name proposed for the file, and its content. */
export interface Downloaded {
  name: string;
  bytes: Buffer;
}

/** Does something that ends in a download and waits for the file. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Downloaded> {
  const coming = page.waitForEvent('download', { timeout: 30_000 });
  await act();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
