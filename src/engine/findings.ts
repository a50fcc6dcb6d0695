import type { Condition, Id, Pack } from '../pack/index.ts';
import type { KnownFacts } from './known-facts.ts';
import type { CountedAnswer, CriterionResult, IsoDate } from './types.ts';

/** All that team, KPIs, plan and risks are derived from: made once, after the verdict. */
export interface Findings {
  pack: Pack;
  facts: KnownFacts;
  verdict: Id;
  /** Functions that the verdict builds. */
  builds: readonly Id[];
  flags: ReadonlySet<Id>;
  firstSeat: Id | null;
  criteria: ReadonlyMap<Id, CriterionResult>;
  questions: ReadonlyMap<Id, CountedAnswer>;
  /** Questions and facts that count and are not known. */
  unknown: { questions: readonly Id[]; facts: readonly Id[] };
  /** Whether answers contradict each other. */
  disputed: boolean;
  /**
   * Whether a condition of the pack holds. Deciding facts that are unknown have their assumed values here, which `facts`
   * leaves out; whatever else is unknown counts as not holding, no condition as holding.
   */
  holds(condition: Condition | undefined): boolean;
  /** First day of the plan. */
  planStart: IsoDate;
}
