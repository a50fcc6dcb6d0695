import type { Id } from '../../pack/index.ts';
import type { TeamCost } from './cost.ts';
import type { PersonRef } from './plan.ts';
import type { IsoDate } from './situation.ts';
import type { Reason } from './verdict.ts';

/* Who does the work: now, first and later. */

export interface Team {
  /** Row of the structure table, or null (unsure). */
  structure: Id | null;
  /** Ops people in full-time equivalents: now, and in the proposed structure. */
  opsNow: number;
  opsTarget: { from: number; to: number };
  /** People and seats of the org chart, managers before their reports. */
  seats: Seat[];
  /** Roles of the structure that nobody holds and no seat is proposed for: with who is here, its size is reached. */
  leftOpen: Id[];
  /** Ids of `seats` to hire or assign, in order. */
  hiringOrder: string[];
  duties: DutyLine[];
  ratio: Ratio;
  /** Who answers for the plan until an ops hire is there. */
  interimOwner: { role: Id; hoursAWeek: number; given: boolean };
}

export interface Seat {
  /** Unique in this result, such as `rev-ops-manager-1`. */
  id: string;
  role: Id;
  function: Id | null;
  fte: number;
  /** `executive`/`existing`: there now. `first`: the first seat. `next`: later in hiring order. `borrowed`: hours of somebody who is there. */
  timing: 'executive' | 'existing' | 'first' | 'next' | 'borrowed';
  /** How the seat is filled: by somebody in that work now, by moving somebody who is there, by hiring, or with somebody's hours. */
  filledBy: 'present' | 'assignment' | 'hire' | 'borrowed-hours';
  /** Role that somebody leaves to take this one (`assignment`); null also where it may be any of those who are over. */
  former: Id | null;
  /** Role whose hours are borrowed, or null. */
  lender: Id | null;
  /** Who was named for this role, or for the one that is left for it. */
  people: PersonRef[];
  /** Seat id of the manager, or null at the top. */
  reportsTo: string | null;
  dottedTo: string | null;
  /** 1-based place in the hiring order, or null. */
  order: number | null;
  /** Key of the words that say what triggers this seat, such as `structure.x.seat.1.trigger`; null for people already there. */
  trigger: string | null;
  because: Reason[];
}

export interface DutyLine {
  duty: Id;
  ref: string;
  function: Id;
  /**
   * Role accountable until the first seat is filled, from then until the proposed structure is filled, and in that
   * structure. Exactly one each. Until then, whoever moves to a seat answers under the role they have today.
   */
  before: Id;
  during: Id;
  after: Id;
  helps: Id[];
  /** The named role is not in the structure; somebody stands in who does not have the duty today. */
  standIn: boolean;
}

/** The team with what follows from plan, KPIs and the person's own figures. */
export interface TeamOverTime extends Team {
  /** One for each seat of `hiringOrder`, in that order. */
  dates: SeatDate[];
  /** What two functions agree on where the verdict builds both, else null. */
  lanes: LaneAgreement | null;
  /** What becomes of the work of a function that another one takes over, else null. */
  takeover: Takeover | null;
  cost: TeamCost;
  /** Money for a seat is there, and the structure has nobody hired. */
  budgetIdle: boolean;
  /** What the first seat has done by day 30, 60 and 90; empty where nobody fills one within the plan. */
  outcomes: SeatOutcome[];
}

/** Tasks of the plan, also of what waits until after day 90, that are done between the day before and this one. */
export interface SeatOutcome {
  day: 30 | 60 | 90;
  tasks: Id[];
}

/** By when a seat should be filled, or when to look again at what triggers it. */
export interface SeatDate {
  seat: string;
  /** Rule of the pack that gives the date; its words say why. */
  rule: Id;
  /** `by`: filled on this day at the latest. `review`: on this day its trigger is looked at again. */
  kind: 'by' | 'review';
  date: IsoDate;
  /** First working day that the plan counts on, or null. */
  planned: IsoDate | null;
  /** A step of the search is late: that day will not hold. */
  stale: boolean;
  /**
   * A hire with a date: when the search has to begin, so that search and notice fit before it, and when the plan begins
   * it (null: the plan has no search for this seat).
   */
  search: { by: IsoDate; planned: IsoDate | null } | null;
  /** A hire to look at again: the day it is filled by at the latest, should it be due then. Else null. */
  fillBy: IsoDate | null;
}

/** Who decides what between two functions; the words belong to the pack. */
export interface LaneAgreement {
  /** Both lanes are held by one person. */
  onePerson: boolean;
  /**
   * The function whose seat comes first goes first. `lead` decides in its lane on `duties`, which the duty table gives to
   * it; `elsewhere` are those of the lane that another role is accountable for.
   */
  lanes: { function: Id; lead: Id; duties: Id[]; elsewhere: { duty: Id; accountable: Id }[] }[];
  /** Role that decides where the lanes disagree. */
  decides: Id;
  /** Role that keeps the one queue of requests. */
  queueKeeper: Id;
  /** What passes from one lane to the other. */
  handOvers: { handOver: Id; from: Id; to: Id }[];
  /** KPI to start with that both answer for, or null when none of those meant for it applies here. */
  jointKpi: Id | null;
  /** One person holds both: at which share of the time a lane becomes a seat of its own, and when to look. */
  split: { share: number; reviewOn: IsoDate } | null;
}

/** The run-down of a function whose work another one takes over. */
export interface Takeover {
  from: Id;
  to: Id;
  /** Calendar days from the start of the plan, and the last of them that is worked. */
  days: number;
  ends: IsoDate;
  lines: TakeoverLine[];
}

export interface TakeoverLine {
  work: Id;
  /** Duty of the duty table that this is, or null. */
  duty: Id | null;
  becomes: 'ends' | 'moves' | 'stays';
  /**
   * `by`: ended or moved on this day at the latest. `review`: the day depends on the reps, or on a task that comes after
   * day 90; look again on this one.
   */
  kind: 'by' | 'review';
  date: IsoDate;
  /** Accountable role from then on; of what ends, should it be needed again. Null where no duty goes with it. */
  takes: Id | null;
}

export interface Ratio {
  /** Reps now and starting within two quarters. */
  reps: number;
  opsNow: number;
  opsTarget: { from: number; to: number };
  /** Reps per ops person now and with the proposal, or null without reps or ops people. */
  now: number | null;
  proposed: number | null;
  /** Our default for this size, and the published span. */
  default: number;
  published: { low: number; high: number };
  reading: RatioReading;
  /** The same, with the proposal. */
  proposedReading: RatioReading;
  /** Existing ops people already exceed the range: re-assign, don't hire. */
  reassign: boolean;
}

export type RatioReading = 'no-reps' | 'fewer-ops-than-range' | 'within-range' | 'more-ops-than-range';
