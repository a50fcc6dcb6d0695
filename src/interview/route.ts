import type { Id } from '../pack/index.ts';

/** Where the person is in an assessment. */
export type Place =
  | { at: 'start' }
  | { at: 'company'; page: Id }
  | { at: 'question'; question: Id }
  | { at: 'section'; section: Id }
  | { at: 'check' }
  | { at: 'result'; part: Id | null };

/** Every address of the app: the places, pages beside them, and addresses that lead nowhere. */
export type Route =
  | Place
  | { at: 'about-data' }
  | { at: 'compare' }
  | { at: 'examples' }
  | { at: 'quick' }
  | { at: 'words' }
  | { at: 'workshop'; part: Id | null }
  | { at: 'nowhere' };

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Pages whose address is their name alone. */
const isOneWord = (at: string): at is 'check' | 'compare' | 'examples' | 'quick' | 'words' =>
  ['check', 'compare', 'examples', 'quick', 'words'].includes(at);

/** What the second part of an address names, by the first; a `part` may be missing. */
const named: Readonly<Record<string, string | null | undefined>> = {
  // What an address begins with is never a name that every object has.
  __proto__: null,
  company: 'page',
  question: 'question',
  section: 'section',
  result: 'part',
  workshop: 'part',
};

/** Reads the part of an address after `#`. An address that names nothing leads `nowhere`, never to a guess. */
export function parseRoute(hash: string): Route {
  const [at = '', second = null, ...more] = hash.replace(/^#?\/?/, '').split('/');
  const key = named[at];
  if (key && more.length === 0 && (second === null ? key === 'part' : id.test(second)))
    return { at, [key]: second } as Route;
  if (hash === '#/about/data') return { at: 'about-data' };
  if (second === null && isOneWord(at)) return { at };
  return { at: at === '' && second === null ? 'start' : 'nowhere' };
}

/** The address of a route, such as `#/question/lead-definition`. */
export function formatRoute(route: Route): string {
  const { at } = route;
  if (at === 'about-data') return '#/about/data';
  if (at === 'start' || at === 'nowhere') return '#/';
  const second = (route as Readonly<Record<string, Id | null>>)[named[at] ?? ''];
  return `#/${at}${second ? `/${second}` : ''}`;
}

export const samePlace = (one: Route, other: Route): boolean =>
  one.at === other.at && formatRoute(one) === formatRoute(other);
