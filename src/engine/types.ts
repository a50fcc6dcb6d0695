/**
 * What the engine takes and what it returns: a `Result`, or the `Verdict` alone. Both are plain JSON without words: ids
 * point into the pack, whose words exist in every language. Their JSON Schemas are made from these types
 * (`public/schema/result.schema.json`, `verdict.schema.json`), so every field is explained here.
 */
import type { Id, Level } from '../pack/index.ts';
import type { Participation } from './participation.ts';
import type { KpiSet } from './types/kpis.ts';
import type { Plan } from './types/plan.ts';
import type { RecordLine } from './types/record.ts';
import type { IsoDate } from './types/situation.ts';
import type { TeamOverTime } from './types/team.ts';
import type {
  Contradiction,
  CriterionResult,
  Firmness,
  Flip,
  Reason,
  RuleStep,
  SetResult,
} from './types/verdict.ts';

export type * from './types/situation.ts';
export type * from './types/verdict.ts';
export type * from './types/team.ts';
export type * from './types/cost.ts';
export type * from './types/kpis.ts';
export type * from './types/plan.ts';
export type * from './types/record.ts';

/** What was decided, before anything is built on it. */
interface Judged {
  /** Which questions and rules were used. */
  pack: { id: Id; version: string; bothReading: Id };
  /** Verdict id of the pack; the open verdict (`unsure`) when the unknowns leave too much open. */
  verdict: Id;
  /** Flags of the verdict, in the order of the pack. */
  flags: Id[];
  /** Function whose seat comes first, or null. */
  firstSeat: Id | null;
  /** Pairs of answers that can't both be right. */
  contradictions: Contradiction[];
}

/** The verdict alone, as one of many companies has it. */
export interface Verdict extends Judged {
  format: 'first-seat-verdict';
  version: 1;
  /** Without what is not known, and what of it to find out. */
  firmness: Omit<Firmness, 'unknown' | 'settleBy'>;
  /** Both sets of criteria, in the order of the pack's functions, without the answers that went in. */
  sets: (Omit<SetResult, 'criteria'> & { criteria: Omit<CriterionResult, 'answers'>[] })[];
}

export interface Result extends Judged {
  format: 'first-seat-result';
  version: 1;
  /** The day the result was computed for; the engine never reads a clock. */
  asOf: IsoDate;
  firmness: Firmness;
  /** Both sets of criteria, in the order of the pack's functions. */
  sets: SetResult[];
  /** What would change the verdict, nearest first: one for each other verdict that other answers would lead to. */
  flips: Flip[];
  /** Every rule in the order tried, up to and including the one that decided. */
  rulePath: RuleStep[];
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
