import type { Id } from '../pack/index.ts';
import { daysBetween } from './calendar.ts';
import type { Findings } from './findings.ts';
import { firstHireOf, inHiringOrder, outlinedSeats } from './first-seat.ts';
import type { IsoDate, Plan, Seat, SeatOutcome, Team } from './types.ts';

/** Days in the seat by which its work is looked at. */
const BY_DAYS = [30, 60, 90] as const;
const DAYS_A_WEEK = 7;

interface DoneOn {
  task: Id;
  /** Day in the seat. */
  day: number;
}

/**
 * Which tasks of the plan the first seat has done by day 30, 60 and 90: so nothing is promised that the plan gives to
 * others, has done before or defers. Empty where nobody fills a seat within the plan.
 */
export function seatOutcomes(findings: Findings, team: Team, plan: Plan): SeatOutcome[] {
  const first = outlinedSeats(team);
  const isHired = first.some(({ filledBy }) => filledBy === 'hire');
  // Where somebody who is there takes the first seat, the first hire is for another one.
  const done =
    plan.hire !== null && isHired
      ? doneByHire(plan.hire, findings, team, plan)
      : doneByPeopleHere(first, plan);
  if (done.length === 0) return [];
  return BY_DAYS.map((by, at) => ({
    day: by,
    tasks: done.filter((one) => one.day <= by && one.day > (BY_DAYS[at - 1] ?? 0)).map(({ task }) => task),
  }));
}

/** What is dated for these roles, from a day on. */
const datedFor = (roles: ReadonlySet<Id>, { tasks }: Plan, from: IsoDate): DoneOn[] =>
  tasks
    .filter(({ owner, start }) => roles.has(owner) && start >= from)
    .map(({ task, end, seenOn }) => ({ task, day: daysBetween(from, seenOn ?? end) + 1 }));

/** Whoever moves to the first seat or lends it hours is there from the first day of the plan. */
function doneByPeopleHere(first: readonly Seat[], plan: Plan): DoneOn[] {
  const here = first.filter(({ filledBy }) => filledBy !== 'hire');
  return datedFor(new Set(here.map(({ role, lender }) => lender ?? role)), plan, plan.start);
}

/**
 * What is dated for the first hire, and after it what waits until after day 90, one after the other at the pace of the
 * seat; but not what a later seat is meant for.
 */
function doneByHire(hire: NonNullable<Plan['hire']>, findings: Findings, team: Team, plan: Plan): DoneOn[] {
  const seats = firstHireOf(inHiringOrder(team));
  const roles = new Set(seats.map(({ role }) => role));
  const fte = seats.reduce((sum, seat) => sum + seat.fte, 0);
  const weeklyWork = fte * findings.pack.plan.capacity.opsShare;
  const dated = datedFor(roles, plan, hire.date);
  let day = Math.max(0, daysBetween(hire.date, plan.end) + 1, ...dated.map((one) => one.day));
  const waiting = inTurn(findings, team, plan, roles).map(({ task, effortWeeks }) => {
    day += (effortWeeks / weeklyWork) * DAYS_A_WEEK;
    return { task, day };
  });
  return [...dated, ...waiting];
}

/**
 * What waits for these roles, each after all that it depends on; what waits for others’ later work is left out, and
 * what they would only stand in for until its own seat is filled.
 */
function inTurn({ pack }: Findings, team: Team, { later }: Plan, roles: ReadonlySet<Id>): Plan['later'] {
  const open = new Map(later.map((one) => [one.task, one]));
  const seatsToCome = new Set(team.seats.filter(({ timing }) => timing === 'next').map(({ role }) => role));
  const meantFor = (id: Id): readonly Id[] => {
    const group = pack.plan.tasks.find((task) => task.id === id)?.owner;
    return pack.plan.owners.find((owner) => owner.id === group)?.roles ?? [];
  };
  const isTheirs = (id: Id): boolean => {
    const meant = meantFor(id);
    return meant.some((role) => roles.has(role)) || !meant.some((role) => seatsToCome.has(role));
  };
  const needs = new Map(pack.plan.tasks.map(({ id, dependsOn }) => [id, dependsOn]));
  const turn: Plan['later'] = [];
  const visit = (id: Id): boolean => {
    const one = open.get(id);
    if (one === undefined || turn.includes(one)) return true;
    if (!roles.has(one.owner) || !isTheirs(id) || !(needs.get(id) ?? []).every(visit)) return false;
    turn.push(one);
    return true;
  };
  for (const { task } of later) visit(task);
  return turn;
}
