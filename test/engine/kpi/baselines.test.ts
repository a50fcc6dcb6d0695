import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildResult, noAdjustments, type Adjustments, type Result } from '../../../src/engine/index.ts';
import { daysAfter } from '../../../src/engine/calendar.ts';
import { withBaselines } from '../../../src/engine/kpi/baselines.ts';
import { buildKpis } from '../../../src/engine/kpis.ts';
import { buildPlan } from '../../support/build-plan.ts';
import { buildTeam } from '../../../src/engine/team.ts';
import { companies, findingsOf } from '../../support/findings.ts';
import { personas } from '../../support/personas.ts';
import { realPack } from '../../support/real-pack.ts';
import { costly } from '../../support/runs.ts';

const DAY = '2026-11-24';
const resultOf = (name: string, kpis: Adjustments['kpis'] = {}): Result => {
  const found = personas.find((one) => one.name === name);
  if (!found) throw new Error(`No persona ${name}`);
  return buildResult(realPack, { ...found.situation, adjustments: { ...noAdjustments, kpis } }, DAY);
};
const baseline = (value: number): Adjustments['kpis'][string] => ({ baseline: { value, on: DAY } });

describe('A KPI to start with that has no baseline', () => {
  const name = 'five-reps-on-target';

  test('Is measured by day 30, in a task of the plan that lists it.', () => {
    const { kpis, plan } = resultOf(name);
    for (const { kpi, measure } of kpis.start) {
      expect(measure?.by).toBe(plan.gates[0]?.date);
      const task = plan.tasks.find(({ baselines }) => baselines?.includes(kpi) === true);
      expect(task?.task, kpi).toBe(measure?.task);
    }
  });

  test('Is measured by day 30 in every persona, before the task that brings the hire.', () => {
    for (const { name: persona, situation } of personas) {
      const { kpis, plan } = buildResult(realPack, situation, DAY);
      const measures = kpis.start.flatMap(({ measure }) => measure ?? []);
      for (const { by, ends } of measures) expect(ends !== null && ends <= by, persona).toBe(true);
      const startOf = (id: string): string | undefined => plan.tasks.find(({ task }) => task === id)?.start;
      const measuring = startOf('measure-start-metrics');
      if (measuring !== undefined)
        expect(measuring <= (startOf('hire-brief') ?? measuring), persona).toBe(true);
    }
  });

  test('Whatever company, is measured by day 30 where the owner of the plan gives two hours a week.', () => {
    fc.assert(
      fc.property(companies, fc.integer({ min: 2, max: 40 }), (company, hours) => {
        const findings = findingsOf({ ...company, facts: { ...company.facts, 'plan-owner-hours': hours } });
        const team = buildTeam(findings);
        const { kpis } = withBaselines(
          findings,
          buildKpis(findings, team, []),
          buildPlan(findings, team),
          noAdjustments,
        );
        for (const { kpi, measure } of kpis.start)
          expect((measure?.ends ?? 'never') <= (measure?.by ?? ''), kpi).toBe(true);
      }),
    );
  });

  test('Says on which day its task ends, also where somebody moves that past day 30.', () => {
    const { situation } = personas.find((one) => one.name === name) ?? {};
    if (!situation) throw new Error(`No persona ${name}`);
    const moved = { 'measure-start-metrics': { start: '2027-01-18' } };
    const { kpis, plan } = buildResult(
      realPack,
      { ...situation, adjustments: { ...noAdjustments, tasks: moved } },
      DAY,
    );
    const ends = new Map(plan.tasks.map(({ task, end }) => [task, end]));
    const measures = kpis.start.flatMap(({ measure }) => measure ?? []);
    for (const { task, ends: day } of measures) expect(day).toBe(ends.get(task ?? ''));
    expect(measures.some(({ by, ends: day }) => day !== null && day > by)).toBe(true);
  });

  test('Is measured where the library measures it: completeness in the audit of the CRM.', () => {
    const { plan } = resultOf(name);
    expect(plan.tasks.find(({ task }) => task === 'audit-crm')?.baselines).toEqual(['crm-completeness']);
  });

  test('Once measured it leaves its task and has a target.', () => {
    const { kpis, plan } = resultOf(name, { 'crm-completeness': baseline(60) });
    expect(kpis.start.find(({ kpi }) => kpi === 'crm-completeness')).toMatchObject({
      measure: null,
      target: { value: 85, from: 'starting-value' },
      amberFrom: 76.5,
      status: 'measured',
    });
    expect(plan.tasks.find(({ task }) => task === 'audit-crm')).not.toHaveProperty('baselines');
  });

  test('Can be read one period of its cadence after the baseline, and the last gate names the day where that is too late.', () => {
    for (const { name, situation } of personas) {
      const { kpis, plan } = buildResult(realPack, situation, DAY);
      const gate = plan.gates.at(-1);
      const days = kpis.start.map(({ firstReading, measure }) => {
        expect(firstReading !== null && firstReading > (measure?.ends ?? measure?.by ?? ''), name).toBe(true);
        return firstReading ?? '';
      });
      const second = days.sort()[1];
      const late = second !== undefined && second > (gate?.date ?? '');
      const asked = gate?.checks.includes('two-kpis-better') === true;
      expect(
        gate?.behind.filter(({ task }) => task === null),
        name,
      ).toEqual(asked && late ? [{ check: 'two-kpis-better', task: null, end: second }] : []);
    }
  });

  test('That follows deals to their end can be read once a deal has had its time besides; a shorter sale shows sooner.', () => {
    const readIn = (days: number): string[] => {
      const { situation } = personas.find((one) => one.name === name) ?? {};
      if (!situation) throw new Error(`No persona ${name}`);
      const facts = { ...situation.facts, 'days-to-signature': { state: 'answered' as const, value: days } };
      const { kpis } = buildResult(realPack, { ...situation, facts }, DAY);
      return kpis.start.flatMap(({ kpi, firstReading }) =>
        kpi === 'close-rate' ? (firstReading ?? []) : [],
      );
    };
    const [soon, late] = [readIn(10), readIn(190)];
    expect(late).toEqual(soon.map((day) => daysAfter(day, 180)));
    expect(late).toHaveLength(1);
  });

  test('Measured long ago, it shows its first reading one period into the plan.', () => {
    const { kpis, plan } = resultOf(name, {
      'crm-completeness': { baseline: { value: 60, on: '2026-01-15' } },
    });
    const kpi = kpis.start.find((one) => one.kpi === 'crm-completeness');
    expect(kpi?.firstReading).toBe(daysAfter(plan.start, 7));
  });

  test('Whatever company, each start KPI is either measured or stands in exactly one planned task.', () => {
    fc.assert(
      fc.property(companies, fc.subarray(realPack.kpis.kpis), (company, known) => {
        const findings = findingsOf(company);
        const team = buildTeam(findings);
        const measured = Object.fromEntries(known.map(({ id }) => [id, baseline(10)]));
        const { kpis, plan } = withBaselines(
          findings,
          buildKpis(findings, team, []),
          buildPlan(findings, team),
          {
            ...noAdjustments,
            kpis: measured,
          },
        );
        for (const { kpi, baseline: found, measure } of kpis.start) {
          const tasks = plan.tasks.filter(({ baselines }) => baselines?.includes(kpi) === true);
          expect(tasks.length, kpi).toBe(found ? 0 : 1);
          expect(measure?.task ?? null).toBe(tasks[0]?.task ?? null);
        }
      }),
    );
  });

  test('Whatever tasks are left out, a KPI without baseline still has a day and an owner; its task, if any, is in the plan.', () => {
    const { situation } = personas.find((one) => one.name === name) ?? {};
    if (!situation) throw new Error(`No persona ${name}`);
    const proposed = resultOf(name).plan.tasks.map(({ task }) => task);
    fc.assert(
      fc.property(fc.subarray(proposed), (dropped) => {
        const tasks = Object.fromEntries(dropped.map((task) => [task, { dropped: true as const }]));
        const { kpis, plan } = buildResult(
          realPack,
          { ...situation, adjustments: { ...noAdjustments, tasks } },
          DAY,
        );
        for (const { baseline: found, measure, owner } of kpis.start) {
          expect(found).toBe(null);
          expect(measure?.by).toBe(plan.gates[0]?.date);
          expect(realPack.roleIds).toContain(owner);
          const task = measure?.task ?? null;
          expect(task === null || plan.tasks.some((one) => one.task === task)).toBe(true);
        }
      }),
      costly(25),
    );
  });

  test('With every measuring task left out, no task measures it, and the day stays.', () => {
    const { situation } = personas.find((one) => one.name === name) ?? {};
    if (!situation) throw new Error(`No persona ${name}`);
    const measuring = realPack.plan.tasks.filter(({ baselines }) => baselines !== undefined);
    const tasks = Object.fromEntries(measuring.map(({ id }) => [id, { dropped: true as const }]));
    const { kpis } = buildResult(realPack, { ...situation, adjustments: { ...noAdjustments, tasks } }, DAY);
    for (const { measure } of kpis.start) expect(measure).toMatchObject({ task: null });
  });

  test('Figures for a KPI the pack no longer has change nothing.', () => {
    expect(resultOf(name, { applause: baseline(3) })).toEqual(resultOf(name));
  });
});
