import * as v from 'valibot';
import { Id, Ref } from './values.ts';

/** Old id -> new id, so that replies and figures in saved work outlive a change of the pack. */
export const Renames = v.strictObject({
  $schema: v.optional(v.string()),
  facts: v.record(Id, Id),
  questions: v.record(Id, Id),
  kpis: v.record(Id, Id),
});

export const PackHead = v.strictObject({
  $schema: v.optional(v.string()),
  id: Id,
  version: v.string(),
  reviewed: v.pipe(v.string(), v.isoDate()),
  /** The two functions, in the order their sets are shown. */
  functions: v.array(v.strictObject({ id: Id, ref: Ref, mark: v.picklist(['circle', 'diamond']) })),
  /** Pages of the company phase, in order. */
  companyPages: v.array(Id),
  /** Sections of the asking phase, in order; each question names its own. */
  sections: v.array(Id),
  /** Worked examples in the order they are offered: files in `examples/`. */
  examples: v.array(Id),
  /** Currencies with fixed round figures; nothing is converted at run time. */
  currencies: v.array(
    v.strictObject({
      code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
      /** Upper edges of the yearly revenue bands, in this currency (the fact's options are one more). */
      revenueEdges: v.array(v.number()),
      /** Lower edges of a middling and a high first-year contract value, by market. */
      contractEdges: v.strictObject({
        business: v.tuple([v.number(), v.number()]),
        consumer: v.tuple([v.number(), v.number()]),
      }),
    }),
  ),
});
