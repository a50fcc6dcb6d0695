import fc from 'fast-check';
import { Conditions, type World } from '../../src/engine/conditions.ts';
import type { Findings } from '../../src/engine/findings.ts';
import { knownFacts } from '../../src/engine/known-facts.ts';
import type { CriterionResult, Reply } from '../../src/engine/types.ts';
import type { FactValue, Id, Level } from '../../src/pack/schema.ts';
import { realPack } from './real-pack.ts';
import { factValue } from './situations.ts';

/** A company after its verdict, said in a few words; what is not named is unknown, criteria not named are not met. */
export interface Company {
  verdict: Id;
  firstSeat?: Id | null;
  flags?: readonly Id[];
  facts?: Readonly<Record<Id, FactValue>>;
  /** By ref, such as `SO5`; null is unknown. */
  criteria?: Readonly<Record<string, Level | null>>;
  planStart?: string;
}

/** Facts with one of them not known. */
export const without = (facts: Company['facts'], fact: Id): Record<Id, FactValue> =>
  Object.fromEntries(Object.entries(facts ?? {}).filter(([id]) => id !== fact));

/** Findings over the real pack without asking the rules: the verdict is given. */
export function findingsOf(company: Company): Findings {
  const replies = Object.entries(company.facts ?? {}).map(([id, value]): [Id, Reply<FactValue>] => [
    id,
    { state: 'answered', value },
  ]);
  const facts = knownFacts(realPack.facts, Object.fromEntries(replies));
  const results = realPack.criteria.map((criterion) => {
    const value = company.criteria?.[criterion.ref] ?? (criterion.ref in (company.criteria ?? {}) ? null : 0);
    return resultOf(criterion, value);
  });
  const criteria = new Map(results.map((result) => [result.criterion, result]));
  const questions = new Map(
    results.flatMap(({ answers }) => answers.map((answer) => [answer.question, answer])),
  );
  const conditions = new Conditions(realPack, realPack.decision);
  const world: World = {
    facts,
    question: (id) => questions.get(id)?.level ?? null,
    reached: ({ criteria: ids, value, atLeast = 1 }) =>
      ids.filter((id) => (criteria.get(id)?.value ?? 0) >= value).length >= atLeast,
    set: () => null,
    verdict: company.verdict,
    rule: null,
  };
  return {
    pack: realPack,
    facts,
    verdict: company.verdict,
    builds: realPack.decision.verdicts.find(({ id }) => id === company.verdict)?.builds ?? [],
    flags: new Set(company.flags ?? []),
    firstSeat: company.firstSeat ?? null,
    criteria,
    questions,
    // There is something to settle.
    disputed: true,
    unknown: { questions: [], facts: [] },
    holds: (condition) => condition === undefined || conditions.holds(condition, world) === true,
    planStart: company.planStart ?? '2026-11-30',
  };
}

function resultOf(
  { id, ref, kind, questions }: (typeof realPack.criteria)[number],
  value: Level | null,
): CriterionResult {
  const state = value === null ? 'unknown' : value === 1 ? 'met' : value === 0.5 ? 'part' : 'not';
  const answers = questions.map((question) => ({
    question: question.id,
    ref: question.ref,
    level: value,
    state: value === null ? ('unknown' as const) : ('answered' as const),
    option: null,
  }));
  return { criterion: id, ref, kind, value, state, raw: value, capped: false, answers };
}

/** Any company of any verdict, sensible or not: what must always hold has to hold for all of them. */
export const companies: fc.Arbitrary<Company> = fc
  .constantFrom(...realPack.decision.verdicts)
  .chain(({ id, builds }) =>
    fc.record({
      verdict: fc.constant(id),
      firstSeat: builds.length === 0 ? fc.constant(null) : fc.constantFrom(...builds),
      flags: fc.subarray(realPack.decision.flags.map((flag) => flag.id)),
      facts: someFacts,
      criteria: fc.record(
        Object.fromEntries(
          realPack.criteria.map(({ ref }) => [ref, fc.constantFrom<Level | null>(0, 0.5, 1, null)]),
        ),
      ),
      planStart: fc
        .integer({ min: 0, max: 3000 })
        .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)),
    }),
  );

const someFacts: fc.Arbitrary<Record<Id, FactValue>> = fc
  .tuple(...realPack.facts.map((fact) => fc.option(factValue(fact, realPack), { freq: 5, nil: null })))
  .map((values) => {
    const facts: Record<Id, FactValue> = {};
    realPack.facts.forEach(({ id }, at) => {
      const value = values[at];
      if (value !== null && value !== undefined) facts[id] = value;
    });
    return facts;
  });
