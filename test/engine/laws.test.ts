import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/engine/assess.ts';
import {
  buildResult,
  verdictOf,
  type CriterionResult,
  type Result,
  type Situation,
} from '../../src/engine/index.ts';
import type { Combine, Fact, Id, Level, Pack, Question } from '../../src/pack/schema.ts';
import { answered, openIn } from '../support/completed.ts';
import { allQuestions, realPack } from '../support/real-pack.ts';
import { answerValue, factValue, situations, withReplies } from '../support/situations.ts';
import { costly } from '../support/runs.ts';

const today = '2026-11-24';
const anybody = situations(realPack);
/** Companies that know most about themselves. */
const aware = situations(realPack, { known: 30 });
const anyQuestion = fc.constantFrom(...allQuestions);

const criteriaOf = (situation: Situation, pack: Pack = realPack): CriterionResult[] =>
  judge(pack, situation).sets.flatMap(({ criteria }) => criteria);

const criterionOf = (question: Id): Id =>
  realPack.criteria.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? '';

/** Each property judges some hundred companies. */
const SLOW = { timeout: 600_000 };

describe('What an answer can do to the sets', SLOW, () => {
  const rank = { unknown: -1, no: 0, part: 1, met: 2 };

  test('Raising one known level of one question never weakens its set.', () => {
    fc.assert(
      fc.property(aware, anyQuestion, (situation, question) => {
        const before = judge(realPack, situation);
        const level = before.questions.get(question.id)?.level ?? null;
        fc.pre(level !== null && level < 1);
        const set = realPack.criteria.find(({ id }) => id === criterionOf(question.id))?.set;
        const stateIn = (sets: Result['sets']): number =>
          rank[sets.find((one) => one.set === set)?.state ?? 'unknown'];
        for (const higher of [0.5, 1] as const) {
          if (higher <= level) continue;
          const after = judge(realPack, answered(situation, question.id, higher));
          expect(stateIn(after.sets)).toBeGreaterThanOrEqual(stateIn(before.sets));
        }
      }),
      costly(75),
    );
  });

  test('The order in which answers were given is irrelevant.', () => {
    fc.assert(
      fc.property(aware, fc.infiniteStream(fc.nat()), (situation, numbers) => {
        const shuffled = <V>(replies: Readonly<Record<Id, V>>): Record<Id, V> =>
          Object.fromEntries(
            Object.entries(replies)
              .map((reply) => [numbers.next().value ?? 0, reply] as const)
              .sort(([a], [b]) => a - b)
              .map(([, reply]) => reply),
          );
        const other = {
          ...situation,
          facts: shuffled(situation.facts),
          answers: shuffled(situation.answers),
        };
        expect(buildResult(realPack, other, today)).toEqual(buildResult(realPack, situation, today));
      }),
      costly(25),
    );
  });

  test('Unknown never counts as 0 or 1: the criterion is worth what it would be if the question did not exist.', () => {
    fc.assert(
      fc.property(aware, anyQuestion, (situation, question) => {
        const unknown = withReplies(situation, { answers: { [question.id]: { state: 'unknown' } } });
        const criterion = criterionOf(question.id);
        const worth = (pack: Pack): Pick<CriterionResult, 'value' | 'raw' | 'capped'> | undefined => {
          const found = criteriaOf(unknown, pack).find((one) => one.criterion === criterion);
          return found && { value: found.value, raw: found.raw, capped: found.capped };
        };
        expect(worth(realPack)).toEqual(worth(without(question)));
      }),
      costly(60),
    );
  });

  test('“Don’t know”, skipped and not yet asked weigh the same.', () => {
    fc.assert(
      fc.property(aware, anyQuestion, (situation, { id, derivedFrom }) => {
        fc.pre(!derivedFrom);
        const with_ = (state: 'unknown' | 'skipped' | null): ReturnType<typeof judge> =>
          judge(
            realPack,
            withReplies(situation, { answers: { [id]: state === null ? undefined : { state } } }),
          );
        const weighed = [with_('unknown'), with_('skipped'), with_(null)].map(
          ({ verdict, flags, firmness, sets }) => ({
            verdict,
            flags,
            shares: firmness.verdicts,
            states: sets.map(({ state, mean }) => ({ state, mean })),
          }),
        );
        expect(weighed[1]).toEqual(weighed[0]);
        expect(weighed[2]).toEqual(weighed[0]);
      }),
    );
  });

  test('“Not applicable” changes no other criterion.', () => {
    fc.assert(
      fc.property(aware, anyQuestion, (situation, question) => {
        const others = (of: Situation): CriterionResult[] =>
          criteriaOf(of).filter(({ criterion }) => criterion !== criterionOf(question.id));
        const notApplicable = withReplies(situation, {
          answers: { [question.id]: { state: 'not-applicable' } },
        });
        expect(others(notApplicable)).toEqual(others(situation));
      }),
      costly(60),
    );
  });
});

describe('What does not apply never counts', SLOW, () => {
  /** Everything but the line that records the answer itself, and contradictions that name it. */
  const apartFrom = (id: Id, result: Result): unknown => ({
    ...result,
    record: result.record.filter((line) => line.id !== id),
    sets: result.sets.map((set) => ({
      ...set,
      criteria: set.criteria.map((criterion) => ({
        ...criterion,
        answers: criterion.answers.filter(({ question }) => question !== id),
      })),
    })),
    contradictions: result.contradictions.filter(({ questions }) => !questions.includes(id)),
    // Another fact may bring the question back, and its kept answer with it: that is what a flip says.
    flips: [],
  });

  /** Whether a way to settle what is contradictory asks the question again; its kept answer then counts in that way. */
  const isAskedOnceSettled = (id: Id, situation: Situation, { contradictions }: Result): boolean =>
    contradictions.some(({ contradiction }) =>
      (realPack.decision.contradictions.find((one) => one.id === contradiction)?.resolutions ?? []).some(
        ({ facts }) => {
          const settled = Object.entries(facts).map(
            ([fact, value]) => [fact, { state: 'answered', value }] as const,
          );
          const asked = withReplies(situation, { facts: Object.fromEntries(settled) });
          return judge(realPack, asked).questions.get(id)?.state !== 'hidden';
        },
      ),
    );

  test('Another answer to a question that does not apply changes nothing but the line that records it and what would change the verdict.', () => {
    const hiding = fc
      .tuple(aware, fc.constantFrom(0, 1, 3), fc.constantFrom<Level>(0, 1), fc.constantFrom(0, 2))
      .map(([situation, reps, plan, service]) =>
        withReplies(situation, {
          facts: {
            'reps-now': { state: 'answered', value: reps },
            'customer-success-headcount': { state: 'answered', value: service },
          },
          answers: { 'growth-against-plan': { state: 'answered', value: { level: plan } } },
        }),
      );
    fc.assert(
      fc.property(hiding, anyQuestion, fc.infiniteStream(fc.nat(20)), (situation, question, numbers) => {
        const counted = judge(realPack, situation).questions.get(question.id);
        const given = situation.answers[question.id];
        fc.pre(counted?.state === 'hidden' || (counted?.state === 'not-applicable' && given === undefined));
        const result = buildResult(realPack, situation, today);
        fc.pre(counted.state !== 'hidden' || !isAskedOnceSettled(question.id, situation, result));
        const before = apartFrom(question.id, result);
        const option = question.options[(numbers.next().value ?? 0) % question.options.length];
        for (const reply of [
          undefined,
          { state: 'unknown' as const },
          { state: 'answered' as const, value: { option: option?.id ?? '' } },
        ]) {
          const changed = withReplies(situation, { answers: { [question.id]: reply } });
          expect(apartFrom(question.id, buildResult(realPack, changed, today))).toEqual(before);
        }
      }),
      costly(30),
    );
  });

  test('A fact that is not asked any more counts no more.', () => {
    const facts = realPack.facts.filter(({ appliesWhen }) => appliesWhen !== undefined);
    fc.assert(
      fc.property(
        aware.map((situation) => withReplies(situation, { facts: { 'plan-owner': undefined } })),
        fc.constantFrom(...facts),
        fc.integer({ min: 0, max: 40 }),
        (situation, fact, hours) => {
          const line = buildResult(realPack, situation, today).record.find(({ id }) => id === fact.id);
          fc.pre(line?.state === 'hidden' || line?.state === 'not-applicable');
          const changed = withReplies(situation, {
            facts: { [fact.id]: { state: 'answered', value: hours } },
          });
          const gone = withReplies(situation, { facts: { [fact.id]: undefined } });
          expect(apartFrom(fact.id, buildResult(realPack, changed, today))).toEqual(
            apartFrom(fact.id, buildResult(realPack, gone, today)),
          );
        },
      ),
      costly(30),
    );
  });
});

describe('What firmness promises', SLOW, () => {
  /** Real answers to some or all of what is open: options, figures and counts as people give them. */
  const moreKnown = (situation: Situation): fc.Arbitrary<Situation> => {
    const open = openIn(realPack, situation);
    // Facts that completions don't vary but rules and questions look at.
    const toRules = realPack.facts.filter(({ id }) =>
      ['months-since-first-customer', 'yearly-revenue', 'customer-success-headcount'].includes(id),
    );
    const facts = [
      ...realPack.facts.filter(({ id }) => open.facts.some((one) => one.id === id)),
      ...toRules.filter(({ id }) => situation.facts[id]?.state !== 'answered'),
    ];
    const questions = allQuestions.filter(
      ({ id, derivedFrom }) => !derivedFrom && open.questions.some((one) => one.id === id),
    );
    const reply = <T extends { id: Id }, V>(things: readonly T[], value: (thing: T) => fc.Arbitrary<V>) =>
      fc.tuple(...things.map((thing) => fc.option(value(thing), { freq: 4 }))).map((values) =>
        Object.fromEntries(
          things.flatMap(({ id }, at) => {
            const given = values[at];
            return given === null || given === undefined
              ? []
              : [[id, { state: 'answered' as const, value: given }]];
          }),
        ),
      );
    return fc
      .record({
        facts: reply(facts, (fact: Fact) => factValue(fact, realPack)),
        answers: reply(questions, answerValue),
      })
      .map((changes) => withReplies(situation, changes));
  };

  test('“Settled” is never followed by another verdict, seat or flag, whatever else becomes known.', () => {
    let settledOnes = 0;
    fc.assert(
      fc.property(
        aware.chain((situation) => fc.tuple(fc.constant(situation), moreKnown(situation))),
        ([situation, later]) => {
          const now = judge(realPack, situation);
          fc.pre(now.firmness.state === 'settled' && now.firmness.unknown.questions.length > 0);
          settledOnes += 1;
          const then = judge(realPack, later);
          const { verdict, firstSeat, flags } = then.firmness.leaning;
          expect({ verdict, firstSeat, flags }).toEqual({
            verdict: now.verdict,
            firstSeat: now.firstSeat,
            flags: now.flags,
          });
          // Only answers that contradict each other can still hold the verdict back, and then none is given.
          expect([then.verdict, then.firmness.state]).toEqual(
            then.contradictions.some(({ decides }) => decides)
              ? [realPack.decision.openVerdict, 'contradicted']
              : [now.verdict, 'settled'],
          );
        },
      ),
      costly(75),
    );
    expect(settledOnes).toBeGreaterThan(50);
  });

  test('The possible verdicts and first seats contain those of every completion.', () => {
    fc.assert(
      fc.property(
        aware.chain((situation) => fc.tuple(fc.constant(situation), completed(situation))),
        ([situation, whole]) => {
          const { verdicts } = judge(realPack, situation).firmness;
          const { verdict, firstSeat } = judge(realPack, whole).firmness.leaning;
          const seats = verdicts.find((one) => one.verdict === verdict)?.firstSeats.map(({ seat }) => seat);
          expect(seats).toContain(firstSeat);
        },
      ),
      costly(75),
    );
  });

  test('Shares are shares: none is negative, they add up to 1, and first seats add up to their verdict.', () => {
    fc.assert(
      fc.property(anybody, (situation) => {
        const { verdicts, leaning } = judge(realPack, situation).firmness;
        const sum = (shares: readonly { share: number }[]): number =>
          shares.reduce((total, { share }) => total + share, 0);
        expect(sum(verdicts)).toBeCloseTo(1, 9);
        for (const { share, firstSeats } of verdicts) {
          expect(share).toBeGreaterThan(0);
          expect(sum(firstSeats)).toBeCloseTo(share, 9);
        }
        expect(leaning.verdictShare).toBeCloseTo(
          verdicts.find(({ verdict }) => verdict === leaning.verdict)?.share ?? 0,
          9,
        );
      }),
    );
  });

  test('What to find out next is unknown, and named once.', () => {
    fc.assert(
      fc.property(anybody, (situation) => {
        const { firmness } = judge(realPack, situation);
        fc.pre(firmness.state !== 'contradicted');
        const ids = firmness.settleBy.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const unknown = new Set([...firmness.unknown.questions, ...firmness.unknown.facts]);
        expect(ids.filter((id) => !unknown.has(id))).toEqual([]);
      }),
    );
  });
});

describe('The result is a value', SLOW, () => {
  test('The verdict alone says what the whole result says.', () => {
    fc.assert(
      fc.property(anybody, (situation) => {
        const { format: _, ...said } = verdictOf(realPack, situation);
        expect(buildResult(realPack, situation, today)).toMatchObject(said);
      }),
      costly(40),
    );
  });

  test('The same input gives the same result, and the input stays as it was.', () => {
    fc.assert(
      fc.property(anybody, (situation) => {
        const copy = structuredClone(situation);
        const first = buildResult(realPack, situation, today);
        expect(buildResult(realPack, copy, today)).toEqual(first);
        expect(situation).toEqual(copy);
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
      costly(25),
    );
  });

  test('Every random company gets a verdict, flags and a first seat of the pack.', () => {
    const { verdicts, flags, provisional } = realPack.decision;
    fc.assert(
      fc.property(anybody, (situation) => {
        const result = judge(realPack, situation);
        expect(verdicts.map(({ id }) => id)).toContain(result.verdict);
        expect([null, ...realPack.head.functions.map(({ id }) => id)]).toContain(result.firstSeat);
        expect(
          result.flags.filter((flag) => ![...flags.map(({ id }) => id), provisional.flag].includes(flag)),
        ).toEqual([]);
      }),
      costly(100),
    );
  });
});

/** One completion: every open question at a level, every open deciding fact at a value. */
function completed(situation: Situation): fc.Arbitrary<Situation> {
  const { questions, facts } = openIn(realPack, situation);
  return fc
    .tuple(
      fc.tuple(...questions.map(({ levels }) => fc.constantFrom(...levels))),
      fc.tuple(...facts.map(({ values }) => fc.constantFrom(...values))),
    )
    .map(([levels, values]) => {
      const known = withReplies(situation, {
        facts: Object.fromEntries(
          facts.flatMap(({ id }, at) => {
            const value = values[at];
            return value === undefined ? [] : [[id, { state: 'answered' as const, value }]];
          }),
        ),
      });
      return questions.reduce((so, { id }, at) => answered(so, id, levels[at] ?? 0), known);
    });
}

/** The real pack as if a question did not exist. */
function without({ id }: Question): Pack {
  return {
    ...realPack,
    criteria: realPack.criteria.map((criterion) => ({
      ...criterion,
      combine: dropped(criterion.combine, id) ?? { mean: [] },
      questions: criterion.questions.filter((question) => question.id !== id),
    })),
  };
}

function dropped(combine: Combine, id: Id): Combine | null {
  if (typeof combine === 'string') return combine === id ? null : combine;
  const rest = (parts: readonly Combine[]): Combine[] => parts.flatMap((part) => dropped(part, id) ?? []);
  if ('mean' in combine) return { mean: rest(combine.mean) };
  return 'min' in combine ? { min: rest(combine.min) } : { max: rest(combine.max) };
}

describe('What is left to find out', SLOW, () => {
  test('Is a task of the plan that names it, and a check of its gates, exactly while something is open or contradicted.', () => {
    fc.assert(
      fc.property(fc.oneof(anybody, aware), (situation) => {
        const { firmness, contradictions, plan } = buildResult(realPack, situation, today);
        const { questions, facts } = firmness.unknown;
        const open = questions.length + facts.length + contradictions.length > 0;
        expect(plan.tasks.some(({ task }) => task === 'close-open-answers')).toBe(open);
        // It says which answers these are, the first three of them.
        const named = (plan.tasks.find(({ task }) => task === 'close-open-answers')?.because ?? []).flatMap(
          (reason) =>
            reason.kind === 'question' ? reason.question : reason.kind === 'fact' ? reason.fact : [],
        );
        if (questions.length + facts.length > 0) expect(named).toEqual([...questions, ...facts].slice(0, 3));
        const asked = plan.gates.some(({ checks }) => checks.includes('unknowns-closed'));
        expect(asked).toBe(open);
      }),
      costly(20),
    );
  });

  test('Counts a question that follows from an unknown fact once, as that fact.', () => {
    fc.assert(
      fc.property(anybody, (situation) => {
        const { questions, facts } = judge(realPack, situation).firmness.unknown;
        const follows = allQuestions.filter(({ id }) => questions.includes(id));
        expect(follows.filter(({ derivedFrom }) => facts.includes(derivedFrom?.fact ?? ''))).toEqual([]);
      }),
      costly(20),
    );
  });
});
