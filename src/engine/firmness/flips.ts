import type { FactValue, Id, Level, Question } from '../../pack/index.ts';
import type { Decided } from '../decide.ts';
import { assumedFacts, lean } from '../lean.ts';
import type { Flip, FlipChange } from '../types.ts';
import { type Company, companyWith } from './company.ts';
import { type LevelChange, type Plan, Plans } from './criterion-plans.ts';
import { factChange, factChanges } from './fact-changes.ts';
import { byCost, type FactCase, factCases } from './fact-cases.ts';
import type { Scope } from './scope.ts';
import { cheapestLooks, type LookPlan } from './set-plans.ts';
import type { Pair } from './standings.ts';

/** The cheapest way found to a verdict. */
interface Way {
  cost: number;
  facts: Readonly<Record<Id, FactValue>>;
  levels: readonly LevelChange[];
}

/**
 * For each verdict but this one that other answers would lead to: the fewest that would have to differ, nearest first.
 * Exact: the cheapest way to every look of either set, in every case of the deciding facts, taken together by the rules.
 */
export function flipsOf(company: Company, { verdict: own }: Pick<Decided, 'verdict'>): Flip[] {
  const varied = factChanges(company);
  const cases = factCases(company, varied, byCost, assumedFacts(company));
  const best = new Map<Id, Way>();
  const looks = looksIn(company);
  for (const one of cases.toSorted((a, b) => costOf(a) - costOf(b))) {
    const [choice] = one.choices.toSorted((a, b) => a.weight - b.weight);
    if (!choice) continue;
    const facts = Object.fromEntries(
      varied.flatMap(({ fact, options }, at) => {
        const value = options[choice.options[at] ?? 0]?.value ?? null;
        return value === null ? [] : [[fact, value]];
      }),
    );
    meet(company, one, looks(one.scope), (verdict, plans) => {
      const cost = choice.weight + plans[0].cost + plans[1].cost;
      if (verdict !== own && cost < (best.get(verdict)?.cost ?? Infinity))
        best.set(verdict, { cost, facts, levels: [...plans[0].changes, ...plans[1].changes] });
    });
  }
  return [...best]
    .filter(([, { cost }]) => cost > 0)
    .sort(([, a], [, b]) => a.cost - b.cost)
    .map(([verdict, way]) => flipBy(company, verdict, way));
}

const costOf = ({ choices }: FactCase): number => Math.min(...choices.map(({ weight }) => weight));

/** Every look of both sets with the cheapest way there; sets that stand the same are gone through once. */
function looksIn(company: Company): (scope: Scope) => Pair<readonly LookPlan[]> {
  const { pack, outcomes, sets, rulesCompareMeans } = company.model;
  const known = new Map<string, readonly LookPlan[]>();
  const byScope = new Map<Scope, Pair<readonly LookPlan[]>>();
  return (scope) => {
    const before = byScope.get(scope);
    if (before) return before;
    const plans = new Plans(company, scope.facts);
    const of = (at: 0 | 1): readonly LookPlan[] => {
      const criteria = pack.criteria.filter(({ set }) => set === sets[at]);
      const key = criteria.map((criterion) => plans.keyOf(criterion)).join('|');
      const looks =
        known.get(key) ??
        cheapestLooks(
          outcomes[at].space,
          criteria.map((criterion) => ({ criterion, plans: plans.of(criterion) })),
          rulesCompareMeans,
        );
      known.set(key, looks);
      return looks;
    };
    const both = [of(0), of(1)] as const;
    byScope.set(scope, both);
    return both;
  };
}

function meet(
  { model }: Company,
  { table }: FactCase,
  [first, second]: Pair<readonly LookPlan[]>,
  found: (verdict: Id, plans: Pair<Plan>) => void,
): void {
  const { standings, rulesCompareMeans } = model;
  for (const one of first)
    for (const other of second) {
      const standing = rulesCompareMeans ? standings.of([one.mean, other.mean]) : standings.none;
      found(table.fired([one.look, other.look], standing).verdict, [one.plan, other.plan]);
    }
}

function flipBy(company: Company, verdict: Id, { facts, levels }: Way): Flip {
  const { pack } = company.model;
  const questions = new Map(
    pack.criteria.flatMap((criterion) => criterion.questions.map((question) => [question.id, question])),
  );
  const changes: FlipChange[] = [
    ...Object.entries(facts).map(([id, to]) => factChange(company, id, to)),
    ...levels.map(({ question: id, from, to }) => ({
      kind: 'question' as const,
      id,
      from,
      to,
      options: optionsAt(questions.get(id), to),
    })),
  ];
  return { verdict, firstSeat: lean(changedBy(company, changes)).decided.firstSeat, changes };
}

const optionsAt = (question: Question | undefined, level: Level): Id[] =>
  (question?.options ?? []).filter((option) => option.level === level).map(({ id }) => id);

/** The company with these answers instead. */
export function changedBy({ model, replies, answers }: Company, changes: readonly FlipChange[]): Company {
  const facts = changes.flatMap((change) =>
    change.kind === 'fact' ? [[change.id, change.to] as const] : [],
  );
  const levels = changes.flatMap((change) =>
    change.kind === 'question' ? [[change.id, change.to] as const] : [],
  );
  return companyWith(
    model,
    {
      ...replies,
      ...Object.fromEntries(facts.map(([id, value]) => [id, { state: 'answered', value } as const])),
    },
    {
      ...answers,
      ...Object.fromEntries(
        levels.map(([id, level]) => [id, { state: 'answered', value: { level } } as const]),
      ),
    },
  );
}
