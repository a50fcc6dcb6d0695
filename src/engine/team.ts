import type { Id } from '../pack/index.ts';
import type { NamedPerson } from './adjustments.ts';
import { assignDuties, ownerToday } from './duties.ts';
import { findStaffing, type Staffing } from './staffing.ts';
import type { Findings } from './findings.ts';
import { findPeople, inPerson, type People } from './people.ts';
import { compareRatio, opsTarget, shouldReassign } from './ratio.ts';
import { buildsNothing, type Draft, draftSeats } from './seats.ts';
import { chooseStructure } from './structure.ts';
import type { Seat, Team } from './types.ts';
import { refTo } from './workforce.ts';

/**
 * The proposed team: who is there, which seats come in which order, who answers for what, and whether the size is sound.
 * @param named people by name, whom the person named for roles
 */
export function buildTeam(findings: Findings, named: readonly NamedPerson[] = []): Team {
  const people = findPeople(findings);
  const structure = chooseStructure(findings, people.reps);
  const reassign = shouldReassign(findings, people, structure);
  const seated = seat(
    draftSeats(findings, people, structure, reassign),
    findings.pack.organisation.anchors.chief,
  );
  const { roles } = findings.pack.organisation;
  const opsPerson = opsPersonToday(findings, findStaffing(roles, seated, people.interim.role));
  const person = (role: Id): Id => inPerson(findings, role, people.interim.role, opsPerson);
  const interim = person(people.interim.role);
  const { anchors } = findings.pack.organisation;
  // Whoever lends hours as an ops person keeps their manager.
  const lent = seated.map((one) =>
    one.lender === null
      ? one
      : {
          ...one,
          lender: person(one.lender),
          reportsTo: one.role === anchors.opsPerson ? managerOf(person(one.lender), seated) : one.reportsTo,
        },
  );
  const seats = withPeople(managersFirst(lent), named);
  const inNoCount = new Set(roles.filter(({ existsWhen }) => existsWhen !== undefined).map(({ id }) => id));
  const ops = seats.filter(
    ({ role, timing }) =>
      timing !== 'executive' && timing !== 'borrowed' && !(timing === 'existing' && inNoCount.has(role)),
  );
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
    interimOwner: { ...people.interim, role: interim, hoursAWeek: hoursOf(interim, findings, people, seats) },
  };
}

/** Where nobody named hours, the seat they are lent to says how many it needs, if that is less than could be given. */
function hoursOf(
  interim: Id,
  { pack }: Findings,
  { interim: { hoursAWeek, given } }: People,
  seats: readonly Seat[],
): number {
  const lent = given ? undefined : seats.find(({ lender }) => lender === interim);
  return lent === undefined ? hoursAWeek : Math.min(hoursAWeek, lent.fte * pack.plan.capacity.weekHours);
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
    const { role, fte, timing, filledBy, former, lender, order, trigger, because } = draft;
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
      former,
      lender,
      people: [],
      reportsTo,
      dottedTo,
      order,
      trigger,
      because,
    };
  });
  return managersFirst(seats);
}

function managersFirst(seats: readonly Seat[]): Seat[] {
  const byId = new Map(seats.map((one) => [one.id, one]));
  const depth = ({ reportsTo }: Seat): number => {
    const manager = reportsTo === null ? undefined : byId.get(reportsTo);
    return manager ? 1 + depth(manager) : 0;
  };
  return [...seats].sort((a, b) => depth(a) - depth(b));
}

const managerOf = (role: Id, seats: readonly Seat[]): string | null =>
  seats.find((seat) => seat.role === role)?.reportsTo ?? null;

/**
 * Who “an ops person who is there” is: the most senior of them, or, where the company is to build nothing, whoever has
 * the duty today that hours are asked for; null where no ops people are counted.
 */
function opsPersonToday(findings: Findings, staffing: Staffing): Id | null {
  const { duties, anchors } = findings.pack.organisation;
  const duty = buildsNothing(findings) ? duties.find(({ id }) => id === anchors.borrowed.duty) : undefined;
  const owner = duty && ownerToday(duty, findings, staffing);
  return staffing.opsToday.find((role) => role === owner) ?? staffing.seniorNow;
}

/** Puts whoever was named for a role on its seats, one each, then on those it is left for; whoever is over on the last. */
function withPeople(seats: readonly Seat[], named: readonly NamedPerson[]): Seat[] {
  const left = [...named];
  const take = (role: Id | null, most: number): NamedPerson[] => {
    const found = left.filter((person) => person.role === role).slice(0, most);
    for (const person of found) left.splice(left.indexOf(person), 1);
    return found;
  };
  const own = new Map(seats.map(({ id, role }) => [id, take(role, 1)]));
  const moved = new Map(
    seats.map(({ id, former }) => [id, own.get(id)?.length === 0 ? take(former, 1) : []]),
  );
  return seats
    .toReversed()
    .map((seat) => ({
      ...seat,
      people: [...(own.get(seat.id) ?? []), ...(moved.get(seat.id) ?? []), ...take(seat.role, Infinity)].map(
        refTo,
      ),
    }))
    .toReversed();
}
