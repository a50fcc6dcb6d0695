import type { Id } from '../pack/index.ts';
import type { Findings } from './findings.ts';
import type { Hire } from './owners.ts';
import type { Team } from './types.ts';

/** Working days in which overrunning core work is looked for: two years. */
const HORIZON = 520;
const DAYS_A_WEEK = 5;
/** Less work than this is rounding. */
const NOTHING = 1e-9;

/** Work of one owner on consecutive working days, in weeks of work a day. */
export interface Stretch {
  role: Id;
  start: number;
  end: number;
  amounts: readonly number[];
}

/**
 * How much plan work each owner can give on each working day, and how much is taken.
 * Ops people give a share of their time, executives a tenth. An interim owner gives the named hours; one who is an
 * executive or an ops person as well gives the larger of the two, never the sum: the hours are what this person has.
 */
export class Capacity {
  readonly #rates: ReadonlyMap<Id, number>;
  readonly #weeks: number;
  readonly #pace: number;
  readonly #hire: { role: Id; rate: number; day: number } | null;
  #used: ReadonlyMap<Id, readonly number[]> = new Map();

  /** `hireDay` is the first working day of the hire. */
  constructor({ pack }: Findings, team: Team, hire: Hire | null, hireDay: number) {
    const { opsShare, executiveFte, weekHours, weeks } = pack.plan.capacity;
    const kindOf = new Map(pack.organisation.roles.map(({ id, kind }) => [id, kind]));
    const rates = new Map<Id, number>();
    for (const { role, fte, filledBy } of team.seats) {
      if (filledBy === 'hire' || filledBy === 'borrowed-hours') continue;
      if (kindOf.get(role) === 'executive') rates.set(role, executiveFte / DAYS_A_WEEK);
      else rates.set(role, (rates.get(role) ?? 0) + (fte * opsShare) / DAYS_A_WEEK);
    }
    const { role, hoursAWeek } = team.interimOwner;
    const given = hoursAWeek / weekHours / DAYS_A_WEEK;
    rates.set(role, Math.max(rates.get(role) ?? 0, given));
    this.#rates = rates;
    this.#weeks = weeks;
    // Four analysts do not finish one person's task in a quarter of the time.
    this.#pace = Math.max(opsShare / DAYS_A_WEEK, given);
    this.#hire = hire && { role: hire.role, rate: (hire.fte * opsShare) / DAYS_A_WEEK, day: hireDay };
  }

  /** Weeks of work that an owner can give on a working day. */
  rate(role: Id, day: number): number {
    const hired = this.#hire?.role === role && day >= this.#hire.day ? this.#hire.rate : 0;
    return (this.#rates.get(role) ?? 0) + hired;
  }

  used(role: Id, day: number): number {
    return this.#used.get(role)?.[day] ?? 0;
  }

  /** Weeks of work that an owner can give in the whole plan. */
  total(role: Id): number {
    return this.#sum(this.#weeks * DAYS_A_WEEK, (day) => this.rate(role, day));
  }

  planned(role: Id): number {
    return this.#sum(HORIZON, (day) => this.used(role, day));
  }

  /** Everybody who has taken on work. */
  owners(): Id[] {
    return [...this.#used.keys()];
  }

  /** Last working day on which anybody works, or -1. */
  lastDay(): number {
    return Math.max(-1, ...[...this.#used.values()].map((days) => days.length - 1));
  }

  /** The earliest run of working days in which the owner has room for this work, up to `latest` and within what the plan can ask. */
  room(role: Id, effortWeeks: number, earliest: number, latest: number): Stretch | null {
    if (this.planned(role) + effortWeeks > this.total(role) + NOTHING) return null;
    return this.#run(role, effortWeeks, earliest, latest);
  }

  /** The latest such run. */
  lastRoom(role: Id, effortWeeks: number, earliest: number, latest: number): Stretch | null {
    if (this.planned(role) + effortWeeks > this.total(role) + NOTHING) return null;
    for (let start = latest; start >= earliest; start -= 1) {
      const run = this.#run(role, effortWeeks, start, latest);
      if (run) return run;
    }
    return null;
  }

  /** The earliest run without an end: for work that is never dropped. */
  anyRoom(role: Id, effortWeeks: number, earliest: number): Stretch | null {
    return this.#run(role, effortWeeks, earliest, HORIZON);
  }

  #run(role: Id, effortWeeks: number, earliest: number, latest: number): Stretch | null {
    let amounts: number[] = [];
    let left = effortWeeks;
    for (let day = earliest; day <= latest; day += 1) {
      const free = Math.min(this.rate(role, day) - this.used(role, day), this.#pace);
      if (free <= NOTHING) {
        amounts = [];
        left = effortWeeks;
        continue;
      }
      amounts.push(Math.min(free, left));
      left -= free;
      if (left <= NOTHING) return { role, start: day - amounts.length + 1, end: day, amounts };
    }
    return null;
  }

  take({ role, start, amounts }: Stretch): void {
    const days = [...(this.#used.get(role) ?? [])];
    while (days.length < start) days.push(0);
    for (const [at, amount] of amounts.entries()) days[start + at] = (days[start + at] ?? 0) + amount;
    this.#used = new Map(this.#used).set(role, days);
  }

  /** What is taken now, to come back to when an attempt does not work out. */
  mark(): () => void {
    const used = this.#used;
    return () => {
      this.#used = used;
    };
  }

  #sum(days: number, of: (day: number) => number): number {
    let sum = 0;
    for (let day = 0; day < days; day += 1) sum += of(day);
    return sum;
  }
}
