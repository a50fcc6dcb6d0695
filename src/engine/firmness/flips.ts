import type { Id, Level, Question } from '../../pack/index.ts';
import type { Decided } from '../decide.ts';
import { assumedFacts } from '../lean.ts';
import { atOnce } from '../steps.ts';
import type { Flip, FlipChange } from '../types.ts';
import type { Company } from './company.ts';
import { consistency } from './consistent.ts';
import { Plans } from './criterion-plans.ts';
import { factChange, factChanges } from './fact-changes.ts';
import { byCost, type Choice, type FactCase, factCases, type Varied } from './fact-cases.ts';
import type { Fired } from './rule-table.ts';
import type { Scope } from './scope.ts';
import { changesOf, cheapestLooks, type LookPlan } from './set-plans.ts';
import type { Pair } from './standings.ts';

/** The cheapest way found to a verdict. */
interface Way {
  cost: number;
  one: FactCase;
  choice: Choice;
  fired: Fired;
  plans: Pair<LookPlan>;
}

/**
 * For each verdict but this one that other answers would lead to: the fewest that would have to differ, nearest first.
 * Facts that contradict each other lead nowhere.
 * Exact: the cheapest way to every look of either set, in every case of the deciding facts, taken together by the rules.
 */
export const flipsOf = (company: Company, decided: Pick<Decided, 'verdict'>): Flip[] =>
  atOnce(searchFlips(company, decided));

/** The same, giving way after every case of the facts and every set. */
export function* searchFlips(
  company: Company,
  { verdict: own }: Pick<Decided, 'verdict'>,
): Generator<undefined, Flip[]> {
  const varied = factChanges(company);
  const cases = yield* factCases(company, varied, byCost, 'verdicts', assumedFacts(company));
  const best = new Map<Id, Way>();
  yield;
  const looks = looksIn(company);
  const possible = consistency(company, varied);
  const others = new Set(company.model.pack.decision.rules.map(({ verdict }) => verdict));
  others.delete(own);
  /** Once there is a way to every verdict, what costs as much as the dearest of them leads nowhere new. */
  const tooFar = (): number =>
    best.size < others.size ? Infinity : Math.max(...[...best.values()].map(({ cost }) => cost));
  for (const one of cases) {
    const choice = cheapest(one.choices, possible);
    if (choice === null) continue;
    const ways = yield* looks(one.scope);
    meet(company, one, choice, ways, tooFar(), (fired, cost, plans) => {
      if (fired.verdict !== own && cost < (best.get(fired.verdict)?.cost ?? Infinity))
        best.set(fired.verdict, { cost, one, choice, fired, plans });
    });
    yield;
  }
  return [...best.values()]
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => a.cost - b.cost)
    .map((way) => flipBy(company, varied, way));
}

/** The least that can be true together. */
function cheapest(choices: readonly Choice[], possible: (choice: Choice) => boolean): Choice | null {
  let best: Choice | null = null;
  for (const choice of choices)
    if ((best === null || choice.weight < best.weight) && possible(choice)) best = choice;
  return best;
}

/** Every look of both sets with the cheapest way there; sets that stand the same are gone through once. */
function looksIn(company: Company): (scope: Scope) => Generator<undefined, Pair<readonly LookPlan[]>> {
  const { outcomes, criteriaOf, rulesCompareMeans } = company.model;
  const known = new Map<string, readonly LookPlan[]>();
  const byScope = new Map<Scope, Pair<readonly LookPlan[]>>();
  return function* (scope) {
    const before = byScope.get(scope);
    if (before) return before;
    const plans = new Plans(company, scope.facts);
    const of = (at: 0 | 1): readonly LookPlan[] => {
      const criteria = criteriaOf[at];
      const keys = criteria.map((criterion) => plans.keyOf(criterion));
      const key = keys.join('|');
      const looks =
        known.get(key) ??
        cheapestLooks(
          outcomes[at].space,
          criteria.map((criterion, place) => ({ criterion, plans: plans.of(criterion, keys[place]) })),
          rulesCompareMeans,
        );
      known.set(key, looks);
      return looks;
    };
    const first = of(0);
    yield;
    const both = [first, of(1)] as const;
    byScope.set(scope, both);
    return both;
  };
}

/** Every meeting of two looks in this case that costs less than what is too far. */
function meet(
  { model }: Company,
  { table }: FactCase,
  { weight }: Choice,
  [first, second]: Pair<readonly LookPlan[]>,
  tooFar: number,
  found: (fired: Fired, cost: number, plans: Pair<LookPlan>) => void,
): void {
  const { standings, rulesCompareMeans } = model;
  for (const one of first) {
    const soFar = weight + one.cost;
    if (soFar >= tooFar) continue;
    for (const other of second) {
      const cost = soFar + other.cost;
      if (cost >= tooFar) continue;
      const standing = rulesCompareMeans ? standings.of([one.mean, other.mean]) : standings.none;
      found(table.fired([one.look, other.look], standing), cost, [one, other]);
    }
  }
}

function flipBy(company: Company, varied: readonly Varied[], way: Way): Flip {
  const { one, choice, fired, plans } = way;
  const { standings } = company.model;
  const looks = [plans[0].look, plans[1].look] as const;
  const standing = standings.of([plans[0].mean, plans[1].mean]);
  const { verdict, firstSeat } = one.finish(choice).ending(fired, one.table, looks, standing);
  const facts = varied.flatMap(({ fact, options }, at) => {
    const value = options[choice.options[at] ?? 0]?.value ?? null;
    return value === null ? [] : [factChange(company, fact, value)];
  });
  const questions = plans.flatMap(changesOf).map(({ question: id, from, to }): FlipChange => ({
    kind: 'question',
    id,
    from,
    to,
    options: optionsAt(company.model.evidence.question(id), to),
  }));
  return { verdict, firstSeat, changes: [...facts, ...questions] };
}

const optionsAt = (question: Question | undefined, level: Level): Id[] =>
  (question?.options ?? []).filter((option) => option.level === level).map(({ id }) => id);
