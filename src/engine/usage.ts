import type { Id } from '../pack/index.ts';
import type { Run } from './capacity.ts';
import type { Owner, Workforce } from './workforce.ts';

/** What is taken of each role’s and each named person’s time, in weeks of work a working day. */
export class Usage {
  readonly #workforce: Workforce;
  readonly #ofRoles = new Map<Id, Map<number, number>>();
  readonly #ofPeople = new Map<string, Map<number, number>>();

  constructor(workforce: Workforce) {
    this.#workforce = workforce;
  }

  take({ role, person }: Owner, run: Run): void {
    add(this.#ofRoles, role, run, 1);
    if (person) add(this.#ofPeople, person.id, run, 1);
  }

  giveBack({ role, person }: Owner, run: Run): void {
    add(this.#ofRoles, role, run, -1);
    if (person) add(this.#ofPeople, person.id, run, -1);
  }

  ofRole(role: Id, day: number): number {
    return this.#ofRoles.get(role)?.get(day) ?? 0;
  }

  ofPerson(id: string, day: number): number {
    return this.#ofPeople.get(id)?.get(day) ?? 0;
  }

  /** What an owner can still give to one task on a working day. */
  free(owner: Owner, day: number): number {
    const { role, person } = owner;
    return Math.min(
      this.#workforce.pace(owner, day),
      this.#workforce.rateOfRole(role, day) - this.ofRole(role, day),
      person ? this.#workforce.rateOfPerson(person, day) - this.ofPerson(person.id, day) : Infinity,
    );
  }

  /** Whether so much more on a day is more than the owner has, and more than was taken of it `before`. */
  wouldExceed(before: Usage, { role, person }: Owner, day: number, amount: number): boolean {
    const isMore = (taken: number, had: number, rate: number): boolean =>
      taken + amount > Math.max(had, rate) + ROUNDING;
    return (
      isMore(this.ofRole(role, day), before.ofRole(role, day), this.#workforce.rateOfRole(role, day)) ||
      (person !== null &&
        isMore(
          this.ofPerson(person.id, day),
          before.ofPerson(person.id, day),
          this.#workforce.rateOfPerson(person, day),
        ))
    );
  }
}

/** Sums of the same amounts in another order differ by less. */
const ROUNDING = 1e-6;

function add<Key>(used: Map<Key, Map<number, number>>, key: Key, run: Run, sign: 1 | -1): void {
  const days = used.get(key) ?? new Map<number, number>();
  used.set(key, days);
  for (const [at, amount] of run.amounts.entries()) {
    const day = run.start + at;
    days.set(day, (days.get(day) ?? 0) + sign * amount);
  }
}
