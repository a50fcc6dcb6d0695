import * as v from 'valibot';
import { Id, Level, SetState } from './values.ts';

/**
 * A closed language of conditions. Unknown facts make a condition unknown (three-valued logic);
 * who asks decides what unknown means there.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  /** A named predicate of `decision.json`. */
  | { predicate: Id }
  /** A fact, or one `part` of it, compared: numbers half-open (`atLeast` <= x < `below`). */
  | {
      fact: Id;
      part?: Id | undefined;
      atLeast?: number | undefined;
      below?: number | undefined;
      atMost?: number | undefined;
      oneOf?: Id[] | undefined;
      includes?: Id | undefined;
      is?: boolean | undefined;
      answered?: boolean | undefined;
    }
  /** The sum of several number facts, half-open. */
  | { sum: Id[]; atLeast?: number | undefined; below?: number | undefined }
  /** A set of criteria is in one of these states. */
  | { set: Id; state: SetState[] }
  /** At least `atLeast` (default 1) of these criteria have a value of `value` or more. */
  | { criteria: Id[]; value: Level; atLeast?: number | undefined }
  /** A question was answered at one of these levels, or has a reply of one of these states. */
  | {
      question: Id;
      level?: Level[] | undefined;
      state?: ('unknown' | 'not-applicable' | 'skipped')[] | undefined;
    }
  /** The product of number facts lies more than `factor` times outside the revenue band of the company. */
  | { product: Id[]; outsideBandOf: Id; factor: number }
  /** This rule decided the verdict (only for what follows a verdict). */
  | { rule: Id[] }
  /** This verdict was reached (only for what follows a verdict). */
  | { verdict: Id[] }
  /** The means of the two sets differ by at most this much. */
  | { meansWithin: number }
  /** This set has the strictly higher mean. */
  | { higherMean: Id };

const ids = v.array(Id);
export const optionalNumber = v.optional(v.number());
export const Condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ all: v.array(Condition) }),
    v.strictObject({ any: v.array(Condition) }),
    v.strictObject({ not: Condition }),
    v.strictObject({ predicate: Id }),
    v.strictObject({
      fact: Id,
      part: v.optional(Id),
      atLeast: optionalNumber,
      below: optionalNumber,
      atMost: optionalNumber,
      oneOf: v.optional(ids),
      includes: v.optional(Id),
      is: v.optional(v.boolean()),
      answered: v.optional(v.boolean()),
    }),
    v.strictObject({ sum: ids, atLeast: optionalNumber, below: optionalNumber }),
    v.strictObject({ set: Id, state: v.array(SetState) }),
    v.strictObject({ criteria: ids, value: Level, atLeast: optionalNumber }),
    v.strictObject({
      question: Id,
      level: v.optional(v.array(Level)),
      state: v.optional(v.array(v.picklist(['unknown', 'not-applicable', 'skipped']))),
    }),
    v.strictObject({ product: ids, outsideBandOf: Id, factor: v.number() }),
    v.strictObject({ rule: ids }),
    v.strictObject({ verdict: ids }),
    v.strictObject({ meansWithin: v.number() }),
    v.strictObject({ higherMean: Id }),
  ]),
);
