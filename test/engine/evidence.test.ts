import { describe, expect, test } from 'vitest';
import { judge } from '../../src/engine/assess.ts';
import type { CountedAnswer, CriterionResult, SetResult } from '../../src/engine/index.ts';
import type { Level } from '../../src/pack/schema.ts';
import { company, type Said } from '../support/company.ts';
import { criterionByRef, questionByRef, realPack } from '../support/real-pack.ts';

function criterion(ref: string, said: Said): CriterionResult {
  const found = judge(realPack, company(said)).criteria.get(criterionByRef(ref).id);
  if (!found) throw new Error(ref);
  return found;
}

function answer(ref: string, said: Said): CountedAnswer {
  const found = judge(realPack, company(said)).questions.get(questionByRef(ref).id);
  if (!found) throw new Error(ref);
  return found;
}

function set(id: string, said: Said): SetResult {
  const found = judge(realPack, company(said)).sets.find((one) => one.set === id);
  if (!found) throw new Error(id);
  return found;
}

describe('A typed figure falls into a half-open band', () => {
  test.each<[number, Level, string]>([
    [0, 0, 'under-4'],
    [7.99, 0, '4-to-8'],
    [8, 0.5, '8-to-15'],
    [14.99, 0.5, '8-to-15'],
    [14.999999, 0.5, '8-to-15'],
    [15, 1, '15-to-20'],
    [400, 1, '20-or-more'],
  ])('%s hours of paper a week count %s.', (figure, level, option) => {
    expect(answer('SO5a', { answers: { SO5a: { figure } } })).toMatchObject({
      level,
      option,
      state: 'answered',
    });
  });

  test('Every band of every question begins where it says and ends just before the next.', () => {
    for (const { ref, options, derivedFrom } of realPack.criteria.flatMap(({ questions }) => questions)) {
      if (derivedFrom) continue;
      for (const { id, level, from, to } of options) {
        if (typeof from === 'number')
          expect(answerAt(ref, from), `${ref} from ${from}`).toMatchObject({ level, option: id });
        if (typeof to === 'number')
          expect(answerAt(ref, to - 1e-9), `${ref} below ${to}`).toMatchObject({ level, option: id });
      }
    }
  });

  /** With everything that could hide the question out of the way. */
  const answerAt = (ref: string, figure: number): CountedAnswer =>
    answer(ref, { answers: { RO6a: 1, [ref]: { figure } } });
});

describe('What is asked as a company fact is never asked again', () => {
  const open: Said['answers'] = {
    SO1a: 'not-asked',
    SO3a: 'not-asked',
    SO4a: 'not-asked',
    SO4b: 'not-asked',
  };

  test.each<[string, string, number, string, Level]>([
    ['USD', 'business', 4999.99, 'SO4a', 0],
    ['USD', 'business', 5000, 'SO4a', 0.5],
    ['USD', 'business', 25000, 'SO4a', 1],
    ['USD', 'mixed', 3000, 'SO4a', 0],
    ['USD', 'consumer', 3000, 'SO4a', 1],
    ['KRW', 'consumer', 1499999, 'SO4a', 0],
    ['KRW', 'consumer', 1500000, 'SO4a', 0.5],
    ['KRW', 'consumer', 4000000, 'SO4a', 1],
    ['KRW', 'business', 4000000, 'SO4a', 0],
    ['KRW', 'business', 35000000, 'SO4a', 1],
  ])(
    'In %s and a %s market, a contract value of %s makes %s count %s.',
    (currency, market, value, ref, level) => {
      const said = { facts: { P6: value, currency, market }, answers: open };
      expect(answer(ref, said)).toMatchObject({ level, state: 'answered' });
    },
  );

  test.each<[number, Level]>([
    [0, 1],
    [12, 1],
    [13, 0.5],
    [24, 0.5],
    [25, 0],
  ])('%s months since the first customer count %s for an early stage.', (months, level) => {
    expect(answer('SO1a', { facts: { P1: months }, answers: open }).level).toBe(level);
  });

  test.each<[number, Level]>([
    [60, 1],
    [59.9, 0.5],
    [30, 0.5],
    [29, 0],
  ])('A rep-led share of %s%% counts %s.', (rep, level) => {
    const motion = { rep, partner: 100 - rep, 'self-serve': 0, marketing: 0 };
    expect(answer('SO3a', { facts: { P8: motion }, answers: open }).level).toBe(level);
  });

  test('A level given for the question itself wins over the fact.', () => {
    expect(answer('SO1a', { facts: { P1: 5 }, answers: { SO1a: 0 } }).level).toBe(0);
  });

  test('An unknown fact leaves its question unknown.', () => {
    const said = { facts: { P6: 'unknown' as const, P7: 'unknown' as const }, answers: open };
    expect([answer('SO4a', said).state, answer('SO4b', said).state]).toEqual(['unknown', 'unknown']);
  });
});

describe('Answers combine into a criterion (B3)', () => {
  type Parts = Readonly<Record<string, Level | 'unknown' | 'not-applicable'>>;
  test.each<[string, Parts, number | null, Level | null]>([
    ['SO5', { SO5a: 1, SO5b: 0.5, SO5c: 0.5 }, 2 / 3, 0.5],
    ['SO5', { SO5a: 1, SO5b: 1, SO5c: 0.5 }, 2.5 / 3, 1],
    ['SO5', { SO5a: 1, SO5b: 0.5, SO5c: 'unknown' }, 0.75, 1],
    ['SO5', { SO5a: 0.5, SO5b: 0.5, SO5c: 0 }, 1 / 3, 0],
    ['SO5', { SO5a: 'unknown', SO5b: 'unknown', SO5c: 'unknown' }, null, null],
    ['SO7', { SO7a: 1, SO7b: 0.5, SO7c: 0 }, 0.5, 0.5],
    ['SO7', { SO7a: 0, SO7b: 1, SO7c: 1 }, 1, 1],
    ['SO7', { SO7a: 'not-applicable', SO7b: 1, SO7c: 0 }, 0, 0],
    ['SO7', { SO7a: 'unknown', SO7b: 1, SO7c: 'unknown' }, 1, 1],
    ['SO4', { SO4a: 0, SO4b: 1, SO4c: 0.5 }, 0.75, 1],
    ['SO4', { SO4a: 1, SO4b: 0, SO4c: 0 }, 1, 1],
    ['RO5', { RO5a: 0, RO5b: 1, RO5c: 0.5 }, 0.75, 1],
    ['RO5', { RO5a: 1, RO5b: 0, RO5c: 0 }, 1, 1],
    ['RO6', { RO6a: 1, RO6b: 0, RO6c: 1 }, 1, 1],
    ['RO6', { RO6a: 0.5, RO6b: 1, RO6c: 1 }, 0.5, 0.5],
    ['RO6', { RO6a: 0, RO6b: 1, RO6c: 1 }, 0, 0],
    ['RO6', { RO6a: 'unknown', RO6b: 'unknown', RO6c: 1 }, 1, 1],
  ])('%s with %o is worth %s, which counts %s.', (ref, answers, raw, value) => {
    const found = criterion(ref, { answers });
    expect(found.value).toBe(value);
    if (raw === null) expect(found.raw).toBeNull();
    else expect(found.raw).toBeCloseTo(raw, 9);
  });

  test.each<[string, Level | 'unknown', Level, boolean]>([
    ['was hardly worked is partly met', 0, 0.5, false],
    ['nobody knows how far it was worked is held at partly met', 'unknown', 0.5, true],
    ['was worked by half is fully met', 0.5, 1, false],
    ['is used up is fully met', 1, 1, false],
  ])('A list with too few leads that %s.', (_, worked, value, capped) => {
    expect(criterion('RO4', { answers: { RO4a: worked, RO4b: 1, RO4c: 1 } })).toMatchObject({
      value,
      capped,
    });
  });
});

describe('What does not apply leaves the sum', () => {
  test.each([
    ['SO6c', { P4: 5 }, {}],
    ['RO2c', { P12: 0 }, {}],
    ['RO6b', {}, { RO6a: 0 as Level }],
    ['SO5a', { P4: 0 }, {}],
  ])('%s does not apply with %o and %o.', (ref, facts, answers) => {
    expect(answer(ref, { facts, answers: { ...answers, [ref]: 1 } })).toMatchObject({
      level: null,
      state: 'hidden',
    });
  });

  test.each([
    [0, ['SO3', 'SO5', 'SO6', 'SO7']],
    [1, ['SO6']],
    [2, []],
  ])('With %s reps these criteria leave the SalesOps set: %o.', (reps, gone) => {
    const found = set('sales-ops', { facts: { P4: reps, P5: 1 } });
    expect(found.criteria.filter(({ state }) => state === 'not-applicable').map(({ ref }) => ref)).toEqual(
      gone,
    );
    expect(found.applicable).toBe(7 - gone.length);
  });

  test('An unknown number of reps keeps every criterion.', () => {
    expect(set('sales-ops', { facts: { P4: 'unknown' } }).applicable).toBe(7);
  });
});

describe('A set is met, partly met, or not', () => {
  test.each<[string, Readonly<Record<string, Level>>, string]>([
    ['two fully met at a mean of 0.4 or more', { SO1: 1, SO2: 1, SO3: 1 }, 'met'],
    ['two fully met below 0.4', { SO1: 1, SO2: 1, SO3: 0.5 }, 'part'],
    ['one fully met fact and one symptom', { SO1: 1, SO5: 1 }, 'met'],
    ['a symptom alone', { SO5: 1, SO6: 0.5 }, 'no'],
    ['many partly met', { SO1: 0.5, SO2: 0.5, SO3: 0.5, SO4: 0.5 }, 'part'],
    ['three partly met', { SO1: 0.5, SO2: 0.5, SO3: 0.5 }, 'no'],
  ])('With %s, the SalesOps set is as it should be.', (_, answers, state) => {
    expect(set('sales-ops', { answers }).state).toBe(state);
  });

  test('Two fully met symptoms count from a mean of 0.4.', () => {
    const found = set('rev-ops', { answers: { RO2: 1, RO5: 1, RO6: 0.5 } });
    expect(found.mean).toBeCloseTo(2.5 / 6, 9);
    expect(found.state).toBe('met');
  });

  const planless = { RO1: 1, RO3: 1, RO5: 1 } as const;
  test.each([
    ['below one million', { P2: 'below-1m' }, 'part'],
    ['in the first year', { P1: 12 }, 'part'],
    ['at one to five million in the second year', { P1: 24, P2: 'from-1m-to-5m' }, 'part'],
    ['at one to five million in the third year', { P1: 25, P2: 'from-1m-to-5m' }, 'met'],
    ['later', {}, 'met'],
  ])('A missing long-term plan makes RevOps due only past the early stage: %s.', (_, facts, state) => {
    const found = set('rev-ops', { facts, answers: planless });
    expect(found.state).toBe(state);
    expect(found.heldBackBy).toBe(state === 'part' ? 'early-company-guard' : null);
  });

  test.each(['RO2', 'RO6'])('In an early company, %s fully met makes RevOps due all the same.', (ref) => {
    expect(set('rev-ops', { facts: { P1: 6 }, answers: { ...planless, [ref]: 1 } }).state).toBe('met');
  });
});
