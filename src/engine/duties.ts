import type { Duty, Id } from '../pack/index.ts';
import type { Findings } from './findings.ts';
import { inPerson } from './people.ts';
import type { Staffing } from './staffing.ts';
import type { DutyLine } from './types.ts';

/** Exactly one accountable role per duty: until the first seat is filled, from then on, and in the proposed structure. */
export function assignDuties(findings: Findings, staffing: Staffing): DutyLine[] {
  const { duties, roles, anchors } = findings.pack.organisation;
  const { verdicts, openVerdict } = findings.pack.decision;
  const builds = verdicts.some(({ id, firstSeat }) => id === findings.verdict && firstSeat.length > 0);
  const isEmpty = (countedBy: Id | undefined): boolean =>
    countedBy !== undefined && findings.holds({ fact: countedBy, below: 1 });
  // Nobody helps as a rep where there are none, and so with other teams.
  const lines = new Set(
    roles.filter(({ kind, countedBy }) => kind === 'line' && !isEmpty(countedBy)).map(({ id }) => id),
  );
  return duties.map((duty) => {
    const moved = duty.otherwise && findings.holds(duty.otherwise.when) ? duty.otherwise.then : null;
    const owners = moved ?? duty.owners[findings.verdict] ?? duty.before;
    const inPersons = (of: readonly Id[], senior: Id | null): Id[] =>
      of.map((role) => inPerson(findings, role, staffing.interim, senior));
    const firstOf = (candidates: readonly Id[], there: ReadonlySet<Id>): Id | undefined =>
      candidates.find((role) => there.has(role) || role === staffing.interim);
    const before = ownerToday(duty, findings, staffing);
    // Where nothing is built, what moves goes to whoever carries the plan; where nothing is decided, nothing moves.
    const mayMove = (to: Id): boolean =>
      builds || (findings.verdict !== openVerdict && to === staffing.interim);
    const started = inPersons(owners.accountable, staffing.seniorStarted);
    // A duty moves once somebody is there for it: the chief, at the end of most lists, takes none from whoever has it.
    const next = firstOf(started, staffing.started);
    const isFor = next !== undefined && (next !== anchors.chief || next === started[0]);
    const during = isFor && mayMove(next) ? next : before;
    const then = inPersons(owners.accountable, staffing.seniorProposed);
    const last = firstOf(then, staffing.proposed) ?? anchors.chief;
    const after = mayMove(last) ? last : before;
    const helps = new Set(inPersons(owners.helps, staffing.seniorProposed));
    return {
      duty: duty.id,
      ref: duty.ref,
      function: duty.function,
      before,
      during,
      after,
      helps: [...helps].filter((role) => role !== after && (staffing.proposed.has(role) || lines.has(role))),
      // Whoever has it today stands in for nobody.
      standIn: after !== then[0] && after !== before,
    };
  });
}

/**
 * Whoever has the duty now: the role that was named for it, or the first of those who usually have it that is there.
 */
export function ownerToday(duty: Duty, findings: Findings, { today, opsToday, interim }: Staffing): Id {
  const { roles, anchors } = findings.pack.organisation;
  // Whoever carries the plan may be about to move as well.
  const carrying = today.has(interim) ? interim : (opsToday[0] ?? interim);
  const functionOf = new Map(roles.map((role) => [role.id, role.function]));
  // “An ops person” of today is, where there is one, one of the function that the duty belongs to.
  const opsPerson = opsToday.find((role) => functionOf.get(role) === duty.function) ?? opsToday[0] ?? null;
  const person = (role: Id): Id => inPerson(findings, role, carrying, opsPerson);
  const said =
    duty.ownedIn === undefined ? null : findings.facts.option(anchors.facts.ownersNow, duty.ownedIn);
  if (said !== null && functionOf.has(said)) return person(said);
  const usual = duty.before.accountable.map(person);
  return usual.find((role) => today.has(role) || role === carrying) ?? anchors.chief;
}
