import type { Answers, Facts, IsoDate } from '../engine/index.ts';

/**
 * What the app saves, exports and imports, and what the command line reads. A domain document, not a
 * snapshot of the interview machine: a renamed state must never make saved work unreadable.
 * JSON Schema: `public/schema/assessment.schema.json`.
 */
export interface Assessment {
  format: 'first-seat-assessment';
  /** Raised when the shape changes; older files are upgraded on opening, newer ones refused with a reason. */
  formatVersion: 1;
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
  /** Who is answering, for the appendix: name or role, or null. */
  respondent: string | null;
  /** Address of the page last seen, such as `#/question/lead-definition`. */
  place: string | null;
}
