import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/engine/assess.ts';
import { contradictionsOf } from '../../src/engine/contradictions.ts';
import { type Company, companyWith } from '../../src/engine/firmness/company.ts';
import { flipsOf } from '../../src/engine/firmness/flips.ts';
import {
  assessFirmness,
  askNext,
  type Flip,
  type FlipChange,
  type Situation,
} from '../../src/engine/index.ts';
import { companyOf, lean } from '../../src/engine/lean.ts';
import type { FactValue, Id, Level, Pack } from '../../src/pack/schema.ts';
import { answered } from '../support/completed.ts';
import { realPack } from '../support/real-pack.ts';
import { situations, withReplies } from '../support/situations.ts';
import { costly } from '../support/runs.ts';

/** The company with these answers instead. */
function changedBy({ model, replies, answers }: Company, changes: readonly FlipChange[]): Company {
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

/** Each property tries some thousand other answers. */
const SLOW = { timeout: 600_000 };

const leaningOf = (pack: Pack, situation: Situation): Id => lean(companyOf(pack, situation)).decided.verdict;

const flipsFor = (pack: Pack, situation: Situation): Flip[] => {
  const company = companyOf(pack, situation);
  return flipsOf(company, lean(company).decided);
};

/** Far more values than the engine needs to look at. */
const values: Readonly<Record<Id, FactValue[]>> = {
  'reps-now': [0, 1, 2, 3, 4, 5, 6, 7, 40],
  'reps-starting': [0, 1, 2, 5],
  'ops-people': [0, 1, 3].flatMap((sales) =>
    [0, 1].map((revenue) => ({
      'sales-ops': sales,
      'rev-ops': revenue,
      'marketing-ops': 0,
      'customer-success-ops': 0,
    })),
  ),
  'funded-seats': [0, 1, 2, 3],
  'reps-in-a-year': ['yes', 'fewer', 'no'],
  'no-touch-share': [0, 29, 30, 59, 60, 61, 100],
  'quarters-below-win-rate': [0, 1, 2, 3, 4],
};

type Change = (situation: Situation) => Situation;

/** Every way to give one answer another level or one deciding fact another value. Answers that follow from how old the company is stay. */
function singleChanges(pack: Pack): { about: string; change: Change }[] {
  const questions = pack.criteria
    .flatMap((criterion) => criterion.questions)
    .filter(({ derivedFrom }) => derivedFrom?.fact !== 'months-since-first-customer');
  return [
    ...questions.flatMap(({ id, options }) =>
      [...new Set(options.map(({ level }) => level))].map((level: Level) => ({
        about: `question ${id}`,
        change: (situation: Situation) => answered(situation, id, level),
      })),
    ),
    ...Object.entries(values).flatMap(([id, all]) =>
      all.map((value) => ({
        about: `fact ${id}`,
        change: (situation: Situation) =>
          withReplies(situation, { facts: { [id]: { state: 'answered', value } } }),
      })),
    ),
  ];
}

/** Contradictions between facts. */
const contradicting = (pack: Pack, situation: Situation): Id[] =>
  contradictionsOf(companyOf(pack, situation))
    .filter(({ questions }) => questions.length === 0)
    .map(({ contradiction }) => contradiction);

/** By trying: the least number of answers to each verdict, up to two. */
function byTrying(pack: Pack, situation: Situation, most: 1 | 2): Map<Id, number> {
  const single = singleChanges(pack);
  const found = new Map<Id, number>();
  const own = leaningOf(pack, situation);
  const before = contradicting(pack, situation);
  const see = (changed: Situation, number: number): void => {
    if (contradicting(pack, changed).some((id) => !before.includes(id))) return;
    const verdict = leaningOf(pack, changed);
    if (verdict !== own && !found.has(verdict)) found.set(verdict, number);
  };
  for (const { change } of single) see(change(situation), 1);
  if (most === 2)
    single.forEach((one, at) => {
      const once = one.change(situation);
      for (const other of single.slice(at + 1)) if (other.about !== one.about) see(other.change(once), 2);
    });
  return found;
}

/** The real pack with two criteria of each set: few enough answers to try all pairs. */
const fewCriteria = fc
  .tuple(
    ...realPack.head.functions.map(({ id: set }) =>
      fc.subarray(
        realPack.criteria.filter((criterion) => criterion.set === set).map(({ id }) => id),
        { minLength: 2, maxLength: 2 },
      ),
    ),
  )
  .map((chosen) => chosen.flat());

const onlyWith = (ids: readonly Id[]): Pack => ({
  ...realPack,
  criteria: realPack.criteria.filter(({ id }) => ids.includes(id)),
});

const near = (flips: readonly Flip[], most: number): Map<Id, number> =>
  new Map(
    flips
      .map(({ verdict, changes }) => [verdict, changes.length] as const)
      .filter(([, number]) => number <= most),
  );

describe('What would change the verdict', SLOW, () => {
  test('No other answers in smaller number lead to that verdict, and every verdict within reach is named: by trying, on small packs.', () => {
    fc.assert(
      fc.property(fewCriteria, situations(realPack), (criteria, situation) => {
        const pack = onlyWith(criteria);
        expect(near(flipsFor(pack, situation), 2)).toEqual(byTrying(pack, situation, 2));
      }),
      costly(3),
    );
  });

  test('The same for single answers in the real pack.', () => {
    fc.assert(
      fc.property(situations(realPack), (situation) => {
        expect(near(flipsFor(realPack, situation), 1)).toEqual(byTrying(realPack, situation, 1));
      }),
      costly(10),
    );
  });

  test('With the answers named, the company does lean to that verdict and that first seat.', () => {
    fc.assert(
      fc.property(situations(realPack), (situation) => {
        const company = companyOf(realPack, situation);
        const { verdict: own } = lean(company).decided;
        for (const { verdict, firstSeat, changes } of flipsOf(company, { verdict: own })) {
          const { decided } = lean(changedBy(company, changes));
          expect(decided).toMatchObject({ verdict, firstSeat });
          expect(verdict).not.toBe(own);
          const now = contradicting(realPack, situation);
          const then = contradictionsOf(changedBy(company, changes));
          const brought = then.filter(
            ({ contradiction, questions }) => questions.length === 0 && !now.includes(contradiction),
          );
          expect(brought).toEqual([]);
          expect(changes.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('Every figure in the range that is named would do as well.', () => {
    fc.assert(
      fc.property(situations(realPack), fc.nat(200), (situation, figure) => {
        const company = companyOf(realPack, situation);
        for (const { verdict, changes } of flipsOf(company, lean(company).decided)) {
          const others = changes.map((change) => {
            if (change.kind === 'question' || !change.range) return change;
            const { atLeast, below } = change.range;
            const to = Math.min(Math.max(figure, atLeast ?? 0), (below ?? Infinity) - 1);
            return { ...change, to };
          });
          expect(lean(changedBy(company, others)).decided.verdict).toBe(verdict);
        }
      }),
    );
  });

  test('Nearest first, each verdict once, each answer once.', () => {
    fc.assert(
      fc.property(situations(realPack), (situation) => {
        const flips = flipsFor(realPack, situation);
        const numbers = flips.map(({ changes }) => changes.length);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(new Set(flips.map(({ verdict }) => verdict)).size).toBe(flips.length);
        for (const { changes } of flips)
          expect(new Set(changes.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(changes.length);
      }),
    );
  });
});

describe('After every answer', SLOW, () => {
  test('What is worked out while asking is what the result says.', () => {
    fc.assert(
      fc.property(situations(realPack, { missing: 6 }), (situation) => {
        const { state, leaning, verdicts } = judge(realPack, situation).firmness;
        expect(assessFirmness(realPack, situation)).toEqual({ state, leaning, verdicts });
      }),
      costly(10),
    );
  });

  test('What to ask next is open, and once the verdict is settled there is nothing.', () => {
    fc.assert(
      fc.property(situations(realPack, { missing: 6 }), (situation) => {
        const next = askNext(realPack, situation);
        for (const { kind, id } of next)
          expect(kind === 'fact' ? situation.facts[id] : situation.answers[id]).toBeUndefined();
        if (assessFirmness(realPack, situation).state === 'settled') expect(next).toEqual([]);
      }),
      costly(10),
    );
  });
});
