/**
 * What the engine takes and the one `Result` it returns. `Result` is plain JSON without words: ids point
 * into the pack, whose words exist in every language. Its JSON Schema is made from these types
 * (`public/schema/result.schema.json`), so every field is explained here.
 */
import type { Id, Level } from '../pack/index.ts';
import type { Participation } from './participation.ts';
import type { KpiSet } from './types/kpis.ts';
import type { Plan } from './types/plan.ts';
import type { RecordLine } from './types/record.ts';
import type { IsoDate } from './types/situation.ts';
import type { TeamOverTime } from './types/team.ts';
import type { Contradiction, Firmness, Flip, Reason, RuleStep, SetResult } from './types/verdict.ts';

export type * from './types/situation.ts';
export type * from './types/verdict.ts';
export type * from './types/team.ts';
export type * from './types/cost.ts';
export type * from './types/kpis.ts';
export type * from './types/plan.ts';
export type * from './types/record.ts';

export interface Result {
  format: 'first-seat-result';
  version: 1;
  /** Which questions and rules were used. */
  pack: { id: Id; version: string; bothReading: Id };
  /** The day the result was computed for; the engine never reads a clock. */
  asOf: IsoDate;
  /** Verdict id of the pack; the open verdict (`unsure`) when the unknowns leave too much open. */
  verdict: Id;
  /** Flags of the verdict, in the order of the pack. */
  flags: Id[];
  /** Function whose seat comes first, or null. */
  firstSeat: Id | null;
  firmness: Firmness;
  /** What would change the verdict, nearest first: one for each other verdict that other answers would lead to. */
  flips: Flip[];
  /** Both sets of criteria, in the order of the pack's functions. */
  sets: SetResult[];
  /** Every rule in the order tried, up to and including the one that decided. */
  rulePath: RuleStep[];
  /** Pairs of answers that can't both be right. */
  contradictions: Contradiction[];
  /** Why this verdict: strongest first. */
  reasons: Reason[];
  team: TeamOverTime;
  kpis: KpiSet;
  plan: Plan;
  /** Risks that apply here, gravest first, with who watches them. */
  risks: { risk: Id; severity: Level; owner: Id; because: Reason[] }[];
  /** Every fact and question that was put or derived, in the order asked. */
  record: RecordLine[];
  /** How a group came to the answers; absent where one person gave them. */
  participation?: Participation;
}
