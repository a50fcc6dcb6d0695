import * as v from 'valibot';
import { Calculator, KpiUnit } from './calculator.ts';
import { Condition } from './condition.ts';
import { Evidence, Id } from './values.ts';

export const Kpi = v.strictObject({
  id: Id,
  ref: v.pipe(v.string(), v.regex(/^(M|X)[0-9]+b?$/)),
  unit: KpiUnit,
  /** Values that can be, both ends included. */
  limits: v.strictObject({ min: v.number(), max: v.optional(v.number()), whole: v.optional(v.boolean()) }),
  /** Absent where the KPI is itself a plain count. */
  calculator: v.optional(Calculator),
  /** `shape`: neither more nor less as such; the words of the KPI say what is good. Its figure counts as better when higher. */
  good: v.picklist(['up', 'down', 'shape']),
  timing: v.picklist(['leading', 'lagging']),
  /** First existing role of these owns it. */
  owners: v.array(Id),
  cadence: v.picklist(['weekly', 'monthly', 'quarterly']),
  /** Counts deals that are followed to their end: what begins today shows in it only once a deal has had its time. */
  followsDeals: v.optional(v.boolean()),
  /** Systems the inputs come from. */
  systems: v.array(Id),
  /** Published figures beside which one may look at one's own; context, never the target. */
  benchmarks: v.array(v.strictObject({ id: Id, evidence: Evidence })),
  /**
   * Starting value of the target: a fixed figure; a step in percent of the own baseline, which nears a highest possible
   * value (`limits.max`) by no more than that part of what is left; a step in points; or a figure that the calculator gives
   * beside the baseline.
   */
  target: v.union([
    v.strictObject({ kind: v.literal('fixed'), value: v.number() }),
    v.strictObject({ kind: v.literal('step'), percent: v.pipe(v.number(), v.minValue(0)) }),
    v.strictObject({ kind: v.literal('points'), points: v.pipe(v.number(), v.gtValue(0)) }),
    v.strictObject({ kind: v.literal('beside'), figure: Id }),
  ]),
  /** Amber within this many percent of the target, and from halfway between baseline and target at the earliest. */
  amberPercent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
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
