import type { Id } from '../pack/index.ts';
import type { WorkingDays } from './calendar.ts';
import { HORIZON } from './capacity.ts';
import { groupBy } from './group-by.ts';
import type { Arranged } from './rearrange.ts';
import type { OwnerLoad } from './types.ts';
import { refTo, type Owner, type Workforce } from './workforce.ts';

/** More than this over capacity is no rounding, in weeks of work a week. */
const OVER = 0.0005;

/**
 * Effort against capacity, busiest first: a line for each named person with work, and one for each role with work that
 * does not belong to people by name.
 * @param weeks how many weeks of the plan are looked at
 * @param roles all roles, in the order in which equally busy ones come
 */
export function loadsOf(
  arranged: readonly Arranged[],
  workforce: Workforce,
  days: WorkingDays,
  weeks: number,
  roles: readonly Id[],
): OwnerLoad[] {
  const byRole = groupBy(arranged, ({ task }) => task.owner.role);
  const lines = roles
    .filter((role) => byRole.has(role))
    .flatMap((role): [Owner, readonly Arranged[]][] => {
      const work = byRole.get(role) ?? [];
      const whole = workforce.ofRole(role);
      const people = groupBy(work, ({ task }) => task.owner.person);
      const named = [...people].filter(([person]) => person !== null);
      const ownLines = named.map(([person, own]): [Owner, Arranged[]] => [{ role, person }, own]);
      return whole.person === null ? [[whole, work], ...ownLines] : ownLines;
    });
  return lines
    .map(([owner, work]) => loadOf(owner, work, workforce, days, weeks))
    .sort((a, b) => loadShare(b) - loadShare(a));
}

function loadOf(
  { role, person }: Owner,
  work: readonly Arranged[],
  workforce: Workforce,
  days: WorkingDays,
  weeks: number,
): OwnerLoad {
  const rate = (day: number): number => workforce.rate({ role, person }, day);
  const used = new Map<number, number>();
  for (const { stretch } of work)
    for (const [at, amount] of stretch.amounts.entries())
      used.set(stretch.start + at, (used.get(stretch.start + at) ?? 0) + amount);
  const each = Array.from({ length: weeks }, (_, at) => {
    const [first, next] = [days.firstOfWeek(at + 1), days.firstOfWeek(at + 2)];
    return { capacity: sum(first, next, rate), planned: sum(first, next, (day) => used.get(day) ?? 0) };
  });
  return {
    owner: role,
    person: person && refTo(person),
    capacity: rounded(sum(0, workforce.planDays, rate)),
    planned: rounded(plannedOf(work, workforce)),
    weeks: each.map(({ capacity, planned }) => ({ capacity: rounded(capacity), planned: rounded(planned) })),
    overWeeks: each.flatMap(({ capacity, planned }, at) => (planned > capacity + OVER ? [at + 1] : [])),
  };
}

/** Weeks of work that an owner can still give within the plan: all hours less what is planned; never below none. */
export function leftOf(owner: Owner, arranged: readonly Arranged[], workforce: Workforce): number {
  const own = arranged.filter(({ task }) =>
    owner.person ? task.owner.person?.id === owner.person.id : task.owner.role === owner.role,
  );
  return Math.max(
    0,
    sum(0, workforce.planDays, (day) => workforce.rate(owner, day)) - plannedOf(own, workforce),
  );
}

/** All work of the plan, with what runs past it; what somebody put behind it takes none of its hours. */
const plannedOf = (work: readonly Arranged[], { planDays }: Workforce): number =>
  work
    .filter(({ task, stretch }) => task.start === null || stretch.start < planDays)
    .flatMap(({ stretch }) => stretch.amounts)
    .reduce((all, amount) => all + amount, 0);

/** How full an owner is, 0..1 and beyond; Infinity where there is work and no hours. */
export const loadShare = ({ planned, capacity }: Pick<OwnerLoad, 'planned' | 'capacity'>): number =>
  capacity > 0 ? planned / capacity : planned > 0 ? Infinity : 0;

/** Weeks that hold the plan and what runs beyond it, up to two years. */
export function weeksToShow(arranged: readonly Arranged[], end: number, days: WorkingDays): number {
  return days.week(Math.min(HORIZON, Math.max(end, ...arranged.map(({ stretch }) => stretch.end))));
}

function sum(from: number, to: number, of: (day: number) => number): number {
  let all = 0;
  for (let day = from; day < to; day += 1) all += of(day);
  return all;
}

/** Weeks of work to a ten-thousandth: floating point leaves no trace in what people read. */
export const rounded = (weeks: number): number => Math.round(weeks * 10_000) / 10_000;
