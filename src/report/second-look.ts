import { daysAfter, type IsoDate } from '../engine/index.ts';
import type { Say } from './say.ts';

/** The day of the review: day 90, or where the plan brings it later, that day. */
export function reviewOn({ result: { plan }, pack }: Say): IsoDate {
  const review = pack.plan.tasks.filter(({ atTheEnd }) => atTheEnd === true).map(({ id }) => id);
  const ends = plan.tasks.filter(({ task }) => review.includes(task)).map(({ end }) => end);
  return [plan.end, ...ends].sort().at(-1) ?? plan.end;
}

/** The day on which the verdict wants to be looked at again, never before the review; null where it names none. */
export function secondLookOn(say: Say): IsoDate | null {
  const { pack, result } = say;
  const days = pack.decision.verdicts.find(({ id }) => id === result.verdict)?.secondLookDays;
  if (days === undefined) return null;
  return [daysAfter(result.plan.start, days), daysAfter(reviewOn(say), 1)].sort().at(-1) ?? null;
}
