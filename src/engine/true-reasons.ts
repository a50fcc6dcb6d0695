import type { WorkingDays } from './calendar.ts';
import { earliestRun, NOTHING } from './capacity.ts';
import { groupBy } from './group-by.ts';
import type { Arranged } from './rearrange.ts';
import type { EditedTask } from './task-edits.ts';
import { Usage } from './usage.ts';
import type { Workforce } from './workforce.ts';

interface Setting {
  workforce: Workforce;
  days: WorkingDays;
  /** First working day of the phase of a task. */
  earliest: (task: EditedTask) => number;
}

/** A week is full which has less than that share of what one task can take of it. */
const NEARLY_NOTHING = 0.5;

/**
 * The reasons of the proposal as they hold in the plan as it stands: that an owner is full is only said of weeks in which
 * that is so once everybody’s changes are counted. Where there is room, but in no stretch long enough, it says so; where
 * the task could now begin earlier, it keeps its day without a reason.
 */
export function withTrueReasons(
  arranged: readonly Arranged[],
  { workforce, days, earliest }: Setting,
): Arranged[] {
  const usage = new Usage(workforce);
  for (const { task, stretch } of arranged) usage.take(task.owner, stretch);
  return arranged.map((one): Arranged => {
    const { placement, stretch, task, dependsOn } = one;
    if (!placement.ownerBusy.some(({ why }) => why === 'full')) return one;
    const free = (day: number): number => usage.free(task.owner, day);
    const ends = arranged.filter((other) => dependsOn.includes(other.task.id));
    const begins = Math.max(earliest(task), ...ends.map((other) => other.stretch.end + 1));
    const ownerBusy = placement.ownerBusy.flatMap((span): typeof placement.ownerBusy => {
      if (span.why !== 'full') return [span];
      const first = Math.max(begins, days.firstOfWeek(span.from));
      // Before that day something else is waited for.
      if (first >= stretch.start) return [];
      usage.giveBack(task.owner, stretch);
      const now = earliestRun(free, task.effortWeeks, first, stretch.end);
      usage.take(task.owner, stretch);
      if (now !== null && now.start < stretch.start) return [];
      const weeks = groupBy(range(first, stretch.start), (day) => days.week(day));
      const isFull = [...weeks.values()].every(
        (week) =>
          sum(week, free) <= NEARLY_NOTHING * sum(week, (day) => workforce.pace(task.owner, day)) + NOTHING,
      );
      const [from, to] = [days.week(first), Math.min(span.to, days.week(stretch.start - 1))];
      return [{ why: isFull ? 'full' : 'no-stretch', from, to }];
    });
    return { ...one, placement: { ...placement, ownerBusy } };
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

const sum = (days: readonly number[], of: (day: number) => number): number =>
  days.reduce((all, day) => all + of(day), 0);
