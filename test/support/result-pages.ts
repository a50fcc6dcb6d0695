import type { Page } from 'playwright-core';
import { parts, type PartName } from '../../src/ui/result/parts.ts';
import { goTo } from './files.ts';

/** Turns to every page of a result in order: the verdict, which is called null, then its parts; the last stays open. */
export async function eachResultPage(
  page: Page,
  look: (part: PartName | null) => Promise<void>,
): Promise<void> {
  for (const part of [null, ...parts]) {
    await goTo(page, part === null ? '#/result' : `#/result/${part}`);
    await page.locator(part === null ? '#result-verdict' : `#result-${part}`).waitFor();
    await page.waitForLoadState('networkidle');
    await look(part);
  }
}
