import type { Id } from '../pack/index.ts';

/**
 * A workshop: how several people of one company become one assessment. It is part of that assessment, which holds the
 * facts of the company and the answers that were settled; what each person said stays here as it was given.
 */
export interface Workshop {
  /** Random and unique; answers say to which workshop they belong. */
  id: string;
  /** Which time the same workshop is held; the first where nothing is said. */
  round?: number | undefined;
  /** What is to be decided, in the facilitator’s words. */
  topic: string;
  questions: Selection;
  roles: readonly WorkshopRole[];
  /** No names, and no group of fewer than three shown apart. */
  anonymous: boolean;
  agenda: { minutes: number; /** Time of day such as `09:30`, or null. */ startsAt: string | null };
  /** For the facilitator’s eyes. */
  notes: string;
  /** At most one from each person. */
  contributions: readonly Contribution[];
  /** Hands that were counted in the room, and what is left of contributions that only count. */
  tallies: readonly Tally[];
  /** People of whom only counts are left, so that nobody is told apart; empty where contributions are there. */
  attended: readonly Attendance[];
  /** People whose answers are shown; null while everything is hidden. */
  revealed: readonly string[] | null;
  /**
   * Without names: who was shown together, one after the other, whether hidden again or not; an empty one stands for
   * answers that were changed. What comes with each of them rests on three people.
   */
  batches?: readonly (readonly string[])[] | undefined;
  /** Without names: what people who were shown have handed in again. An answer in it is shown once three changed theirs. */
  changed?: readonly Contribution[] | undefined;
  /** What was settled, taken back or left open, in order; the last on a question counts. */
  settlements: readonly Settlement[];
}

/** Which questions the group is asked. */
export type Selection = { of: 'all' | 'quick' } | { of: 'own'; ids: readonly Id[] };

export interface WorkshopRole {
  /** Of the pack, or the person’s own. */
  id: Id;
  /** Name of a role of the person’s own; null for one of the pack, whose words have it. */
  name: string | null;
  /** How many people of this role are expected. */
  people: number;
}

/** Ways of giving no answer; three different things, none of them 0. */
export type NoAnswer = 'unknown' | 'not-applicable' | 'skipped';

/** What one person said, without notes and times. */
export interface Contribution {
  /** Random and unique, and the same whenever this person hands in again. */
  person: string;
  /** Never in an anonymous workshop. */
  name: string | null;
  role: Id;
  /** Counts up with every change; orders what one person hands in (never the clock). */
  revision: number;
  /** Version of the pack that was answered. */
  version: string;
  /** Option by question. A typed figure counts as the option whose band it falls into. */
  answers: Readonly<Record<Id, Id>>;
  /** Questions without an answer, by what was said instead. */
  without: Readonly<Record<Id, NoAnswer>>;
}

/** Hands for one question, of one role or of the whole room (null). */
export interface Tally {
  question: Id;
  role: Id | null;
  /** 1: before talking. 2: a second vote afterwards. */
  round: Round;
  /** Hands by option; those who don’t know apart. */
  options: Readonly<Record<Id, number>>;
  unknown: number;
  notApplicable: number;
  skipped: number;
}

export type Round = 1 | 2;

/** How many people of a role took part. */
export interface Attendance {
  role: Id;
  people: number;
}

/** How the group dealt with a question. */
export type Settlement = Settled | LeftOpen | Withdrawn;

interface Dealt {
  question: Id;
  reason: string;
  /** Role or name of who finds out what stays open, or null. */
  owner: string | null;
}

/** From here on an answer counts. */
export interface Settled extends Dealt {
  rule: Rule;
  option: Id;
}

/** Left open as a task. */
export interface LeftOpen extends Dealt {
  rule: 'open';
  option: null;
}

/** What was settled or left open before counts no more. */
interface Withdrawn extends Dealt {
  rule: 'withdrawn';
  option: null;
}

/**
 * Rules that settle: everybody says the same; the middle answer; the difference itself is the answer; the group agrees on
 * one; the facilitator decides.
 */
export type Rule = 'consensus' | 'median' | 'disagreement' | 'agreed' | 'facilitator';

/** On the device of somebody who takes part: what the invitation said, and as whom this person answers. */
export interface Invited {
  workshop: Pick<Workshop, 'id' | 'topic' | 'anonymous'>;
  /** What is asked, in order. */
  questions: readonly Id[];
  roles: readonly Pick<WorkshopRole, 'id' | 'name'>[];
  person: string;
  name: string | null;
  role: Id | null;
}

/** What counts for each question now: the last that was settled or left open, unless it was withdrawn. */
export function settled(settlements: readonly Settlement[]): ReadonlyMap<Id, Settled | LeftOpen> {
  const last = new Map<Id, Settled | LeftOpen>();
  for (const one of settlements)
    if (one.rule === 'withdrawn') last.delete(one.question);
    else last.set(one.question, one);
  return last;
}
