import * as v from 'valibot';
import { Condition } from './condition.ts';
import { Evidence, Id } from './values.ts';

export const Kpi = v.strictObject({
  id: Id,
  ref: v.pipe(v.string(), v.regex(/^(M|X)[0-9]+b?$/)),
  unit: v.picklist(['percent', 'money', 'days', 'hours', 'ratio', 'count', 'times', 'money-a-day']),
  good: v.picklist(['up', 'down', 'shape']),
  timing: v.picklist(['leading', 'lagging']),
  /** First existing role of these owns it. */
  owners: v.array(Id),
  cadence: v.picklist(['weekly', 'monthly', 'quarterly']),
  /** Systems the inputs come from. */
  systems: v.array(Id),
  /** Published figures beside which one may look at one's own; context, never the target. */
  benchmarks: v.array(v.strictObject({ id: Id, evidence: Evidence })),
  /** Target of the first two quarters: a fixed figure, or a relative step from the own baseline in percent. */
  target: v.union([
    v.strictObject({ kind: v.literal('fixed'), value: v.number() }),
    v.strictObject({ kind: v.literal('step'), percent: v.number() }),
    v.strictObject({ kind: v.literal('words') }),
  ]),
  /** Amber within this many percent of the target. */
  amberPercent: v.number(),
  /** Only sensible then: dropped without reps, or without recurring revenue. */
  appliesWhen: v.optional(Condition),
  evidence: Evidence,
});
export type Kpi = v.InferOutput<typeof Kpi>;

export const KpiCatalogue = v.strictObject({
  $schema: v.optional(v.string()),
  kpis: v.array(Kpi),
  /** Start set by verdict, in order of importance. */
  startSets: v.record(Id, v.array(Id)),
  /** Most KPIs in a start set, by verdict (5-7; 3 for not-yet; 0 for unsure). */
  startLimit: v.record(Id, v.number()),
  /** KPIs that a weakness calls for, most telling first. */
  byCriterion: v.record(Id, v.array(Id)),
  /** Used instead of a KPI that does not apply (non-recurring revenue). */
  replacements: v.array(v.strictObject({ kpi: Id, by: Id, when: Condition })),
});
