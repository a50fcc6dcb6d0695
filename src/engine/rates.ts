import type { Id, Pack } from '../pack/index.ts';
import type { WorkingDays } from './calendar.ts';
import type { Hire } from './owners.ts';
import type { Team } from './types.ts';

/** How much plan work each role can give on each working day, in weeks of work. */
export interface Rates {
  /** What all people of a role give together on a working day. */
  ofRole(role: Id, day: number): number;
  /** What one person gives who is no part of the team as it stands. */
  ofNewcomer(role: Id): number;
  /** People in a role, the funded hire included; 0 where the role is not in the team. */
  readonly headcount: (role: Id) => number;
  /** How many of them are there on a working day. */
  headsOn(role: Id, day: number): number;
  /** What hours a week come to on a working day. */
  ofHours(hoursAWeek: number): number;
  /** No single task goes faster than this: four analysts do not finish one person’s task in a quarter of the time. */
  pace: number;
  /** Working days whose hours count as what the plan can ask for. */
  planDays: number;
}

/** How many people there are in a role, the hire included where there is one; 0 where the role is not in the team. */
export function headcounts(pack: Pack, team: Team, hire: Hire | null): (role: Id) => number {
  const heads = new Map<Id, number>();
  const add = (role: Id, fte: number): unknown => heads.set(role, (heads.get(role) ?? 0) + fte);
  for (const { role, fte, filledBy } of team.seats)
    if (filledBy !== 'hire' && filledBy !== 'borrowed-hours') add(role, fte);
  for (const { id, kind } of pack.organisation.roles)
    if (kind === 'executive' && heads.has(id)) heads.set(id, 1);
  const { role: interim } = team.interimOwner;
  heads.set(interim, heads.get(interim) ?? 1);
  if (hire) add(hire.role, hire.fte);
  return (role) => Math.ceil(heads.get(role) ?? 0);
}

/** A week of work has five days of it, however many days a company works. */
const DAYS_OF_WORK = 5;
/** With no hours at all no day could be named for anything, and the work would be lost from the plan. */
const LEAST_HOURS = 1;

/**
 * Ops people give a share of their time, executives a tenth; in a shorter working week so much less. An interim owner
 * whose hours were named gives these and nothing beside them, whatever else this person is: named hours always win,
 * though one a week is the least.
 * Where nobody named any, one who is an executive or an ops person as well gives the larger of the two, never the sum.
 * @param hireDay first working day of the hire; asked for every time, because it may move with what brings the hire
 */
export function ratesOf(
  pack: Pack,
  team: Team,
  hire: Hire | null,
  hireDay: () => number,
  days: WorkingDays,
): Rates {
  const { opsShare, executiveFte, weekHours, weeks } = pack.plan.capacity;
  const executives = new Set(
    pack.organisation.roles.filter(({ kind }) => kind === 'executive').map(({ id }) => id),
  );
  const ofHours = (hours: number): number => hours / weekHours / days.daysAWeek;
  const ofInterim = ofHours(Math.max(team.interimOwner.hoursAWeek, LEAST_HOURS));
  const ofOne = (role: Id): number => (executives.has(role) ? executiveFte : opsShare) / DAYS_OF_WORK;
  const rates = new Map<Id, number>();
  for (const { role, fte, filledBy } of team.seats) {
    if (filledBy === 'hire' || filledBy === 'borrowed-hours') continue;
    if (executives.has(role)) rates.set(role, ofOne(role));
    else rates.set(role, (rates.get(role) ?? 0) + fte * ofOne(role));
  }
  const { role: interim, given } = team.interimOwner;
  const own = rates.get(interim) ?? 0;
  // Others in the same role go on giving theirs.
  const others = Math.max(0, own - ofOne(interim));
  rates.set(interim, given ? others + ofInterim : Math.max(own, ofInterim));
  const [all, withoutHire] = [headcounts(pack, team, hire), headcounts(pack, team, null)];
  const hireRate = hire === null ? 0 : (hire.fte * opsShare) / DAYS_OF_WORK;
  return {
    ofRole: (role, day) => (rates.get(role) ?? 0) + (hire?.role === role && day >= hireDay() ? hireRate : 0),
    ofNewcomer: ofOne,
    headcount: all,
    headsOn: (role, day) => (day >= hireDay() ? all : withoutHire)(role),
    ofHours,
    pace: Math.max(opsShare / DAYS_OF_WORK, ofInterim),
    planDays: days.from(weeks * 7 + 1),
  };
}
