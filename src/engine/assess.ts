import type { Criterion, FactValue, Id, Pack } from '../pack/index.ts';
import { applyingFacts } from './applying-facts.ts';
import { Conditions, type CriteriaCondition, factsOnly, type World } from './conditions.ts';
import { findContradictions, weighContradictions } from './contradictions.ts';
import { type Decided, decide, explainRules, type Undecided } from './decide.ts';
import { Evidence } from './evidence.ts';
import type { CompletionContext } from './fact-cases.ts';
import { assumedFacts, judgeFirmness } from './firmness.ts';
import { type KnownFacts, knownFacts } from './known-facts.ts';
import { judgeSets } from './sets.ts';
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
export function judge(pack: Pack, situation: Situation): Judgement {
  const conditions = new Conditions(pack, pack.decision);
  const evidence = new Evidence(pack, conditions);
  const context: CompletionContext = {
    pack,
    conditions,
    evidence,
    replies: applyingFacts(pack, conditions, situation.facts),
    answers: situation.answers,
  };

  const plain = weighAll(context, {});
  const assumed = assumedFacts(context);
  const leaningWith = (facts: Readonly<Record<Id, FactValue>>): Decided =>
    decide(pack, conditions, undecided(context, { ...assumed, ...facts }, weighAll(context, facts)));
  const leaning = leaningWith({});
  const basis = undecided(context, assumed, plain);

  const facts = knownFacts(pack.facts, context.replies);
  const seen = findContradictions(
    pack,
    conditions,
    factsOnly(facts, evidence.replies(situation.answers, facts)),
  );
  const contradictions = weighContradictions(pack, seen, leaningWith);

  const questions = new Map(
    plain.flatMap(({ answers }) => answers.map((answer) => [answer.question, answer])),
  );
  const { firmness, agreed } = judgeFirmness(context, leaning, openQuestions(questions));
  const contradicted = contradictions.some(({ decides }) => decides);
  const ending = contradicted || firmness.state === 'open' ? null : (agreed ?? leaning);
  const verdict = ending?.verdict ?? pack.decision.openVerdict;
  return {
    sets: judgeSets(pack, plain, conditions, { ...basis, verdict: null, rule: null }),
    criteria: new Map(plain.map((criterion) => [criterion.criterion, criterion])),
    questions,
    contradictions,
    firmness: contradicted
      ? { ...firmness, state: 'contradicted', settleBy: resolveFirst(contradictions, pack) }
      : firmness,
    verdict,
    firstSeat: ending?.firstSeat ?? null,
    flags: ending
      ? [...ending.flags, ...(firmness.state === 'settled' ? [] : [pack.decision.provisional.flag])]
      : [],
    facts,
    path: explainRules(pack, conditions, basis),
    world: { ...basis, verdict, rule: ending?.rule ?? null },
    conditions,
  };
}

/** Every criterion with its value; `overrides` replaces facts. */
function weighAll(
  { pack, evidence, conditions, replies, answers }: CompletionContext,
  overrides: Readonly<Record<Id, FactValue>>,
): (CriterionResult & { set: Id })[] {
  const facts = knownFacts(pack.facts, replies, overrides);
  const world = factsOnly(facts, evidence.counted(answers, facts));
  const applies = (criterion: Criterion): boolean =>
    criterion.appliesWhen === undefined || conditions.holds(criterion.appliesWhen, world) !== false;
  return pack.criteria.map((criterion) => ({
    ...evidence.weigh(
      criterion,
      evidence.count(criterion, answers, facts),
      pack.decision,
      applies(criterion),
    ),
    set: criterion.set,
  }));
}

/** The world that rules look at: facts with assumed values for unknown deciding ones, and the sets. */
function undecided(
  { pack, conditions, evidence, replies, answers }: CompletionContext,
  overrides: Readonly<Record<Id, FactValue>>,
  criteria: readonly (CriterionResult & { set: Id })[],
): Undecided {
  const facts = knownFacts(pack.facts, replies, overrides);
  const values = new Map(criteria.map(({ criterion, value }) => [criterion, value]));
  const reached = ({ criteria: ids, value, atLeast = 1 }: CriteriaCondition): boolean =>
    ids.filter((id) => (values.get(id) ?? -1) >= value).length >= atLeast;
  const world: Undecided = { facts, question: evidence.counted(answers, facts), reached, set: () => null };
  const sets = new Map(
    judgeSets(pack, criteria, conditions, { ...world, verdict: null, rule: null }).map((set) => [
      set.set,
      set,
    ]),
  );
  return { ...world, set: (id) => sets.get(id) ?? null };
}

const openQuestions = (questions: ReadonlyMap<Id, CountedAnswer>): Id[] =>
  [...questions.values()]
    .filter(({ state }) => state === 'unknown' || state === 'skipped' || state === 'not-asked')
    .map(({ question }) => question);

/** When answers contradict, the way forward is to ask again about the facts that do. */
function resolveFirst(contradictions: readonly Contradiction[], pack: Pack): Firmness['settleBy'] {
  const facts = new Set(contradictions.filter(({ decides }) => decides).flatMap((one) => one.facts));
  return pack.facts
    .filter(({ id }) => facts.has(id))
    .map(({ id, whoKnows }) => ({ kind: 'fact', id, share: 1, whoKnows }));
}
