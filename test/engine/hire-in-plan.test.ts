import { describe, expect, test } from 'vitest';
import { type Adjustments, buildResult, type Result } from '../../src/engine/index.ts';
import { daysAfter } from '../../src/engine/calendar.ts';
import { workedExample } from '../support/example.ts';
import { realPack } from '../support/real-pack.ts';

const example = workedExample();
const { adjustments } = example;
type Break = Adjustments['calendar']['daysOff'][number];
const withBreaks = (...daysOff: readonly Break[]): Result =>
  buildResult(
    realPack,
    { ...example, adjustments: { ...adjustments, calendar: { ...adjustments.calendar, daysOff } } },
    '2026-11-28',
  );

/** The same where whoever carries the plan has more hours. */
const withHours = (hours: number, ...daysOff: readonly Break[]): Result =>
  buildResult(
    realPack,
    {
      ...example,
      facts: { ...example.facts, 'plan-owner-hours': { state: 'answered', value: hours } },
      adjustments: { ...adjustments, calendar: { ...adjustments.calendar, daysOff } },
    },
    '2026-11-28',
  );

const yearEnd = { from: '2026-12-25', to: '2027-01-01' };
const threeDays = { from: '2027-02-05', to: '2027-02-09' };
const chain = ['approve-first-seat', 'hire-brief', 'interviews', 'offer', 'first-month-of-the-new-hire'];

describe('The first hire of a plan with days off', () => {
  test.each([
    ['none', []],
    ['the end of the year', [yearEnd]],
    ['three days more', [yearEnd, threeDays]],
    ['most of a month', [yearEnd, { from: '2027-02-01', to: '2027-02-19' }]],
  ])('What brings the hire stays whole and in order, and the hire has a day after it: %s.', (_, breaks) => {
    const { plan } = withBreaks(...breaks);
    const ends = chain.map((id) => plan.tasks.find(({ task }) => task === id)?.end ?? 'missing');
    expect(ends).toEqual([...ends].sort());
    expect(ends).not.toContain('missing');
    expect((plan.hire?.date ?? '') > (ends.at(-1) ?? '')).toBe(true);
  });

  test('A week off moves the hire by a week, past day 90; no core task changes hands, and the plan holds as many tasks.', () => {
    const [before, after] = [withHours(24), withHours(24, yearEnd)];
    const hands = ({ plan }: Result) =>
      plan.tasks
        // The review is for whichever executive has room.
        .filter(({ core, task }) => core && task !== 'repeat-assessment')
        .map(({ task, owner }) => `${task} ${owner}`)
        .sort();
    expect(hands(after)).toEqual(hands(before));
    expect(after.plan.tasks).toHaveLength(before.plan.tasks.length);
    expect([before.plan.hire?.date, after.plan.hire?.date]).toEqual(['2027-02-22', '2027-03-01']);
    const [seat] = after.team.dates;
    expect(seat).toMatchObject({ rule: 'first-hire-after-the-plan', planned: '2027-03-01' });
    expect(after.team.cost.seats.find(({ kind }) => kind === 'new')).toMatchObject({ from: null, days: 0 });
  });
});

describe('A search that was over before the plan begins', () => {
  test('Brings the hire on its first day.', () => {
    const tasks = Object.fromEntries(
      ['sign-charter', ...chain].map((task) => [task, { doneOn: '2026-09-28' }] as const),
    );
    const { plan } = buildResult(
      realPack,
      { ...example, planStart: '2026-11-30', adjustments: { ...adjustments, tasks } },
      '2026-11-28',
    );
    expect(plan.hire?.date).toBe(plan.start);
  });
});

describe('A search that is late', () => {
  test('Says that the day the plan counts on will not hold, until what is late is done.', () => {
    const on = (today: string, tasks: Adjustments['tasks'] = {}): Result =>
      buildResult(
        realPack,
        { ...example, planStart: '2026-11-30', adjustments: { ...adjustments, tasks } },
        today,
      );
    const stale = ({ team }: Result): boolean => team.dates.some((date) => date.stale);
    const before = on('2026-12-01');
    const offer = before.plan.tasks.find(({ task }) => task === 'offer')?.end ?? '';
    expect([offer > '2026-12-01', stale(before)]).toEqual([true, false]);
    const late = daysAfter(offer, 3);
    expect(stale(on(late))).toBe(true);
    const done = before.plan.tasks
      .filter(({ end }) => end < late)
      .map(({ task, end }) => [task, { doneOn: end }] as const);
    expect(stale(on(late, Object.fromEntries(done)))).toBe(false);
  });
});
