import * as v from 'valibot';
import { Condition } from './condition.ts';
import { HiringDate, Lanes, Search, TakeoverPack } from './team-advice.ts';
import { Evidence, Id, Ref } from './values.ts';

export const Role = v.strictObject({
  id: Id,
  ref: v.optional(Ref),
  kind: v.picklist(['executive', 'ops', 'line']),
  /** Function that the role belongs to, for colour and shape; absent for executives and shared roles. */
  function: v.optional(Id),
  /** Higher is more senior; decides who stands in for whom. */
  seniority: v.number(),
  /** Executives: the option of the fact `executives` that says the person exists; absent = always there. */
  existsBy: v.optional(Id),
  /** Ops roles: part of the fact `ops-people` whose count says that such people exist. */
  countedIn: v.optional(Id),
  /** Ops roles that nobody counts: what says that somebody does this work. They stand in for nobody and are in no ratio. */
  existsWhen: v.optional(Condition),
  /** People of a line: the fact that counts them; they help with nothing where there are none. */
  countedBy: v.optional(Id),
  /** Somebody counted in `countedIn` whom the structure gives no seat is taken to hold this role. */
  usual: v.optional(v.boolean()),
  /** Manager outside a structure: the first existing role of these; absent = the chief. */
  reportsTo: v.optional(v.array(Id)),
  evidence: Evidence,
});
export type Role = v.InferOutput<typeof Role>;

/** One accountable role and its helpers; the first of `accountable` that exists takes it. */
export const DutyOwners = v.strictObject({
  accountable: v.pipe(v.array(Id), v.minLength(1)),
  helps: v.array(Id),
});

export const Duty = v.strictObject({
  id: Id,
  ref: Ref,
  function: Id,
  /** Part of the fact on today's owners that this duty is: whom the person named there has it until the first ops hire. */
  ownedIn: v.optional(Id),
  /** Until the first ops hire. */
  before: DutyOwners,
  /** By verdict id; every verdict of `decision.json` has an entry (no duty without an owner in any verdict). */
  owners: v.record(Id, DutyOwners),
  /** Not this owner's when the condition holds: then `then` (enablement exists, SR5). */
  otherwise: v.optional(v.strictObject({ when: Condition, then: DutyOwners })),
  evidence: Evidence,
});
export type Duty = v.InferOutput<typeof Duty>;

export const Structure = v.strictObject({
  id: Id,
  ref: Ref,
  verdicts: v.array(Id),
  /** Only when this flag is set / this condition holds. */
  when: v.optional(Condition),
  /** Half-open band of reps (now and starting); null is open-ended. Absent: any. */
  reps: v.optional(v.tuple([v.number(), v.nullable(v.number())])),
  /** Options of the fact `yearly-revenue`. Absent: any. */
  revenue: v.optional(v.array(Id)),
  /** Total ops people, existing included. */
  fte: v.strictObject({ from: v.number(), to: v.number() }),
  /** In hiring order. */
  seats: v.array(
    v.strictObject({
      role: Id,
      fte: v.number(),
      /** First existing role of these is the manager. */
      reportsTo: v.array(Id),
      dottedTo: v.optional(Id),
      /** Seat is only proposed then. */
      when: v.optional(Condition),
      /** Which band decides this seat when the bands disagree. */
      by: v.optional(v.picklist(['reps', 'revenue'])),
      /** Parts of the fact `ops-people` whose people move into this seat, whatever they do now (a function that is absorbed). */
      takes: v.optional(v.array(Id)),
      /** Either function may begin: `first` are the words for when this one does. */
      mayBeFirst: v.optional(v.boolean()),
      /** Due soon after the first seat, as soon as there is money: no sign is waited for. */
      soon: v.optional(v.boolean()),
    }),
  ),
  /** Calendar days in which another function's work is run down, where it is taken over. */
  runDownDays: v.optional(v.number()),
  /** All seats are lanes of one person. */
  onePerson: v.optional(v.boolean()),
  evidence: Evidence,
});
export type Structure = v.InferOutput<typeof Structure>;

/** Published ranges of sellers per ops person, and our own default. */
export const Ratios = v.strictObject({
  sellersPerOps: v.array(v.strictObject({ id: Id, low: v.number(), high: v.number(), evidence: Evidence })),
  /** The last whose `repsFrom` is reached and whose condition holds. */
  default: v.array(
    v.strictObject({
      repsFrom: v.number(),
      sellersPerOps: v.number(),
      when: v.optional(Condition),
      evidence: Evidence,
    }),
  ),
  firstHire: v.array(v.strictObject({ id: Id, evidence: Evidence })),
  seatCost: v.array(v.strictObject({ id: Id, evidence: Evidence })),
});

/** Roles and facts that the engine needs by what they mean, so that it names none itself. */
export const Anchors = v.strictObject({
  /** Top of every organisation chart; always there. */
  chief: Id,
  /** Takes sales work that nobody else can take. */
  salesHead: Id,
  /** Stands for whoever is named as plan owner. */
  interim: Id,
  /** Stands for an ops person who is there now. */
  opsPerson: Id,
  facts: v.strictObject({
    executives: Id,
    opsPeople: Id,
    planOwner: Id,
    planHours: Id,
    ownersNow: Id,
    repsNow: Id,
    repsStarting: Id,
    revenue: Id,
    fundedSeats: Id,
    currency: Id,
    contractValue: Id,
    daysToSignature: Id,
  }),
  /**
   * Where the first seat is hours of somebody who is there, not a hire; and the duty they are for: an ops person who has
   * it lends them.
   */
  borrowed: v.strictObject({ verdicts: v.array(Id), flags: v.array(Id), duty: Id }),
});

export const Organisation = v.strictObject({
  $schema: v.optional(v.string()),
  anchors: Anchors,
  roles: v.array(Role),
  duties: v.array(Duty),
  structures: v.array(Structure),
  ratios: Ratios,
  hiringDates: v.pipe(v.array(HiringDate), v.minLength(1)),
  search: Search,
  lanes: Lanes,
  takeovers: v.array(TakeoverPack),
});
