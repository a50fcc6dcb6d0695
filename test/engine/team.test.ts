import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildResult } from '../../src/engine/index.ts';
import { buildRisks } from '../../src/engine/risks.ts';
import { buildTeam } from '../../src/engine/team.ts';
import type { Seat, Team } from '../../src/engine/types.ts';
import { companies, type Company, findingsOf, without } from '../support/findings.ts';
import { personas } from '../support/personas.ts';
import { realPack } from '../support/real-pack.ts';

const teamOf = (company: Company): Team => buildTeam(findingsOf(company));
const ops = (team: Team): Seat[] => team.seats.filter(({ timing }) => timing !== 'executive');
const inOrder = (team: Team): string[] =>
  team.hiringOrder.map((id) => team.seats.find((seat) => seat.id === id)?.role ?? '');
const duty = (team: Team, ref: string) => team.duties.find((line) => line.ref === ref);

const staff = (counts: Partial<Record<string, number>>) => ({
  'sales-ops': 0,
  'rev-ops': 0,
  'marketing-ops': 0,
  'customer-success-ops': 0,
  ...counts,
});
const company = (
  verdict: string,
  firstSeat: string | null,
  facts: Company['facts'] = {},
  more: Partial<Company> = {},
): Company => ({
  verdict,
  firstSeat,
  facts: {
    executives: ['vp-sales', 'cmo'],
    'reps-starting': 0,
    'funded-seats': 1,
    'ops-people': staff({}),
    ...facts,
  },
  ...more,
});
const twelveReps = { 'reps-now': 12, 'yearly-revenue': 'from-5m-to-20m' };

describe('The structure', () => {
  test.each([
    ['sales-ops-only', 'sales-ops', 5, 'from-1m-to-5m', 'sales-ops-below-10-reps'],
    ['sales-ops-first', 'sales-ops', 12, 'from-5m-to-20m', 'sales-ops-10-to-24-reps'],
    ['sales-ops-first', 'sales-ops', 6, 'below-1m', 'sales-ops-below-10-reps'],
    ['sales-ops-first', 'sales-ops', 90, 'over-50m', 'sales-ops-75-reps-and-more'],
    ['rev-ops-only', 'rev-ops', 0, 'from-5m-to-20m', 'rev-ops-5m-to-20m'],
    ['rev-ops-absorbs', 'rev-ops', 30, 'from-5m-to-20m', 'rev-ops-absorbs-25-reps-and-more'],
    ['both', 'rev-ops', 12, 'from-5m-to-20m', 'both-10-to-24-reps'],
  ])(
    '%s with first seat %s, %i reps and revenue %s takes the row %s.',
    (verdict, seat, reps, revenue, row) => {
      expect(teamOf(company(verdict, seat, { 'reps-now': reps, 'yearly-revenue': revenue })).structure).toBe(
        row,
      );
    },
  );

  test('When reps and revenue disagree, reps decide the sales seats and revenue the revenue seats.', () => {
    const team = teamOf(company('both', 'sales-ops', { 'reps-now': 30, 'yearly-revenue': 'from-5m-to-20m' }));
    expect(team.structure).toBe('both-25-to-74-reps');
    expect(inOrder(team)).toContain('rev-ops-manager');
    expect(inOrder(team)).not.toContain('head-of-rev-ops');
  });

  test('At most three sellers below one million get a quarter of somebody’s week, not a hire.', () => {
    const team = teamOf(
      company(
        'sales-ops-first',
        'sales-ops',
        { 'reps-now': 2, 'yearly-revenue': 'below-1m', 'plan-owner': 'ceo', 'plan-owner-hours': 12 },
        { flags: ['light'] },
      ),
    );
    expect(ops(team)).toMatchObject([
      {
        role: 'fractional-sales-ops',
        fte: 0.25,
        timing: 'borrowed',
        filledBy: 'borrowed-hours',
        lender: 'ceo',
      },
    ]);
  });

  test('An unfunded first seat is borrowed hours of the plan owner.', () => {
    const team = teamOf(
      company(
        'sales-ops-only',
        'sales-ops',
        { ...twelveReps, 'funded-seats': 0, 'plan-owner': 'vp-sales', 'plan-owner-hours': 10 },
        { flags: ['unfunded'] },
      ),
    );
    expect(team.seats.find(({ order }) => order === 1)).toMatchObject({
      timing: 'borrowed',
      lender: 'vp-sales',
      fte: 0.25,
    });
  });

  test('An open verdict proposes no structure and no seat.', () => {
    const team = teamOf(company('unsure', null, twelveReps));
    expect(team.structure).toBeNull();
    expect(ops(team)).toEqual([]);
  });

  test('Not yet borrows the owner’s hours, or names an ops person who is there.', () => {
    expect(ops(teamOf(company('not-yet', null, twelveReps)))).toMatchObject([
      { role: 'interim-owner', timing: 'borrowed' },
    ]);
    const kept = teamOf(
      company(
        'not-yet',
        null,
        { ...twelveReps, 'ops-people': staff({ 'sales-ops': 1, 'rev-ops': 1 }) },
        { flags: ['keep'] },
      ),
    );
    expect(kept.structure).toBe('owner-inside-the-present-team');
    expect(ops(kept).filter(({ timing }) => timing === 'existing')).toHaveLength(2);
  });
});

describe('The hiring order', () => {
  test.each([
    ['sales-ops', ['sales-ops-manager', 'rev-ops-manager', 'systems-administrator']],
    ['rev-ops', ['rev-ops-manager', 'sales-ops-manager', 'systems-administrator']],
  ])(
    'With both functions and first seat %s the two alternate, and the shared seat keeps its place.',
    (seat, order) => {
      expect(inOrder(teamOf(company('both', seat, twelveReps)))).toEqual(order);
    },
  );

  test('People who are there fill their own seats, and the seats that are left are hired up to the structure’s total.', () => {
    const team = teamOf(
      company('both', 'rev-ops', {
        'reps-now': 60,
        'yearly-revenue': 'from-20m-to-50m',
        'ops-people': staff({ 'sales-ops': 4 }),
      }),
    );
    expect(ops(team).filter(({ timing }) => timing === 'existing')).toHaveLength(4);
    expect(inOrder(team)[0]).toBe('head-of-rev-ops');
    expect(ops(team).reduce((sum, { fte }) => sum + fte, 0)).toBeLessThanOrEqual(7);
  });

  test('When RevOps absorbs SalesOps, the sales ops person moves into the new team and leads it.', () => {
    const team = teamOf(
      company('rev-ops-absorbs', 'rev-ops', { ...twelveReps, 'ops-people': staff({ 'sales-ops': 3 }) }),
    );
    expect(team.seats.find(({ order }) => order === 1)).toMatchObject({
      role: 'rev-ops-manager',
      timing: 'first',
      filledBy: 'assignment',
    });
    const others = ops(team).filter(({ role }) => role === 'sales-ops-analyst');
    expect(others.every(({ reportsTo }) => reportsTo === 'rev-ops-manager-1')).toBe(true);
  });

  test('Until somebody moves to the first seat, duties are theirs under the role they have now.', () => {
    const team = teamOf(
      company('rev-ops-absorbs', 'rev-ops', { ...twelveReps, 'ops-people': staff({ 'sales-ops': 1 }) }),
    );
    expect(team.seats.find(({ order }) => order === 1)).toMatchObject({
      role: 'rev-ops-manager',
      former: 'sales-ops-analyst',
    });
    const roles = (at: 'before' | 'during') => team.duties.map((line) => line[at]);
    expect(roles('before')).toContain('sales-ops-analyst');
    expect(roles('before')).not.toContain('rev-ops-manager');
    expect(roles('during')).toContain('rev-ops-manager');
    expect(roles('during')).not.toContain('sales-ops-analyst');
  });

  test('Whoever is named for a role stands on a seat of it, or on the one that somebody of that role moves to.', () => {
    const person = (name: string, role: string) => ({ id: name.toLowerCase(), name, role });
    const findings = findingsOf(
      company('rev-ops-absorbs', 'rev-ops', { ...twelveReps, 'ops-people': staff({ 'sales-ops': 3 }) }),
    );
    const { seats } = buildTeam(findings, [
      person('Mina', 'vp-sales'),
      person('Ada', 'sales-ops-analyst'),
      person('Jun', 'sales-ops-analyst'),
      person('Ben', 'vp-sales'),
    ]);
    const names = (role: string) =>
      seats.filter((seat) => seat.role === role).map(({ people }) => people.map(({ name }) => name));
    expect(names('vp-sales')).toEqual([['Mina', 'Ben']]);
    expect(names('sales-ops-analyst')).toEqual([['Ada']]);
    expect(names('rev-ops-manager')).toEqual([['Jun']]);
    expect(names('ceo')).toEqual([[]]);
  });

  test('More ops people than the structure calls for are re-assigned instead of anybody being hired.', () => {
    const team = teamOf(
      company('both', 'rev-ops', { ...twelveReps, 'ops-people': staff({ 'sales-ops': 4 }) }),
    );
    expect(team.ratio.reassign).toBe(true);
    expect(ops(team).some(({ filledBy }) => filledBy === 'hire')).toBe(false);
    expect(team.seats.find(({ role }) => role === 'rev-ops-manager')).toMatchObject({
      filledBy: 'assignment',
    });
  });

  test('Below ten reps both functions are two lanes of one person, who fills both first seats.', () => {
    const team = teamOf(company('both', 'sales-ops', { 'reps-now': 6, 'yearly-revenue': 'from-1m-to-5m' }));
    expect(ops(team).map(({ timing, fte }) => [timing, fte])).toEqual([
      ['first', 0.5],
      ['first', 0.5],
    ]);
  });
});

describe('Who reports to whom', () => {
  test('Heads of sales, marketing and customer success report to the CRO where there is one, else to the CEO.', () => {
    const managerOf = (team: Team, role: string) => team.seats.find((seat) => seat.role === role)?.reportsTo;
    expect(managerOf(teamOf(company('not-yet', null)), 'vp-sales')).toBe('ceo-1');
    expect(
      managerOf(teamOf(company('not-yet', null, { executives: ['cro', 'vp-sales', 'coo'] })), 'vp-sales'),
    ).toBe('cro-1');
    expect(
      managerOf(teamOf(company('not-yet', null, { executives: ['cro', 'vp-sales', 'coo'] })), 'coo'),
    ).toBe('ceo-1');
  });

  test('Somebody named as an owner is there even if the list of executives was skipped.', () => {
    const { facts } = company('not-yet', null, {
      'owners-now': { crm: 'vp-sales', forecast: 'nobody', 'lead-routing': 'nobody', 'price-changes': 'ceo' },
    });
    const withoutList = without(facts, 'executives');
    const team = teamOf({ verdict: 'not-yet', facts: withoutList });
    expect(team.seats.map(({ role }) => role)).toContain('vp-sales');
    expect(team.seats.map(({ role }) => role)).not.toContain('cmo');
  });
});

describe('Duties', () => {
  test('Nobody’s sales data goes to the interim owner first and to the sales ops hire then.', () => {
    const team = teamOf(
      company('sales-ops-first', 'sales-ops', {
        'reps-now': 6,
        'yearly-revenue': 'from-1m-to-5m',
        'plan-owner': 'vp-sales',
        'plan-owner-hours': 8,
      }),
    );
    expect(duty(team, 'SR3')).toMatchObject({
      before: 'vp-sales',
      after: 'sales-ops-analyst',
      standIn: false,
    });
  });

  test('Readying new reps belongs to enablement where a company has it.', () => {
    expect(
      duty(
        teamOf(company('sales-ops-only', 'sales-ops', { ...twelveReps, 'enablement-exists': true })),
        'SR5',
      )?.after,
    ).toBe('enablement-manager');
    expect(
      duty(
        teamOf(company('sales-ops-only', 'sales-ops', { ...twelveReps, 'enablement-exists': false })),
        'SR5',
      )?.after,
    ).toBe('sales-ops-manager');
  });
});

describe('The ratio of reps to ops people', () => {
  test('Reps without any ops people are fewer ops than the published range, and the firm’s own default is named.', () => {
    expect(
      teamOf(company('sales-ops-only', 'sales-ops', { 'reps-now': 40, 'yearly-revenue': 'from-20m-to-50m' }))
        .ratio,
    ).toMatchObject({
      reps: 40,
      now: null,
      default: 20,
      published: { low: 10, high: 30 },
      reading: 'fewer-ops-than-range',
      reassign: false,
    });
  });

  test('Complex selling with heavy paperwork takes the low end of the range.', () => {
    const facts = { 'reps-now': 40, 'yearly-revenue': 'from-20m-to-50m' };
    expect(
      teamOf(company('sales-ops-only', 'sales-ops', facts, { criteria: { SO4: 1, SO5: 1 } })).ratio.default,
    ).toBe(10);
  });
});

describe('What holds for every team', () => {
  const everyTeam = (law: (team: Team, company: Company) => void): void => {
    fc.assert(
      fc.property(companies, (one) => {
        law(teamOf(one), one);
      }),
    );
  };

  test('Everybody but the chief reports to somebody in the chart who stands before them, and one person is at the top.', () => {
    everyTeam(({ seats }) => {
      const places = new Map(seats.map(({ id }, at) => [id, at]));
      expect(places.size).toBe(seats.length);
      expect(seats.filter(({ reportsTo }) => reportsTo === null).map(({ role }) => role)).toEqual([
        realPack.organisation.anchors.chief,
      ]);
      for (const [at, { reportsTo }] of seats.entries())
        if (reportsTo !== null) expect(places.get(reportsTo) ?? Infinity).toBeLessThan(at);
    });
  });

  test('Every duty has exactly one accountable role, before and after, who is a person of the pack and no helper of themselves.', () => {
    const roles = new Set(realPack.roleIds);
    everyTeam(({ duties }) => {
      expect(duties.map(({ duty: id }) => id)).toEqual(realPack.organisation.duties.map(({ id }) => id));
      for (const { before, after, helps } of duties) {
        expect(roles.has(before) && roles.has(after)).toBe(true);
        expect(helps).not.toContain(after);
      }
    });
  });

  test.each([
    ['rep', 'reps-now'],
    ['marketing', 'marketing-headcount'],
    ['customer-success', 'customer-success-headcount'],
  ])('Nobody of %s helps with a duty where the company says that there are none.', (role, fact) => {
    const helpers = personas.map(({ situation }) => {
      const { team } = buildResult(realPack, situation, '2026-11-24');
      const said = situation.facts[fact];
      return {
        none: said?.state === 'answered' && said.value === 0,
        helps: team.duties.some(({ helps }) => helps.includes(role)),
      };
    });
    expect(new Set(helpers.map(({ none }) => none))).toEqual(new Set([true, false]));
    for (const { none, helps } of helpers) expect(helps).toBe(!none);
  });

  test('Whoever has a duty by what the company said of itself has it today.', () => {
    let trained = 0;
    for (const { situation } of personas) {
      const said = situation.facts['enablement-exists'];
      if (said?.state !== 'answered' || said.value !== true) continue;
      trained += 1;
      const { team } = buildResult(realPack, situation, '2026-11-24');
      expect(team.duties.find(({ duty }) => duty === 'ready-new-reps')?.before).toBe('enablement-manager');
      const seat = team.seats.find(({ role }) => role === 'enablement-manager');
      expect(seat).toMatchObject({
        timing: 'existing',
        because: [{ kind: 'fact', fact: 'enablement-exists' }],
      });
    }
    expect(trained).toBeGreaterThan(0);
  });

  test('Whoever answers for a duty, today or later, has a place in the chart.', () => {
    for (const { name, situation } of personas) {
      const { team } = buildResult(realPack, situation, '2026-11-24');
      // “An ops person” may be named where nobody counted one.
      const seated = new Set([...team.seats.flatMap(({ role, former }) => [role, former]), 'ops-person']);
      const answering = team.duties.flatMap(({ before, during, after }) => [before, during, after]);
      expect([name, answering.filter((role) => !seated.has(role))]).toEqual([name, []]);
    }
  });

  test('Somebody of whom an answer says that they are there is in no count of ops people, and stands in for nobody.', () => {
    const trainer = (there: boolean): Team =>
      teamOf(company('sales-ops-only', 'sales-ops', { ...twelveReps, 'enablement-exists': there }));
    const [withTrainer, without] = [trainer(true), trainer(false)];
    expect(withTrainer.seats.length).toBe(without.seats.length + 1);
    expect(withTrainer.ratio).toEqual(without.ratio);
    expect(withTrainer.duties.filter(({ duty }) => duty !== 'ready-new-reps')).toEqual(
      without.duties.filter(({ duty }) => duty !== 'ready-new-reps'),
    );
  });

  test('Where nothing is built, a duty moves to nobody but whoever carries the plan; and where nothing is decided, none moves.', () => {
    const results = personas.map(({ situation }) => buildResult(realPack, situation, '2026-11-24'));
    const unbuilt = results.filter(({ firstSeat }) => firstSeat === null);
    for (const { verdict, team } of unbuilt)
      for (const { before, during, after } of team.duties)
        for (const owner of [during, after])
          expect(verdict === 'unsure' ? [before] : [before, team.interimOwner.role]).toContain(owner);
    expect(new Set(unbuilt.map(({ verdict }) => verdict))).toEqual(new Set(['not-yet', 'unsure']));
  });

  test('Nobody stands in for a duty that they have today.', () => {
    everyTeam(({ duties }) => {
      for (const { before, after, standIn } of duties) if (standIn) expect(after).not.toBe(before);
    });
  });

  test('Nobody who is there disappears: the chart holds every ops person that was counted, and whoever else was said to be there.', () => {
    everyTeam(({ seats, opsNow }, { facts }) => {
      const here = seats.filter(
        ({ timing, filledBy }) =>
          timing !== 'executive' && (filledBy === 'present' || filledBy === 'assignment'),
      );
      expect(here).toHaveLength(opsNow + (facts?.['enablement-exists'] === true ? 1 : 0));
    });
  });

  test('Where nothing is built everybody keeps their work: an ops person lends the hours, and nobody moves.', () => {
    everyTeam(({ seats, opsNow }, { verdict }) => {
      if (verdict !== 'not-yet' || opsNow === 0) return;
      expect(seats.filter(({ filledBy }) => filledBy === 'assignment')).toEqual([]);
      const there = seats.filter(({ filledBy }) => filledBy === 'present').map(({ role }) => role);
      const [lent, ...more] = seats.filter(({ filledBy }) => filledBy === 'borrowed-hours');
      expect(more).toEqual([]);
      expect(there).toContain(lent?.lender);
    });
  });

  test('Where nothing is built, whoever has the sales data today lends the hours, and keeps their manager.', () => {
    everyTeam((team, { verdict }) => {
      const lent = team.seats.find(({ role }) => role === 'ops-person');
      if (verdict !== 'not-yet' || lent === undefined) return;
      const owner = team.duties.find(({ duty }) => duty === 'sales-data')?.before;
      const lender = team.seats.filter(({ role }) => role === lent.lender);
      if (team.seats.some(({ role, timing }) => role === owner && timing === 'existing'))
        expect(lent.lender).toBe(owner);
      expect(lender.map(({ reportsTo }) => reportsTo)).toContain(lent.reportsTo);
    });
    const { seats } = teamOf(
      company('not-yet', null, { ...twelveReps, 'ops-people': staff({ 'sales-ops': 1, 'rev-ops': 1 }) }),
    );
    expect(seats.find(({ role }) => role === 'ops-person')?.lender).toBe('sales-ops-analyst');
  });

  test('Only who moves leaves a role, and where everybody is re-assigned nobody can say which.', () => {
    everyTeam(({ seats, ratio }) => {
      for (const { filledBy, former } of seats) {
        if (filledBy !== 'assignment') expect(former).toBeNull();
        else if (!ratio.reassign) expect(former).not.toBeNull();
      }
    });
  });

  test('A duty that an ops person has today is with one of its own function where there is one.', () => {
    const { duties } = teamOf(
      company('rev-ops-absorbs', 'rev-ops', {
        ...twelveReps,
        'owners-now': {
          crm: 'ops-person',
          forecast: 'nobody',
          'lead-routing': 'nobody',
          'price-changes': 'nobody',
        },
        'ops-people': staff({ 'sales-ops': 1, 'marketing-ops': 1 }),
      }),
    );
    expect(duties.find(({ duty: id }) => id === 'sales-data')?.before).toBe('sales-ops-analyst');
  });

  test('With both functions the first hire belongs to the function whose seat comes first, where that function has a seat left.', () => {
    const functionOf = new Map(realPack.organisation.roles.map((role) => [role.id, role.function ?? null]));
    everyTeam((team, { verdict, firstSeat }) => {
      const builds = realPack.decision.verdicts.find(({ id }) => id === verdict)?.builds ?? [];
      const open = inOrder(team).map((role) => functionOf.get(role));
      if (builds.length > 1 && open.includes(firstSeat ?? '')) expect(open[0]).toBe(firstSeat);
    });
  });

  test('Every seat has a reason, and seats to fill say what triggers them.', () => {
    everyTeam(({ seats }) => {
      for (const { because, order, trigger } of seats) {
        expect(because.length).toBeGreaterThan(0);
        expect(trigger === null).toBe(order === null);
      }
    });
  });

  test('Risks come gravest first, each with a reason and an owner who is there.', () => {
    fc.assert(
      fc.property(companies, (one) => {
        const findings = findingsOf(one);
        const team = buildTeam(findings);
        const risks = buildRisks(findings, team);
        const here = new Set([...team.seats.map(({ role }) => role), team.interimOwner.role]);
        expect(risks.map(({ severity }) => severity)).toEqual(
          risks.map(({ severity }) => severity).sort((a, b) => b - a),
        );
        expect(risks.filter(({ because, owner }) => because.length === 0 || !here.has(owner))).toEqual([]);
      }),
    );
  });
});

describe('A duty that somebody is said to have today', () => {
  const said = (forecast: string): Team =>
    teamOf(company('sales-ops-only', 'sales-ops', { ...twelveReps, 'owners-now': { forecast } }));

  test('Is theirs until the first seat is filled.', () => {
    expect(duty(said('cmo'), 'SR4')?.before).toBe('cmo');
    expect(duty(said('vp-sales'), 'SR4')?.before).toBe('vp-sales');
  });

  test('Is whose it usually is where nobody has it.', () => {
    expect(duty(said('nobody'), 'SR4')?.before).toBe(
      duty(teamOf(company('sales-ops-only', 'sales-ops', twelveReps)), 'SR4')?.before,
    );
  });
});

describe('Why a seat comes first', () => {
  const because = (facts: Company['facts']) => {
    const team = teamOf(company('both', 'rev-ops', { ...twelveReps, ...facts }));
    return team.seats.find(({ order }) => order === 1)?.because[0];
  };

  test('Is said by the rule that made its function begin.', () => {
    expect(because({ 'funded-seats': 2, 'ops-people': staff({ 'sales-ops': 1 }) })?.kind).toBe('first-seat');
  });
});
