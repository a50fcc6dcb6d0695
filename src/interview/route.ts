import type { Id } from '../pack/index.ts';

/** Where the person is in an assessment. */
export type Place =
  | { at: 'start' }
  | { at: 'company'; page: Id }
  | { at: 'question'; question: Id }
  | { at: 'section'; section: Id }
  | { at: 'check' }
  | { at: 'result'; part: Id | null };

/** Pages of one word beside any assessment. */
type Beside = 'compare' | 'examples' | 'quick';

/** Every address of the app: the places, a page beside them, and addresses that lead nowhere. */
export type Route = Place | { at: 'about-data' } | { at: Beside } | { at: 'nowhere' };

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const isOneWord = (word: string): word is Beside | 'check' =>
  ['check', 'compare', 'examples', 'quick'].includes(word);

/** Reads the part of an address after `#`. An address that names nothing leads `nowhere`, never to a guess. */
export function parseRoute(hash: string): Route {
  const [first = '', second, ...more] = hash.replace(/^#?\/?/, '').split('/');
  if (more.length > 0 || (second !== undefined && !id.test(second))) return { at: 'nowhere' };
  if (second === undefined) {
    if (first === '') return { at: 'start' };
    if (isOneWord(first)) return { at: first };
    return first === 'result' ? { at: 'result', part: null } : { at: 'nowhere' };
  }
  if (first === 'company') return { at: 'company', page: second };
  if (first === 'question') return { at: 'question', question: second };
  if (first === 'section') return { at: 'section', section: second };
  if (first === 'result') return { at: 'result', part: second };
  return first === 'about' && second === 'data' ? { at: 'about-data' } : { at: 'nowhere' };
}

/** The address of a route, such as `#/question/lead-definition`. */
export function formatRoute(route: Route): string {
  switch (route.at) {
    case 'company':
      return `#/company/${route.page}`;
    case 'question':
      return `#/question/${route.question}`;
    case 'section':
      return `#/section/${route.section}`;
    case 'result':
      return route.part === null ? '#/result' : `#/result/${route.part}`;
    case 'check':
    case 'compare':
    case 'examples':
    case 'quick':
      return `#/${route.at}`;
    case 'about-data':
      return '#/about/data';
    case 'start':
    case 'nowhere':
      return '#/';
  }
}

export const samePlace = (one: Route, other: Route): boolean => formatRoute(one) === formatRoute(other);
