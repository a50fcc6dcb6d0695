import type { Id, Role } from '../pack/index.ts';
import type { Seat } from './types.ts';

/** Role ids of people there, of those with the first seat filled, and of everybody in the proposed structure. */
export interface Staffing {
  /** Before anybody moves to another seat; and the ops roles among them, most senior first. */
  today: ReadonlySet<Id>;
  opsToday: readonly Id[];
  /** As the plan counts on them: whoever moves has the new role from its first day. */
  now: ReadonlySet<Id>;
  started: ReadonlySet<Id>;
  proposed: ReadonlySet<Id>;
  /** Ops roles there now, most senior first. */
  opsNow: readonly Id[];
  /** Most senior ops person there now, with the first seat filled, and in the proposed structure. */
  seniorNow: Id | null;
  seniorStarted: Id | null;
  seniorProposed: Id | null;
  /** The interim owner, in person. */
  interim: Id;
}

export function findStaffing(roles: readonly Role[], seats: readonly Seat[], interim: Id): Staffing {
  const isHere = ({ filledBy }: Seat): boolean => filledBy === 'present' || filledBy === 'assignment';
  const bySeniority = [...roles].sort((a, b) => b.seniority - a.seniority);
  const ops = (among: ReadonlySet<Id>): Id[] =>
    bySeniority
      .filter(({ id, kind, existsWhen }) => kind === 'ops' && existsWhen === undefined && among.has(id))
      .map(({ id }) => id);
  const here = seats.filter(isHere);
  const holdsNow = ({ role, former, filledBy }: Seat): Id[] =>
    filledBy === 'present' ? [role] : former === null ? [] : [former];
  const today = new Set(here.flatMap(holdsNow));
  const now = new Set(here.map(({ role }) => role));
  // Whoever moves to a later seat has moved by the first day of a hire, but not by that of somebody who moves as well.
  const hired = seats.some(({ timing, filledBy }) => timing === 'first' && filledBy === 'hire');
  const later = here.filter(({ timing }) => timing === 'next');
  const started = new Set([
    ...(hired ? later.map(({ role }) => role) : later.flatMap(holdsNow)),
    ...seats.filter(({ timing }) => timing !== 'next').map(({ role }) => role),
  ]);
  const proposed = new Set(seats.map(({ role }) => role));
  const opsNow = ops(now);
  return {
    today,
    opsToday: ops(today),
    now,
    started,
    proposed,
    opsNow,
    seniorNow: opsNow[0] ?? null,
    seniorStarted: ops(started)[0] ?? null,
    seniorProposed: ops(proposed)[0] ?? null,
    interim,
  };
}
