import { expect, test } from 'vitest';
import { withTimeToAnswer } from '../../src/ui/workshop/set-up/times.ts';

const items = [
  { id: 'open', minutes: 5 },
  { id: 'answer', minutes: 15 },
  { id: 'agree', minutes: 20 },
];
const minutesOf = (needed: number): number[] => withTimeToAnswer(items, needed).map(({ minutes }) => minutes);

test('An agenda has as much time to answer as the questions take; the longest other part gives it, down to five minutes.', () => {
  expect(minutesOf(10)).toEqual([5, 15, 20]);
  expect(minutesOf(17)).toEqual([5, 17, 18]);
  expect(minutesOf(60)).toEqual([5, 30, 5]);
});
