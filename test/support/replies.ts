import fc from 'fast-check';
import type { Answers, Facts, QuestionValue, Reply } from '../../src/engine/index.ts';
import type { Fact, FactValue, InterviewPack, AskedQuestion } from '../../src/pack/index.ts';

type Silence = { state: 'unknown' } | { state: 'skipped' };
const silence = fc.constantFrom<Silence>({ state: 'unknown' }, { state: 'skipped' });
const answered = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Reply<V>> =>
  value.map((one) => ({ state: 'answered' as const, value: one }));

/** Any value a fact of this kind can have. */
export function factValue(fact: Fact, pack: InterviewPack): fc.Arbitrary<FactValue> {
  const options = fact.options ?? [];
  const parts = fact.parts ?? [];
  switch (fact.kind) {
    case 'text':
    case 'long-text':
      return fc.string({ minLength: 1, maxLength: 20 });
    case 'yes-no':
      return fc.boolean();
    case 'currency':
      return fc.constantFrom(...pack.head.currencies.map(({ code }) => code));
    case 'choice':
      return fc.constantFrom(...options);
    case 'several':
      return fc.subarray(options);
    case 'number':
    case 'money': {
      const figure = fc.integer({ min: fact.min ?? 0, max: fact.max ?? 100_000 });
      const bands = (fact.bands ?? []).map(({ id }) => ({ band: id }));
      return bands.length > 0 ? fc.oneof(figure, fc.constantFrom(...bands)) : figure;
    }
    case 'shares':
      return fc
        .constantFrom(...parts)
        .map((all) => Object.fromEntries(parts.map((part) => [part, part === all ? 100 : 0])));
    case 'counts':
      return fc
        .tuple(...parts.map(() => fc.integer({ min: 0, max: 9 })))
        .map((counts) => Object.fromEntries(parts.map((part, at) => [part, counts[at] ?? 0])));
    case 'owners':
      return fc
        .tuple(...parts.map(() => fc.constantFrom(...options)))
        .map((owners) => Object.fromEntries(parts.map((part, at) => [part, owners[at] ?? ''])));
  }
}

export const questionValue = ({ options, unit, max = 1000 }: AskedQuestion): fc.Arbitrary<QuestionValue> => {
  const option: fc.Arbitrary<QuestionValue> = fc.constantFrom(...options).map(({ id }) => ({ option: id }));
  return unit === undefined
    ? option
    : fc.oneof(
        option,
        fc.double({ min: 0, max, noNaN: true }).map((figure) => ({ figure })),
      );
};

export const factReply = (fact: Fact, pack: InterviewPack): fc.Arbitrary<Reply<FactValue>> =>
  fc.oneof({ weight: 4, arbitrary: answered(factValue(fact, pack)) }, { weight: 1, arbitrary: silence });

export const questionReply = (question: AskedQuestion): fc.Arbitrary<Reply<QuestionValue>> =>
  fc.oneof(
    { weight: 4, arbitrary: answered(questionValue(question)) },
    { weight: 1, arbitrary: silence },
    {
      weight: question.mayNotApply === true ? 1 : 0,
      arbitrary: fc.constant({ state: 'not-applicable' as const }),
    },
  );

/** Replies to any part of the facts and questions of a pack. */
export function replies(pack: InterviewPack): fc.Arbitrary<{ facts: Facts; answers: Answers }> {
  const questions = pack.criteria
    .flatMap((criterion) => criterion.questions)
    .filter(({ derivedFrom }) => !derivedFrom);
  const record = <T extends { id: string }, V>(
    things: readonly T[],
    reply: (thing: T) => fc.Arbitrary<Reply<V>>,
  ) =>
    fc
      .tuple(...things.map((thing) => fc.option(reply(thing), { freq: 4 })))
      .map((all) =>
        Object.fromEntries(things.flatMap(({ id }, at) => (all[at] ? [[id, all[at]] as const] : []))),
      );
  return fc.record({
    facts: record(pack.facts, (fact) => factReply(fact, pack)),
    answers: record(questions, questionReply),
  });
}
