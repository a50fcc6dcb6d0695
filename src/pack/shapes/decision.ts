import * as v from 'valibot';
import { Condition } from './condition.ts';
import { FactValue } from './profile.ts';
import { Evidence, Id, Ref } from './values.ts';

export const Rule = v.strictObject({
  id: Id,
  ref: Ref,
  /** Ids of predicates, all of which must hold. */
  when: v.array(Id),
  verdict: Id,
});
export type Rule = v.InferOutput<typeof Rule>;

export const Decision = v.strictObject({
  $schema: v.optional(v.string()),
  /** Snap edges of a criterion: >= full counts 1, >= partly counts 0.5. */
  snap: v.strictObject({ full: v.number(), partly: v.number() }),
  /** Thresholds of a set. */
  states: v.strictObject({
    met: v.strictObject({ mean: v.number(), fullyMet: v.number() }),
    part: v.strictObject({ mean: v.number(), fullyMet: v.number() }),
  }),
  /** A set that would be met stays at `part` while `when` holds and `unless` does not. */
  guards: v.array(v.strictObject({ id: Id, ref: Ref, set: Id, when: Condition, unless: Condition })),
  /** How the article's sentence about having both is read (B2). */
  bothReading: Id,
  bothReadings: v.array(v.strictObject({ id: Id, when: Condition })),
  /** Named conditions; words say what it means when one holds and when it does not. `bothReading` picks the condition of `reading: true`. */
  predicates: v.array(
    v.strictObject({
      id: Id,
      ref: v.optional(Ref),
      when: v.optional(Condition),
      reading: v.optional(v.boolean()),
    }),
  ),
  /** Tried in order; the first whose predicates all hold decides. */
  rules: v.array(Rule),
  verdicts: v.array(
    v.strictObject({
      id: Id,
      ref: Ref,
      /** Functions that this verdict builds or keeps. */
      builds: v.array(Id),
      /** The decision asks for a second look so many days after the start of the plan. */
      secondLookDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      /** First rule whose condition holds gives the seat; none gives null. With an id, and words, where there is a choice to explain. */
      firstSeat: v.array(v.strictObject({ id: v.optional(Id), when: v.optional(Condition), seat: Id })),
    }),
  ),
  /** The verdict given when neither settled nor provisional. */
  openVerdict: Id,
  /** What tells the verdicts apart best, most telling first: the least one can ask before a leaning means something. */
  quickSet: v.strictObject({ facts: v.array(Id), questions: v.array(Id) }),
  /** With these verdicts a flag has words of its own for the decision that is asked for. */
  flags: v.array(v.strictObject({ id: Id, ref: Ref, when: Condition, decides: v.optional(v.array(Id)) })),
  /** Flag set when the unknowns leave the verdict provisional. */
  provisional: v.strictObject({ flag: Id, verdictShare: v.number(), seatShare: v.number() }),
  /** Pairs of answers that can't both be right; deciding ones name the ways to resolve them. */
  contradictions: v.array(
    v.strictObject({
      id: Id,
      when: Condition,
      facts: v.array(Id),
      questions: v.array(Id),
      resolutions: v.optional(v.array(v.strictObject({ id: Id, facts: v.record(Id, FactValue) }))),
    }),
  ),
  evidence: Evidence,
});
export type Decision = v.InferOutput<typeof Decision>;
