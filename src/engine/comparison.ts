/**
 * What two results have in common and where they differ: ids and figures, no words. Nothing here says better or worse;
 * and where the two sides were not asked the same, it says so, so that nobody reads a new question as progress.
 */
import type { FactValue, Id, SetState } from '../pack/index.ts';
import type {
  CriterionResult,
  Firmness,
  IsoDate,
  KpiStatus,
  PersonRef,
  PlanProgress,
  QuestionValue,
  RecordLine,
  Result,
  Seat,
} from './types.ts';

/** One side: a result, and which questions it rests on. */
export interface Side {
  result: Result;
  /** Version of the questions that were answered; older than the result’s where older work was opened. */
  answeredIn: string;
  /** What was replied to under ids that the pack has no more, and that no rename leads on from. */
  former: readonly Asked[];
}

export interface Pair<V> {
  before: V;
  after: V;
}

/** What became of a thing. `came`: only after; `went`: only before. */
export type Change = 'same' | 'changed' | 'came' | 'went';

/** A thing that is there on at least one side. */
export interface Compared<V> extends Pair<V | null> {
  change: Change;
}

export interface Asked {
  kind: 'fact' | 'question';
  id: Id;
}

/** Whether two replies speak of the same. `redefined`: its options or its meaning changed in between. */
export type Standing = 'comparable' | 'redefined' | 'only-before' | 'only-after';

export interface ComparedReply {
  state: RecordLine['state'];
  value: FactValue | QuestionValue | null;
  option: Id | null;
}

/** `change` is about the reply; where the standing is not `comparable`, it is no change of the company. */
export interface ReplyCompared extends Asked, Compared<ComparedReply> {
  standing: Standing;
}

export interface Comparison {
  /** What the two were worked out with, and which version of the questions was answered. */
  packs: Pair<{ id: Id; version: string; answeredIn: string; bothReading: Id }>;
  verdict: Pair<Id>;
  /** Flags of either side. */
  flags: ({ flag: Id } & Compared<true>)[];
  /** The rule that decided, or null where none did. */
  rule: Pair<Id | null>;
  /** The verdict apart from its own that the fewest other answers lead to, and how many; null where there is none. */
  nearest: Pair<{ verdict: Id; answers: number } | null>;
  firstSeat: Pair<Id | null>;
  firmness: {
    state: Pair<Firmness['state']>;
    leaning: Pair<Id>;
    /** Questions and facts that count and are not known. */
    unknown: Pair<number>;
    /** Share of completions of every verdict that either side still allows; 0 where it does not. */
    shares: ({ verdict: Id } & Pair<number>)[];
  };
  /** Every fact and question of either side, in the order asked. */
  replies: ReplyCompared[];
  sets: SetCompared[];
  team: TeamCompared;
  /** Every KPI that either side proposes. */
  kpis: ({ kpi: Id } & Compared<KpiPlace>)[];
  plan: PlanCompared;
}

export interface SetCompared {
  set: Id;
  state: Pair<SetState>;
  /** 0..1, or null when nothing is known. */
  mean: Pair<number | null>;
  fullyMet: Pair<number>;
  applicable: Pair<number>;
  /** False where one of its criteria can’t be compared: then the figures above can’t either. */
  comparable: boolean;
  criteria: CriterionCompared[];
}

export interface CriterionCompared extends Compared<Pick<CriterionResult, 'state' | 'value' | 'raw'>> {
  criterion: Id;
  kind: CriterionResult['kind'];
  /** Its questions that were not put to both sides in the same way; empty where it can be compared. */
  unlike: Id[];
}

export interface TeamCompared {
  structure: Pair<Id | null>;
  opsNow: Pair<number>;
  opsTarget: Pair<{ from: number; to: number }>;
  /** Who answers for the plan until an ops hire is there. */
  interimOwner: Pair<Id>;
  /** By id of the seat; `changed` is a seat of both that stands elsewhere or comes at another time. */
  seats: ({ seat: string; role: Id } & Compared<SeatPlace>)[];
  /** Accountable role until the first ops hire and after it. */
  duties: ({ duty: Id } & Compared<{ first: Id; then: Id }>)[];
}

export type SeatPlace = Pick<Seat, 'timing' | 'filledBy' | 'fte' | 'order'> & {
  /** Role it reports to, or null at the top. */
  reportsTo: Id | null;
};

/** Where a KPI stands; figures in its unit, null where there is none. */
export interface KpiPlace {
  list: 'start' | 'later';
  owner: Id;
  person: PersonRef | null;
  baseline: number | null;
  target: number | null;
  latest: number | null;
  status: KpiStatus;
}

export interface PlanCompared {
  label: Pair<Id>;
  start: Pair<IsoDate>;
  end: Pair<IsoDate>;
  hire: Pair<{ role: Id; date: IsoDate } | null>;
  /** Tasks of either side, planned ones and those left for later. */
  tasks: ({ task: Id } & Compared<TaskPlace>)[];
  /** Weeks of work planned for each owner of either side. */
  load: ({ owner: Id; person: PersonRef | null } & Compared<{ planned: number; capacity: number }>)[];
  /** Tasks by state. */
  progress: Pair<PlanProgress>;
}

/** Where a task stands. Two tasks are in the same place on the same days of their plans, whenever these begin. */
export type TaskPlace =
  | {
      when: 'planned';
      owner: Id;
      /** Who does it by name, or null. */
      person: string | null;
      effortWeeks: number;
      start: IsoDate;
      end: IsoDate;
      days: [number, number];
      doneOn: IsoDate | null;
    }
  | { when: 'later' | 'dropped'; owner: Id; effortWeeks: number };
