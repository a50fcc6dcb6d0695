export { courseOf, type Course } from './applicable.ts';
export { Interview } from './actor.svelte.ts';
export {
  neighbour,
  pageProgress,
  placesInOrder,
  sectionProgress,
  together,
  type Progress,
} from './course.ts';
export { isBand, optionOfFigure } from './figures.ts';
export { interviewMachine, type InterviewContext, type InterviewEvent } from './machine.ts';
export { readFigure, remainderOf, type Figure, type FigureProblem } from './read-figure.ts';
export { formatRoute, parseRoute, samePlace, type Place, type Route } from './route.ts';
