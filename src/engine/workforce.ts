import type { Id } from '../pack/index.ts';
import type { NamedPerson, TaskOwner } from './adjustments.ts';
import { NOTHING } from './capacity.ts';
import type { Rates } from './rates.ts';
import type { PersonRef } from './types.ts';

/** Whose time a task takes: a role, and somebody in it where somebody was named. */
export interface Owner {
  role: Id;
  person: NamedPerson | null;
}

/**
 * Who has the proposed work of a role that one person fills: the first one named for it, and nobody else who is named
 * later. Null where nobody is named, or where several people share the role anyway.
 */
export function wholeOf(
  role: Id,
  people: readonly NamedPerson[],
  headcount: (role: Id) => number,
): NamedPerson | null {
  return headcount(role) > 1 ? null : (people.find((person) => person.role === role) ?? null);
}

/** How a result names somebody. */
export const refTo = ({ id, name }: NamedPerson): PersonRef => ({ id, name });

/**
 * Roles and the people named for them. Where a role is one person, the first one named for it is the role, and whoever
 * is named beside brings hours of their own; else people of a role share its hours.
 */
export class Workforce {
  readonly #rates: Rates;
  readonly #people: readonly NamedPerson[];
  readonly #roles: readonly Id[];

  /** People of roles that the pack does not know are left out. */
  constructor(rates: Rates, people: readonly NamedPerson[], roles: readonly Id[]) {
    this.#rates = rates;
    this.#people = people.filter(({ role }) => roles.includes(role));
    this.#roles = roles;
  }

  /** The owner that the person chose; null where nobody of that name or role is known. */
  find(owner: TaskOwner): Owner | null {
    if ('role' in owner) return this.#roles.includes(owner.role) ? this.ofRole(owner.role) : null;
    const person = this.#people.find(({ id }) => id === owner.person);
    return person ? { role: person.role, person } : null;
  }

  /** A role, by name where it is one person. */
  ofRole(role: Id): Owner {
    return { role, person: wholeOf(role, this.#people, this.#rates.headcount) };
  }

  /** Whether all work of a role belongs to people by name. */
  isWhole(role: Id): boolean {
    return wholeOf(role, this.#people, this.#rates.headcount) !== null;
  }

  /** Weeks of work that a whole role can give on a working day. */
  rateOfRole(role: Id, day: number): number {
    const named = this.#named(role).reduce((sum, person) => sum + this.rateOfPerson(person, day), 0);
    return this.isWhole(role) ? named : Math.max(named, this.#rates.ofRole(role, day));
  }

  /** Weeks of work that one person can give on a working day. */
  rateOfPerson({ role, hoursAWeek }: NamedPerson, day: number): number {
    const heads = this.#rates.headsOn(role, day);
    const share =
      this.#rates.headcount(role) === 0
        ? this.#rates.ofNewcomer(role)
        : heads === 0
          ? 0
          : this.#rates.ofRole(role, day) / heads;
    return hoursAWeek !== undefined && share > 0 ? this.#rates.ofHours(hoursAWeek) : share;
  }

  /** Whether somebody has other hours than the proposal counts on for the role. */
  hasOwnPace({ role, person }: Owner, day: number): boolean {
    return (
      person?.hoursAWeek !== undefined && this.rateOfPerson(person, day) !== this.#rates.ofRole(role, day)
    );
  }

  /** What an owner can give on a working day. */
  rate({ role, person }: Owner, day: number): number {
    return person ? this.rateOfPerson(person, day) : this.rateOfRole(role, day);
  }

  /** How fast this owner gets on with one task. */
  pace(owner: Owner, day: number): number {
    return owner.person ? this.rate(owner, day) : Math.min(this.rate(owner, day), this.#rates.pace);
  }

  /** The same, and what one person usually gives where this owner has no hours on that day. */
  usualPace(owner: Owner, day: number): number {
    const pace = this.pace(owner, day);
    return pace > NOTHING ? pace : this.#rates.ofNewcomer(owner.role);
  }

  get planDays(): number {
    return this.#rates.planDays;
  }

  #named(role: Id): NamedPerson[] {
    return this.#people.filter((person) => person.role === role);
  }
}
