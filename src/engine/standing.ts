import type { WorkingDays } from './calendar.ts';
import { NOTHING, type Run } from './capacity.ts';
import type { EditedTask } from './task-edits.ts';
import type { Owner, Workforce } from './workforce.ts';

/* Where a task stands in the plan before anything moves along. */

interface Setting {
  workforce: Workforce;
  days: WorkingDays;
}

/** What the person gave a day, an owner or an effort, or has done: it stays, and what does not fit beside it is said. */
export const isSet = ({ start, edited, progress }: EditedTask): boolean =>
  start !== null || edited.includes('owner') || edited.includes('effort') || progress.doneOn !== undefined;

/**
 * A task done early ends on that day, and the hours it has not used are free again; what was done late keeps its days.
 * What was done before the plan begins stands on its first day.
 */
export function untilDone({ progress: { doneOn } }: EditedTask, run: Run, days: WorkingDays): Run {
  if (doneOn === undefined) return run;
  const next = days.onOrAfter(doneOn);
  const last = days.isWorked(doneOn) ? next : next - 1;
  if (last >= run.end) return run;
  if (last < run.start) {
    const only = Math.max(0, last);
    return { start: only, end: only, amounts: [0] };
  }
  return { start: run.start, end: last, amounts: run.amounts.slice(0, last - run.start + 1) };
}

/** Where a task lies before anything moves along; null where it has no day yet. */
export function whereItStands(
  { placed, start, owner, effortWeeks, edited }: EditedTask,
  { workforce, days }: Setting,
): Run | null {
  const first = start === null ? placed?.stretch.start : days.onOrAfter(start);
  if (first === undefined) return null;
  const ownPace = workforce.hasOwnPace(owner, first);
  const touched = edited.includes('owner') || edited.includes('effort');
  if (ownPace && start === null && !touched) return null;
  if (!placed || touched || ownPace) return steadyRun(owner, effortWeeks, first, workforce);
  const { amounts } = placed.stretch;
  return { start: first, end: first + amounts.length - 1, amounts };
}

/** Work from a day on at the owner’s usual pace, whatever else this owner does. */
export function steadyRun(owner: Owner, effortWeeks: number, start: number, workforce: Workforce): Run {
  const amounts: number[] = [];
  for (let left = effortWeeks; left > NOTHING || amounts.length === 0;) {
    const amount = Math.min(left, workforce.usualPace(owner, start + amounts.length));
    amounts.push(amount);
    left -= amount;
  }
  return { start, end: start + amounts.length - 1, amounts };
}
