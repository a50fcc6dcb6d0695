import type { Pack } from '../pack/index.ts';
import { daysAfter, type WorkingDays } from './calendar.ts';
import type { TaskChoice } from './choose-tasks.ts';

/** Whether a step of the search was done before the plan begins. */
export const hasBegun = ({ tasks }: TaskChoice): boolean =>
  tasks.some(({ task, doneOn }) => task.forHire === true && doneOn !== null);

/** Working days on which what brings the hire is done, and what has to be signed before it; negative before the plan. */
export interface SearchEnds {
  brought: number;
  signed: number;
}

/**
 * The hire’s first working day: the start of a week, once everything is ready and the notice after signing is over; in a
 * search that begins with the plan never before the week the pack names.
 */
export function firstDay(
  { brought, signed, begun }: SearchEnds & { begun: boolean },
  { plan, organisation }: Pack,
  days: WorkingDays,
): number {
  const free = days.onOrAfter(daysAfter(days.date(signed), organisation.search.noticeDays));
  const soonest = begun ? 1 : plan.capacity.hireStartsWeek;
  // What was done before the plan begins leaves its first week.
  const weekAfter = (day: number): number => (day < 0 ? 1 : days.week(day) + 1);
  const week = Math.max(soonest, weekAfter(brought), weekAfter(free - 1));
  return days.firstOfWeek(week);
}
