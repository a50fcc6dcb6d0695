import type { Id } from '../pack/index.ts';
import { assignDuties, findStaffing } from './duties.ts';
import type { Findings } from './findings.ts';
import { findPeople, inPerson } from './people.ts';
import { compareRatio, opsTarget, shouldReassign } from './ratio.ts';
import { type Draft, draftSeats } from './seats.ts';
import { chooseStructure } from './structure.ts';
import type { Seat, Team } from './types.ts';

/** The proposed team: who is there, which seats come in which order, who answers for what, and whether the size is sound. */
export function buildTeam(findings: Findings): Team {
  const people = findPeople(findings);
  const structure = chooseStructure(findings, people.reps);
  const reassign = shouldReassign(findings, people, structure);
  const named = seat(
    draftSeats(findings, people, structure, reassign),
    findings.pack.organisation.anchors.chief,
  );
  const { roles } = findings.pack.organisation;
  const { seniorNow } = findStaffing(roles, named, people.interim.role);
  // "An ops person who is there" is, where ops people are counted, the most senior of them.
  const interim = inPerson(findings, people.interim.role, people.interim.role, seniorNow);
  const seats = named.map((one) => (one.lender === people.interim.role ? { ...one, lender: interim } : one));
  const opsRoles = new Set(roles.filter(({ kind }) => kind !== 'executive').map(({ id }) => id));
  const ops = seats.filter(({ role, timing }) => opsRoles.has(role) && timing !== 'borrowed');
  return {
    structure: structure?.id ?? null,
    opsNow: people.opsNow,
    opsTarget: opsTarget(structure, people.opsNow),
    seats,
    leftOpen: [...new Set((structure?.slots ?? []).map(({ role }) => role.id))].filter((id) =>
      seats.every(({ role }) => role !== id),
    ),
    hiringOrder: seats
      .filter(({ order }) => order !== null)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ id }) => id),
    duties: assignDuties(findings, findStaffing(roles, seats, interim)),
    ratio: compareRatio(
      findings,
      people,
      structure,
      ops.reduce((sum, { fte }) => sum + fte, 0),
    ),
    interimOwner: { ...people.interim, role: interim },
  };
}

/** Gives every draft an id and a manager, and puts managers before their reports. */
function seat(drafts: readonly Draft[], chief: Id): Seat[] {
  const counts = new Map<Id, number>();
  const withIds = drafts.map((draft) => {
    const count = (counts.get(draft.role.id) ?? 0) + 1;
    counts.set(draft.role.id, count);
    return { draft, id: `${draft.role.id}-${count}` };
  });
  const seatOf = (roles: readonly Id[], below: Draft): string | null => {
    // Only somebody more senior manages: whatever the lists say, nobody reports in a circle.
    const managers = roles.map((role) =>
      withIds.find(({ draft }) => draft.role.id === role && draft.role.seniority > below.role.seniority),
    );
    return managers.find((manager) => manager !== undefined)?.id ?? null;
  };
  const seats = withIds.map(({ draft, id }): Seat => {
    const { role, fte, timing, filledBy, lender, order, trigger, because } = draft;
    const reportsTo = role.id === chief ? null : seatOf([...draft.reportsTo, chief], draft);
    const dotted =
      draft.dottedTo === null ? undefined : withIds.find((other) => other.draft.role.id === draft.dottedTo);
    const dottedTo = dotted && dotted.id !== reportsTo && dotted.id !== id ? dotted.id : null;
    return {
      id,
      role: role.id,
      function: role.function ?? null,
      fte,
      timing,
      filledBy,
      lender,
      reportsTo,
      dottedTo,
      order,
      trigger,
      because,
    };
  });
  const byId = new Map(seats.map((one) => [one.id, one]));
  const depth = ({ reportsTo }: Seat): number => {
    const manager = reportsTo === null ? undefined : byId.get(reportsTo);
    return manager ? 1 + depth(manager) : 0;
  };
  return [...seats].sort((a, b) => depth(a) - depth(b));
}
