import type { Id, Pack } from '../pack/index.ts';
import type { Conditions, World } from './conditions.ts';
import { type Decided, explainRules, worldOf } from './decide.ts';
import type { Company } from './firmness/company.ts';
import { settleBy, unknownFacts } from './firmness/judge-firmness.ts';
import type { KnownFacts } from './known-facts.ts';
import { openQuestions } from './lean.ts';
import { workOutRuling } from './ruling.ts';
import { atOnce } from './steps.ts';
import type {
  Contradiction,
  CountedAnswer,
  CriterionResult,
  Firmness,
  RuleStep,
  SetResult,
  Situation,
} from './types.ts';

/** Answers weighed and decided, before anything is built on the verdict. */
export interface Judgement {
  company: Company;
  /** The verdict on what is known alone. */
  leaning: Decided;
  sets: SetResult[];
  criteria: ReadonlyMap<Id, CriterionResult>;
  questions: ReadonlyMap<Id, CountedAnswer>;
  contradictions: Contradiction[];
  firmness: Firmness;
  verdict: Id;
  firstSeat: Id | null;
  flags: Id[];
  /** What is known of the company; facts that do not apply are left out. */
  facts: KnownFacts;
  path: RuleStep[];
  /** The world after the verdict, for conditions of team, KPIs, plan and risks. */
  world: World;
  conditions: Conditions;
}

/** Evidence -> sets -> verdict -> firmness, in this order. */
export const judge = (pack: Pack, situation: Situation): Judgement =>
  atOnce(workOutJudgement(pack, situation));

/** The same, giving way between its steps. */
export function* workOutJudgement(pack: Pack, situation: Situation): Generator<undefined, Judgement> {
  const ruling = yield* workOutRuling(pack, situation);
  const { company, leaning, contradictions, range, state, ending, verdict, firstSeat, flags } = ruling;
  const { decided, criteria, sets, basis } = leaning;
  const { conditions } = company.model;
  const questions = new Map(
    criteria.flatMap(({ answers }) => answers.map((answer) => [answer.question, answer])),
  );
  const open = openQuestions(questions.values());
  return {
    company,
    leaning: decided,
    sets,
    criteria: new Map(criteria.map((criterion) => [criterion.criterion, criterion])),
    questions,
    contradictions,
    firmness: {
      state,
      leaning: range.leaning,
      unknown: unknownOf(company, open),
      verdicts: range.verdicts,
      settleBy:
        state === 'contradicted' ? resolveFirst(contradictions, pack) : yield* settleBy(company, range, open),
    },
    verdict,
    firstSeat,
    flags,
    facts: company.known,
    path: explainRules(pack, conditions, basis, company.known),
    world: worldOf(basis, verdict, ending?.rule ?? null),
    conditions,
  };
}

/** A question that follows from a fact nobody knows is that fact, and not a second gap. */
function unknownOf(company: Company, open: readonly Id[]): Firmness['unknown'] {
  const facts = unknownFacts(company);
  const { evidence } = company.model;
  const isFact = (question: Id): boolean =>
    facts.includes(evidence.question(question)?.derivedFrom?.fact ?? '');
  return { questions: open.filter((question) => !isFact(question)), facts };
}

/** When answers contradict, the way forward is to ask again about the facts that do. */
function resolveFirst(contradictions: readonly Contradiction[], pack: Pack): Firmness['settleBy'] {
  const facts = new Set(contradictions.filter(({ decides }) => decides).flatMap((one) => one.facts));
  return pack.facts
    .filter(({ id }) => facts.has(id))
    .map(({ id, whoKnows }) => ({ kind: 'fact', id, share: 1, whoKnows }));
}
