/**
 * The shape of everything under `questions/`: data only, never functions or markup.
 *
 * Every thing has an `id` (a telling phrase, stable, used in saved work) and a `ref` (its code in the
 * practitioner's reference, such as `SO1a` or `T25`, so that each word of advice can be traced).
 * Words live in `questions/words/<language>.json` under keys made from these ids (see `word-keys.ts`).
 */
import type * as v from 'valibot';
import type { Background, Glossary, Sources } from './shapes/background.ts';
import type { Criterion, Question } from './shapes/criterion.ts';
import type { Decision } from './shapes/decision.ts';
import type { PackHead, Renames } from './shapes/head.ts';
import type { KpiCatalogue } from './shapes/kpis.ts';
import type { Organisation } from './shapes/organisation.ts';
import type { PlanPack } from './shapes/plan.ts';
import type { Fact, ListedFact } from './shapes/profile.ts';
import type { StartingScenario } from './shapes/scenarios.ts';
import type { Id } from './shapes/values.ts';
import type { WorkshopContent } from './shapes/workshop.ts';

export * from './shapes/background.ts';
export * from './shapes/calculator.ts';
export * from './shapes/condition.ts';
export * from './shapes/criterion.ts';
export * from './shapes/decision.ts';
export * from './shapes/head.ts';
export * from './shapes/kpis.ts';
export * from './shapes/organisation.ts';
export * from './shapes/plan.ts';
export * from './shapes/profile.ts';
export * from './shapes/team-advice.ts';
export * from './shapes/scenarios.ts';
export * from './shapes/values.ts';
export * from './shapes/workshop.ts';

/** All of `questions/` but the words. */
export interface Pack {
  head: v.InferOutput<typeof PackHead>;
  facts: ListedFact[];
  /** In the order of their refs, sets in the order of `head.functions`. */
  criteria: Criterion[];
  /** Every role, for the answers that name one. */
  roleIds: Id[];
  renames: v.InferOutput<typeof Renames>;
  decision: Decision;
  organisation: v.InferOutput<typeof Organisation>;
  kpis: v.InferOutput<typeof KpiCatalogue>;
  plan: v.InferOutput<typeof PlanPack>;
  background: v.InferOutput<typeof Background>;
  glossary: v.InferOutput<typeof Glossary>;
  sources: v.InferOutput<typeof Sources>;
  /** Ready-made changes to try beside the present state. */
  scenarios: StartingScenario[];
  /** What a workshop begins with. */
  workshop: WorkshopContent;
}

/** What the interview needs before the first question: the rest comes with the result. */
export interface InterviewPack extends Pick<Pack, 'renames'> {
  /** Without what only the rules ask of a currency, and without what only a page of its own says or offers. */
  head: Omit<Pack['head'], 'functions' | 'currencies' | 'examples' | 'reviewed'> & {
    functions: readonly Omit<Pack['head']['functions'][number], 'ref'>[];
    currencies: readonly Omit<Pack['head']['currencies'][number], 'contractEdges'>[];
  };
  facts: readonly Fact[];
  criteria: readonly AskedCriterion[];
}
/** A criterion without its reference, what its questions are combined by, and where that and their cut-offs come from. */
export type AskedCriterion = Omit<Criterion, 'ref' | 'kind' | 'combine' | 'evidence' | 'questions'> & {
  questions: readonly AskedQuestion[];
};
export type AskedQuestion = Omit<Question, 'ref' | 'evidence'>;
/** The rest, with head, facts and criteria once more: those of the interview leave out what only the rules need. */
export type AdvicePack = Omit<Pack, 'renames'>;
