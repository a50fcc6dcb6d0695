import type { FactValue, Id, Level } from '../../pack/index.ts';
import type { Adjustments } from '../adjustments.ts';
import type { Participation } from '../participation.ts';

/* What an assessment says about a company, as the engine takes it. */

/** "Not answered" is a missing entry; "don't know", "not applicable" and "skipped" are three different things, none of them 0. */
export type Reply<V> = ReplyState<V> & ReplyMeta;

export type ReplyState<V> =
  { state: 'answered'; value: V } | { state: 'unknown' | 'not-applicable' | 'skipped' };

export interface ReplyMeta {
  /** Where the figure comes from, in the person's own words. */
  note?: string;
  /** Name or role of who answered. */
  by?: string;
  /** ISO time of the answer. */
  at?: string;
}

/** A chosen option; a typed figure that falls into one option's band; or a bare level, as in case files. */
export type QuestionValue = { option: Id } | { figure: number } | { level: Level };

export type Facts = Readonly<Record<Id, Reply<FactValue>>>;

export type Answers = Readonly<Record<Id, Reply<QuestionValue>>>;

/** What an assessment says about a company; everything the engine may look at. */
export interface Situation {
  facts: Facts;
  answers: Answers;
  /** First day of the plan, or null for the next Monday. */
  planStart: IsoDate | null;
  /** Absent: all as proposed. */
  adjustments?: Adjustments;
  /** How a group came to the answers; absent where one person gave them. */
  participation?: Participation;
}

/** A calendar day such as `2026-11-30`, without time or zone. */
export type IsoDate = string;
