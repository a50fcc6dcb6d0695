import type { Id } from '../pack/index.ts';

/**
 * How a group came to the answers, where more than one person gave them. It changes nothing that is worked out: the
 * result carries it along, so that screen and report say the same of it.
 */
export interface Participation {
  topic: string;
  /** Nobody was named, and nothing is said of fewer than three people. */
  anonymous: boolean;
  /** Who took part, by role: of the pack’s workshop roles, or one with a name of its own. */
  roles: { role: Id; name: string | null; people: number }[];
  /** Who raised a hand instead, by role or of the whole room (null): most hands that were counted for one question. */
  hands: { role: Id | null; name: string | null; people: number }[];
  /** Every question that somebody replied to or that was dealt with, in the order of the pack. */
  questions: ParticipationLine[];
}

export interface ParticipationLine {
  question: Id;
  ref: string;
  /** Answers that named an option, and those who did not know; null where too few replied to say so. */
  n: number | null;
  unknown: number | null;
  /** Middle, lowest and highest option; null without answers that may be shown. The middle is null where the group is split. */
  middle: Id | null;
  lowest: Id | null;
  highest: Id | null;
  /** Answers at most one step from the middle; none where the group is split and nobody stands in it. */
  withinOneStep: number | null;
  /** How many chose each option that anybody chose, in the order of the options; empty where too few replied to say so. */
  counts: OptionCount[];
  /** The second vote, where there was one that may be shown. */
  second: { n: number; unknown: number; counts: OptionCount[] } | null;
  /** The group differed. */
  disputed: boolean;
  /** What counts now, by which rule and why; null where nothing was settled. */
  settled: {
    option: Id;
    rule: 'consensus' | 'median' | 'disagreement' | 'agreed' | 'facilitator';
    reason: string;
  } | null;
  /** Left open on purpose: who finds out, and why it is open. */
  open: { owner: Id | null; reason: string } | null;
}

export interface OptionCount {
  option: Id;
  people: number;
}
