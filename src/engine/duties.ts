import type { Id, Role } from '../pack/index.ts';
import type { Findings } from './findings.ts';
import { inPerson } from './people.ts';
import type { DutyLine, Seat } from './types.ts';

/** Role ids of people there now, of those with the first seat filled, and of everybody in the proposed structure. */
export interface Staffing {
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
  const hasStarted = (seat: Seat): boolean => isHere(seat) || seat.timing !== 'next';
  const bySeniority = [...roles].sort((a, b) => b.seniority - a.seniority);
  const ops = (among: readonly Seat[]): Id[] =>
    bySeniority
      .filter(({ id, kind }) => kind === 'ops' && among.some(({ role }) => role === id))
      .map(({ id }) => id);
  const opsNow = ops(seats.filter(isHere));
  return {
    now: new Set(seats.filter(isHere).map(({ role }) => role)),
    started: new Set(seats.filter(hasStarted).map(({ role }) => role)),
    proposed: new Set(seats.map(({ role }) => role)),
    opsNow,
    seniorNow: opsNow[0] ?? null,
    seniorStarted: ops(seats.filter(hasStarted))[0] ?? null,
    seniorProposed: ops(seats)[0] ?? null,
    interim,
  };
}

/** Exactly one accountable role per duty: until the first seat is filled, from then on, and in the proposed structure. */
export function assignDuties(findings: Findings, staffing: Staffing): DutyLine[] {
  const { duties, roles, anchors } = findings.pack.organisation;
  const lines = new Set(roles.filter(({ kind }) => kind === 'line').map(({ id }) => id));
  const known = new Set(roles.map(({ id }) => id));
  const person = (role: Id, senior: Id | null): Id => inPerson(findings, role, staffing.interim, senior);
  return duties.map((duty) => {
    const moved = duty.otherwise && findings.holds(duty.otherwise.when) ? duty.otherwise.then : null;
    const owners = moved ?? duty.owners[findings.verdict] ?? duty.before;
    // The condition says that this role is there, though nobody counted it.
    const certain = moved?.accountable[0];
    const now = duty.before.accountable.map((role) => person(role, staffing.seniorNow));
    const then = owners.accountable.map((role) => person(role, staffing.seniorProposed));
    const said =
      duty.ownedIn === undefined ? null : findings.facts.option(anchors.facts.ownersNow, duty.ownedIn);
    const named = said !== null && known.has(said) ? person(said, staffing.seniorNow) : null;
    const before =
      named ?? now.find((role) => staffing.now.has(role) || role === staffing.interim) ?? anchors.chief;
    const accountable = (among: ReadonlySet<Id>, roles: readonly Id[]): Id | undefined =>
      roles.find((role) => among.has(role) || role === certain || role === staffing.interim);
    const started = owners.accountable.map((role) => person(role, staffing.seniorStarted));
    // A duty moves once somebody is there for it: the chief, at the end of most lists, takes none from whoever has it.
    const next = accountable(staffing.started, started);
    const during = next === undefined || (next === anchors.chief && next !== started[0]) ? before : next;
    const after = accountable(staffing.proposed, then) ?? anchors.chief;
    const helps = owners.helps.map((role) => person(role, staffing.seniorProposed));
    return {
      duty: duty.id,
      ref: duty.ref,
      function: duty.function,
      before,
      during,
      after,
      helps: [...new Set(helps)].filter(
        (role) => role !== after && (staffing.proposed.has(role) || lines.has(role)),
      ),
      standIn: after !== then[0],
    };
  });
}
