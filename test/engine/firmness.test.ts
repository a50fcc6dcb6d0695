import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/engine/assess.ts';
import type { Firmness, Situation } from '../../src/engine/index.ts';
import type { Pack } from '../../src/pack/schema.ts';
import { completionsOf, countOf, openIn } from '../support/completed.ts';
import { realPack } from '../support/real-pack.ts';
import { situations, withReplies } from '../support/situations.ts';
import { costly } from '../support/runs.ts';

interface Enumerated {
  /** Shares of every verdict with every first seat. */
  shares: ReadonlyMap<string, number>;
  /** Every verdict with its seat and flags. */
  endings: ReadonlySet<string>;
}

/** What all completions lead to, each decided by itself. */
function enumerate(pack: Pack, situation: Situation): Enumerated {
  const open = openIn(pack, situation);
  const each = 1 / countOf(open);
  const shares = new Map<string, number>();
  const endings = new Set<string>();
  for (const completed of completionsOf(situation, open)) {
    // Contradictions are not completed: what the rules say counts, whatever else the answers contradict.
    const { verdict, firstSeat, flags } = judge(pack, completed).firmness.leaning;
    const key = `${verdict} ${firstSeat}`;
    shares.set(key, (shares.get(key) ?? 0) + each);
    endings.add([key, ...flags].join());
  }
  return { shares, endings };
}

const asMap = ({ verdicts }: Firmness): Map<string, number> =>
  new Map(
    verdicts.flatMap(({ verdict, firstSeats }) =>
      firstSeats.map(({ seat, share }) => [`${verdict} ${seat}`, share]),
    ),
  );

function expectSame(found: ReadonlyMap<string, number>, exact: ReadonlyMap<string, number>): void {
  expect([...found.keys()].sort()).toEqual([...exact.keys()].sort());
  for (const [key, share] of exact) expect(Math.abs((found.get(key) ?? 0) - share), key).toBeLessThan(1e-9);
}

/** Each property decides some thousand completions. */
const SLOW = 600_000;

/** Everything known but a few questions and deciding facts: few enough to go through all completions. */
const nearlyKnown = (pack: Pack): fc.Arbitrary<Situation> => {
  const questions = pack.criteria
    .flatMap((criterion) => criterion.questions)
    .filter(({ derivedFrom }) => !derivedFrom);
  const facts = pack.facts.filter(({ deciding }) => deciding);
  return fc
    .tuple(
      situations(pack, { known: 30, unknown: 0, missing: 0 }),
      fc.subarray(questions, { maxLength: 5 }),
      fc.subarray(facts, { maxLength: 2 }),
    )
    .map(([situation, openQuestions, openFacts]) =>
      withReplies(situation, {
        answers: Object.fromEntries(openQuestions.map(({ id }) => [id, { state: 'unknown' as const }])),
        facts: Object.fromEntries(openFacts.map(({ id }) => [id, { state: 'unknown' as const }])),
      }),
    )
    .filter((situation) => countOf(openIn(pack, situation)) <= 300);
};

/** The same pack with rules that look where the real ones don't: at means, at facts inside mixed conditions. */
const otherPack: Pack = {
  ...realPack,
  decision: {
    ...realPack.decision,
    bothReading: 'either-set',
    predicates: realPack.decision.predicates.map((predicate) =>
      predicate.id === 'mature'
        ? {
            ...predicate,
            when: {
              any: [
                { higherMean: 'sales-ops' },
                { all: [{ meansWithin: 0.2 }, { fact: 'funded-seats', atLeast: 3 }] },
              ],
            },
          }
        : predicate,
    ),
  },
};

describe('Firmness is exact', () => {
  test.each([
    ['the real pack', realPack],
    ['a pack whose rules compare means', otherPack],
  ])(
    'The shares of verdicts and first seats in %s are those of all completions, and settled means that all end alike.',
    (_, pack) => {
      fc.assert(
        fc.property(nearlyKnown(pack), (situation) => {
          const { firmness } = judge(pack, situation);
          const { shares, endings } = enumerate(pack, situation);
          expectSame(asMap(firmness), shares);
          if (firmness.state !== 'contradicted')
            expect(firmness.state === 'settled').toBe(endings.size === 1);
        }),
        costly(50),
      );
    },
    SLOW,
  );

  test(
    'What finding something out would do is worked out exactly, for questions and for facts.',
    () => {
      fc.assert(
        fc.property(nearlyKnown(realPack), (situation) => {
          const { settleBy, state } = judge(realPack, situation).firmness;
          fc.pre(state !== 'contradicted');
          const open = openIn(realPack, situation);
          for (const { kind, id, share } of settleBy) {
            const own =
              kind === 'question'
                ? { questions: open.questions.filter((one) => one.id === id), facts: [] }
                : { questions: [], facts: open.facts.filter((one) => one.id === id) };
            if (countOf(own) === 1) continue;
            let expected = 0;
            for (const known of completionsOf(situation, own)) {
              expected +=
                Math.max(...judge(realPack, known).firmness.verdicts.map((verdict) => verdict.share)) /
                countOf(own);
            }
            expect(Math.abs(share - expected), id).toBeLessThan(1e-9);
          }
        }),
        costly(30),
      );
    },
    SLOW,
  );

  test('With nothing unknown the verdict is settled, with nothing left to find out.', () => {
    fc.assert(
      fc.property(
        situations(realPack, { known: 1, unknown: 0, notApplicable: 0, missing: 0 }),
        (situation) => {
          const { state, settleBy, verdicts } = judge(realPack, situation).firmness;
          fc.pre(state !== 'contradicted');
          expect([state, settleBy, verdicts.length]).toEqual(['settled', [], 1]);
        },
      ),
    );
  });
});

describe('From shares to firmness', () => {
  const { verdictShare, seatShare } = realPack.decision.provisional;

  test('A verdict is provisional from 60% of the completions, or 75% for its first seat; below both it is open.', () => {
    fc.assert(
      fc.property(situations(realPack, { known: 30, unknown: 4 }), (situation) => {
        const { verdict, flags, firmness } = judge(realPack, situation);
        const { leaning, state } = firmness;
        fc.pre(state === 'provisional' || state === 'open');
        const likely = leaning.verdictShare >= verdictShare || leaning.firstSeatShare >= seatShare;
        expect(state).toBe(likely ? 'provisional' : 'open');
        expect(verdict).toBe(likely ? leaning.verdict : realPack.decision.openVerdict);
        expect(flags.includes(realPack.decision.provisional.flag)).toBe(likely);
      }),
    );
  });

  test('Knowing nothing at all is open, says what to ask, and takes no more than a few seconds.', () => {
    const begun = performance.now();
    const { verdict, firmness } = judge(realPack, { facts: {}, answers: {}, planStart: null });
    expect(performance.now() - begun).toBeLessThan(8000);
    expect(verdict).toBe('unsure');
    expect(firmness.settleBy.length).toBeGreaterThan(30);
    expect(firmness.verdicts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
