import type { Id } from '../pack/index.ts';
import type { Findings } from './findings.ts';
import { firstHireOf, inHiringOrder } from './first-seat.ts';
import { inPerson } from './people.ts';
import type { Staffing } from './staffing.ts';
import type { Team } from './types.ts';

export interface Candidate {
  role: Id;
  /** Not one of the roles that the owner group names. */
  standIn: boolean;
}

/** The funded first hire. */
export interface Hire {
  /** Role under which the hire's work is planned; with two lanes in one person, the first lane. */
  role: Id;
  roles: readonly Id[];
  fte: number;
}

/** The first seat that money fills, or null when nobody is hired within the plan. One search at a time: later seats come after day 90. */
export function findHire(findings: Findings, team: Team): Hire | null {
  if (!findings.holds({ fact: findings.pack.organisation.anchors.facts.fundedSeats, atLeast: 1 }))
    return null;
  if (team.seats.some(({ timing }) => timing === 'borrowed')) return null;
  const lanes = firstHireOf(inHiringOrder(team));
  const [first] = lanes;
  if (!first) return null;
  return {
    role: first.role,
    roles: lanes.map(({ role }) => role),
    fte: lanes.reduce((sum, { fte }) => sum + fte, 0),
  };
}

/**
 * Who may take a task of an owner group, in groups of equal standing, best first: the named roles that
 * exist; the most senior ops person, and others as senior as the work asks; the interim owner and, from the first day, the hire; the head of
 * sales for sales work; the chief. Whoever comes after the named roles stands in, also where a named role has no room.
 * What is decided stays with executives, however full they are.
 */
export function candidatesOf(
  findings: Findings,
  staffing: Staffing,
  group: Id,
  hire: Hire | null,
  hireIsThere: boolean,
): Candidate[][] {
  const { plan, organisation } = findings.pack;
  const { anchors, roles } = organisation;
  const { now, opsNow, seniorNow, interim } = staffing;
  const owner = plan.owners.find(({ id }) => id === group);
  const here = (role: Id): boolean => now.has(role) || role === interim;

  const inOrder =
    owner?.firstSeatFirst === true ? firstSeatFirst(findings, owner.roles) : (owner?.roles ?? []);
  const named = inOrder.map((role) => inPerson(findings, role, interim, seniorNow)).filter(here);
  const standsIn = (role: Id): Candidate[] => (here(role) ? [{ role, standIn: true }] : []);
  const isExecutive = (role: Id): boolean =>
    roles.some(({ id, kind }) => id === role && kind === 'executive');
  if (owner?.decides === true)
    return eachOnce([
      ...named.map((role) => [{ role, standIn: false }]),
      isExecutive(interim) ? standsIn(interim) : [],
      standsIn(anchors.chief),
    ]);
  const hired = hire
    ? [{ role: hire.role, standIn: !hire.roles.some((role) => inOrder.includes(role)) }]
    : [];

  const seniority = (role: Id): number => roles.find(({ id }) => id === role)?.seniority ?? 0;
  const hireLeads =
    hire !== null && (hired[0]?.standIn === false || seniority(hire.role) > seniority(seniorNow ?? ''));
  const tiers = [
    ...named.map((role) => [{ role, standIn: false }]),
    ...(hireIsThere && hireLeads ? [hired] : []),
    ...opsNow
      .filter((role) => role === seniorNow || seniority(role) >= seniority(owner?.roles[0] ?? ''))
      .map(standsIn),
    [...hired, ...standsIn(interim)],
    owner?.sales === true ? standsIn(anchors.salesHead) : [],
    standsIn(anchors.chief),
  ];
  return eachOnce(tiers);
}

function firstSeatFirst({ pack, firstSeat }: Findings, roles: readonly Id[]): Id[] {
  const isFirst = (role: Id): boolean =>
    pack.organisation.roles.find(({ id }) => id === role)?.function === firstSeat;
  return [...roles.filter(isFirst), ...roles.filter((role) => !isFirst(role))];
}

function eachOnce(tiers: readonly Candidate[][]): Candidate[][] {
  const seen = new Set<Id>();
  const fresh = ({ role }: Candidate): boolean => {
    const known = seen.has(role);
    seen.add(role);
    return !known;
  };
  return tiers.map((tier) => tier.filter(fresh)).filter((tier) => tier.length > 0);
}
