import type { Id } from '../pack/index.ts';
import type { Rates } from './rates.ts';

/** Working days that are looked at beyond the plan: two years. Whoever joins has joined by then. */
export const HORIZON = 520;
/** Less work than this is rounding. */
export const NOTHING = 1e-9;

/** Work of one owner on consecutive working days, in weeks of work a day. */
export interface Stretch {
  role: Id;
  start: number;
  end: number;
  amounts: readonly number[];
}

/** Room on consecutive days. */
export type Run = Omit<Stretch, 'role'>;

/**
 * The earliest run of days that holds this work, none of them without any room.
 * @param free room on a day, in weeks of work
 */
export function earliestRun(
  free: (day: number) => number,
  effortWeeks: number,
  earliest: number,
  latest: number,
): Run | null {
  let amounts: number[] = [];
  let left = effortWeeks;
  for (let day = earliest; day <= latest; day += 1) {
    const room = free(day);
    if (room <= NOTHING) {
      amounts = [];
      left = effortWeeks;
      continue;
    }
    amounts.push(Math.min(room, left));
    left -= room;
    if (left <= NOTHING) return { start: day - amounts.length + 1, end: day, amounts };
  }
  return null;
}

/** What is taken of an owner’s time, by working day and in all. */
interface Used {
  days: readonly number[];
  sum: number;
}

/** How much of each owner’s time is taken on each working day. */
export class Capacity {
  readonly #rates: Rates;
  readonly #totals = new Map<Id, number>();
  #used: ReadonlyMap<Id, Used> = new Map();

  constructor(rates: Rates) {
    this.#rates = rates;
  }

  /** Weeks of work that an owner can give in the whole plan. */
  #total(role: Id): number {
    const known = this.#totals.get(role);
    if (known !== undefined) return known;
    let sum = 0;
    for (let day = 0; day < this.#rates.planDays; day += 1) sum += this.#rates.ofRole(role, day);
    this.#totals.set(role, sum);
    return sum;
  }

  /** The earliest run of working days in which the owner has room for this work, up to `latest` and within what the plan can ask. */
  room(role: Id, effortWeeks: number, earliest: number, latest: number): Stretch | null {
    return this.#fits(role, effortWeeks) ? this.#run(role, effortWeeks, earliest, latest) : null;
  }

  /** The latest such run. */
  lastRoom(role: Id, effortWeeks: number, earliest: number, latest: number): Stretch | null {
    if (!this.#fits(role, effortWeeks)) return null;
    for (let start = latest; start >= earliest; start -= 1) {
      const run = this.#run(role, effortWeeks, start, latest);
      if (run) return run;
    }
    return null;
  }

  /** The earliest run up to `latest`, however long after the plan, for work that is never dropped; null for an owner without time until then. */
  anyRoom(role: Id, effortWeeks: number, earliest: number, latest: number): Stretch | null {
    return this.#rates.ofRole(role, HORIZON) > 0 ? this.#run(role, effortWeeks, earliest, latest) : null;
  }

  #fits(role: Id, effortWeeks: number): boolean {
    return (this.#used.get(role)?.sum ?? 0) + effortWeeks <= this.#total(role) + NOTHING;
  }

  #run(role: Id, effortWeeks: number, earliest: number, latest: number): Stretch | null {
    const { pace } = this.#rates;
    const used = this.#used.get(role)?.days ?? [];
    const free = (day: number): number => Math.min(this.#rates.ofRole(role, day) - (used[day] ?? 0), pace);
    const run = earliestRun(free, effortWeeks, earliest, latest);
    return run && { role, ...run };
  }

  take({ role, start, amounts }: Stretch): void {
    const days = [...(this.#used.get(role)?.days ?? [])];
    while (days.length < start) days.push(0);
    for (const [at, amount] of amounts.entries()) days[start + at] = (days[start + at] ?? 0) + amount;
    const sum = days.reduce((all, amount) => all + amount, 0);
    this.#used = new Map(this.#used).set(role, { days, sum });
  }

  /** What is taken now, to come back to when an attempt does not work out. */
  mark(): () => void {
    const used = this.#used;
    return () => {
      this.#used = used;
    };
  }
}
