import type { Course } from './applicable.ts';
import type { Id } from '../pack/index.ts';
import { formatRoute, type Place } from './route.ts';

/** Every place of an interview in order: company pages, questions, check, result. */
export const placesInOrder = (course: Course): readonly Place[] => way(course).places;

/** The places of a course, and where each address stands among them. */
interface Way {
  places: readonly Place[];
  at: ReadonlyMap<string, number>;
}
const ways = new WeakMap<Course, Way>();

/** Laid out once for each course, which stays the same object through most answers. */
function way(course: Course): Way {
  const known = ways.get(course);
  if (known) return known;
  const places: Place[] = [
    ...course.pages.map(({ page }): Place => ({ at: 'company', page })),
    ...course.questions.map(({ id }): Place => ({ at: 'question', question: id })),
    { at: 'check' },
    { at: 'result', part: null },
  ];
  const found = { places, at: new Map(places.map((place, at) => [formatRoute(place), at])) };
  ways.set(course, found);
  return found;
}

/** Whether a place exists for this company; a question that does not apply to it is no place. */
export function exists(course: Course, place: Place): boolean {
  switch (place.at) {
    case 'company':
    case 'question':
      return way(course).at.has(formatRoute(place));
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
  const { places, at } = way(course);
  const index = at.get(formatRoute(here));
  return index === undefined ? null : (places[index + step] ?? null);
}

/** Whoever sees a whole section goes on to the next whole section. */
function besideSection(course: Course, section: Id, step: 1 | -1): Place | null {
  const index = course.sections.findIndex((each) => each.section === section);
  const beside = course.sections[index + step];
  if (beside) return { at: 'section', section: beside.section };
  const lastPage = course.pages.at(-1)?.page;
  return step === 1 ? { at: 'check' } : lastPage === undefined ? null : { at: 'company', page: lastPage };
}
