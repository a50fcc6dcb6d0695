import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, nextStart, workingDays } from '../../src/engine/calendar.ts';
import { firstDay } from '../../src/engine/hire-day.ts';
import { HORIZON } from '../../src/engine/capacity.ts';
import { noAdjustments } from '../../src/engine/adjustments.ts';
import { buildTeam } from '../../src/engine/team.ts';
import type { Plan } from '../../src/engine/types.ts';
import { buildPlan } from '../support/build-plan.ts';
import { companies, type Company, findingsOf } from '../support/findings.ts';
import type { FactValue } from '../../src/pack/schema.ts';
import { realPack } from '../support/real-pack.ts';

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

const planOf = (company: Company): Plan => {
  const findings = findingsOf(company);
  return buildPlan(findings, buildTeam(findings));
};

const refs = (plan: Plan): string[] => plan.tasks.map(({ ref }) => ref).sort();
const task = (plan: Plan, ref: string) => {
  const found = plan.tasks.find((one) => one.ref === ref);
  if (!found) throw new Error(`${ref} is not in the plan: ${refs(plan).join(' ')}`);
  return found;
};
const catalogue = new Map(realPack.plan.tasks.map((one) => [one.id, one]));

/** A sales-led company of 18 reps without ops people; nothing hurts yet. */
const salesLed: Company = {
  verdict: 'sales-ops-only',
  firstSeat: 'sales-ops',
  facts: {
    executives: ['vp-sales'],
    'plan-owner': 'vp-sales',
    'plan-owner-hours': 20,
    'reps-now': 18,
    'reps-starting': 0,
    'yearly-revenue': 'from-5m-to-20m',
    'funded-seats': 1,
    'ops-people': { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 },
  },
};
const like = (company: Company, changes: Partial<Company>): Company => ({
  ...company,
  ...changes,
  facts: { ...company.facts, ...changes.facts },
});
const staffed = (counts: Partial<Record<string, number>>): Record<string, FactValue> => ({
  'ops-people': { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0, ...counts },
});

describe('Which tasks a plan holds', () => {
  test('Every verdict that builds something holds the seven core tasks and a task for what hurts.', () => {
    const plan = planOf(like(salesLed, { criteria: { SO5: 1 }, facts: { 'plan-owner-hours': 24 } }));
    expect(refs(plan)).toEqual(
      expect.arrayContaining(['T01', 'T02', 'T04', 'T07', 'T08a', 'T08b', 'T12', 'T45', 'T05']),
    );
    expect(task(plan, 'T05').because[0]).toMatchObject({
      kind: 'criterion',
      criterion: 'paperwork-eats-selling-time',
      value: 1,
    });
  });

  test('A task whose weakness is absent is neither planned nor kept for later.', () => {
    const plan = planOf(salesLed);
    expect([...plan.tasks, ...plan.later].map(({ ref }) => ref)).not.toContain('T05');
  });

  test('Not yet is a small plan of five tasks that takes at most two weeks of work.', () => {
    const plan = planOf({ verdict: 'not-yet' });
    expect(refs(plan)).toEqual(['T02', 'T04', 'T08a', 'T08b', 'T45', 'T46']);
    expect(plan.tasks.reduce((sum, { effortWeeks }) => sum + effortWeeks, 0)).toBeLessThanOrEqual(
      realPack.plan.capacity.smallPlanWeeks,
    );
  });

  test('The light case adds one triggered task to its core and does audit, metrics and baselines at half the effort.', () => {
    const plan = planOf(
      like(salesLed, { verdict: 'sales-ops-first', flags: ['light'], criteria: { SO1: 1, SO5: 1, SO6: 1 } }),
    );
    expect(
      plan.tasks
        .filter(({ core }) => core)
        .map(({ ref }) => ref)
        .sort(),
    ).toEqual(['T01', 'T02', 'T04', 'T07', 'T08a', 'T08b', 'T45', 'T46']);
    const triggered = plan.tasks.filter(
      ({ core, because }) => !core && because.every(({ kind }) => kind !== 'depends'),
    );
    expect(triggered).toHaveLength(1);
    expect(['T04', 'T07', 'T08a', 'T08b'].map((ref) => task(plan, ref).effortWeeks)).toEqual([
      0.5, 0.5, 0.075, 0.4,
    ]);
    expect(plan.later.every(({ why }) => why === 'small-plan')).toBe(true);
  });

  test('An open verdict plans only what closes the gaps and the second run of the questionnaire.', () => {
    expect(refs(planOf({ verdict: 'unsure', criteria: { RO2: 1 } }))).toEqual(['T02', 'T45']);
  });

  test('A dependency comes along even if nothing else calls for it, and says which task needs it.', () => {
    const plan = planOf(
      like(salesLed, {
        verdict: 'rev-ops-only',
        firstSeat: 'rev-ops',
        facts: staffed({ 'rev-ops': 3 }),
        criteria: { RO3: 1 },
      }),
    );
    expect(task(plan, 'T09').because).toEqual([{ kind: 'depends', task: 'publish-market-watch' }]);
    expect(task(plan, 'T31').dependsOn).toEqual(['interview-three-teams']);
    expect(task(plan, 'T09').end < task(plan, 'T31').start).toBe(true);
  });

  test('A bracketed dependency waits for the other task only where that task is planned.', () => {
    const strong = like(salesLed, { facts: staffed({ 'sales-ops': 4 }) });
    expect(task(planOf(like(strong, { criteria: { SO7: 1 } })), 'T41').dependsOn).toContain(
      'write-early-warning-rule',
    );
    expect(task(planOf(like(strong, { criteria: {} })), 'T41').dependsOn).not.toContain(
      'write-early-warning-rule',
    );
  });

  test('Recruiting tasks stand in the plan exactly when a seat is funded.', () => {
    expect(refs(planOf(salesLed))).toEqual(expect.arrayContaining(['T49', 'T50', 'T51', 'T52']));
    const unfunded = planOf(like(salesLed, { flags: ['unfunded'], facts: { 'funded-seats': 0 } }));
    expect(
      [...unfunded.tasks, ...unfunded.later].filter(({ ref }) => ['T49', 'T50', 'T51', 'T52'].includes(ref)),
    ).toEqual([]);
  });
});

describe('Who does it', () => {
  test('Until the hire is there the interim owner stands in, and the plan says so.', () => {
    expect(task(planOf(salesLed), 'T04')).toMatchObject({ owner: 'vp-sales', standIn: true });
  });

  test('A funded hire starts once the notice after the offer is over, and takes over from then on.', () => {
    const plan = planOf(like(salesLed, { criteria: { SO5: 1, SO6: 1 }, facts: { 'plan-owner': 'ceo' } }));
    expect(plan.hire).toEqual({ role: 'sales-ops-manager', date: '2027-02-01' });
    expect(daysAfter(task(plan, 'T51').end, 28) <= '2027-02-01').toBe(true);
    const own = plan.tasks.filter(({ owner }) => owner === 'sales-ops-manager');
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ start }) => start >= '2027-02-01')).toBe(true);
  });

  test('Nobody starts before recruiting and the preparation of the first month have ended, however long that takes.', () => {
    const plan = planOf(salesLed);
    expect(plan.hire).toEqual({ role: 'sales-ops-manager', date: '2027-02-22' });
    expect(task(plan, 'T52').end < '2027-02-22').toBe(true);
  });

  test('However quick the search is, nobody starts before the week the pack names.', () => {
    const days = workingDays('2026-11-30', noAdjustments.calendar);
    expect(days.week(firstDay({ brought: 1, signed: 0, begun: false }, realPack, days))).toBe(9);
  });

  test('An owner with no hours at all is planned with one a week: nothing is lost, and the plan is called what it is.', () => {
    const owned = (hours: number): Plan =>
      planOf({ verdict: 'sales-ops-only', facts: { 'plan-owner': 'ceo', 'plan-owner-hours': hours } });
    expect(refs(owned(0))).toEqual(
      expect.arrayContaining(['T01', 'T02', 'T04', 'T07', 'T08a', 'T08b', 'T12', 'T45']),
    );
    expect(owned(0)).toEqual(owned(1));
    expect(owned(0).label).toBe('unrealistic');
  });

  test('Existing ops people take the work from the first week.', () => {
    const plan = planOf(like(salesLed, { facts: staffed({ 'sales-ops': 2 }) }));
    expect(task(plan, 'T04')).toMatchObject({ owner: 'sales-ops-analyst', standIn: false });
    expect(task(plan, 'T06')).toMatchObject({ owner: 'sales-ops-manager', standIn: false, startWeek: 1 });
  });

  test('An interim owner gives the hours that were named and nothing beside them, as an executive or an ops person too.', () => {
    const { load } = planOf(salesLed);
    expect(load.find(({ owner }) => owner === 'vp-sales')?.capacity).toBeCloseTo(12 * (20 / 40), 6);
    const few = planOf(like(salesLed, { facts: { 'plan-owner-hours': 1 } }));
    expect(few.load.find(({ owner }) => owner === 'vp-sales')?.capacity).toBeCloseTo(12 / 40, 6);
    const ops = planOf(
      like(salesLed, {
        facts: { ...staffed({ 'sales-ops': 1 }), 'plan-owner': 'ops-person', 'plan-owner-hours': 16 },
      }),
    );
    expect(ops.load.find(({ owner }) => owner === 'sales-ops-manager')?.capacity).toBeCloseTo(
      (12 * 16) / 40,
      6,
    );
  });

  test('Both leads means the function whose seat comes first.', () => {
    const both = like(salesLed, { verdict: 'both', facts: staffed({ 'sales-ops': 1, 'rev-ops': 1 }) });
    expect(task(planOf({ ...both, firstSeat: 'rev-ops' }), 'T17').owner).toBe('rev-ops-manager');
    expect(task(planOf({ ...both, firstSeat: 'sales-ops' }), 'T17').owner).toBe('sales-ops-manager');
  });
});

describe('When it happens', () => {
  test('Without a start date the plan begins on the Monday after today, also when today is a Monday.', () => {
    expect(nextStart('2026-11-24', noAdjustments.calendar)).toBe('2026-11-30');
    expect(nextStart('2026-11-30', noAdjustments.calendar)).toBe('2026-12-07');
    expect(nextStart('2026-12-27', noAdjustments.calendar)).toBe('2026-12-28');
  });

  test('The three gates fall on the last working days up to day 30, 60 and 90.', () => {
    const { gates, end } = planOf(salesLed);
    expect(gates.map(({ date }) => date)).toEqual(['2026-12-29', '2027-01-28', '2027-02-26']);
    expect(end).toBe('2027-02-26');
  });

  test('Core work that hardly anybody has hours for keeps real dates past day 90, and the plan is called unrealistic.', () => {
    const plan = planOf(
      like(salesLed, { facts: { 'plan-owner-hours': 2, 'funded-seats': 0 }, flags: ['unfunded'] }),
    );
    expect(plan.label).toBe('unrealistic');
    expect(plan.tasks.some(({ core, end }) => core && end > plan.end)).toBe(true);
    expect(plan.later.every(({ why }) => why !== 'small-plan')).toBe(true);
  });

  test('What does not fit waits until after day 90, and the most pressing is kept.', () => {
    const plan = planOf(
      like(salesLed, {
        criteria: { SO3: 0.5, SO5: 1, SO6: 0.5, SO7: 0.5 },
        facts: { 'plan-owner-hours': 24 },
      }),
    );
    expect(plan.later.length).toBeGreaterThan(0);
    expect(refs(plan)).toContain('T05');
    expect(plan.later.every(({ because }) => because.length > 0)).toBe(true);
  });
});

const mostWeeks = HORIZON / 5;

describe('What holds for every plan', () => {
  const everyPlan = (law: (plan: Plan, company: Company) => void): void => {
    fc.assert(
      fc.property(companies, (company) => {
        law(planOf(company), company);
      }),
    );
  };

  test('Everything a task depends on has ended before the task starts.', () => {
    everyPlan((plan) => {
      const byId = new Map(plan.tasks.map((one) => [one.task, one]));
      for (const { dependsOn, start, task: id } of plan.tasks) {
        expect(
          dependsOn.filter((other) => !((byId.get(other)?.end ?? '9999') < start)),
          id,
        ).toEqual([]);
      }
    });
  });

  test('A dependency that belongs to the verdict is never left out, and a task planned after another it follows never precedes it.', () => {
    everyPlan((plan, { verdict }) => {
      const planned = new Map(plan.tasks.map((one) => [one.task, one]));
      for (const one of plan.tasks) {
        const { dependsOn = [], follows = [] } = catalogue.get(one.task) ?? {};
        const missing = dependsOn.filter(
          (id) => catalogue.get(id)?.verdicts.includes(verdict) === true && !planned.has(id),
        );
        expect(missing, one.task).toEqual([]);
        expect(
          follows.filter((id) => (planned.get(id)?.end ?? '') >= one.start),
          one.task,
        ).toEqual([]);
      }
    });
  });

  test('No owner is planned beyond capacity in any week, core work included.', () => {
    everyPlan((plan) => {
      for (const { owner, weeks } of plan.load) {
        weeks.forEach(({ planned, capacity }, week) => {
          expect(planned, `${owner}, week ${week + 1}`).toBeLessThanOrEqual(capacity + 0.001);
        });
      }
    });
  });

  test('What the weeks add up to is the effort of the tasks, owner by owner.', () => {
    everyPlan((plan) => {
      for (const { owner, weeks, planned } of plan.load) {
        const effort = plan.tasks
          .filter((one) => one.owner === owner)
          .reduce((sum, { effortWeeks }) => sum + effortWeeks, 0);
        expect(planned).toBeCloseTo(effort, 3);
        const inWeeks = weeks.reduce((sum, week) => sum + week.planned, 0);
        // No more than two years are shown week by week.
        if (weeks.length < mostWeeks) expect(inWeeks).toBeCloseTo(effort, 2);
        else expect(inWeeks).toBeLessThanOrEqual(effort + 0.01);
      }
    });
  });

  test('Nothing starts or ends on a weekend, and no phase starts early.', () => {
    everyPlan((plan) => {
      const dates = [
        ...plan.tasks.flatMap(({ start, end }) => [start, end]),
        ...plan.gates.map(({ date }) => date),
        plan.end,
      ];
      expect(dates.filter(isWeekend)).toEqual([]);
      for (const { task: id, start, end, phase } of plan.tasks) {
        const earliest = (realPack.plan.phases[phase - 1]?.fromDay ?? 1) - 1;
        expect(Date.parse(start) - Date.parse(plan.start), id).toBeGreaterThanOrEqual(earliest * 86_400_000);
        expect(end >= start).toBe(true);
      }
    });
  });

  test('Core tasks are never dropped, and only they may run past day 90.', () => {
    everyPlan((plan, { verdict, flags = [] }) => {
      const scope = realPack.plan.scopes.find(
        ({ verdicts, flags: needed }) =>
          verdicts?.includes(verdict) === true || needed?.some((flag) => flags.includes(flag)) === true,
      );
      const core =
        scope?.core ??
        realPack.plan.tasks.filter(({ coreFor }) => coreFor.includes(verdict)).map(({ id }) => id);
      expect(core.filter((id) => !plan.tasks.some((one) => one.task === id && one.core))).toEqual([]);
      expect(plan.tasks.filter(({ core: isCore, end }) => !isCore && end > plan.end)).toEqual([]);
      if (plan.tasks.some(({ end }) => end > plan.end))
        expect(plan.label).toBe(realPack.plan.capacity.labels.at(-1)?.id);
    });
  });

  test('What has to run for a while before it can be seen says from when, and is not late until then.', () => {
    everyPlan((plan) => {
      for (const { task: id, end, seenOn } of plan.tasks) {
        const wait = catalogue.get(id)?.seenAfterDays;
        expect(seenOn === null).toBe(wait === undefined);
        if (seenOn !== null) expect(seenOn >= daysAfter(end, wait ?? 0) && !isWeekend(seenOn), id).toBe(true);
      }
    });
    const findings = findingsOf(like(salesLed, { facts: staffed({ 'sales-ops': 2 }) }));
    const team = buildTeam(findings);
    const call = (today: string) =>
      buildPlan(findings, team, noAdjustments, today).tasks.find(
        ({ task: id }) => id === 'run-forecast-call',
      );
    const { end = '', seenOn = null } = call('2026-11-30') ?? {};
    expect(call(daysAfter(end, 3))?.progress).toBe('next');
    expect(call(daysAfter(seenOn ?? '', 1))?.progress).toBe('late');
  });

  test('A gate names exactly those of its checks that need a task which ends after it or is not in the 90 days.', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const plan = planOf(company);
        for (const { gate, date, checks, behind } of plan.gates)
          for (const check of checks) {
            const all = realPack.plan.gates.find(({ id }) => id === gate)?.checks ?? [];
            const { tasks = [], anyOf = [] } = all.find(({ id }) => id === check) ?? {};
            const endOf = (task: string): string | null => {
              const found = plan.tasks.find((one) => one.task === task);
              return found?.seenOn ?? found?.end ?? null;
            };
            const isChosen = (task: string): boolean =>
              endOf(task) !== null || plan.later.some((one) => one.task === task);
            const isLate = (task: string): boolean => (endOf(task) ?? '9999') > date;
            const late = tasks.some((task) => isChosen(task) && isLate(task));
            const none = anyOf.some(isChosen) && anyOf.filter(isChosen).every(isLate);
            const named = behind.filter((one) => one.check === check);
            expect(named).toHaveLength(late || none ? 1 : 0);
            for (const { task, end } of named) {
              if (task === null) throw new Error('No KPI is read here');
              expect([...tasks, ...anyOf].filter(isChosen)).toContain(task);
              expect([end, isLate(task)]).toEqual([endOf(task), true]);
            }
          }
      }),
    );
  });

  test('No task stands in the plan twice, or in the plan and after it, and every task has a reason.', () => {
    everyPlan((plan) => {
      const all = [...plan.tasks, ...plan.later];
      expect(new Set(all.map(({ task: id }) => id)).size).toBe(all.length);
      expect(all.filter(({ because }) => because.length === 0)).toEqual([]);
    });
  });

  test('What looks back on the plan is never finished before its last two weeks, in a small plan as in a full one.', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { tasks, end } = planOf(company);
        for (const one of tasks.filter(({ task: id }) => catalogue.get(id)?.atTheEnd === true))
          expect(Date.parse(one.end)).toBeGreaterThan(Date.parse(end) - 14 * 86_400_000);
      }),
    );
  });

  test('What looks back goes to another executive where the first has no hours left in the last two weeks.', () => {
    const { tasks, end } = planOf({
      verdict: 'sales-ops-only',
      firstSeat: 'sales-ops',
      facts: {
        'plan-owner': 'cfo',
        'plan-owner-hours': 6,
        'reps-now': 10,
        'ops-people': { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 1, 'customer-success-ops': 0 },
        'funded-seats': 1,
      },
      planStart: '2031-08-14',
    });
    const review = tasks.find(({ task: id }) => catalogue.get(id)?.atTheEnd === true);
    expect(review?.owner).toBe('cfo');
    expect(Date.parse(review?.end ?? '')).toBeGreaterThan(Date.parse(end) - 14 * 86_400_000);
  });

  test('The hours that everything else needs are approved as soon as the charter is signed, with money for a seat and without.', () => {
    for (const seats of [0, 1]) {
      const plan = planOf({ ...salesLed, facts: { ...salesLed.facts, 'funded-seats': seats } });
      expect(task(plan, 'T12').placement).toEqual({
        by: 'dependency',
        waitsFor: ['sign-charter'],
        ownerBusy: [],
      });
    }
  });

  test('What is decided, such as the next seat, stays with an executive and never falls to a hire or an ops person.', () => {
    const executives = realPack.organisation.roles.filter(({ kind }) => kind === 'executive');
    const deciding = realPack.plan.owners.filter(({ decides }) => decides === true).map(({ id }) => id);
    expect(deciding).toEqual(expect.arrayContaining(['ceo', 'cro', 'sponsor']));
    everyPlan((plan) => {
      for (const { task, owner } of [...plan.tasks, ...plan.later])
        if (deciding.includes(catalogue.get(task)?.owner ?? ''))
          expect(executives.map(({ id }) => id)).toContain(owner);
    });
  });

  test('The same findings give the same plan.', () => {
    everyPlan((plan, company) => {
      expect(planOf(company)).toEqual(plan);
    });
  });
});
