import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAdjustments } from '../../src/engine/adjustments.ts';
import { daysAfter, nextStart, workingDays } from '../../src/engine/calendar.ts';
import { calendars, graphRuns, graphs, planOfGraph, startOf } from '../support/plans.ts';
import { realPack } from '../support/real-pack.ts';

/** Each law looks at hundreds of plans, or ten thousand. */
const SLOW = { timeout: 1_800_000 };
const calendared = graphs.chain((graph) =>
  calendars(startOf(graph)).map((calendar) => ({ graph, calendar })),
);

describe('Any graph of tasks under any calendar', SLOW, () => {
  test('Dependencies, earliest starts, hours and days off are respected, and no core task is lost.', () => {
    fc.assert(
      fc.property(calendared, ({ graph, calendar }) => {
        const plan = planOfGraph(graph, { ...noAdjustments, calendar });
        const days = workingDays(plan.start, calendar);
        const byId = new Map(plan.tasks.map((task) => [task.task, task]));
        for (const { task, start, end, dependsOn, phase } of plan.tasks) {
          const wanted = graph.tasks.find(({ id }) => id === task)?.dependsOn ?? [];
          expect([...dependsOn].sort(), 'everything it needs is planned').toEqual([...wanted].sort());
          for (const other of dependsOn) expect((byId.get(other)?.end ?? '9999') < start).toBe(true);
          const fromDay = realPack.plan.phases[phase - 1]?.fromDay ?? 1;
          expect(start >= daysAfter(plan.start, fromDay - 1)).toBe(true);
          expect([start, end].every((day) => days.isWorked(day))).toBe(true);
        }
        for (const { owner, weeks, overWeeks } of plan.load) {
          expect(overWeeks, owner).toEqual([]);
          for (const { planned, capacity } of weeks) expect(planned).toBeLessThanOrEqual(capacity + 0.001);
        }
        const core = graph.tasks.filter(({ coreFor }) => coreFor.length > 0).map(({ id }) => id);
        expect(core.filter((id) => !byId.has(id))).toEqual([]);
        expect(plan.tasks.flatMap(({ conflicts }) => conflicts)).toEqual([]);
      }),
      { numRuns: graphRuns },
    );
  });

  test('The reason of every place is true: what it waited for ends the working day before, and its owner is busy until then.', () => {
    fc.assert(
      fc.property(calendared, ({ graph, calendar }) => {
        const plan = planOfGraph(graph, { ...noAdjustments, calendar });
        const days = workingDays(plan.start, calendar);
        for (const { start, startWeek, phase, dependsOn, placement } of plan.tasks) {
          const { by, waitsFor, ownerBusy } = placement;
          const end = (id: string): number =>
            days.onOrAfter(plan.tasks.find(({ task }) => task === id)?.end ?? '');
          const first = days.onOrAfter(start);
          if (by === 'phase') expect(first).toBe(days.from(realPack.plan.phases[phase - 1]?.fromDay ?? 1));
          if (by === 'dependency') expect(waitsFor.map((id) => end(id) + 1)).toContain(first);
          if (by === 'dependency') expect(waitsFor.every((id) => end(id) + 1 === first)).toBe(true);
          expect(waitsFor.filter((id) => !dependsOn.includes(id))).toEqual([]);
          expect(ownerBusy.length > 0).toBe(by === 'capacity');
          expect(ownerBusy.every(({ from, to }) => from <= to && to <= startWeek)).toBe(true);
        }
      }),
      { numRuns: graphRuns },
    );
  });
});

describe('Working days', () => {
  test('Numbers and dates lead to each other, before the plan as well as in it.', () => {
    fc.assert(
      fc.property(calendars('2026-11-30'), fc.integer({ min: -200, max: 400 }), (calendar, index) => {
        const days = workingDays('2026-11-30', calendar);
        const date = days.date(index);
        expect(days.isWorked(date)).toBe(true);
        expect(days.onOrAfter(date)).toBe(index);
        expect(days.date(index + 1) > date).toBe(true);
      }),
    );
  });

  test('Four days a week and a break between the years: both are left out.', () => {
    const days = workingDays('2026-12-21', {
      workdays: [1, 2, 3, 4],
      daysOff: [{ from: '2026-12-24', to: '2027-01-01' }],
    });
    expect([0, 1, 2, 3, 4].map((index) => days.date(index))).toEqual([
      '2026-12-21',
      '2026-12-22',
      '2026-12-23',
      '2027-01-04',
      '2027-01-05',
    ]);
    expect([days.week(2), days.week(3), days.firstOfWeek(2)]).toEqual([1, 3, 3]);
  });

  test('A break that is written backwards is none, and one without an end still lets the calendar go on.', () => {
    const daysOff = [
      { from: '2026-12-24', to: '2026-12-01' },
      { from: '2026-12-07', to: '9999-12-31' },
    ];
    const days = workingDays('2026-11-30', { workdays: [1], daysOff });
    expect(days.date(0)).toBe('2026-11-30');
    expect(days.date(1) > '2026-12-07').toBe(true);
  });

  test('Without a day of the person’s the plan begins on the first worked day from next Monday on.', () => {
    const daysOff = [{ from: '2026-12-07', to: '2026-12-08' }];
    expect(nextStart('2026-12-02', { workdays: [1, 2, 3, 4, 5], daysOff })).toBe('2026-12-09');
    expect(nextStart('2026-12-02', { workdays: [6], daysOff: [] })).toBe('2026-12-12');
  });
});
