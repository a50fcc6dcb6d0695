import type { FactValue, Id, Pack } from '../pack/index.ts';
import { applyingFacts } from './applying-facts.ts';
import { type CriteriaCondition, factsOnly } from './conditions.ts';
import { type Decided, decide, type Undecided, worldOf } from './decide.ts';
import { type Company, companyWith } from './firmness/company.ts';
import { isOpen } from './firmness/criterion-values.ts';
import { unknownDecidingFacts } from './firmness/fact-options.ts';
import { modelOf } from './firmness/model.ts';
import { knownFacts } from './known-facts.ts';
import { judgeSets } from './sets.ts';
import type { CountedAnswer, CriterionResult, SetResult, Situation } from './types.ts';

/** The verdict on what is known alone. */
export interface Leaning {
  decided: Decided;
  /** In the order of the pack. */
  criteria: readonly CriterionResult[];
  sets: SetResult[];
  /** The world in which the rules were tried. */
  basis: Undecided;
}

/** A company as the engine looks at it: without facts that do not apply. */
export function companyOf(pack: Pack, { facts, answers }: Pick<Situation, 'facts' | 'answers'>): Company {
  const model = modelOf(pack);
  return companyWith(model, applyingFacts(pack, model.conditions, facts), answers);
}

/**
 * What is unknown drops out of its criterion; unknown deciding facts have their assumed values, as far as rules look at them.
 * @param changed facts that replace what was replied
 */
export function lean(company: Company, changed: Readonly<Record<Id, FactValue>> = {}): Leaning {
  const { pack, conditions } = company.model;
  const criteria = weighAll(company, changed);
  const { basis, sets } = undecided(company, { ...assumedFacts(company), ...changed }, criteria);
  return { decided: decide(pack, conditions, basis), criteria, sets, basis };
}

/** Values that unknown deciding facts are taken to have for the leaning verdict. */
export const assumedFacts = (company: Company): Record<Id, FactValue> =>
  Object.fromEntries(
    unknownDecidingFacts(company).flatMap(({ id, deciding }) => (deciding ? [[id, deciding.assume]] : [])),
  );

/** Every criterion with its value. */
function weighAll(company: Company, changed: Readonly<Record<Id, FactValue>>): CriterionResult[] {
  const { model, replies, answers } = company;
  const { pack, evidence } = model;
  const asReplied = Object.keys(changed).length === 0;
  const facts = asReplied ? company.known : knownFacts(pack.facts, replies, changed);
  const world = asReplied ? company.world : factsOnly(facts, evidence.counted(answers, facts));
  return pack.criteria.map((criterion) => {
    const counted = asReplied ? company.counted.get(criterion.id) : null;
    const answered = counted ?? evidence.count(criterion, answers, facts, world);
    return evidence.weigh(criterion, answered, pack.decision);
  });
}

/** The world that rules look at: facts with assumed values for unknown deciding ones, and the sets; these once more by themselves. */
function undecided(
  { model, replies, answers }: Company,
  overrides: Readonly<Record<Id, FactValue>>,
  criteria: readonly CriterionResult[],
): Pick<Leaning, 'basis' | 'sets'> {
  const { pack, conditions, evidence } = model;
  const facts = knownFacts(pack.facts, replies, overrides);
  const values = new Map(criteria.map(({ criterion, value }) => [criterion, value]));
  const reached = ({ criteria: ids, value, atLeast = 1 }: CriteriaCondition): boolean =>
    ids.filter((id) => (values.get(id) ?? -1) >= value).length >= atLeast;
  const world: Undecided = { facts, question: evidence.counted(answers, facts), reached, set: () => null };
  const sets = judgeSets(pack, criteria, conditions, worldOf(world));
  return { basis: { ...world, set: (id) => sets.find(({ set }) => set === id) ?? null }, sets };
}

/** Questions that count and whose answer is not known. */
export const openQuestions = (questions: Iterable<CountedAnswer>): Id[] =>
  [...questions].filter(({ state }) => isOpen(state)).map(({ question }) => question);
