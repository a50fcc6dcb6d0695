import * as v from 'valibot';
import { Id } from './values.ts';

/** Units of a KPI and of what goes into it. Percent is kept as 20 for 20 %, money is in the company's currency. */
export const KpiUnit = v.picklist([
  'percent',
  'money',
  'days',
  'hours',
  'ratio',
  'count',
  'times',
  'money-a-day',
  'months',
]);
export type KpiUnit = v.InferOutput<typeof KpiUnit>;

/**
 * The operations of a formula, with how many parts each takes. A spreadsheet has all of them.
 *
 * | operation    | gives                                                                                  |
 * | ------------ | -------------------------------------------------------------------------------------- |
 * | `sum`        | a + b + …                                                                              |
 * | `difference` | a − b − …                                                                              |
 * | `product`    | a × b × …                                                                              |
 * | `ratio`      | a ÷ b                                                                                  |
 * | `percent`    | 100 × a ÷ b                                                                            |
 * | `share`      | a ÷ 100: the share that a percentage stands for                                        |
 * | `distance`   | the difference of a and b without its sign                                             |
 * | `least`      | the smallest part                                                                      |
 * | `greatest`   | the largest part                                                                       |
 * | `lost-over`  | percent lost in c months, when a percent are lost in b: 100 × (1 − (1 − a ÷ 100)^(c ÷ b)) |
 * | `total`, `mean`, `median` | of a list                                                                 |
 */
export const operations = {
  sum: { least: 2, most: 8 },
  difference: { least: 2, most: 8 },
  product: { least: 2, most: 8 },
  ratio: { least: 2, most: 2 },
  percent: { least: 2, most: 2 },
  share: { least: 1, most: 1 },
  distance: { least: 2, most: 2 },
  least: { least: 2, most: 8 },
  greatest: { least: 2, most: 8 },
  'lost-over': { least: 3, most: 3 },
  total: { least: 1, most: 1 },
  mean: { least: 1, most: 1 },
  median: { least: 1, most: 1 },
} as const;
export type Operation = keyof typeof operations;
/** These take one input that is a list; all others take single figures. */
export const ofList: readonly Operation[] = ['total', 'mean', 'median'];

/** An input by its id, a constant, or an operation on further formulas: nothing else can be written. */
export type Formula = Id | number | { do: Operation; of: Formula[] };

export const Formula: v.GenericSchema<Formula> = v.lazy(() =>
  v.union([
    Id,
    v.number(),
    v.strictObject({
      do: v.picklist(Object.keys(operations) as Operation[]),
      of: v.array(Formula),
    }),
  ]),
);

export const CalculatorInput = v.strictObject({
  id: Id,
  unit: KpiUnit,
  /** Many figures instead of one; `days` may also be given as pairs of dates. */
  list: v.optional(v.picklist(['figures', 'days'])),
  whole: v.optional(v.boolean()),
  /** What can be, both ends included. */
  min: v.number(),
  max: v.optional(v.number()),
  /** May stay empty: only figures beside the value need it. */
  optional: v.optional(v.boolean()),
});
export type CalculatorInput = v.InferOutput<typeof CalculatorInput>;

/** How a KPI comes about from what people can look up. Words: label, short name and hint of each input, one sentence per rule and caution. */
export const Calculator = v.strictObject({
  inputs: v.pipe(v.array(CalculatorInput), v.minLength(1)),
  formula: Formula,
  /** Shown beside the value, such as gross beside net retention. */
  beside: v.optional(v.array(v.strictObject({ id: Id, unit: KpiUnit, formula: Formula }))),
  /** What can't be: `what` above `atMost` is refused. */
  rules: v.optional(v.array(v.strictObject({ id: Id, what: Formula, atMost: Formula }))),
  /** What to take with care: the value stands, with a sentence, while `what` is below `below`, or above `above`. */
  cautions: v.optional(
    v.array(
      v.strictObject({
        id: Id,
        what: v.union([Formula, v.strictObject({ countOf: Id })]),
        below: v.optional(v.number()),
        above: v.optional(v.number()),
      }),
    ),
  ),
});
export type Calculator = v.InferOutput<typeof Calculator>;
