import type { Id, Role } from '../pack/index.ts';
import { criterionReasons, reasonsOf, strongestFirst } from './because.ts';
import type { Findings } from './findings.ts';
import type { People } from './people.ts';
import type { ChosenStructure, Slot } from './structure.ts';
import type { Reason, Seat } from './types.ts';

/** A seat before it has an id and a manager. */
export interface Draft extends Pick<
  Seat,
  'fte' | 'timing' | 'filledBy' | 'former' | 'lender' | 'order' | 'trigger' | 'because'
> {
  role: Role;
  reportsTo: readonly Id[];
  dottedTo: Id | null;
}

interface Filled {
  slot: Slot;
  by: Seat['filledBy'];
  former: Id | null;
}

/** Everybody on the org chart: who is there, and the proposed seats in hiring order. */
export function draftSeats(
  findings: Findings,
  people: People,
  structure: ChosenStructure | null,
  reassign: boolean,
): Draft[] {
  const left = new Map(people.staff);
  const moves = reassign && !buildsNothing(findings);
  const filled = fillSlots(findings, structure, left, moves);
  const present = filled.filter(({ by }) => by === 'present').map(({ slot }) => presentIn(findings, slot));
  const extras = remaining(findings, structure, left);
  const opsFte = people.opsNow;
  const open = hiringOrder(
    findings,
    filled.filter(({ by }) => by !== 'present'),
  );
  const proposed = withinTarget(open, opsFte, structure?.fte.to ?? 0, moves);
  return [
    ...executives(findings, people),
    ...present,
    ...extras,
    ...uncounted(findings),
    ...openSeats(findings, people, structure, proposed),
  ];
}

function executives({ pack }: Findings, people: People): Draft[] {
  const { chief, facts } = pack.organisation.anchors;
  return people.executives.map((role) => ({
    role,
    fte: 1,
    timing: 'executive',
    filledBy: 'present',
    former: null,
    lender: null,
    order: null,
    trigger: null,
    reportsTo: role.id === chief ? [] : (role.reportsTo ?? [chief]),
    dottedTo: null,
    because: [{ kind: 'fact', fact: facts.executives }],
  }));
}

/**
 * Puts the people who are there on the seats of the structure, in its order: first those already in that work or
 * named as moving into it; then, when there are more people than seats call for, whoever is left.
 */
function fillSlots(
  findings: Findings,
  structure: ChosenStructure | null,
  left: Map<Id, number>,
  reassign: boolean,
): Filled[] {
  const take = (parts: readonly Id[]): Id | null => {
    const part = parts.find((one) => (left.get(one) ?? 0) > 0);
    if (part === undefined) return null;
    left.set(part, (left.get(part) ?? 0) - 1);
    return part;
  };
  const move = (slot: Slot, parts: readonly Id[]): Filled => {
    const part = take(parts);
    return part === null
      ? { slot, by: 'hire', former: null }
      : { slot, by: 'assignment', former: usualRole(findings, part)?.id ?? null };
  };
  const first = (structure?.slots ?? []).map((slot): Filled => {
    const own = slot.role.countedIn;
    if (own !== undefined && mayJoin(findings, own) && take([own]) !== null)
      return { slot, by: 'present', former: null };
    return move(slot, slot.takes);
  });
  if (!reassign) return first;
  // Any of those who are over may move: which of them, and from which role, only the company can say.
  return first.map((one) =>
    one.by === 'hire' ? { ...move(one.slot, mayMove(findings, left)), former: null } : one,
  );
}

/** The role of somebody who is counted in this part. */
function usualRole({ pack }: Findings, part: Id): Role | undefined {
  const counted = pack.organisation.roles.filter(({ countedIn }) => countedIn === part);
  return counted.find(({ usual }) => usual === true) ?? counted[0];
}

/** People of a function that the verdict does not build stay where they are. */
const mayJoin = ({ pack, builds }: Findings, part: Id): boolean =>
  builds.includes(part) || !pack.head.functions.some(({ id }) => id === part);

const mayMove = (findings: Findings, left: ReadonlyMap<Id, number>): Id[] =>
  [...left.keys()].filter((part) => mayJoin(findings, part));

function presentIn(findings: Findings, { role, fte, reportsTo, dottedTo }: Slot): Draft {
  return { ...present(findings, role), fte: Math.max(fte, 1), reportsTo, dottedTo };
}

function present({ pack }: Findings, role: Role): Draft {
  const { chief, facts } = pack.organisation.anchors;
  return {
    role,
    fte: 1,
    timing: 'existing',
    filledBy: 'present',
    former: null,
    lender: null,
    order: null,
    trigger: null,
    reportsTo: role.reportsTo ?? [chief],
    dottedTo: null,
    because: [{ kind: 'fact', fact: facts.opsPeople }],
  };
}

/** Those of whom an answer says that they are there. */
function uncounted(findings: Findings): Draft[] {
  return findings.pack.organisation.roles
    .filter(({ existsWhen }) => existsWhen !== undefined && findings.holds(existsWhen))
    .map((role) => ({ ...present(findings, role), because: reasonsOf(findings, role.existsWhen) }));
}

/** Ops people without a seat of the structure keep their work; those of an absorbed function report into the new team. */
function remaining(
  findings: Findings,
  structure: ChosenStructure | null,
  left: ReadonlyMap<Id, number>,
): Draft[] {
  const absorbed = new Set((structure?.slots ?? []).flatMap(({ takes }) => takes));
  const lead = structure?.slots[0]?.role.id;
  return [...left].flatMap(([part, count]) => {
    const role = usualRole(findings, part);
    if (!role) return [];
    const draft = present(findings, role);
    const moved =
      absorbed.has(part) && lead !== undefined ? { ...draft, reportsTo: [lead, ...draft.reportsTo] } : draft;
    return Array.from({ length: count }, () => moved);
  });
}

/**
 * With two functions, the function whose seat comes first begins and the two alternate; seats that belong to neither
 * keep their place. Otherwise the order of the structure.
 */
function hiringOrder({ builds, firstSeat }: Findings, open: readonly Filled[]): Filled[] {
  if (builds.length < 2 || firstSeat === null) return [...open];
  const own = open.filter(({ slot }) => slot.role.function === firstSeat);
  const shared = open.filter(({ slot }) => slot.role.function === undefined);
  const other = open.filter((one) => !own.includes(one) && !shared.includes(one));
  const order: Filled[] = [];
  let turn = [own, other] as const;
  for (const { slot } of open) {
    const fromShared = slot.role.function === undefined && order.length > 0;
    const next = fromShared ? shared.shift() : (turn[0].shift() ?? turn[1].shift() ?? shared.shift());
    if (!fromShared) turn = [turn[1], turn[0]];
    if (next) order.push(next);
  }
  return [...order, ...own, ...other, ...shared];
}

/** Seats in order until the structure's total is reached, the first in any case; where people are re-assigned, nobody is hired. */
function withinTarget(open: readonly Filled[], opsNow: number, most: number, reassign: boolean): Filled[] {
  let total = opsNow;
  return open.filter(({ slot, by }, at) => {
    if (by === 'assignment') return true;
    if (reassign || (total + slot.fte > most && at > 0)) return false;
    total += slot.fte;
    return true;
  });
}

/** A verdict that builds nothing has no first seat: whoever does the work there lends hours and keeps their own. */
export const buildsNothing = ({ pack, verdict }: Findings): boolean =>
  pack.organisation.anchors.borrowed.verdicts.includes(verdict);

function openSeats(
  findings: Findings,
  people: People,
  structure: ChosenStructure | null,
  open: readonly Filled[],
): Draft[] {
  const { borrowed, opsPerson } = findings.pack.organisation.anchors;
  const hoursOnly = buildsNothing(findings);
  const borrow = hoursOnly || borrowed.flags.some((flag) => findings.flags.has(flag));
  const { interim } = people;
  const hours = interim.hoursAWeek / findings.pack.plan.capacity.weekHours;
  return open.map(({ slot, by, former }, at) => {
    const first = at === 0 || (structure?.onePerson === true && by === 'hire');
    const lent = first && borrow && by === 'hire';
    // The hours that were named are those of the interim owner; an ops person who is there lends what the seat asks for.
    const lender = slot.role.id === opsPerson ? opsPerson : interim.role;
    return {
      role: slot.role,
      fte: lent && lender === interim.role ? Math.min(slot.fte, hours) : slot.fte,
      timing: lent || hoursOnly ? 'borrowed' : first ? 'first' : 'next',
      filledBy: lent ? 'borrowed-hours' : by,
      former,
      lender: lent ? lender : null,
      order: at + 1,
      trigger: at === 0 ? (slot.firstTrigger ?? slot.trigger) : slot.trigger,
      reportsTo: slot.reportsTo,
      dottedTo: slot.dottedTo,
      because: [...(at === 0 ? whyFirst(findings, slot.role) : []), ...seatReasons(findings, slot)],
    };
  });
}

/** Where two functions are built: which rule made this one begin, or that the one that comes first is there already. */
function whyFirst(findings: Findings, role: Role): Reason[] {
  const { pack, verdict, firstSeat } = findings;
  const choices = pack.decision.verdicts.find(({ id }) => id === verdict)?.firstSeat ?? [];
  const chosen = choices.find(({ when }) => findings.holds(when));
  if (chosen?.id === undefined || firstSeat === null || chosen.seat !== firstSeat) return [];
  return role.function === firstSeat
    ? [{ kind: 'first-seat', choice: chosen.id }]
    : [{ kind: 'seat-held', function: firstSeat }];
}

/** The criteria of the seat's function, what the pack asks of this seat, and the size that picks the row. */
function seatReasons(findings: Findings, { role, when }: Slot): Reason[] {
  const { pack, verdict, builds } = findings;
  const { repsNow, revenue } = pack.organisation.anchors.facts;
  return strongestFirst([
    ...criterionReasons(findings, role.function === undefined ? builds : [role.function]),
    ...reasonsOf(findings, when),
    { kind: 'fact', fact: repsNow },
    { kind: 'fact', fact: revenue },
    { kind: 'verdict', verdict },
  ]);
}
