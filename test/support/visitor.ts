import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openSite, type Site, type Visit } from './browser.ts';
import { goTo } from './files.ts';
import { arrived } from './walk.ts';

// Of the test that runs: everybody who imports them sees those of the moment.

/** The app on a server, for all tests of a file. */
export let site: Site;
/** Somebody who comes for the first time, for one test. */
export let visit: Visit;
export let page: Page;

/**
 * Opens the site for the tests of a file, and for each of them a visitor, who leaves when it has ended.
 * @param first runs in each page before its own scripts
 */
export function eachTestVisits(first?: () => void): void {
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    visit = await site.visit('', {}, first);
    ({ page } = visit);
  });
  afterEach(() => visit.close());
}

/** Turns to a page whose heading takes the focus. */
export async function visitPage(hash: string): Promise<void> {
  await goTo(page, hash);
  await arrived(page);
}
