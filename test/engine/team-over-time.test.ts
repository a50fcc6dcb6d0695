import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Adjustments, MoneySpan } from '../../src/engine/adjustments.ts';
import { buildResult } from '../../src/engine/build-result.ts';
import { daysBetween } from '../../src/engine/calendar.ts';
import { daysAfter } from '../../src/engine/calendar.ts';
import { buildKpis } from '../../src/engine/kpis.ts';
import { buildPlan } from '../support/build-plan.ts';
import { overTime } from '../../src/engine/team-over-time.ts';
import { outlinedSeats } from '../../src/engine/first-seat.ts';
import { buildTeam } from '../../src/engine/team.ts';
import type { Plan, Team, TeamOverTime } from '../../src/engine/types.ts';
import { companies, type Company, findingsOf } from '../support/findings.ts';
import { personas } from '../support/personas.ts';
import { realPack } from '../support/real-pack.ts';

function at(company: Company, seatCosts: Adjustments['seatCosts'] = {}): { team: TeamOverTime; plan: Plan } {
  const findings = findingsOf(company);
  const team = buildTeam(findings);
  const plan = buildPlan(findings, team);
  return { plan, team: overTime(findings, team, buildKpis(findings, team, []), plan, seatCosts) };
}

const both: Company = {
  verdict: 'both',
  firstSeat: 'rev-ops',
  planStart: '2026-11-30',
  facts: {
    executives: ['vp-sales', 'cmo'],
    'reps-now': 12,
    'reps-starting': 0,
    'yearly-revenue': 'from-5m-to-20m',
    'funded-seats': 2,
    'first-year-contract-value': 15_000,
    currency: 'EUR',
    'ops-people': { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 },
  },
};
const withFacts = (facts: Company['facts'], more: Partial<Company> = {}): Company => ({
  ...both,
  ...more,
  facts: { ...both.facts, ...facts },
});
const absorbs = (reps: number, facts: Company['facts'] = {}): Company =>
  withFacts(
    { 'reps-now': reps, 'ops-people': { ...someStaff, 'sales-ops': 1 }, ...facts },
    { verdict: 'rev-ops-absorbs' },
  );
const someStaff = { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 };

/** Whether this role only stands in for a task whose own seat comes later. */
function isLeftToALaterSeat(task: string, { seats }: TeamOverTime, hired: string): boolean {
  const group = realPack.plan.tasks.find(({ id }) => id === task)?.owner;
  const meant = realPack.plan.owners.find(({ id }) => id === group)?.roles ?? [];
  const meantFor = seats.filter(({ role }) => meant.includes(role));
  // Below ten reps one hire has both first seats.
  const own = meantFor.some(
    ({ role, timing, filledBy }) => role === hired || (timing === 'first' && filledBy === 'hire'),
  );
  return !own && meantFor.some(({ timing }) => timing === 'next');
}

describe('What the first hire has done by when', () => {
  const isFirstHired = (team: Pick<Team, 'seats'>): boolean =>
    outlinedSeats(team).some(({ filledBy }) => filledBy === 'hire');

  test('Counts from the day on which a task can be seen to be done.', () => {
    let seen = 0;
    for (const { situation } of personas) {
      const { team, plan } = buildResult(realPack, situation, '2026-11-24');
      const begins = plan.hire !== null && isFirstHired(team) ? plan.hire.date : plan.start;
      for (const { day, tasks } of team.outcomes)
        for (const { seenOn, task } of plan.tasks.filter((one) => tasks.includes(one.task))) {
          if (seenOn === null) continue;
          seen += 1;
          expect(daysBetween(begins, seenOn) + 1, task).toBeLessThanOrEqual(day);
        }
    }
    expect(seen).toBeGreaterThan(0);
  });

  test('Tasks of the plan that this seat does from its first day, or that wait for it; never what others do.', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { team, plan } = at(company);
        const { hire } = plan;
        const all = team.outcomes.flatMap(({ tasks }) => tasks);
        expect(new Set(all).size).toBe(all.length);
        if (hire === null || !isFirstHired(team)) return;
        for (const id of all) {
          const dated = plan.tasks.find(({ task }) => task === id);
          const owner = dated?.owner ?? plan.later.find(({ task }) => task === id)?.owner;
          const hired = team.seats.filter(({ filledBy }) => filledBy === 'hire');
          expect(hired.map(({ role }) => role)).toContain(owner);
          if (dated !== undefined) expect(dated.start >= hire.date).toBe(true);
          else expect(isLeftToALaterSeat(id, team, hire.role)).toBe(false);
        }
      }),
    );
  });

  test('Where nobody is hired for the first seat, it is what the plan has those do who take it or lend it hours, by the days it names.', () => {
    const results = personas.map(({ situation }) => buildResult(realPack, situation, '2026-11-24'));
    const filled = results.filter(({ team }) => !isFirstHired(team) && team.outcomes.length > 0);
    expect(filled.length).toBeGreaterThan(5);
    expect(filled.some(({ plan }) => plan.hire !== null)).toBe(true);
    for (const { plan, team } of filled) {
      const doing = outlinedSeats(team).map(({ role, lender }) => lender ?? role);
      for (const { day, tasks } of team.outcomes)
        for (const id of tasks) {
          const dated = plan.tasks.find(({ task }) => task === id);
          expect(doing).toContain(dated?.owner);
          expect((dated?.end ?? '9999') < daysAfter(plan.start, day)).toBe(true);
        }
    }
  });

  test('What waits until after day 90 comes after all that it depends on.', () => {
    const { team, plan } = at(both);
    const all = team.outcomes.flatMap(({ tasks }) => tasks);
    const waiting = all.filter((id) => plan.later.some(({ task }) => task === id));
    expect(waiting.length).toBeGreaterThan(0);
    for (const id of waiting)
      for (const before of realPack.plan.tasks.find((one) => one.id === id)?.dependsOn ?? [])
        if (all.includes(before)) expect(all.indexOf(before)).toBeLessThan(all.indexOf(id));
  });
});

describe('The date of each seat', () => {
  test('A hire within the plan is due by day 90, a second funded one a quarter after the first starts.', () => {
    const { team, plan } = at(both);
    expect(team.dates.map(({ seat, rule, kind }) => [seat, rule, kind])).toEqual([
      ['rev-ops-manager-1', 'first-hire-within-the-plan', 'by'],
      ['sales-ops-manager-1', 'a-quarter-after-the-first', 'by'],
      ['systems-administrator-1', 'sign-before-the-seat', 'review'],
    ]);
    expect(team.dates[0]?.planned).toBe(plan.hire?.date);
    expect(team.dates[0]?.date).toBe(plan.end);
  });

  test('Search and notice fit before the date of a hire: so many days before it the search has to begin.', () => {
    const { search } = realPack.organisation;
    const { team, plan } = at(both);
    const [first, second, third] = team.dates;
    const between = (from = '', to = ''): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    for (const one of [first, second])
      expect(between(one?.search?.by, one?.date)).toBeGreaterThanOrEqual(
        search.searchDays + search.noticeDays,
      );
    expect(first?.search?.planned).toBe(plan.tasks.find(({ task }) => task === 'hire-brief')?.start);
    expect([second?.search?.planned, third?.search]).toEqual([null, null]);
    // What is looked at again may be due then, and is searched for from that day on.
    expect(between(third?.date, third?.fillBy ?? '')).toBeLessThanOrEqual(
      search.searchDays + search.noticeDays,
    );
    expect(between(third?.date, third?.fillBy ?? '')).toBeGreaterThan(
      search.searchDays + search.noticeDays - 4,
    );
    expect([first?.fillBy, second?.fillBy]).toEqual([null, null]);
  });

  test('Without money for it, the second seat is looked at again at day 90.', () => {
    expect(at(withFacts({ 'funded-seats': 1 })).team.dates[1]).toMatchObject({
      rule: 'second-seat-once-funded',
      kind: 'review',
    });
  });

  test('Seats are looked at two a quarter, and whoever moves takes no place among those to be hired.', () => {
    let later = 0;
    for (const { situation } of personas) {
      const { team, plan } = buildResult(realPack, situation, '2026-11-24');
      const hires = team.dates.filter(
        ({ seat }) => team.seats.find(({ id }) => id === seat)?.filledBy === 'hire',
      );
      for (const [before, { rule, date }] of hires.entries()) {
        if (rule !== 'sign-before-the-seat') continue;
        const quarters = Math.max(1, Math.ceil(before / 2));
        if (quarters > 1) later += 1;
        expect(Math.abs(daysBetween(plan.start, date) - 90 * quarters)).toBeLessThanOrEqual(7);
      }
    }
    expect(later).toBeGreaterThan(0);
  });

  test('Borrowed hours are due in the first week, a move in the first month.', () => {
    const unfunded = at(withFacts({ 'funded-seats': 0 }, { flags: ['unfunded'] }));
    expect(unfunded.team.dates[0]).toMatchObject({ rule: 'hours-from-the-first-week', date: '2026-12-04' });
    expect(at(absorbs(12)).team.dates[0]).toMatchObject({ rule: 'first-move-in-the-first-month' });
  });

  test('Where another function takes over, the list of what moves is in the plan, and nobody but the first moves before it is written.', () => {
    const list = realPack.organisation.takeovers[0]?.listedBy;
    const late: Company[] = [40, 12, 3].flatMap((reps) =>
      [0, 1, 3].map((staff) =>
        absorbs(reps, { 'ops-people': { ...someStaff, 'sales-ops': staff }, 'reps-in-a-year': 'fewer' }),
      ),
    );
    let moving = 0;
    for (const company of late) {
      const { team, plan } = at(company);
      const written = plan.tasks.find(({ task }) => task === list)?.end ?? '';
      expect(written).not.toBe('');
      for (const seat of team.seats) {
        if (seat.timing !== 'next' || seat.filledBy !== 'assignment') continue;
        moving += 1;
        expect((team.dates.find((one) => one.seat === seat.id)?.date ?? '') >= written).toBe(true);
      }
    }
    expect(moving).toBeGreaterThan(0);
  });

  test('Every seat to fill has one date, on a worked day, never before its planned start nor before the plan.', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { team, plan } = at(company);
        expect(team.dates.map(({ seat }) => seat)).toEqual(team.hiringOrder);
        for (const { date, planned } of team.dates) {
          expect(new Date(date).getUTCDay() % 6).not.toBe(0);
          expect(date >= plan.start && date >= (planned ?? '')).toBe(true);
        }
      }),
    );
  });
});

describe('Re-assigning instead of hiring', () => {
  test('Where people are to be re-assigned nobody is hired, and the plan has no search in it.', () => {
    const search = realPack.plan.tasks.filter(({ forHire }) => forHire === true).map(({ id }) => id);
    fc.assert(
      fc.property(companies, (company) => {
        const { team, plan } = at(company);
        if (!team.ratio.reassign) return;
        expect(team.seats.filter(({ filledBy }) => filledBy === 'hire')).toEqual([]);
        const tasks = [...plan.tasks, ...plan.later].map(({ task }) => task);
        expect(tasks.filter((task) => search.includes(task))).toEqual([]);
      }),
    );
  });

  test('More ops people than the range, though fewer than the structure could hold, are not added to.', () => {
    const { team } = at(withFacts({ 'ops-people': { ...someStaff, 'sales-ops': 2 } }));
    expect(team.ratio).toMatchObject({ reading: 'more-ops-than-range', reassign: true });
    expect(team.seats.some(({ filledBy }) => filledBy === 'hire')).toBe(false);
  });
});

describe('Duties in between', () => {
  test('Until all seats are filled, the first hire answers for what later seats take over.', () => {
    const tools = at(both).team.duties.find(({ duty }) => duty === 'technology-choice');
    expect(tools).toMatchObject({ during: 'rev-ops-manager', after: 'systems-administrator' });
  });

  test('Until somebody is there for it, a duty stays with whoever has it, and does not pass through the chief.', () => {
    const data = at(both).team.duties.find(({ duty }) => duty === 'sales-data');
    expect(data).toMatchObject({ after: 'sales-ops-manager' });
    expect(data?.during).toBe(data?.before);
    fc.assert(
      fc.property(companies, (company) => {
        const { duties: advised, anchors } = realPack.organisation;
        for (const { duty, before, during } of at(company).team.duties) {
          const owners = advised.find(({ id }) => id === duty)?.owners[company.verdict];
          if (during === anchors.chief && owners?.accountable[0] !== anchors.chief)
            expect(before, duty).toBe(anchors.chief);
        }
      }),
    );
  });

  test('Nobody answers in between who is still to be hired after the first seat.', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { duties, seats } = at(company).team;
        const isLater = ({ timing, filledBy }: (typeof seats)[number]): boolean =>
          timing === 'next' && filledBy === 'hire';
        const later = new Set(seats.filter(isLater).map(({ role }) => role));
        for (const { role } of seats.filter((seat) => !isLater(seat))) later.delete(role);
        expect(duties.filter(({ during }) => later.has(during))).toEqual([]);
      }),
    );
  });
});

describe('The agreement between two functions', () => {
  test('It stands exactly where both are built, and every duty lies in one lane.', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { lanes } = at(company).team;
        const builds = realPack.decision.verdicts.find(({ id }) => id === company.verdict)?.builds ?? [];
        expect(lanes !== null).toBe(builds.length > 1);
        if (!lanes) return;
        const duties = lanes.lanes.flatMap((lane) => [
          ...lane.duties,
          ...lane.elsewhere.map(({ duty }) => duty),
        ]);
        expect([...duties].sort()).toEqual(realPack.organisation.duties.map(({ id }) => id).sort());
        expect(lanes.lanes[0]?.function).toBe(company.firstSeat);
      }),
    );
  });

  test('The one queue is kept by somebody who is there or comes first: requests come from the first day on.', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { lanes, seats } = at(company).team;
        if (!lanes) return;
        const soon = seats.filter(({ timing }) => timing !== 'next').map(({ role }) => role);
        expect(soon).toContain(lanes.queueKeeper);
      }),
    );
  });

  test('A lead decides on nothing that the duty table gives to somebody else.', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { lanes, duties: table } = at(company).team;
        const after = new Map(table.map((line) => [line.duty, line.after]));
        for (const { lead, duties, elsewhere } of lanes?.lanes ?? []) {
          for (const duty of duties) expect(after.get(duty)).toBe(lead);
          for (const { duty, accountable } of elsewhere) {
            expect(accountable).toBe(after.get(duty));
            expect(accountable).not.toBe(lead);
          }
        }
      }),
    );
  });

  test('The shared KPI is one to start with, whatever weakness asks for a place.', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const findings = findingsOf(company);
        const team = buildTeam(findings);
        const kpis = buildKpis(findings, team, []);
        const plan = buildPlan(findings, team);
        const { lanes } = overTime(findings, team, kpis, plan, {});
        if (!lanes) return;
        expect(kpis.start.map(({ kpi }) => kpi)).toContain(lanes.jointKpi);
      }),
    );
  });

  test('One person with two lanes counts hours, and parts the lanes above three fifths.', () => {
    const small = at(withFacts({ 'reps-now': 6, 'yearly-revenue': 'from-1m-to-5m' })).team.lanes;
    expect(small).toMatchObject({ onePerson: true, split: { share: 0.6 } });
    expect(at(both).team.lanes).toMatchObject({ onePerson: false, split: null });
  });
});

describe('What ends, moves and goes on', () => {
  test('Whoever moves answers from the first day of a hire who comes first, so that both tables name the same person.', () => {
    const { team } = at(absorbs(30, { 'ops-people': { ...someStaff, 'sales-ops': 2 }, 'funded-seats': 1 }));
    expect(team.seats.find(({ timing }) => timing === 'first')?.filledBy).toBe('hire');
    const moving = team.takeover?.lines.filter(({ becomes }) => becomes === 'moves') ?? [];
    expect(moving.length).toBeGreaterThan(0);
    for (const { duty, takes } of moving)
      expect(team.duties.find((line) => line.duty === duty)?.during, duty ?? '').toBe(takes);
  });

  test('From 25 reps on the run-down takes two quarters.', () => {
    expect([at(absorbs(12)), at(absorbs(30))].map(({ team }) => team.takeover?.days)).toEqual([90, 180]);
    expect(at(both).team.takeover).toBeNull();
  });

  test('Nothing ends or moves before the list of all of it is written.', () => {
    for (const reps of [12, 30]) {
      const { team, plan } = at(absorbs(reps));
      const listed = plan.tasks.find(({ task }) => task === 'list-tasks-to-move')?.end ?? '';
      const moving = team.takeover?.lines.filter(({ becomes }) => becomes !== 'stays') ?? [];
      expect([listed !== '', moving.length > 0]).toEqual([true, true]);
      expect(moving.filter(({ date }) => date < listed)).toEqual([]);
    }
  });

  test('The forecast stays until the last rep has left; readying new reps ends only where none is to start.', () => {
    const lineOf = (company: Company, work: string) =>
      at(company).team.takeover?.lines.find((line) => line.work === work);
    expect(lineOf(absorbs(12), 'sales-forecast')).toMatchObject({ becomes: 'stays', kind: 'review' });
    expect(lineOf(absorbs(12), 'ready-new-reps')?.becomes).toBe('ends');
    expect(lineOf(absorbs(12, { 'reps-starting': 2 }), 'ready-new-reps')?.becomes).toBe('stays');
  });

  test('Nothing is said to end by a day before the task it waits for, and nothing moves from an executive to the same.', () => {
    const [takeover] = realPack.organisation.takeovers;
    const executives = new Set(
      realPack.organisation.roles.flatMap(({ id, kind }) => (kind === 'executive' ? [id] : [])),
    );
    let waiting = 0;
    for (const { situation } of personas) {
      const { team, plan } = buildResult(realPack, situation, '2026-11-24');
      const before = new Map(team.duties.map((line) => [line.duty, line.before]));
      for (const { work, duty, becomes, kind, date, takes } of team.takeover?.lines ?? []) {
        if (becomes === 'moves' && executives.has(takes ?? ''))
          expect(before.get(duty ?? ''), work).not.toBe(takes);
        const fates = takeover?.work.find(({ id }) => id === work)?.fates ?? [];
        const after = fates.flatMap(({ afterTask }) => afterTask ?? []);
        if (!plan.later.some(({ task }) => after.includes(task))) continue;
        waiting += 1;
        expect([kind, date >= plan.end], work).toEqual(['review', true]);
      }
    }
    expect(waiting).toBeGreaterThan(0);
  });

  test('No duty of the function is forgotten, and each goes to the owner in the duty table, or to whoever has it until that seat is hired for.', () => {
    for (const reps of [3, 12, 30, 80]) {
      const { team } = at(absorbs(reps));
      const isToCome = (role: string): boolean => {
        const own = team.seats.filter((seat) => seat.role === role);
        return (
          own.length > 0 && own.every(({ timing, filledBy }) => timing === 'next' && filledBy === 'hire')
        );
      };
      const lines = team.takeover?.lines ?? [];
      for (const { id, function: of } of realPack.organisation.duties)
        if (of === team.takeover?.from) expect(lines.map(({ duty }) => duty)).toContain(id);
      for (const { duty, takes } of lines) {
        const line = team.duties.find((one) => one.duty === duty);
        expect(takes).toBe((line && (isToCome(line.after) ? line.during : line.after)) ?? null);
      }
    }
  });
});

describe('The cost of the team', () => {
  const costs = {
    'rev-ops-manager': { from: 73_000, to: 109_500 },
    'sales-ops-manager': { from: 80_000, to: 80_000 },
  };

  test('Nothing is known of it before the person says something.', () => {
    const { cost } = at(both).team;
    expect(cost.currency).toBe('EUR');
    expect(cost.seats.every(({ perYear }) => perYear === null)).toBe(true);
    expect(cost.totals[0]?.perYear.amount).toBeNull();
    expect(cost.payback).toEqual([]);
  });

  test('A hire costs from its first day in the plan, later seats nothing in the 90 days, and a missing cost is named.', () => {
    const { team, plan } = at(both, costs);
    const [first] = team.cost.seats;
    // From 1 February to 27 February, day 90.
    expect(plan.hire?.date).toBe('2027-02-01');
    expect(first).toMatchObject({ days: 27, within90Days: { from: 5_400, to: 8_100 } });
    expect(team.cost.totals).toEqual([
      {
        kind: 'new',
        seats: 3,
        perYear: { amount: { from: 153_000, to: 189_500 }, missing: ['systems-administrator'] },
        within90Days: { amount: { from: 5_400, to: 8_100 }, missing: [] },
      },
    ]);
  });

  test('People who are here and borrowed hours are kept apart from new cost; hours cost what their lender does.', () => {
    const here = at(withFacts({ 'ops-people': { ...someStaff, 'sales-ops': 1 } }), costs).team.cost;
    expect(here.totals.map(({ kind }) => kind)).toEqual(['new', 'existing']);
    const lent = at(
      withFacts(
        { 'funded-seats': 0, 'plan-owner': 'vp-sales', 'plan-owner-hours': 10 },
        { flags: ['unfunded'] },
      ),
      { 'vp-sales': { from: 200_000, to: 200_000 } },
    ).team.cost;
    expect(lent.seats.find(({ kind }) => kind === 'borrowed')).toMatchObject({
      role: 'vp-sales',
      fte: 0.25,
      perYear: { from: 50_000, to: 50_000 },
    });
  });

  test('It is brought back by so many customers only where every cost it takes is known.', () => {
    expect(at(both, costs).team.cost.payback).toEqual([
      {
        of: 'first-seat',
        perYear: { from: 73_000, to: 109_500 },
        contractValue: 15_000,
        customers: { from: 5, to: 8 },
      },
    ]);
    const all = { ...costs, 'systems-administrator': { from: 60_000, to: 60_000 } };
    expect(at(both, all).team.cost.payback.map(({ of }) => of)).toEqual(['first-seat', 'all-seats']);
  });

  test('The first seat is all that one first hire holds: with two lanes in one person, both count.', () => {
    const small = withFacts({
      'reps-now': 4,
      'reps-starting': 2,
      'yearly-revenue': 'from-1m-to-5m',
      'funded-seats': 1,
    });
    const { cost, seats, dates } = at(small, costs).team;
    expect(cost.first.seats.map((id) => seats.find((seat) => seat.id === id)?.fte)).toEqual([0.5, 0.5]);
    expect(cost.first.perYear).toEqual({ from: 76_500, to: 94_750 });
    expect(cost.payback.map(({ perYear }) => perYear)).toEqual([cost.first.perYear]);
    expect(new Set(dates.map(({ planned }) => planned)).size).toBe(1);
    expect(at(both, costs).team.cost.first).toEqual({
      seats: ['rev-ops-manager-1'],
      perYear: { from: 73_000, to: 109_500 },
    });
  });

  test('While the cost of one lane is not known, the first hire has no figure.', () => {
    const small = withFacts({ 'reps-now': 4, 'yearly-revenue': 'from-1m-to-5m', 'funded-seats': 1 });
    const half = { 'rev-ops-manager': { from: 80_000, to: 80_000 } };
    expect(at(small, half).team.cost.first.perYear).toBeNull();
  });

  test('Every total is the sum of what is known of its seats, and no unknown cost is counted or left unnamed.', () => {
    const spans = fc
      .tuple(fc.nat(200_000), fc.nat(200_000))
      .map(([from, more]): MoneySpan => ({ from, to: from + more }));
    const given = fc.dictionary(fc.constantFrom(...realPack.roleIds), spans);
    fc.assert(
      fc.property(companies, given, (company, seatCosts) => {
        const { cost } = at(company, seatCosts).team;
        for (const { kind, perYear, within90Days } of cost.totals) {
          const own = cost.seats.filter((seat) => seat.kind === kind);
          const sum = own.reduce((so, seat) => so + (seat.perYear?.to ?? 0), 0);
          expect(perYear.amount?.to ?? 0).toBe(sum);
          const unknown = own.filter((seat) => seat.perYear === null).map(({ role }) => role);
          expect(perYear.missing).toEqual([...new Set(unknown)]);
          expect(within90Days.amount === null || within90Days.amount.from <= within90Days.amount.to).toBe(
            true,
          );
        }
        for (const { role, fullTime, days } of cost.seats) {
          expect(fullTime).toEqual(seatCosts[role] ?? null);
          expect(days >= 0 && days <= 90).toBe(true);
        }
      }),
    );
  });
});
