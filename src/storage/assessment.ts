import type { Adjustments, Answers, Facts, IsoDate } from '../engine/index.ts';
import type { Id } from '../pack/index.ts';
import type { Invited, Workshop } from '../workshop/index.ts';
import type { formatVersion } from './format-version.ts';

/**
 * What the app saves, exports and imports, and what the command line reads. A domain document, not a
 * snapshot of the interview machine: a renamed state must never make saved work unreadable.
 * JSON Schema: `public/schema/assessment.schema.json`.
 */
export interface Assessment {
  format: 'first-seat-assessment';
  /** Raised when the shape changes; older files are upgraded on opening, newer ones refused with a reason. */
  formatVersion: typeof formatVersion;
  /** Random and unique; a copy gets its own. */
  id: string;
  /** Counts up with every change; orders writes (never the clock). */
  revision: number;
  /** ISO times. */
  createdAt: string;
  changedAt: string;
  /** Which questions it answers. */
  pack: { id: string; version: string };
  /** Language it was last worked on in. */
  language: string;
  /** Shown instead of the company name when given. */
  title: string | null;
  /** Worked examples are never saved and are marked wherever they are shown. */
  example: boolean;
  facts: Facts;
  answers: Answers;
  planStart: IsoDate | null;
  /** What the person makes of the advice: plan, people, baselines, costs. */
  adjustments: Adjustments;
  /** Named changes to try beside the present state; none of them counts until it is taken over. */
  scenarios: readonly Scenario[];
  /**
   * The assessment that this one repeats later on, or null. Its moment of beginning finds it where it is only there as a
   * copy, which has an id of its own. Replies from before this one’s own beginning are still to be confirmed.
   */
  follows: { id: string; createdAt: string } | null;
  /** Entries of the calendar files handed out so far, by key: the next file cancels those that are planned no longer. */
  inCalendars: readonly string[];
  /** The workshop that it comes of: what each person said, and how the group settled it. Null: one person answers. */
  workshop: Workshop | null;
  /** The invitation to a workshop that it answers, or null. */
  invited: Invited | null;
  /** Who is answering, for the appendix: name or role, or null. */
  respondent: string | null;
  /** Address of the page last seen, such as `#/question/lead-definition`. */
  place: string | null;
}

/** Changes on top of an assessment, such as "two more reps". A reply of null is taken away. */
export interface Scenario {
  id: string;
  name: string;
  facts: Readonly<Record<Id, Facts[Id] | null>>;
  answers: Readonly<Record<Id, Answers[Id] | null>>;
}
