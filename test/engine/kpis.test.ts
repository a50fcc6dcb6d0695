import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamedPerson } from '../../src/engine/adjustments.ts';
import { buildKpis } from '../../src/engine/kpis.ts';
import { buildTeam } from '../../src/engine/team.ts';
import { companies, type Company, findingsOf, without } from '../support/findings.ts';
import { realPack } from '../support/real-pack.ts';

type KpiSet = ReturnType<typeof buildKpis>;

const kpisOf = (company: Company, people: readonly NamedPerson[] = []): KpiSet => {
  const findings = findingsOf(company);
  return buildKpis(findings, buildTeam(findings), people);
};
const start = (company: Company): string[] => kpisOf(company).start.map(({ ref }) => ref);
const later = (company: Company): string[] => kpisOf(company).later.map(({ ref }) => ref);

const salesOps: Company = {
  verdict: 'sales-ops-only',
  firstSeat: 'sales-ops',
  facts: { 'reps-now': 12, 'yearly-revenue': 'from-5m-to-20m', 'recurring-revenue': true, 'funded-seats': 1 },
};
const revOps: Company = { ...salesOps, verdict: 'rev-ops-only', firstSeat: 'rev-ops' };

describe('The KPIs to start with', () => {
  test('A sales-led company starts with the set of its verdict, most important first.', () => {
    expect(start(salesOps)).toEqual(['M1', 'M4', 'M7', 'M9', 'X1', 'X5', 'M6']);
  });

  test('Without reps there is no KPI about reps and their deals.', () => {
    const nobody = { ...revOps, facts: { ...revOps.facts, 'reps-now': 0 } };
    expect(
      [...start(nobody), ...later(nobody)].filter((ref) => ['M4', 'M5', 'M6', 'X1', 'X6'].includes(ref)),
    ).toEqual([]);
  });

  test('Without recurring revenue, repeat purchases replace recurring revenue and retention, once.', () => {
    const once = { ...revOps, facts: { ...revOps.facts, 'recurring-revenue': false } };
    expect(start(once).filter((ref) => ref === 'X11')).toHaveLength(1);
    expect([...start(once), ...later(once)]).not.toContain('M13');
  });

  test('A KPI whose condition is unknown stays, and its replacement stays away.', () => {
    const facts = without(revOps.facts, 'recurring-revenue');
    expect(start({ ...revOps, facts })).toContain('M13');
    expect([...start({ ...revOps, facts }), ...later({ ...revOps, facts })]).not.toContain('X11');
  });

  test('A weakness adds its most telling KPI where what does not apply leaves room, the strongest weakness first.', () => {
    const few = {
      ...salesOps,
      facts: { ...salesOps.facts, 'reps-now': 0 },
      criteria: { SO5: 0.5, SO6: 0.5, SO7: 1, SO1: 0.5 },
    } satisfies Company;
    expect(start(few)).toEqual(['M1', 'M7', 'M9', 'X5', 'X2', 'X7', 'M8']);
    const picked = kpisOf(few).start.find(({ ref }) => ref === 'X2');
    expect(picked?.because[0]).toMatchObject({
      kind: 'criterion',
      criterion: 'reps-reactive-without-plan',
      value: 1,
    });
  });

  test('A weakness fully shown takes the last place of a full start set; what it displaces leads after day 90.', () => {
    const company = { ...salesOps, criteria: { SO6: 1, SO4: 0.5 } } satisfies Company;
    expect(start(company).at(-1)).toBe('X6');
    expect(later(company).slice(0, 2)).toEqual(['M6', 'M5']);
  });

  test('A weakness shown only in part waits until after day 90 when the start set is full.', () => {
    expect(later({ ...salesOps, criteria: { SO6: 0.5, SO4: 0.5 } }).slice(0, 2)).toEqual(['X6', 'M5']);
  });

  test('Weaknesses of a function that is not built here add nothing.', () => {
    expect(start({ ...revOps, criteria: { SO5: 1 } })).toEqual(start(revOps));
  });

  test('Not yet starts with three, an open verdict with none.', () => {
    expect(start({ ...salesOps, verdict: 'not-yet', firstSeat: null })).toEqual(['M1', 'M2', 'X5']);
    expect(kpisOf({ ...salesOps, verdict: 'unsure', firstSeat: null })).toEqual({ start: [], later: [] });
  });

  test('Until the named owner is hired somebody who is there keeps the KPI, and the set says who takes it over.', () => {
    expect(
      kpisOf({ ...salesOps, facts: { ...salesOps.facts, 'plan-owner': 'vp-sales', 'plan-owner-hours': 8 } })
        .start[0],
    ).toMatchObject({
      owner: 'vp-sales',
      standIn: true,
      after: 'sales-ops-manager',
    });
    const staffed = { 'sales-ops': 1, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 };
    expect(
      kpisOf({ ...salesOps, facts: { ...salesOps.facts, 'ops-people': staffed } }).start[0],
    ).toMatchObject({ owner: 'sales-ops-manager', standIn: false });
  });
});

describe('A KPI and the people who were named', () => {
  const ada = { id: 'ada', name: 'Ada', role: 'sales-ops-manager' };
  const bo = { id: 'bo', name: 'Bo', role: 'sales-ops-manager' };
  const staffed = (count: number): Company => ({
    ...salesOps,
    facts: {
      ...salesOps.facts,
      'ops-people': { 'sales-ops': count, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 },
    },
  });
  const ownersOf = (count: number, people: readonly NamedPerson[]) =>
    kpisOf(staffed(count), people).start.map(({ owner, person }) => ({ owner, person }));

  test('The one person who is all of a role owns its KPIs by name, as in the plan.', () => {
    const named = ownersOf(1, [ada]);
    expect(named[0]).toEqual({ owner: ada.role, person: { id: 'ada', name: 'Ada' } });
    for (const { owner, person } of named) expect(person?.name).toBe(owner === ada.role ? 'Ada' : undefined);
  });

  test('Where nobody was named for the role it owns them, and where a second one was, the first has them still.', () => {
    expect(ownersOf(1, [])[0]).toEqual({ owner: ada.role, person: null });
    expect(ownersOf(1, [ada, bo])).toEqual(ownersOf(1, [ada]));
  });

  test('Who is named for a seat that is still to be filled owns nothing yet.', () => {
    const { owner, person, after } = kpisOf(salesOps, [ada]).start[0] ?? {};
    expect(after).toBe(ada.role);
    expect(owner).not.toBe(ada.role);
    expect(person).toBe(null);
  });
});

describe('What holds for every KPI set', () => {
  const everySet = (law: (set: KpiSet, company: Company) => void): void => {
    fc.assert(
      fc.property(companies, (company) => {
        law(kpisOf(company), company);
      }),
    );
  };

  test('What is there for the sake of the verdict says what it shows for it, not only that the verdict is so.', () => {
    everySet(({ start: first }, { verdict }) => {
      const own = new Set(realPack.kpis.startSets[verdict] ?? []);
      for (const { kpi, because } of first)
        if (own.has(kpi)) expect(because).toContainEqual({ kind: 'start-kpi', kpi, verdict });
    });
  });

  test('Five to seven KPIs to start with where the verdict builds a team, never more than its limit.', () => {
    everySet(({ start: first }, { verdict }) => {
      const limit = realPack.kpis.startLimit[verdict] ?? 0;
      expect(first.length).toBeLessThanOrEqual(limit);
      expect(first.length).toBeGreaterThanOrEqual(Math.min(5, limit));
    });
  });

  test('No KPI stands twice, none that is known not to apply is named, and each has an owner and a reason.', () => {
    everySet(({ start: first, later: rest }, company) => {
      const findings = findingsOf(company);
      const all = [...first, ...rest];
      expect(new Set(all.map(({ kpi }) => kpi)).size).toBe(all.length);
      for (const { kpi, owner, because } of all) {
        const when = realPack.kpis.kpis.find(({ id }) => id === kpi)?.appliesWhen;
        expect(when !== undefined && findings.holds({ not: when }), kpi).toBe(false);
        expect(realPack.roleIds).toContain(owner);
        expect(because.length, kpi).toBeGreaterThan(0);
      }
    });
  });

  test('The same findings give the same set.', () => {
    everySet((set, company) => {
      expect(kpisOf(company)).toEqual(set);
    });
  });
});
