import * as v from 'valibot';
import { Condition, optionalNumber } from './condition.ts';
import { Evidence, history, Id, Level, Ref } from './values.ts';

/** How the known answers of a criterion combine; unknown and not-applicable parts drop out. */
export type Combine = Id | { mean: Combine[] } | { min: Combine[] } | { max: Combine[] };
export const Combine: v.GenericSchema<Combine> = v.lazy(() =>
  v.union([
    Id,
    v.strictObject({ mean: v.array(Combine) }),
    v.strictObject({ min: v.array(Combine) }),
    v.strictObject({ max: v.array(Combine) }),
  ]),
);

export const Option = v.strictObject({
  id: Id,
  level: Level,
  /** Half-open band [from, to) that a typed figure falls into; null is open-ended. */
  from: v.optional(v.nullable(v.number())),
  to: v.optional(v.nullable(v.number())),
});
export type Option = v.InferOutput<typeof Option>;

export const Question = v.strictObject({
  id: Id,
  ref: Ref,
  section: Id,
  options: v.pipe(v.array(Option), v.minLength(2)),
  /** Unit of a typed figure; present exactly when the options are bands of a figure. */
  unit: v.optional(
    v.picklist([
      'months',
      'days',
      'percent',
      'hours',
      'people',
      'deals',
      'times',
      'ratio',
      'quarters',
      'tools',
      'customers',
      'working-days',
      'money',
      'contacts',
    ]),
  ),
  /** Largest figure there can be, such as 100 for a share of a whole. */
  max: optionalNumber,
  /** Not asked: the level follows from a fact. `edges: contract` takes the bands from the currency. */
  derivedFrom: v.optional(
    v.strictObject({ fact: Id, part: v.optional(Id), edges: v.optional(v.literal('contract')) }),
  ),
  /** Asked, and counted, only then; an unknown condition asks. */
  appliesWhen: v.optional(Condition),
  /** "Not applicable" is offered to the person. */
  mayNotApply: v.optional(v.boolean()),
  /** "Don't know" is itself a sign, said in words, never counted. */
  unknownIsASign: v.optional(v.boolean()),
  ...history,
  whoKnows: v.array(Id),
  /** Source of the thresholds. */
  evidence: Evidence,
});
export type Question = v.InferOutput<typeof Question>;

export const Criterion = v.strictObject({
  $schema: v.optional(v.string()),
  id: Id,
  ref: Ref,
  set: Id,
  kind: v.picklist(['context', 'symptom']),
  /** The criterion is part of its set only then; an unknown condition keeps it. */
  appliesWhen: v.optional(Condition),
  combine: Combine,
  /** Without this condition the value is at most `at`. */
  cap: v.optional(v.strictObject({ unless: Condition, at: Level })),
  questions: v.pipe(v.array(Question), v.minLength(1)),
  /** The article's own criterion; always `article`. */
  evidence: Evidence,
});
export type Criterion = v.InferOutput<typeof Criterion>;
