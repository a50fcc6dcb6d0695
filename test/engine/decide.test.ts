import { describe, expect, test } from 'vitest';
import { judge, type Judgement } from '../../src/engine/assess.ts';
import { contradictionsIn } from '../../src/engine/contradictions.ts';
import type { Level, Pack } from '../../src/pack/schema.ts';
import { company, type Said } from '../support/company.ts';
import { realPack } from '../support/real-pack.ts';

const decided = (said: Said, pack: Pack = realPack): Judgement => judge(pack, company(said));
const ruleOf = ({ path }: Judgement): string | undefined => path.find(({ fired }) => fired)?.rule;

/** Answers that meet each set, by a fact and two symptoms; the sets' means are 3/7 and 3/6. */
const salesOps = { SO2: 1, SO5: 1, SO6: 1 } as const;
const revOps = { RO1: 1, RO2: 1, RO5: 1 } as const;
const staff = { 'sales-ops': 1, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 };

describe('The first rule that holds decides', () => {
  const cases: [rule: string, verdict: string, firstSeat: string | null, said: Said][] = [
    ['rev-ops-without-reps', 'rev-ops-only', 'rev-ops', { facts: { P4: 0 }, answers: revOps }],
    ['nothing-without-reps', 'not-yet', null, { facts: { P4: 0 }, answers: { SO2: 1 } }],
    [
      'absorb-sales-ops',
      'rev-ops-absorbs',
      'rev-ops',
      { facts: { P18: 'fewer', P19: 60, P14: staff }, answers: revOps },
    ],
    [
      'absorb-sales-ops',
      'rev-ops-absorbs',
      'rev-ops',
      { facts: { P18: 'no', P19: 90 }, answers: { ...revOps, ...salesOps } },
    ],
    [
      'automate-without-sales-ops',
      'rev-ops-only',
      'rev-ops',
      { facts: { P18: 'no', P19: 60 }, answers: revOps },
    ],
    ['deep-problem-needs-both', 'both', 'sales-ops', { answers: { SO5: 1, SO7: 1, RO6: 1 } }],
    ['deep-problem-needs-both', 'both', 'rev-ops', { facts: { P20: 3 }, answers: { RO6: 1 } }],
    ['both-sets-met', 'both', 'sales-ops', { answers: { ...salesOps, ...revOps } }],
    ['add-rev-ops-keep-sales-ops', 'both', 'rev-ops', { facts: { P14: staff }, answers: revOps }],
    ['sales-ops-alone', 'sales-ops-only', 'sales-ops', { facts: { P1: 60 }, answers: salesOps }],
    ['sales-ops-now-rev-ops-later', 'sales-ops-first', 'sales-ops', { facts: { P1: 59 }, answers: salesOps }],
    [
      'sales-ops-now-rev-ops-later',
      'sales-ops-first',
      'sales-ops',
      { facts: { P1: 60 }, answers: { ...salesOps, RO5: 1, RO2: 0.5 } },
    ],
    ['rev-ops-alone', 'rev-ops-only', 'rev-ops', { answers: revOps }],
    [
      'light-sales-ops',
      'sales-ops-first',
      'sales-ops',
      { facts: { P1: 8, P4: 1 }, answers: { SO1: 1, SO2: 0.5, SO3: 0.5, SO4: 0.5 } },
    ],
    ['nothing-yet', 'not-yet', null, {}],
  ];

  test.each(cases)('%s gives %s with the seat %s.', (rule, verdict, firstSeat, said) => {
    const judgement = decided(said);
    expect([ruleOf(judgement), judgement.verdict, judgement.firstSeat]).toEqual([rule, verdict, firstSeat]);
  });

  test('Every rule has an example here.', () => {
    const shown = new Set(cases.map(([rule]) => rule));
    expect(realPack.decision.rules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  test('The path names every rule tried and which of its conditions held.', () => {
    const { path } = decided({ answers: salesOps });
    expect(path.map(({ fired }) => fired)).toEqual([...path.slice(1).map(() => false), true]);
    expect(path.at(-2)?.predicates.map(({ predicate, holds }) => [predicate, holds])).toEqual([
      ['sales-ops-met', true],
      ['rev-ops-none', true],
      ['mature', false],
    ]);
  });

  test('Reps who start within two quarters count as reps.', () => {
    expect(ruleOf(decided({ facts: { P4: 0, P5: 1 }, answers: revOps }))).toBe('rev-ops-alone');
  });

  test('Just under 60% without a rep is no automated funnel.', () => {
    expect(ruleOf(decided({ facts: { P18: 'no', P19: 59.9, P14: staff }, answers: revOps }))).toBe(
      'rev-ops-alone',
    );
  });
});

describe('Who comes first when both are due', () => {
  const both = { ...salesOps, ...revOps };
  test.each<[string, string, Said]>([
    [
      'an early company starts with SalesOps',
      'sales-ops',
      { facts: { P1: 10 }, answers: { ...revOps, RO6: 1, RO3: 1, ...salesOps } },
    ],
    [
      'with SalesOps staff and two seats RevOps is the new one',
      'rev-ops',
      { facts: { P14: staff, P17: 2 }, answers: both },
    ],
    [
      'with SalesOps staff and one seat the closer sets decide',
      'sales-ops',
      { facts: { P14: staff, P17: 1 }, answers: both },
    ],
    ['sets within a tenth start with SalesOps while reps stay', 'sales-ops', { answers: both }],
    [
      'sets within a tenth follow the higher one when reps go',
      'rev-ops',
      { facts: { P18: 'fewer' }, answers: both },
    ],
    ['a clearly higher RevOps set goes first', 'rev-ops', { answers: { ...both, RO3: 1 } }],
    [
      'a clearly higher SalesOps set goes first',
      'sales-ops',
      { facts: { P18: 'fewer' }, answers: { ...both, SO1: 1, SO3: 1, SO7: 1 } },
    ],
  ])('%s.', (_, seat, said) => {
    const { verdict, firstSeat } = decided(said);
    expect([verdict, firstSeat]).toEqual(['both', seat]);
  });
});

describe('Flags say how the verdict is to be read', () => {
  const both = { ...salesOps, ...revOps };
  test.each<[string, string[], Said]>([
    ['two seats for both: nothing to stage', [], { facts: { P17: 2 }, answers: both }],
    ['one seat for both: staged', ['staged'], { facts: { P17: 1 }, answers: both }],
    ['no seat for both: staged and unfunded', ['staged', 'unfunded'], { facts: { P17: 0 }, answers: both }],
    [
      'three sellers below one million: light',
      ['light'],
      { facts: { P2: 'below-1m', P4: 2, P5: 1 }, answers: salesOps },
    ],
    [
      'four sellers below one million: not light',
      [],
      { facts: { P2: 'below-1m', P4: 3, P5: 1 }, answers: salesOps },
    ],
    ['nothing due, both there: keep', ['keep'], { facts: { P14: { ...staff, 'rev-ops': 1 } } }],
    ['nothing due, one there: nothing to keep', [], { facts: { P14: staff } }],
  ])('%s.', (_, flags, said) => {
    expect(decided(said).flags).toEqual(flags);
  });
});

describe('How “both” is read is a setting of the pack (B2)', () => {
  const eitherSet: Pack = { ...realPack, decision: { ...realPack.decision, bothReading: 'either-set' } };

  test.each<[string, Pack, number, string]>([
    ['Each set must be met, with two seats: one met set is not enough', realPack, 2, 'sales-ops-first'],
    ['Either set will do, with two seats: one met set is enough', eitherSet, 2, 'both'],
    ['Either set will do, with one seat: there is no budget for both', eitherSet, 1, 'sales-ops-first'],
  ])('%s.', (_, pack, seats, verdict) => {
    expect(decided({ facts: { P17: seats }, answers: salesOps }, pack).verdict).toBe(verdict);
  });

  test('Read as either set, neither set met is still no reason for both.', () => {
    expect(decided({ facts: { P17: 3 } }, eitherSet).verdict).toBe('not-yet');
  });
});

describe('Unknown facts are assumed for the leaning alone', () => {
  test('Unknown seats count as one, unknown plans as reps who stay, unknown reps as somebody who sells.', () => {
    const { leaning } = decided({
      facts: { P4: 'unknown', P5: 'unknown', P17: 'unknown', P18: 'unknown', P19: 'unknown', P20: 'unknown' },
      answers: { ...salesOps, ...revOps },
    }).firmness;
    expect([leaning.verdict, leaning.firstSeat, leaning.flags]).toEqual(['both', 'sales-ops', ['staged']]);
  });

  test('What only an assumed value denies is told as not known, and what a known one denies as not so.', () => {
    const told = (said: Said): (boolean | null)[] =>
      decided(said).path.flatMap(({ predicates }) =>
        predicates.flatMap(({ predicate, holds }) => (predicate === 'no-reps-now-or-soon' ? [holds] : [])),
      );
    expect(told({ facts: { P4: 'unknown', P5: 'unknown' } })).toEqual([null, null]);
    expect(told({ facts: { P4: 12, P5: 0 } })).toEqual([false, false]);
    expect(told({ facts: { P4: 0, P5: 0 } })).toContain(true);
  });

  test('A verdict that hangs on the unknown age of the company is not called settled.', () => {
    const { firmness, flags, verdict } = decided({
      facts: { P1: 'unknown' },
      answers: { ...salesOps, SO1: 0 },
    });
    expect([verdict, flags, firmness.state]).toEqual(['sales-ops-first', ['provisional'], 'provisional']);
    expect(firmness.settleBy.map(({ kind, id }) => [kind, id])).toEqual([
      ['fact', 'months-since-first-customer'],
    ]);
  });
});

describe('Answers that contradict each other', () => {
  const found = (said: Said): string[] =>
    decided(said).contradictions.map(({ contradiction }) => contradiction);
  const motion = (rep: number, selfServe: number, marketing: number) => ({
    rep,
    partner: 100 - rep - selfServe - marketing,
    'self-serve': selfServe,
    marketing,
  });
  const owners = (crm: string, forecast: string) => ({
    crm,
    forecast,
    'lead-routing': 'ceo',
    'price-changes': 'ceo',
  });
  const cases: [id: string, contradicting: Said, fitting: Said][] = [
    ['fewer-reps-than-none', { facts: { P18: 'fewer', P4: 0 } }, { facts: { P18: 'no', P4: 0 } }],
    [
      'ops-person-carries-yet-none-counted',
      { facts: { 'plan-owner': 'ops-person', P14: { ...staff, 'sales-ops': 0 } } },
      { facts: { 'plan-owner': 'ops-person', P14: staff } },
    ],
    ['no-reps-planned-yet-reps-start', { facts: { P18: 'fewer', P5: 1 } }, { facts: { P18: 'yes', P5: 1 } }],
    [
      'no-reps-planned-yet-reps-carry-revenue',
      { facts: { P18: 'no', P8: motion(60, 20, 20), P19: 29 } },
      { facts: { P18: 'no', P8: motion(60, 20, 20), P19: 30 } },
    ],
    [
      'rep-led-revenue-yet-nobody-sells',
      { facts: { P4: 0, P8: motion(60, 0, 20), 'who-sells': ['nobody'] } },
      { facts: { P4: 0, P8: motion(60, 0, 20), 'who-sells': ['founder'] } },
    ],
    [
      'no-touch-goal-yet-costly-committee-sale',
      { facts: { P19: 60 }, answers: { SO4a: 1, SO4c: 1 } },
      { facts: { P19: 60 }, answers: { SO4a: 1, SO4c: 0.5 } },
    ],
    [
      'no-crm-yet-next-steps-tracked',
      { facts: { P13: ['spreadsheet'] }, answers: { SO7c: 0, RO6c: 1 } },
      { facts: { P13: ['crm'] }, answers: { SO7c: 0 } },
    ],
    [
      'no-marketers-yet-marketing-led',
      { facts: { P11: 0, P8: motion(50, 20, 30) } },
      { facts: { P11: 1, P8: motion(50, 20, 30) } },
    ],
    [
      'no-customer-success-yet-handover',
      { facts: { P12: 0 } },
      { facts: { P12: 0 }, answers: { RO2c: 'unknown' } },
    ],
    [
      'little-content-yet-self-serve-revenue',
      { facts: { P8: motion(40, 30, 30) }, answers: { SO2c: 1 } },
      { facts: { P8: motion(40, 30, 30) }, answers: { SO2c: 0.5 } },
    ],
    [
      'revenue-plan-yet-no-growth-split',
      { answers: { RO5a: 0, RO1a: 'unknown' } },
      { answers: { RO5a: 1, RO1a: 'unknown' } },
    ],
    [
      'plan-met-yet-sales-target-missed',
      { facts: { P8: motion(60, 20, 20) } },
      { facts: { P8: motion(60, 20, 20) }, answers: { SO3c: 0.5 } },
    ],
    [
      'reps-start-few-yet-begin-most-wins',
      { answers: { SO7a: 1, SO2a: 1 } },
      { answers: { SO7a: 1, SO2a: 0.5 } },
    ],
    [
      'sales-ops-yet-nobody-owns-crm',
      { facts: { P14: staff, P15: owners('nobody', 'nobody') } },
      { facts: { P14: staff, P15: owners('nobody', 'ceo') } },
    ],
    [
      'many-admin-hours-yet-no-cause',
      { answers: { SO5a: { figure: 15 } } },
      { answers: { SO5a: { figure: 14.9 } } },
    ],
    [
      'reps-counted-yet-none-sell',
      { facts: { P4: 1, 'who-sells': ['founder', 'partners'] } },
      { facts: { P4: 1, 'who-sells': ['founder', 'reps'] } },
    ],
    [
      'one-answers-for-revenue-yet-nobody-owns-forecast',
      { facts: { P15: owners('ceo', 'nobody') }, answers: { RO5c: 0 } },
      { facts: { P15: owners('nobody', 'ceo') }, answers: { RO5c: 0 } },
    ],
    [
      'most-at-quota-yet-target-missed',
      { answers: { SO6a: 0, SO3c: 0 } },
      { answers: { SO6a: 0.5, SO3c: 0 } },
    ],
    [
      'enablement-exists-yet-no-training',
      { facts: { P16: true }, answers: { SO6b: 1 } },
      { facts: { P16: false }, answers: { SO6b: 1 } },
    ],
    [
      'customers-times-contract-off-revenue',
      { facts: { 'recurring-revenue': true, P10: 100, P6: 10000 } },
      { facts: { 'recurring-revenue': true, P10: 400, P6: 10000 } },
    ],
  ];

  test.each(cases)('%s is found, and not found where the answers fit.', (id, contradicting, fitting) => {
    expect(found(contradicting)).toContain(id);
    expect(found(fitting)).not.toContain(id);
    const before = (said: Said): string[] =>
      contradictionsIn(realPack, company(said)).map(({ contradiction }) => contradiction);
    expect(before(contradicting)).toEqual(found(contradicting));
    expect(before(fitting)).toEqual(found(fitting));
  });

  test('A reply to a fact that does not apply contradicts nothing, before the result as in it.', () => {
    const pack: Pack = {
      ...realPack,
      facts: realPack.facts.map((fact) =>
        fact.id === 'reps-starting'
          ? { ...fact, appliesWhen: { not: { fact: 'reps-in-a-year', oneOf: ['fewer'] } } }
          : fact,
      ),
    };
    const said: Said = { facts: { P18: 'fewer', P5: 1 } };
    const before = (of: Pack): string[] =>
      contradictionsIn(of, company(said)).map(({ contradiction }) => contradiction);
    expect(before(realPack)).toContain('no-reps-planned-yet-reps-start');
    expect(before(pack)).not.toContain('no-reps-planned-yet-reps-start');
    expect(before(pack)).toEqual(
      decided(said, pack).contradictions.map(({ contradiction }) => contradiction),
    );
  });

  test('Every contradiction has an example here.', () => {
    const shown = new Set(cases.map(([id]) => id));
    expect(realPack.decision.contradictions.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  test('It leaves the verdict open when the ways to resolve it lead to different ones.', () => {
    const judgement = decided({ facts: { P18: 'fewer', P19: 80, P5: 4, P14: staff }, answers: revOps });
    expect([judgement.verdict, judgement.firstSeat, judgement.flags]).toEqual(['unsure', null, []]);
    expect(judgement.firmness.state).toBe('contradicted');
    expect(judgement.contradictions[0]?.resolutions).toEqual([
      { resolution: 'reps-stay', verdict: 'both' },
      { resolution: 'nobody-starts', verdict: 'rev-ops-absorbs' },
    ]);
    expect(judgement.firmness.settleBy.map(({ id }) => id)).toEqual(['reps-starting', 'reps-in-a-year']);
  });

  test('It changes nothing when every way leads to the same verdict.', () => {
    const judgement = decided({ facts: { P18: 'fewer', P5: 4 }, answers: salesOps });
    expect(judgement.contradictions.map(({ decides }) => decides)).toEqual([false]);
    expect([judgement.verdict, judgement.firmness.state]).toEqual(['sales-ops-first', 'settled']);
  });

  test('Answers to questions that no longer apply contradict nothing but the fact that hides them.', () => {
    const levels: Readonly<Record<string, Level>> = { SO7a: 1, SO2a: 1, SO5a: 1 };
    expect(found({ facts: { P4: 0 }, answers: levels })).toEqual([]);
  });
});
