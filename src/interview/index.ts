export { courseOf, type Course } from './applicable.ts';
export { Interview } from './actor.svelte.ts';
export { isPlace } from './machine.ts';
export { neighbour, placesInOrder } from './course.ts';
export { isBand } from './figures.ts';
export { pageProgress, sectionProgress, together, type Progress } from './progress.ts';
export { readFigure, remainderOf, type Figure } from './read-figure.ts';
export { formatRoute, parseRoute, samePlace, type Place, type Route } from './route.ts';
