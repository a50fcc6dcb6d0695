import type { Id, Level } from '../../pack/index.ts';
import type { WorkCalendar } from '../adjustments.ts';
import type { IsoDate } from './situation.ts';
import type { Reason } from './verdict.ts';

/* The 90 days: who does what by when, and why then. */

/** A day on which is checked what should be true by then. */
export interface PlanGate {
  gate: Id;
  date: IsoDate;
  checks: Id[];
  /**
   * Checks that the plan does not bring by that day: the task it takes and when that ends, or null where it is not in the
   * 90 days. Without a task: when enough KPIs can first be read against their baselines.
   */
  behind: ({ check: Id; task: Id; end: IsoDate | null } | { check: Id; task: null; end: IsoDate })[];
}

/** The plan as it stands with the person: the proposal with the person’s own changes laid on top. */
export interface Plan {
  start: IsoDate;
  /** Day 90. */
  end: IsoDate;
  /** Working week and days off that all dates respect. */
  calendar: WorkCalendar;
  /** First working day of a funded first hire, also where it comes after day 90; null where nobody is hired. */
  hire: { role: Id; date: IsoDate } | null;
  /** `very-short` | `right` | `tight` | `unrealistic` of the pack. */
  label: Id;
  labelBecause: LabelReason;
  tasks: PlannedTask[];
  /** Chosen but not fitted, with the reason. */
  later: {
    task: Id;
    ref: string;
    /** The person’s title, or null: as in the pack. */
    title: string | null;
    owner: Id;
    effortWeeks: number;
    /**
     * Why the proposal, which does not know who was named, leaves it out. `no-days`: the hours would do, but come too
     * early, before what it waits for.
     */
    why: 'no-capacity' | 'no-days' | 'dependency-later' | 'small-plan';
    /** Where it would fit into the hours of everybody as named, if it alone were taken in; null where it does not. */
    fits: { start: IsoDate; end: IsoDate } | null;
    because: Reason[];
  }[];
  /** Weeks of work that the owners of `later` can still give before day 90. */
  laterRoom: number;
  /** Tasks of the proposal that the person left out; `neededBy` are tasks that stay and depend on it. */
  dropped: {
    task: Id;
    ref: string;
    /** As in `later`. */
    title: string | null;
    owner: Id;
    effortWeeks: number;
    core: boolean;
    neededBy: Id[];
    because: Reason[];
  }[];
  gates: PlanGate[];
  /** Effort against capacity by owner and week (weeks of work), busiest first. */
  load: OwnerLoad[];
  progress: PlanProgress;
}

export interface PlannedTask {
  /** Id of a task of the pack, or of an own task. */
  task: Id;
  /** Ref of the pack, such as `T07`; own tasks count `O1`, `O2`. */
  ref: string;
  /** Added by the person. */
  own: boolean;
  /** The person’s words instead of the pack’s: the title of a renamed task, all three of an own one. Null: as in the pack. */
  words: { title: string; deliverable: string | null; done: string | null } | null;
  /** Month of the plan in which it begins. */
  phase: 1 | 2 | 3;
  /** Owner group the library names (null: an own task), and the role that takes it here. */
  ownerGroup: Id | null;
  owner: Id;
  /** Who does it by name, if somebody was named. */
  person: PersonRef | null;
  /** Nobody of the owner group is there yet; somebody stands in. Never where the person chose the owner. */
  standIn: boolean;
  effortWeeks: number;
  /** A start the person set stays as it is, also on a day off. */
  start: IsoDate;
  end: IsoDate;
  /** First day on which its exit criterion can be seen, where that takes longer than the work; else null. */
  seenOn: IsoDate | null;
  /** 1-based weeks of the plan. */
  startWeek: number;
  endWeek: number;
  /** Tasks of the plan as it stands that come before it. */
  dependsOn: Id[];
  core: boolean;
  /** 0..1, highest level among what triggered it. */
  severity: Level;
  /** Begins in a later phase than the library says. */
  slipped: boolean;
  placement: Placement;
  /** What the person changed. */
  edited: TaskEdit[];
  /** The same task in the proposal; null for own tasks and for those taken in from after day 90. */
  proposed: { owner: Id; effortWeeks: number; start: IsoDate; end: IsoDate } | null;
  /** What does not go together; it stays where the person put it. Empty once the task is done. */
  conflicts: PlanConflict[];
  progress: TaskState;
  doneOn: IsoDate | null;
  note: string | null;
  because: Reason[];
  /** KPIs to start with whose missing baseline this task measures; absent: none. */
  baselines?: Id[];
}

/** Somebody named in `Adjustments.people`. */
export interface PersonRef {
  id: string;
  name: string;
}

export type TaskEdit = 'title' | 'owner' | 'start' | 'effort' | 'taken-in';

/** Why a task starts when it does. */
export interface Placement {
  /**
   * What decided in the end: the first day of its phase; a task it waits for; the owner’s hours; that it looks back on
   * the others and so comes as late as it fits; the person; a task it depends on that now ends later.
   */
  by: 'phase' | 'dependency' | 'capacity' | 'at-the-end' | 'person' | 'along';
  /** Of the tasks it depends on, those that end last, where they end after its phase has begun. */
  waitsFor: Id[];
  /**
   * Weeks of the plan in which it could have begun but for its owner, who is full, has free days but too few in one
   * stretch, or is not there yet.
   */
  ownerBusy: { why: 'full' | 'no-stretch' | 'not-there-yet'; from: number; to: number }[];
}

/** Things that the person’s changes do not fit together with. */
export type PlanConflict =
  /** Starts before this task has ended. */
  | { kind: 'before-dependency'; task: Id }
  /** Depends on a task that was left out, or that is kept for after day 90. */
  | { kind: 'depends-on-dropped'; task: Id }
  | { kind: 'depends-on-later'; task: Id }
  /** Own tasks that wait for each other in a circle; between them no order is kept. */
  | { kind: 'circular'; tasks: Id[] }
  /** Starts on a day that is not worked. */
  | { kind: 'day-off' }
  | { kind: 'before-plan' }
  | { kind: 'after-plan' }
  /** Starts before the owner’s first working day. */
  | { kind: 'owner-not-there'; from: IsoDate }
  /** The owner has more work than hours in these weeks of the plan. */
  | { kind: 'over-capacity'; weeks: number[] };

/** `late`: its last day is past, and the day on which its exit criterion can be seen. `next`: under way, or begins within seven days. Both only while it is not done. */
export type TaskState = 'done' | 'late' | 'next' | 'upcoming';

export interface PlanProgress {
  done: number;
  late: number;
  next: number;
  upcoming: number;
}

export interface LabelReason {
  /** What decided: the busiest owner’s load; a week with more work than hours; core work in a later phase; core work past day 90. */
  by: 'load' | 'overload' | 'slip' | 'overrun';
  /** The busiest owner; null in a plan without work. */
  owner: Id | null;
  person: PersonRef | null;
  /** Planned of what this owner can give, 0..1 and beyond; null without any hours. */
  share: number | null;
  /** Weeks in which somebody has more work than hours. */
  overloadedWeeks: number[];
  /** Core tasks that begin in a later phase. */
  slipping: Id[];
  /** Core tasks that end after day 90, each with the reason. */
  overrunning: { task: Id; by: OverrunCause }[];
}

/**
 * `hire`: the task, or one it waits for, waits for somebody who is not there yet. `hours`: their owners have none
 * earlier. As proposed it would have fitted: `person`, tasks were changed or added beside it; `named`, whoever was named
 * has fewer hours than the proposal counts on.
 */
export type OverrunCause = 'hire' | 'hours' | 'named' | 'person';

export interface OwnerLoad {
  owner: Id;
  /**
   * Somebody named. The line of a role holds the work of everybody in it, also of those with a line of their own;
   * where one person is the whole role, there is one line with this person’s name.
   */
  person: PersonRef | null;
  /** Weeks of work this owner can give in all, and what is planned. */
  capacity: number;
  planned: number;
  /** One entry per week of the plan, and beyond where work runs over. */
  weeks: { capacity: number; planned: number }[];
  /** 1-based weeks with more work than hours. */
  overWeeks: number[];
}
