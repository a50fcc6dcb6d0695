import type { Id, Role } from '../pack/index.ts';
import type { Findings } from './findings.ts';
import { inPerson } from './people.ts';
import type { DutyLine, Seat } from './types.ts';

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
    bySeniority.filter(({ id, kind }) => kind === 'ops' && among.has(id)).map(({ id }) => id);
  const here = seats.filter(isHere);
  const holdsNow = ({ role, former, filledBy }: Seat): Id[] =>
    filledBy === 'present' ? [role] : former === null ? [] : [former];
  const today = new Set(here.flatMap(holdsNow));
  const now = new Set(here.map(({ role }) => role));
  // Whoever moves to a later seat has not moved yet.
  const started = new Set([
    ...here.filter(({ timing }) => timing === 'next').flatMap(holdsNow),
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

/** Exactly one accountable role per duty: until the first seat is filled, from then on, and in the proposed structure. */
export function assignDuties(findings: Findings, staffing: Staffing): DutyLine[] {
  const { duties, roles, anchors } = findings.pack.organisation;
  const lines = new Set(roles.filter(({ kind }) => kind === 'line').map(({ id }) => id));
  const known = new Set(roles.map(({ id }) => id));
  const person = (role: Id, senior: Id | null): Id => inPerson(findings, role, staffing.interim, senior);
  const functionOf = new Map(roles.map((role) => [role.id, role.function]));
  /** “An ops person” of today is, where there is one, one of the function that the duty belongs to. */
  const opsPersonFor = (of: Id): Id | null =>
    staffing.opsToday.find((role) => functionOf.get(role) === of) ?? staffing.opsToday[0] ?? null;
  // Whoever carries the plan may be about to move as well.
  const interimToday = staffing.today.has(staffing.interim)
    ? staffing.interim
    : (staffing.opsToday[0] ?? staffing.interim);
  return duties.map((duty) => {
    const moved = duty.otherwise && findings.holds(duty.otherwise.when) ? duty.otherwise.then : null;
    const owners = moved ?? duty.owners[findings.verdict] ?? duty.before;
    // The condition says that this role is there, though nobody counted it.
    const certain = moved?.accountable[0];
    const today = (role: Id): Id => inPerson(findings, role, interimToday, opsPersonFor(duty.function));
    const now = duty.before.accountable.map(today);
    const then = owners.accountable.map((role) => person(role, staffing.seniorProposed));
    const said =
      duty.ownedIn === undefined ? null : findings.facts.option(anchors.facts.ownersNow, duty.ownedIn);
    const named = said !== null && known.has(said) ? today(said) : null;
    const before =
      named ?? now.find((role) => staffing.today.has(role) || role === interimToday) ?? anchors.chief;
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
