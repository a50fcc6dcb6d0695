import fc from 'fast-check';
import type { Answers, Facts, QuestionValue, Reply, Situation } from '../../src/engine/index.ts';
import type { Fact, FactValue, Id, Pack, Question } from '../../src/pack/schema.ts';

/** How often something is known, answered “don’t know” or “not applicable”, or not answered at all. */
export interface Habits {
  known: number;
  unknown: number;
  notApplicable: number;
  missing: number;
}

/** Companies that know a lot, a little, and nearly nothing about themselves. */
const usual: Habits = { known: 8, unknown: 2, notApplicable: 1, missing: 1 };

/** Random situations of a pack: any mixture of replies that the app or a case file could hold. */
export function situations(pack: Pack, habits: Partial<Habits> = {}): fc.Arbitrary<Situation> {
  const all = { ...usual, ...habits };
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  return fc.record({
    facts: replies(pack.facts, (fact) => factValue(fact, pack), { ...all, notApplicable: 0 }),
    answers: replies(questions, answerValue, all),
    planStart: fc.constant(null),
  });
}

/** Replies to some of these things; a missing reply is a missing key. */
function replies<T extends { id: Id }, V>(
  things: readonly T[],
  valueOf: (thing: T) => fc.Arbitrary<V>,
  { known, unknown, notApplicable, missing }: Habits,
): fc.Arbitrary<Record<Id, Reply<V>>> {
  const one = (thing: T): fc.Arbitrary<Reply<V> | null> =>
    fc.oneof(
      { weight: known, arbitrary: valueOf(thing).map((value): Reply<V> => ({ state: 'answered', value })) },
      { weight: unknown, arbitrary: fc.constantFrom<Reply<V>>({ state: 'unknown' }, { state: 'skipped' }) },
      { weight: notApplicable, arbitrary: fc.constant<Reply<V>>({ state: 'not-applicable' }) },
      { weight: missing, arbitrary: fc.constant(null) },
    );
  return fc.tuple(...things.map(one)).map((given) => {
    const kept: Record<Id, Reply<V>> = {};
    things.forEach(({ id }, at) => {
      const reply = given[at];
      if (reply) kept[id] = reply;
    });
    return kept;
  });
}

const parts = (fact: Fact): Id[] => fact.parts ?? [];

/** Any value that a fact may have, the values that rules look at among them. */
export function factValue(fact: Fact, pack: Pick<Pack, 'head'>): fc.Arbitrary<FactValue> {
  switch (fact.kind) {
    case 'text':
    case 'long-text':
      return fc.constant('Example');
    case 'currency':
      return fc.constantFrom(...pack.head.currencies.map(({ code }) => code));
    case 'choice':
      return fc.constantFrom(...(fact.options ?? []));
    case 'several':
      return fc.subarray(fact.options ?? []);
    case 'yes-no':
      return fc.boolean();
    case 'money':
      return fc.constantFrom(0, 800, 4999, 5000, 24999.5, 25000, 120000);
    case 'shares':
      return fc.tuple(...parts(fact).map(() => fc.nat(4))).map((weights) => shares(parts(fact), weights));
    case 'counts':
      return fc.tuple(...parts(fact).map(() => fc.nat(2))).map((counts) => byPart(parts(fact), counts));
    case 'owners':
      return fc
        .tuple(...parts(fact).map(() => fc.constantFrom(...(fact.options ?? []))))
        .map((owners) => byPart(parts(fact), owners));
    case 'number': {
      const { min = 0, max = 130 } = fact;
      const numbers = fc.oneof(
        fc.integer({ min, max: Math.min(max, min + 4) }),
        fc.integer({ min, max: Math.min(max, 130) }),
      );
      const bands = (fact.bands ?? []).map(({ id }) => ({ band: id }));
      return bands.length > 0
        ? fc.oneof({ weight: 3, arbitrary: numbers }, { weight: 1, arbitrary: fc.constantFrom(...bands) })
        : numbers;
    }
  }
}

/** Percentages that add up to 100; all of it in the first part when nothing weighs anything. */
function shares(names: readonly Id[], weights: readonly number[]): Record<Id, number> {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0)
    return byPart(
      names,
      names.map((_, at) => (at === 0 ? 100 : 0)),
    );
  const whole = weights.map((weight) => Math.floor((100 * weight) / total));
  const rest = 100 - whole.reduce((sum, share) => sum + share, 0);
  return byPart(
    names,
    whole.map((share, at) => (at === 0 ? share + rest : share)),
  );
}

const byPart = <V>(names: readonly Id[], values: readonly V[]): Record<Id, V> =>
  Object.fromEntries(names.flatMap((name, at) => (at in values ? [[name, values[at] as V]] : [])));

/** Any way to answer a question: an option, a figure inside one of its bands, or a bare level. */
export function answerValue({ options }: Question): fc.Arbitrary<QuestionValue> {
  const figures = options.flatMap(({ from, to }) =>
    from === undefined && to === undefined ? [] : [{ figure: from ?? (to ?? 1) - 1 }],
  );
  return fc.constantFrom<QuestionValue>(
    ...options.map(({ id }) => ({ option: id })),
    ...options.map(({ level }) => ({ level })),
    ...figures,
  );
}

/** The same situation with some replies replaced; undefined takes a reply away. */
export function withReplies(
  situation: Situation,
  changes: {
    facts?: Readonly<Record<Id, Facts[Id] | undefined>>;
    answers?: Readonly<Record<Id, Answers[Id] | undefined>>;
  },
): Situation {
  return {
    ...situation,
    facts: replaced(situation.facts, changes.facts),
    answers: replaced(situation.answers, changes.answers),
  };
}

function replaced<R>(
  given: Readonly<Record<Id, R>>,
  changes: Readonly<Record<Id, R | undefined>> = {},
): Record<Id, R> {
  const kept: Record<Id, R> = {};
  for (const [id, reply] of Object.entries({ ...given, ...changes }))
    if (reply !== undefined) kept[id] = reply;
  return kept;
}
