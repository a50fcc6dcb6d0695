import * as v from 'valibot';
import { Condition } from './condition.ts';
import { Evidence, Id } from './values.ts';

const Days = v.pipe(v.number(), v.integer(), v.minValue(1));
/** Roles in order of preference: the first that exists. */
const Roles = v.pipe(v.array(Id), v.minLength(1));

/** By when a seat should be filled. The first rule whose conditions all hold gives the date. */
export const HiringDate = v.strictObject({
  id: Id,
  filledBy: v.optional(v.picklist(['hire', 'assignment', 'borrowed-hours'])),
  place: v.optional(v.picklist(['first', 'later'])),
  /** The plan has a first working day for it. */
  inPlan: v.optional(v.boolean()),
  /** Its place among the hires lies within the funded seats. */
  funded: v.optional(v.boolean()),
  /** The structure wants it soon after the first seat, without a sign of its own. */
  soon: v.optional(v.boolean()),
  /** `by`: filled by then at the latest. `review`: look again then whether its trigger has come. */
  kind: v.picklist(['by', 'review']),
  /** Day 1 is the first day of the plan, or the first day of the first seat. */
  from: v.picklist(['plan-start', 'first-start']),
  day: Days,
  /** So many seats in the hiring order, the first one left out, share a date; the next ones have it a period later. */
  seatsPerDate: v.optional(Days),
  evidence: Evidence,
});
export type HiringDate = v.InferOutput<typeof HiringDate>;

/** What lies between the start of a search and a first day, in calendar days. */
export const Search = v.strictObject({ searchDays: Days, noticeDays: Days, evidence: Evidence });

/** What two functions settle in writing where both are built. */
export const Lanes = v.strictObject({
  /** Who decides in the lane of each function. */
  leads: v.array(v.strictObject({ function: Id, roles: Roles })),
  /** Who decides where the lanes disagree. */
  decides: Roles,
  queueKeeper: Roles,
  handOvers: v.array(v.strictObject({ id: Id, from: Id, to: Id })),
  /** KPIs that both could answer for, the best first. */
  jointKpis: v.array(Id),
  /** Share of one person's time at which a lane becomes a seat of its own, and the day to look. */
  split: v.strictObject({ share: v.number(), reviewDay: Days }),
  evidence: Evidence,
});

/** What becomes of the work of one function where another takes it over. */
export const TakeoverPack = v.strictObject({
  id: Id,
  verdicts: v.array(Id),
  from: Id,
  to: Id,
  /** The task that names what ends, moves and stays: nothing ends or moves before it is done. */
  listedBy: v.optional(Id),
  work: v.array(
    v.strictObject({
      id: Id,
      /** Duty that this is, or that it joins: its owner takes it. Absent: it ends. */
      duty: v.optional(Id),
      /** The first whose condition holds. */
      fates: v.pipe(
        v.array(
          v.strictObject({
            when: v.optional(Condition),
            becomes: v.picklist(['ends', 'moves', 'stays']),
            kind: v.picklist(['by', 'review']),
            /** When, as a share of the run-down. */
            share: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
            /** Never before this task of the plan is done. */
            afterTask: v.optional(Id),
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
  evidence: Evidence,
});
export type TakeoverPack = v.InferOutput<typeof TakeoverPack>;
