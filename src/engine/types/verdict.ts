import type { FactValue, Id, Level, SetState } from '../../pack/index.ts';

/* The verdict, how firm it is, and what it rests on. */

/** How firm the verdict is, over every completion of what is unknown (exact, not sampled). */
export interface Firmness {
  /** `settled`: nothing unknown can change verdict, flags or first seat. `provisional`: likely. `open`: not known enough. `contradicted`: answers contradict in a way that decides. */
  state: 'settled' | 'provisional' | 'open' | 'contradicted';
  /** The verdict on what is known alone, before firmness is looked at. */
  leaning: { verdict: Id; firstSeat: Id | null; flags: Id[]; verdictShare: number; firstSeatShare: number };
  /** Questions and facts that count and are not known. */
  unknown: { questions: Id[]; facts: Id[] };
  /** Share of completions by verdict, largest first; shares sum to 1. */
  verdicts: { verdict: Id; share: number; firstSeats: { seat: Id | null; share: number }[] }[];
  /** What to find out, most settling first; empty when settled. `share` is the share the likeliest verdict is expected to reach once this is known. */
  settleBy: { kind: 'question' | 'fact'; id: Id; share: number; whoKnows: Id[] }[];
}

/**
 * The fewest answers that would have to differ for another verdict, all else as it is (exact). What is unknown may stay
 * unknown; to name it counts as one answer. Contradictions are not looked at: what the rules say counts.
 */
export interface Flip {
  verdict: Id;
  firstSeat: Id | null;
  /** One entry for each answer that would have to differ; never empty. Facts come first. */
  changes: FlipChange[];
}

export type FlipChange =
  | {
      kind: 'question';
      id: Id;
      /** Level that counts now, or null when none does. */
      from: Level | null;
      to: Level;
      /** Every option that stands for the new level. */
      options: Id[];
    }
  | {
      kind: 'fact';
      id: Id;
      /** What is known now, or null. */
      from: FactValue | null;
      /** One value that would do. */
      to: FactValue;
      /** For a figure: all values that would do, half-open; null is open-ended. For other facts null. */
      range: { atLeast: number | null; below: number | null } | null;
    };

export interface SetResult {
  /** Function id whose criteria these are. */
  set: Id;
  state: SetState;
  /** Mean of the known criteria, 0..1, or null when none is known. */
  mean: number | null;
  /** Criteria with a value of 1. */
  fullyMet: number;
  /** Criteria with at least one known answer. */
  known: number;
  /** Criteria that apply at all. */
  applicable: number;
  /** Fully met context and symptom criteria. */
  contextMet: number;
  symptomsMet: number;
  /** Guard that held the set back from `met`, if any. */
  heldBackBy: Id | null;
  criteria: CriterionResult[];
}

export interface CriterionResult {
  criterion: Id;
  ref: string;
  kind: 'context' | 'symptom';
  /** 1 met, 0.5 partly, 0 not; null when unknown or not applicable. */
  value: Level | null;
  state: 'met' | 'part' | 'not' | 'unknown' | 'not-applicable';
  /** Before snapping, 0..1. */
  raw: number | null;
  /** The cap of the criterion lowered its value. */
  capped: boolean;
  answers: CountedAnswer[];
}

export interface CountedAnswer {
  question: Id;
  ref: string;
  /** Level counted, or null when unknown or not applicable. */
  level: Level | null;
  state: 'answered' | 'unknown' | 'skipped' | 'not-asked' | 'not-applicable' | 'hidden';
  /** Option chosen, or the option that a typed figure or a fact falls into. */
  option: Id | null;
}

export interface RuleStep {
  rule: Id;
  ref: string;
  fired: boolean;
  /** `holds`: null where that is not known, which counts as not holding. */
  predicates: { predicate: Id; holds: boolean | null }[];
}

export interface Contradiction {
  contradiction: Id;
  facts: Id[];
  questions: Id[];
  /** It changes the verdict depending on which side is right. */
  decides: boolean;
  /** Verdict under each way to resolve it; empty when none is named. */
  resolutions: { resolution: Id; verdict: Id }[];
}

/** One reason, traceable to the pack and to an answer. */
export type Reason =
  | { kind: 'criterion'; criterion: Id; value: Level; strength: number; questions: Id[] }
  | { kind: 'fact'; fact: Id }
  | { kind: 'question'; question: Id }
  | { kind: 'rule'; rule: Id }
  | { kind: 'first-seat'; choice: Id }
  /** The function that comes first has its people already. */
  | { kind: 'seat-held'; function: Id }
  | { kind: 'verdict'; verdict: Id }
  /** What a KPI of the verdict's start set shows for it. */
  | { kind: 'start-kpi'; kpi: Id; verdict: Id }
  | { kind: 'duty'; duty: Id }
  | { kind: 'depends'; task: Id };
