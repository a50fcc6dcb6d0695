import type { Id, Pack } from '../pack/index.ts';
import type { Conditions, World } from './conditions.ts';
import { contradictionsOf } from './contradictions.ts';
import { type Decided, explainRules, worldOf } from './decide.ts';
import type { Company } from './firmness/company.ts';
import { rangeOf, settleBy, unknownFacts } from './firmness/judge-firmness.ts';
import type { KnownFacts } from './known-facts.ts';
import { companyOf, lean, openQuestions } from './lean.ts';
import { judgeSets } from './sets.ts';
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
  const company = companyOf(pack, situation);
  yield;
  const { conditions } = company.model;
  const { decided: leaning, criteria, basis } = lean(company);
  const contradictions = contradictionsOf(company);
  yield;
  const questions = new Map(
    criteria.flatMap(({ answers }) => answers.map((answer) => [answer.question, answer])),
  );
  const open = openQuestions(questions.values());
  const range = yield* rangeOf(company, leaning);
  yield;
  const contradicted = contradictions.some(({ decides }) => decides);
  const ending = contradicted || range.state === 'open' ? null : (range.agreed ?? leaning);
  const verdict = ending?.verdict ?? pack.decision.openVerdict;
  return {
    company,
    leaning,
    sets: judgeSets(pack, criteria, conditions, worldOf(basis)),
    criteria: new Map(criteria.map((criterion) => [criterion.criterion, criterion])),
    questions,
    contradictions,
    firmness: {
      state: contradicted ? 'contradicted' : range.state,
      leaning: range.leaning,
      unknown: unknownOf(company, open),
      verdicts: range.verdicts,
      settleBy: contradicted ? resolveFirst(contradictions, pack) : yield* settleBy(company, range, open),
    },
    verdict,
    firstSeat: ending?.firstSeat ?? null,
    flags: ending
      ? [...ending.flags, ...(range.state === 'settled' ? [] : [pack.decision.provisional.flag])]
      : [],
    facts: company.known,
    path: explainRules(pack, conditions, basis),
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
