import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../src/interview/route.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ at: 'start' }),
  id.map((page): Route => ({ at: 'company', page })),
  id.map((question): Route => ({ at: 'question', question })),
  id.map((section): Route => ({ at: 'section', section })),
  fc.constant<Route>({ at: 'check' }),
  fc.option(id).map((part): Route => ({ at: 'result', part })),
  fc.option(id).map((part): Route => ({ at: 'workshop', part })),
  fc.constant<Route>({ at: 'about-data' }),
  fc.constant<Route>({ at: 'quick' }),
  fc.constant<Route>({ at: 'words' }),
  fc.constant<Route>({ at: 'compare' }),
);

describe('Addresses', () => {
  test('Every page has an address that leads back to it.', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(parseRoute(formatRoute(one))).toEqual(one);
      }),
    );
  });

  test('Any address can be read, and what names no page leads nowhere.', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseRoute(`#/${text}`);
        if (found.at !== 'nowhere') expect(parseRoute(formatRoute(found))).toEqual(found);
      }),
    );
  });

  test.each([
    '#/nope',
    '#/question',
    '#/question/',
    '#/question/a/b',
    '#/question/A',
    '#/about',
    '#/company/<b>',
  ])('%s leads nowhere.', (hash) => {
    expect(parseRoute(hash)).toEqual({ at: 'nowhere' });
  });

  test('An empty address is the start page.', () => {
    expect(['', '#', '#/'].map(parseRoute)).toEqual([{ at: 'start' }, { at: 'start' }, { at: 'start' }]);
  });
});
