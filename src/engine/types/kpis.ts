import type { Id } from '../../pack/index.ts';
import type { CalculatorInputs } from '../adjustments.ts';
import type { PersonRef } from './plan.ts';
import type { IsoDate } from './situation.ts';
import type { Reason } from './verdict.ts';

/* What is measured, from where to where. */

export interface KpiSet {
  start: KpiPick[];
  /** The rest of what applies, for after day 90. */
  later: KpiPick[];
}

/** A KPI that was chosen, with who owns it. */
export interface KpiChoice {
  kpi: Id;
  ref: string;
  owner: Id;
  /** Who that is, where one named person is all of the role. */
  person: PersonRef | null;
  /** The named owner role does not exist yet. */
  standIn: boolean;
  /** Role that takes it over in the proposed structure; the same as `owner` when nobody stands in. */
  after: Id;
  because: Reason[];
}

/** Figures are in the unit of the KPI: percent as 20 for 20 %, money in the company's currency. */
export interface KpiPick extends KpiChoice {
  /** Where the company stood before the plan; null: not measured yet. */
  baseline: KpiFigure | null;
  /** Null: first to be measured. */
  target: KpiTarget | null;
  /** The person’s own target is worse than the baseline: it stands, and that is said beside it. */
  targetIsWorse: boolean;
  /** From here to the target is amber: below the target where more is better, above it where less is. Null without a target. */
  amberFrom: number | null;
  /** Amber begins halfway from the baseline to the target, which is nearer than that many percent. */
  amberHalfway: boolean;
  /** Amber within this many percent of the target, from halfway at the earliest: the pack's starting value, or the person's own. */
  amberPercent: number;
  /** The newest value after the baseline. */
  latest: KpiFigure | null;
  /** Whether a value is better when it is higher or when it is lower. */
  better: 'higher' | 'lower';
  status: KpiStatus;
  /**
   * Last day to measure the baseline, the task of the plan that does it, and the day that task ends on, which may be
   * later; null where there is a baseline, or no plan.
   */
  measure: { by: IsoDate; task: Id | null; ends: IsoDate | null } | null;
  /** Days until a value can show what begins on a day: its cadence, and the time of a deal where it follows deals. */
  period: number;
  /**
   * The first day on which a new value can stand beside the baseline: `period` days after it, and after the plan has
   * begun. Null for a KPI of later that has no baseline.
   */
  firstReading: IsoDate | null;
  /** Benchmarks of the pack to look at beside the own figures. */
  benchmarks: Id[];
}

/**
 * `no-baseline`: first to be measured. `measured`: a baseline, and nothing newer to judge. The others judge the latest
 * value by the target.
 */
export type KpiStatus = 'no-baseline' | 'measured' | 'reached' | 'amber' | 'missed';

export interface KpiFigure {
  value: number;
  on: IsoDate;
  /** Typed as it is, or worked out by the calculator. */
  from: 'typed' | 'calculated';
  /** The raw figures it was worked out from; null if it was typed. */
  inputs: CalculatorInputs | null;
  /** What the calculator gives beside it, by figure of the pack. */
  beside: { figure: Id; value: number }[];
}

export interface KpiTarget {
  value: number;
  /** `starting-value`: by the pack's step or figure. `held`: the baseline is already as good as that, so it is held. `own`: the person's. */
  from: 'starting-value' | 'held' | 'own';
}
