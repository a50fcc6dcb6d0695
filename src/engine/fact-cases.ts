import type { Condition, Fact, FactValue, Id, Pack } from '../pack/index.ts';
import { type Conditions, factsOnly } from './conditions.ts';
import { decidingConditions } from './deciding.ts';
import type { Evidence } from './evidence.ts';
import { groupBy } from './group-by.ts';
import { type KnownFacts, knownFacts } from './known-facts.ts';
import type { Answers, Facts } from './types.ts';

export interface CompletionContext {
  pack: Pack;
  conditions: Conditions;
  evidence: Evidence;
  replies: Facts;
  answers: Answers;
}

/** One way in which the unknown deciding facts may turn out, with its share of all completions. */
interface Choice {
  values: Readonly<Record<Id, FactValue>>;
  share: number;
}

/** Choices that nothing in the decision can tell apart, taken together; `facts` are those of any one of them. */
export interface FactCase {
  facts: KnownFacts;
  share: number;
  choices: readonly Choice[];
}

/** Deciding facts that apply and are not known. */
export function unknownDecidingFacts({ pack, conditions, replies }: CompletionContext): Fact[] {
  const facts = knownFacts(pack.facts, replies);
  return pack.facts.filter(
    ({ id, deciding, appliesWhen }) =>
      deciding !== undefined &&
      facts.value(id) === null &&
      (appliesWhen === undefined || conditions.holds(appliesWhen, factsOnly(facts)) !== false),
  );
}

/** All distinguishable cases of the unknown deciding facts; one case when none is unknown. */
export function factCases(context: CompletionContext, unknown: readonly Fact[]): FactCase[] {
  const { pack, replies, conditions } = context;
  const looks = decidingConditions(pack);
  const leaves = looks.flatMap((condition) => conditions.leaves(condition));
  let choices: Choice[] = [{ values: {}, share: 1 }];
  for (const fact of unknown) {
    const options = distinguishable(fact, leaves, context);
    choices = choices.flatMap(({ values, share }) =>
      options.map((one) => ({ values: { ...values, [fact.id]: one.value }, share: share * one.share })),
    );
  }
  const factsOf = ({ values }: Choice): KnownFacts => knownFacts(pack.facts, replies, values);
  const relevant = looks.flatMap((condition) => {
    const named = conditions.factsNamed(condition);
    const open = unknown.filter(({ id }) => named.has(id)).map(({ id }) => id);
    return open.length > 0
      ? [remembering(open, (choice) => JSON.stringify(conditions.leftOf(condition, factsOf(choice))))]
      : [];
  });
  const cases = groupBy(choices, (choice) => relevant.map((left) => left(choice)).join('\n'));
  return [...cases.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ facts: factsOf(first), share: total(same), choices: same }] : [];
  });
}

const total = (choices: readonly Choice[]): number => choices.reduce((sum, { share }) => sum + share, 0);

/** The same function, computed once for all choices that agree on these facts. */
function remembering(facts: readonly Id[], compute: (choice: Choice) => string): (choice: Choice) => string {
  const known = new Map<string, string>();
  return (choice) => {
    const key = JSON.stringify(facts.map((id) => choice.values[id]));
    const result = known.get(key) ?? compute(choice);
    known.set(key, result);
    return result;
  };
}

/** Values of a fact that no condition can tell apart count as one, with their shares added up. */
function distinguishable(
  fact: Fact,
  looks: readonly Condition[],
  { pack, conditions }: CompletionContext,
): { value: FactValue; share: number }[] {
  const values = fact.deciding?.completions ?? [];
  const own = looks.filter((condition) => 'fact' in condition && condition.fact === fact.id);
  const bounds = looks.flatMap((condition) =>
    'sum' in condition && condition.sum.includes(fact.id)
      ? [condition.atLeast ?? 0, condition.below ?? 0]
      : [],
  );
  // A sum of figures that are never negative can't come back below a bound that one of them has reached alone.
  const enough = Math.max(0, ...bounds);
  const groups = groupBy(values, (value) => {
    const world = factsOnly(knownFacts(pack.facts, {}, { [fact.id]: value }));
    const seen = own.map((condition) => String(conditions.holds(condition, world)));
    return [...seen, typeof value === 'number' ? Math.min(value, enough) : ''].join();
  });
  return [...groups.values()].flatMap((group) =>
    group[0] === undefined ? [] : [{ value: group[0], share: group.length / values.length }],
  );
}
