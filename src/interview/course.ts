import type { Answers, Facts } from '../engine/index.ts';
import type { Course } from './applicable.ts';
import type { Id } from '../pack/index.ts';
import { samePlace, type Place } from './route.ts';

/** Every place of an interview in order: company pages, questions, check, result. */
export function placesInOrder(course: Course): Place[] {
  return [
    ...course.pages.map(({ page }): Place => ({ at: 'company', page })),
    ...course.questions.map(({ id }): Place => ({ at: 'question', question: id })),
    { at: 'check' },
    { at: 'result', part: null },
  ];
}

/** Whether a place exists for this company; a question that does not apply to it is no place. */
export function exists(course: Course, place: Place): boolean {
  switch (place.at) {
    case 'company':
      return course.pages.some(({ page }) => page === place.page);
    case 'question':
      return course.questions.some(({ id }) => id === place.question);
    case 'section':
      return course.sections.some(({ section }) => section === place.section);
    case 'start':
    case 'check':
    case 'result':
      return true;
  }
}

/** The place after (`1`) or before (`-1`) another; null at either end. */
export function neighbour(course: Course, place: Place, step: 1 | -1): Place | null {
  if (place.at === 'section') return besideSection(course, place.section, step);
  const here: Place = place.at === 'result' ? { at: 'result', part: null } : place;
  const all = placesInOrder(course);
  const index = all.findIndex((other) => samePlace(other, here));
  return index === -1 ? null : (all[index + step] ?? null);
}

/** Whoever sees a whole section goes on to the next whole section. */
function besideSection(course: Course, section: Id, step: 1 | -1): Place | null {
  const index = course.sections.findIndex((each) => each.section === section);
  const beside = course.sections[index + step];
  if (beside) return { at: 'section', section: beside.section };
  const lastPage = course.pages.at(-1)?.page;
  return step === 1 ? { at: 'check' } : lastPage === undefined ? null : { at: 'company', page: lastPage };
}

/** How far a page or section is: what is open is what nobody has replied to yet. */
export interface Progress {
  /** Page or section id. */
  of: Id;
  asked: number;
  answered: number;
  /** Replied to with “don’t know”. */
  unknown: number;
  skipped: number;
  /** Not replied to at all. */
  open: number;
}

export const sectionProgress = (course: Course, answers: Answers): Progress[] =>
  course.sections.map(({ section, questions }) => count(section, questions, answers));

export const pageProgress = (course: Course, facts: Facts): Progress[] =>
  course.pages.map((page) => count(page.page, page.facts, facts));

function count(of: Id, things: readonly { id: Id }[], replies: Facts | Answers): Progress {
  const states = things.map(({ id }) => replies[id]?.state);
  const number = (...which: (string | undefined)[]): number =>
    states.filter((state) => which.includes(state)).length;
  return {
    of,
    asked: things.length,
    answered: number('answered', 'not-applicable'),
    unknown: number('unknown'),
    skipped: number('skipped'),
    open: number(undefined),
  };
}

/** Sum of several. */
export const together = (parts: readonly Progress[]): Omit<Progress, 'of'> => ({
  asked: sum(parts, 'asked'),
  answered: sum(parts, 'answered'),
  unknown: sum(parts, 'unknown'),
  skipped: sum(parts, 'skipped'),
  open: sum(parts, 'open'),
});

const sum = (parts: readonly Progress[], key: Exclude<keyof Progress, 'of'>): number =>
  parts.reduce((total, part) => total + part[key], 0);
