import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measured } from '../../../src/engine/kpi/measure.ts';
import type { KpiChange, KpiChoice, KpiPick } from '../../../src/engine/index.ts';
import type { Kpi } from '../../../src/pack/index.ts';
import { realPack } from '../../support/real-pack.ts';

const { kpis } = realPack.kpis;
const byRef = (ref: string): Kpi => {
  const found = kpis.find((kpi) => kpi.ref === ref);
  if (!found) throw new Error(`No KPI ${ref}`);
  return found;
};
const on = '2026-11-02';
const judged = (kpi: Kpi, change: KpiChange): Omit<KpiPick, 'measure' | 'period' | 'firstReading'> => {
  const choice: KpiChoice = {
    kpi: kpi.id,
    ref: kpi.ref,
    owner: 'ceo',
    person: null,
    standIn: false,
    after: 'ceo',
    because: [],
  };
  return measured(choice, kpi, { [kpi.id]: change });
};
const at = (ref: string, baseline: number): Omit<KpiPick, 'measure' | 'period' | 'firstReading'> =>
  judged(byRef(ref), { baseline: { value: baseline, on } });

describe('The starting target', () => {
  test.each([
    ['M1', 20, 22, 'a tenth above the baseline'],
    ['M4', 80, 72, 'a tenth below it where less is better'],
    ['M5', 80, 64, 'a fifth below the time to close'],
    ['M9', 25, 28, 'whole leads'],
    ['M16', -10, -9, 'a tenth of a loss less'],
    ['X1', 28, 35, 'a fixed figure'],
    ['X4', 9, 2, 'a fixed figure where less is better'],
    ['M8', 310, 310, 'no more than the baseline'],
    ['M11', 95, 95.5, 'near the most that can be, a tenth of what is left'],
    ['M1', 50, 55, 'from the middle on, a tenth of what is left'],
    ['M13', 104, 106, 'retention by two points'],
    ['M13', 0, 2, 'points also from nothing'],
  ])('%s at %d aims at %d: %s.', (ref, baseline, target) => {
    expect(at(ref, baseline).target).toEqual({ value: target, from: 'starting-value' });
  });

  test('Who is past it already holds what there is.', () => {
    expect(at('X1', 41).target).toEqual({ value: 41, from: 'held' });
    expect(at('X4', 1).target).toEqual({ value: 1, from: 'held' });
    expect(at('M11', 100).target).toEqual({ value: 100, from: 'held' });
    expect(at('M15', 0).target).toEqual({ value: 0, from: 'held' });
  });

  test('A tenth more than nothing is no target.', () => {
    expect(at('M9', 0)).toMatchObject({ target: null, amberFrom: null, status: 'measured' });
  });

  test('The coverage needed comes from the win rate that the baseline was worked out with.', () => {
    const inputs = { pipeline: 900, 'remaining-target': 300, 'win-rate': 20 };
    expect(judged(byRef('X3'), { baseline: { value: 3, on, inputs } }).target).toEqual({
      value: 5,
      from: 'starting-value',
    });
    expect(at('X3', 3).target).toBeNull();
  });

  test('Without a baseline there is none but the person’s own.', () => {
    expect(judged(byRef('X1'), {})).toMatchObject({ target: null, status: 'no-baseline' });
    expect(judged(byRef('X1'), { target: 40 }).target).toEqual({ value: 40, from: 'own' });
  });

  test('An own target stands whatever the baseline.', () => {
    expect(judged(byRef('M1'), { baseline: { value: 20, on }, target: 30 }).target).toEqual({
      value: 30,
      from: 'own',
    });
  });
});

describe('What was measured', () => {
  test('Raw inputs say more than the value they once gave.', () => {
    const baseline = { value: 99, on, inputs: { won: 12, sqls: 60 } };
    expect(judged(byRef('M1'), { baseline }).baseline).toEqual({
      value: 20,
      on,
      from: 'calculated',
      inputs: { won: 12, sqls: 60 },
      beside: [],
    });
  });

  test('What can’t be is not counted.', () => {
    expect(judged(byRef('M1'), { baseline: { value: 101, on } }).baseline).toBeNull();
    expect(
      judged(byRef('M1'), { baseline: { value: 50, on, inputs: { won: 3, sqls: 2 } } }).baseline,
    ).toBeNull();
    expect(judged(byRef('M9'), { baseline: { value: 2.5, on } }).baseline).toBeNull();
  });

  test.each([
    ['M1', 22, 'reached'],
    ['M1', 21.9, 'amber'],
    ['M1', 21, 'amber'],
    ['M1', 20.9, 'missed'],
    ['M1', 20, 'missed'],
    ['M15', 18, 'reached'],
    ['M15', 19, 'amber'],
    ['M15', 19.1, 'missed'],
    ['M15', 20, 'missed'],
  ])('%s from 20 to %d: %s.', (ref, latest, status) => {
    const change = { baseline: { value: 20, on }, latest: { value: latest, on } };
    expect(judged(byRef(ref), change).status).toBe(status);
  });
});

describe('Standing still is no progress', () => {
  const band = (ref: string, change: KpiChange) => {
    const { amberFrom, amberHalfway } = judged(byRef(ref), change);
    return [amberFrom, amberHalfway];
  };

  test('Amber begins halfway from the baseline, or nearer to the target where its percentage says so.', () => {
    const baseline = { value: 20, on };
    expect(band('M1', { baseline })).toEqual([21, true]);
    expect(band('M1', { baseline, amberPercent: 1 })).toEqual([21.78, false]);
    expect(band('M1', { baseline, target: 60 })).toEqual([54, false]);
  });

  test('A target that is held, and one without a baseline, keep the whole band on their worse side.', () => {
    expect(band('X1', { baseline: { value: 40, on } })).toEqual([36, false]);
    expect(band('X1', { target: 40 })).toEqual([36, false]);
  });

  test('An own target that is worse than the baseline stands, and is said to be worse.', () => {
    const baseline = { value: 20, on };
    expect(judged(byRef('M1'), { baseline, target: 15 })).toMatchObject({
      target: { value: 15, from: 'own' },
      targetIsWorse: true,
    });
    expect(judged(byRef('M15'), { baseline, target: 15 }).targetIsWorse).toBe(false);
    expect(judged(byRef('M1'), { baseline, target: 20 }).targetIsWorse).toBe(false);
    expect(judged(byRef('M1'), { target: 15 }).targetIsWorse).toBe(false);
  });
});

describe.each(kpis.map((kpi) => [`${kpi.ref} ${kpi.id}`, kpi] as const))('Laws of %s', (_, kpi) => {
  const { min, max = 1e6, whole } = kpi.limits;
  const possible = whole === true ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  const optional = fc.option(possible, { nil: undefined });
  const changes = fc
    .record({
      baseline: optional,
      latest: optional,
      target: optional,
      amberPercent: fc.option(fc.nat(100), { nil: undefined }),
    })
    .map(({ baseline, latest, target, amberPercent }): KpiChange => ({
      ...(baseline === undefined ? {} : { baseline: { value: baseline, on } }),
      ...(latest === undefined ? {} : { latest: { value: latest, on } }),
      ...(target === undefined ? {} : { target }),
      ...(amberPercent === undefined ? {} : { amberPercent }),
    }));
  const sign = kpi.good === 'down' ? -1 : 1;

  test('A target is finite, possible, and no step back from the baseline; the amber band lies on its worse side.', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const { target, amberFrom, baseline } = judged(kpi, change);
        expect(target === null).toBe(amberFrom === null);
        if (target === null || amberFrom === null) return;
        expect(target.value).toBeGreaterThanOrEqual(min);
        expect(target.value).toBeLessThanOrEqual(max * 2);
        expect(Number.isFinite(amberFrom)).toBe(true);
        expect(sign * (target.value - amberFrom)).toBeGreaterThanOrEqual(0);
        if (baseline && target.from !== 'own')
          expect(sign * (target.value - baseline.value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('No value as good as the baseline or worse is amber on the way to a better target.', () => {
    fc.assert(
      fc.property(changes, possible, (change, value) => {
        const { baseline, target, status } = judged(kpi, { ...change, latest: { value, on } });
        if (!baseline || !target || sign * (target.value - baseline.value) <= 0) return;
        if (sign * (value - baseline.value) <= 0) expect(status).toBe('missed');
      }),
    );
  });

  test('Where target and baseline lie closer together than figures are kept, standing still is not amber either.', () => {
    const baseline = { value: -99.99999999995869, on };
    const change = { baseline, target: -99.99999999994131, latest: baseline };
    const { target, status } = judged(kpi, change);
    if (target && sign * (target.value - baseline.value) > 0) expect(status).toBe('missed');
  });

  test('A share never aims at more than a tenth of what is left to its ceiling.', () => {
    if (kpi.limits.max === undefined || sign < 0 || kpi.target.kind !== 'step') return;
    fc.assert(
      fc.property(possible, (value) => {
        const { target } = judged(kpi, { baseline: { value, on } });
        expect((target?.value ?? 0) - value).toBeLessThanOrEqual((max - value) / 10 + 1e-9);
      }),
    );
  });

  test('A better latest value never has a worse status.', () => {
    const rank = ['missed', 'amber', 'reached'];
    fc.assert(
      fc.property(changes, possible, possible, (change, one, other) => {
        const statusAt = (value: number): number =>
          rank.indexOf(judged(kpi, { ...change, latest: { value, on } }).status);
        const [worse, better] = sign * (one - other) < 0 ? [one, other] : [other, one];
        expect(statusAt(better)).toBeGreaterThanOrEqual(statusAt(worse));
      }),
    );
  });
});
