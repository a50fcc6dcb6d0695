import type { Id } from '../pack/index.ts';
import type { WorkingDays } from './calendar.ts';
import type { Findings } from './findings.ts';
import type { IsoDate, PlanGate, PlannedTask } from './types.ts';

/**
 * The gates of the plan with what is checked at each, and what of it ends too late for its day.
 * @param outside tasks that wait until after day 90 or were left out: checks that need them are behind
 */
export function gatesOf(
  { pack, verdict }: Findings,
  days: WorkingDays,
  tasks: readonly PlannedTask[],
  outside: readonly Id[],
): PlanGate[] {
  return pack.plan.gates.map(({ id, day, checks: possible }) => {
    const date = days.date(days.until(day));
    const endOf = (task: Id): { task: Id; end: IsoDate | null }[] => {
      const one = tasks.find((planned) => planned.task === task);
      const end = one && (one.doneOn ?? one.seenOn ?? one.end);
      return end !== undefined || outside.includes(task) ? [{ task, end: end ?? null }] : [];
    };
    const isThere = (task: Id): boolean => endOf(task).length > 0;
    // What the plan has nothing to do for, neither now nor later, is nothing to check.
    const checks = possible.filter(
      ({ verdicts, tasks: all = [], anyOf = [] }) =>
        verdicts?.includes(verdict) !== false &&
        (all.length + anyOf.length === 0 || [...all, ...anyOf].some(isThere)),
    );
    const isLate = ({ end }: { end: IsoDate | null }): boolean => end === null || end > date;
    const behind = checks.flatMap(({ id: check, tasks: all = [], anyOf = [] }): PlanGate['behind'] => {
      const last = latestLast(all.flatMap(endOf).filter(isLate)).at(-1);
      const any = latestLast(anyOf.flatMap(endOf));
      const late = last ?? (any.every(isLate) ? any[0] : undefined);
      return late === undefined ? [] : [{ check, ...late }];
    });
    return { gate: id, date, checks: checks.map((check) => check.id), behind };
  });
}

/** By day; what is not in the plan at all comes last. */
function latestLast<Ends extends { end: IsoDate | null }>(all: readonly Ends[]): Ends[] {
  const day = ({ end }: Ends): string => end ?? '9999';
  return [...all].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
