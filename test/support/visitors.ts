import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openSite, type Site, type Visit } from './browser.ts';

/** One site for all tests of a file, and the visitors that a test lets in. */
export interface Visitors {
  readonly site: () => Site;
  /** A visitor on a desk, with a store of their own. */
  readonly visitor: (path?: string) => Promise<Visit>;
  /** Takes in a visit that was opened elsewhere. */
  readonly welcome: (visit: Visit) => Visit;
}

/** Called at the head of a test file: after each test its visitors leave, and nothing may have gone wrong with any of them. */
export function visitors(): Visitors {
  let site: Site;
  let visits: Visit[] = [];
  beforeAll(async () => {
    site = await openSite();
  });
  afterEach(async () => {
    for (const visit of visits) expect(visit.problems()).toEqual([]);
    await Promise.all(visits.map((visit) => visit.close()));
    visits = [];
  });
  afterAll(() => site.close());
  const welcome = (visit: Visit): Visit => {
    visits.push(visit);
    return visit;
  };
  return {
    site: () => site,
    visitor: async (path = '') => welcome(await site.visit(path)),
    welcome,
  };
}
