/**
 * What the engine takes and the one `Result` it returns. `Result` is plain JSON without words: ids point
 * into the pack, whose words exist in every language. Its JSON Schema is made from this file
 * (`public/schema/result.schema.json`), so every field is explained here.
 */
import type { FactValue, Id, Level, SetState } from '../pack/index.ts';
import type { Participation } from './participation.ts';
import type { Adjustments, CalculatorInputs, MoneySpan, WorkCalendar } from './adjustments.ts';

// --- what goes in ----------------------------------------------------------------------------

/** "Not answered" is a missing entry; "don't know", "not applicable" and "skipped" are three different things, none of them 0. */
export type Reply<V> = ReplyState<V> & ReplyMeta;
export type ReplyState<V> =
  { state: 'answered'; value: V } | { state: 'unknown' | 'not-applicable' | 'skipped' };
export interface ReplyMeta {
  /** Where the figure comes from, in the person's own words. */
  note?: string;
  /** Name or role of who answered. */
  by?: string;
  /** ISO time of the answer. */
  at?: string;
}

/** A chosen option; a typed figure that falls into one option's band; or a bare level, as in case files. */
export type QuestionValue = { option: Id } | { figure: number } | { level: Level };

export type Facts = Readonly<Record<Id, Reply<FactValue>>>;
export type Answers = Readonly<Record<Id, Reply<QuestionValue>>>;

/** What an assessment says about a company; everything the engine may look at. */
export interface Situation {
  facts: Facts;
  answers: Answers;
  /** First day of the plan, or null for the next Monday. */
  planStart: IsoDate | null;
  /** Absent: all as proposed. */
  adjustments?: Adjustments;
  /** How a group came to the answers; absent where one person gave them. */
  participation?: Participation;
}

/** A calendar day such as `2026-11-30`, without time or zone. */
export type IsoDate = string;

// --- what comes out --------------------------------------------------------------------------

export interface Result {
  format: 'first-seat-result';
  version: 1;
  /** Which questions and rules were used. */
  pack: { id: Id; version: string; bothReading: Id };
  /** The day the result was computed for; the engine never reads a clock. */
  asOf: IsoDate;
  /** Verdict id of the pack; the open verdict (`unsure`) when the unknowns leave too much open. */
  verdict: Id;
  /** Flags of the verdict, in the order of the pack. */
  flags: Id[];
  /** Function whose seat comes first, or null. */
  firstSeat: Id | null;
  firmness: Firmness;
  /** What would change the verdict, nearest first: one for each other verdict that other answers would lead to. */
  flips: Flip[];
  /** Both sets of criteria, in the order of the pack's functions. */
  sets: SetResult[];
  /** Every rule in the order tried, up to and including the one that decided. */
  rulePath: RuleStep[];
  /** Pairs of answers that can't both be right. */
  contradictions: Contradiction[];
  /** Why this verdict: strongest first. */
  reasons: Reason[];
  team: TeamOverTime;
  kpis: KpiSet;
  plan: Plan;
  /** Risks that apply here, gravest first, with who watches them. */
  risks: { risk: Id; severity: Level; owner: Id; because: Reason[] }[];
  /** Every fact and question that was put or derived, in the order asked. */
  record: RecordLine[];
  /** How a group came to the answers; absent where one person gave them. */
  participation?: Participation;
}

/** How firm the verdict is, over every completion of what is unknown (exact, not sampled). */
export interface Firmness {
  /** `settled`: nothing unknown can change verdict, flags or first seat. `provisional`: likely. `open`: not known enough. `contradicted`: answers contradict in a way that decides. */
  state: 'settled' | 'provisional' | 'open' | 'contradicted';
  /** The verdict on what is known alone, before firmness is looked at. */
  leaning: { verdict: Id; firstSeat: Id | null; flags: Id[]; verdictShare: number; firstSeatShare: number };
  /** Questions and facts that count and are not known. */
  unknown: { questions: Id[]; facts: Id[] };
  /** Share of completions by verdict, largest first; shares sum to 1. */
  verdicts: { verdict: Id; share: number; firstSeats: { seat: Id | null; share: number }[] }[];
  /** What to find out, most settling first; empty when settled. `share` is the share the likeliest verdict is expected to reach once this is known. */
  settleBy: { kind: 'question' | 'fact'; id: Id; share: number; whoKnows: Id[] }[];
}

/**
 * The fewest answers that would have to differ for another verdict, all else as it is (exact). What is unknown may stay
 * unknown; to name it counts as one answer. Contradictions are not looked at: what the rules say counts.
 */
export interface Flip {
  verdict: Id;
  firstSeat: Id | null;
  /** One entry for each answer that would have to differ; never empty. Facts come first. */
  changes: FlipChange[];
}

export type FlipChange =
  | {
      kind: 'question';
      id: Id;
      /** Level that counts now, or null when none does. */
      from: Level | null;
      to: Level;
      /** Every option that stands for the new level. */
      options: Id[];
    }
  | {
      kind: 'fact';
      id: Id;
      /** What is known now, or null. */
      from: FactValue | null;
      /** One value that would do. */
      to: FactValue;
      /** For a figure: all values that would do, half-open; null is open-ended. For other facts null. */
      range: { atLeast: number | null; below: number | null } | null;
    };

export interface SetResult {
  /** Function id whose criteria these are. */
  set: Id;
  state: SetState;
  /** Mean of the known criteria, 0..1, or null when none is known. */
  mean: number | null;
  /** Criteria with a value of 1. */
  fullyMet: number;
  /** Criteria with at least one known answer. */
  known: number;
  /** Criteria that apply at all. */
  applicable: number;
  /** Fully met context and symptom criteria. */
  contextMet: number;
  symptomsMet: number;
  /** Guard that held the set back from `met`, if any. */
  heldBackBy: Id | null;
  criteria: CriterionResult[];
}

export interface CriterionResult {
  criterion: Id;
  ref: string;
  kind: 'context' | 'symptom';
  /** 1 met, 0.5 partly, 0 not; null when unknown or not applicable. */
  value: Level | null;
  state: 'met' | 'part' | 'not' | 'unknown' | 'not-applicable';
  /** Before snapping, 0..1. */
  raw: number | null;
  /** The cap of the criterion lowered its value. */
  capped: boolean;
  answers: CountedAnswer[];
}

export interface CountedAnswer {
  question: Id;
  ref: string;
  /** Level counted, or null when unknown or not applicable. */
  level: Level | null;
  state: 'answered' | 'unknown' | 'skipped' | 'not-asked' | 'not-applicable' | 'hidden';
  /** Option chosen, or the option that a typed figure or a fact falls into. */
  option: Id | null;
}

export interface RuleStep {
  rule: Id;
  ref: string;
  fired: boolean;
  predicates: { predicate: Id; holds: boolean }[];
}

export interface Contradiction {
  contradiction: Id;
  facts: Id[];
  questions: Id[];
  /** It changes the verdict depending on which side is right. */
  decides: boolean;
  /** Verdict under each way to resolve it; empty when none is named. */
  resolutions: { resolution: Id; verdict: Id }[];
}

/** One reason, traceable to the pack and to an answer. */
export type Reason =
  | { kind: 'criterion'; criterion: Id; value: Level; strength: number; questions: Id[] }
  | { kind: 'fact'; fact: Id }
  | { kind: 'question'; question: Id }
  | { kind: 'rule'; rule: Id }
  | { kind: 'first-seat'; choice: Id }
  /** The function that comes first has its people already. */
  | { kind: 'seat-held'; function: Id }
  | { kind: 'verdict'; verdict: Id }
  | { kind: 'duty'; duty: Id }
  | { kind: 'depends'; task: Id };

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
  /** Role whose hours are borrowed, or null. */
  lender: Id | null;
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
   * structure. Exactly one each.
   */
  before: Id;
  during: Id;
  after: Id;
  helps: Id[];
  /** The named role is not in the structure; somebody stands in. */
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
}

/** Who decides what between two functions; the words belong to the pack. */
export interface LaneAgreement {
  /** Both lanes are held by one person. */
  onePerson: boolean;
  /** The function whose seat comes first goes first. `lead` decides in its lane; `duties` are its work. */
  lanes: { function: Id; lead: Id; duties: Id[] }[];
  /** Role that decides where the lanes disagree. */
  decides: Id;
  /** Role that keeps the one queue of requests. */
  queueKeeper: Id;
  /** What passes from one lane to the other. */
  handOvers: { handOver: Id; from: Id; to: Id }[];
  /** KPI that both answer for, or null when none of those meant for it applies here. */
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
  /** `by`: ended or moved on this day at the latest. `review`: the day depends on the reps; look again on this one. */
  kind: 'by' | 'review';
  date: IsoDate;
  /** Accountable role from then on; null for what ends. */
  takes: Id | null;
}

/** Only from what the person says a full-time seat costs; nothing is ever guessed. */
export interface TeamCost {
  /** Currency code of every amount. */
  currency: Id;
  /** Every ops seat of the chart; executives are not counted. */
  seats: SeatCost[];
  /** By kind, for the kinds there are. */
  totals: { kind: SeatCost['kind']; seats: number; perYear: CostSum; within90Days: CostSum }[];
  /** What would bring the yearly new cost back in; only with every cost that this takes. */
  payback: Payback[];
}

export interface SeatCost {
  /** Id of the seat, and the role whose cost counts: where hours are borrowed, that of the lender. */
  seat: string;
  role: Id;
  fte: number;
  /** `new`: to hire. `existing`: paid already. `borrowed`: hours of somebody who is paid already. */
  kind: 'new' | 'existing' | 'borrowed';
  /** A full-time seat a year as the person gave it, and the part that this seat takes; null while unknown. */
  fullTime: MoneySpan | null;
  perYear: MoneySpan | null;
  /** First of the 90 days that it costs, or null when it starts later; and how many of the 90. */
  from: IsoDate | null;
  days: number;
  /** Zero for what starts later, known or not. */
  within90Days: MoneySpan | null;
}

/** What is known of a sum: null when nothing is, and the roles whose cost is missing from it. */
export interface CostSum {
  amount: MoneySpan | null;
  missing: Id[];
}

/** New customers a year whose first-year contract value equals the yearly cost of new seats: revenue, not profit. */
export interface Payback {
  /** Of the first seat alone, or of all new seats. */
  of: 'first-seat' | 'all-seats';
  perYear: MoneySpan;
  contractValue: number;
  /** Rounded up. */
  customers: { from: number; to: number };
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

export interface KpiSet {
  start: KpiPick[];
  /** The rest of what applies, for after day 90. */
  later: KpiPick[];
}

/** A KPI that was chosen, with who owns it. */
export interface KpiChoice {
  kpi: Id;
  ref: string;
  owner: Id;
  /** Who that is, where one named person is all of the role. */
  person: PersonRef | null;
  /** The named owner role does not exist yet. */
  standIn: boolean;
  /** Role that takes it over in the proposed structure; the same as `owner` when nobody stands in. */
  after: Id;
  because: Reason[];
}

/** Figures are in the unit of the KPI: percent as 20 for 20 %, money in the company's currency. */
export interface KpiPick extends KpiChoice {
  /** Where the company stood before the plan; null: not measured yet. */
  baseline: KpiFigure | null;
  /** Null: first to be measured. */
  target: KpiTarget | null;
  /** From here to the target is amber: below the target where more is better, above it where less is. Null without a target. */
  amberFrom: number | null;
  /** Amber within this many percent of the target: the pack's starting value, or the person's own. */
  amberPercent: number;
  /** The newest value after the baseline. */
  latest: KpiFigure | null;
  /** Whether a value is better when it is higher or when it is lower. */
  better: 'higher' | 'lower';
  status: KpiStatus;
  /**
   * Last day to measure the baseline, the task of the plan that does it, and the day that task ends on, which may be
   * later; null where there is a baseline, or no plan.
   */
  measure: { by: IsoDate; task: Id | null; ends: IsoDate | null } | null;
  /** Benchmarks of the pack to look at beside the own figures. */
  benchmarks: Id[];
}

/**
 * `no-baseline`: first to be measured. `measured`: a baseline, and nothing newer to judge. The others judge the latest
 * value by the target.
 */
export type KpiStatus = 'no-baseline' | 'measured' | 'reached' | 'amber' | 'missed';

export interface KpiFigure {
  value: number;
  on: IsoDate;
  /** Typed as it is, or worked out by the calculator. */
  from: 'typed' | 'calculated';
  /** The raw figures it was worked out from; null if it was typed. */
  inputs: CalculatorInputs | null;
  /** What the calculator gives beside it, by figure of the pack. */
  beside: { figure: Id; value: number }[];
}

export interface KpiTarget {
  value: number;
  /** `starting-value`: by the pack's step or figure. `held`: the baseline is already as good as that, so it is held. `own`: the person's. */
  from: 'starting-value' | 'held' | 'own';
}

/** A day on which is checked what should be true by then. */
export interface PlanGate {
  gate: Id;
  date: IsoDate;
  checks: Id[];
  /** Checks whose task the plan does not bring by that day: when it ends, or null where it is not in the 90 days. */
  behind: { check: Id; task: Id; end: IsoDate | null }[];
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
    why: 'no-capacity' | 'dependency-later' | 'small-plan';
    because: Reason[];
  }[];
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
  /** Weeks of the plan in which it could have begun but for its owner. */
  ownerBusy: { why: 'full' | 'not-there-yet'; from: number; to: number }[];
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

/** `late`: its last day is past. `next`: under way, or begins within seven days. Both only while it is not done. */
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
  /** Core tasks that begin in a later phase, and those that end after day 90. */
  slipping: Id[];
  overrunning: Id[];
  /**
   * Why core work ends after day 90; null where none does. `hours`: its owners have none earlier. `hire`: it waits for
   * somebody who is not there yet. `person`: as proposed it would have fitted; the person’s changes moved it there.
   */
  overrunBy: 'hours' | 'hire' | 'person' | null;
}

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

export interface RecordLine {
  kind: 'fact' | 'question';
  id: Id;
  ref: string;
  /** Company page or section it was asked in. */
  place: Id;
  state: 'answered' | 'unknown' | 'skipped' | 'not-asked' | 'not-applicable' | 'hidden' | 'derived';
  value: FactValue | QuestionValue | null;
  /** Option that the value stands for, where there is one. */
  option: Id | null;
  note: string | null;
  by: string | null;
  at: string | null;
  whoKnows: Id[];
}
