import * as v from 'valibot';
import { Condition, optionalNumber } from './condition.ts';
import { history, Id, Ref } from './values.ts';

/** One value of a fact: a number (or a band of it), an option, several options, yes/no, or a figure or option per part. */
export const FactValue = v.union([
  v.number(),
  v.boolean(),
  v.string(),
  v.array(Id),
  v.strictObject({ band: Id }),
  v.record(Id, v.union([v.number(), Id])),
]);
export type FactValue = number | boolean | string | Id[] | { band: Id } | Record<Id, number | Id>;

export const Fact = v.strictObject({
  id: Id,
  ref: Ref,
  page: Id,
  kind: v.picklist([
    'text',
    'long-text',
    'number',
    'money',
    'choice',
    'several',
    'shares',
    'counts',
    'owners',
    'yes-no',
    'currency',
  ]),
  unit: v.optional(
    v.picklist(['months', 'people', 'days', 'percent', 'hours-a-week', 'customers', 'quarters', 'seats']),
  ),
  min: optionalNumber,
  max: optionalNumber,
  whole: v.optional(v.boolean()),
  /** Offered where people don't know the exact figure; half-open, lower bound inclusive, without gaps. */
  bands: v.optional(
    v.array(v.strictObject({ id: Id, from: v.number(), to: v.nullable(v.number()), typical: v.number() })),
  ),
  options: v.optional(v.array(Id)),
  /** For `owners`: role ids or `nobody`; for `shares` (sum 100) and `counts`: what is counted. */
  parts: v.optional(v.array(Id)),
  /** Fact is asked only then. */
  appliesWhen: v.optional(Condition),
  /** What an unknown value is taken as for the leaning verdict, and the equally likely values it may turn out to have. */
  deciding: v.optional(v.strictObject({ assume: FactValue, completions: v.array(FactValue) })),
  ...history,
  whoKnows: v.array(Id),
});
/** As the profile lists it, with the code that stands beside its answer. */
export type ListedFact = v.InferOutput<typeof Fact>;
/** What asking for it and judging by it need. */
export type Fact = Omit<ListedFact, 'ref'>;

export const Profile = v.strictObject({ $schema: v.optional(v.string()), facts: v.array(Fact) });
