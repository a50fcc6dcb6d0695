import { buildResult, calculateKpi, noAdjustments, type Adjustments } from '../../src/engine/index.ts';
import type { Id, Kpi } from '../../src/pack/schema.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { savedPersona } from './file-request.ts';
import { realPack } from './real-pack.ts';

type Inputs = NonNullable<NonNullable<Adjustments['kpis'][string]['baseline']>['inputs']>;

/** Some raw figures that the calculator of a KPI takes; null where none were found. Larger `scale`, larger figures. */
function inputsFor(kpi: Kpi, scale: number): Inputs | null {
  const { calculator } = kpi;
  if (calculator === undefined) return null;
  // Rules want one figure within another: both orders are tried.
  for (const falling of [false, true]) {
    const inputs = Object.fromEntries(
      calculator.inputs.map(({ id, list, max = Infinity, whole }, at) => {
        const place = falling ? calculator.inputs.length - at : at + 1;
        const value = Math.min(max, place * 12 * scale + (whole === true ? 0 : 0.5));
        return [id, list === undefined ? value : [value, value + 3, value + 20]] as const;
      }),
    );
    if (!('refusals' in calculateKpi({ calculator }, inputs))) return inputs;
  }
  return null;
}

/** A company that measured every KPI twice where the calculators take plain figures, knows its costs, and named a person. */
/**
 * A company that typed in where every KPI stood and stands: the latest value is so far on the way to the target, 0 at the
 * baseline, 1 at the target.
 */
export function companyOnTheWay(way: number): Assessment {
  const saved = savedPersona('sixty-reps-three-dashboards');
  const from = (kpi: Kpi): number => (kpi.unit === 'percent' ? 40 : 12);
  const kpisWith = (latestOf: (kpi: Id, baseline: number) => number | null): Adjustments['kpis'] =>
    Object.fromEntries(
      realPack.kpis.kpis.map((kpi) => {
        const latest = latestOf(kpi.id, from(kpi));
        const baseline = { value: from(kpi), on: '2026-11-20' };
        return [
          kpi.id,
          latest === null ? { baseline } : { baseline, latest: { value: latest, on: '2027-02-20' } },
        ];
      }),
    );
  const withKpis = (kpis: Adjustments['kpis']): Assessment => ({
    ...saved,
    adjustments: { ...noAdjustments, kpis },
  });
  const { kpis } = buildResult(realPack, withKpis(kpisWith(() => null)), '2026-11-30');
  const targets = new Map([...kpis.start, ...kpis.later].map(({ kpi, target }) => [kpi, target?.value]));
  return withKpis(
    kpisWith((kpi, baseline) => {
      const target = targets.get(kpi);
      return target === undefined ? null : Math.max(0, baseline + way * (target - baseline));
    }),
  );
}

export function measuredCompany(): Assessment {
  const saved = savedPersona('sixty-reps-three-dashboards');
  const kpis = Object.fromEntries(
    realPack.kpis.kpis.flatMap((kpi) => {
      const [before, after] = [inputsFor(kpi, 1), inputsFor(kpi, 3)];
      if (before === null) return [];
      const baseline = { value: 0, on: '2026-11-20', inputs: before };
      return [
        [
          kpi.id,
          after === null ? { baseline } : { baseline, latest: { value: 0, on: '2027-02-20', inputs: after } },
        ],
      ];
    }),
  );
  const bare = buildResult(realPack, saved, '2026-11-30');
  const roles = [...new Set(bare.team.seats.map(({ role }) => role))];
  const [task] = bare.plan.tasks;
  return {
    ...saved,
    revision: 4,
    adjustments: {
      ...noAdjustments,
      kpis,
      seatCosts: Object.fromEntries(
        roles.map((role, at) => [role, { from: 60_000 + at * 5000, to: 75_000 + at * 5000 }]),
      ),
      people: [{ id: 'p1', name: 'Asha Rao', role: task?.owner ?? '' }],
      tasks:
        task === undefined
          ? {}
          : {
              [task.task]: {
                title: 'Sign the charter, =now()',
                owner: { person: 'p1' },
                note: 'Talk to Ben | first',
              },
            },
      ownTasks: [
        {
          id: 'own-1',
          title: 'Tell the sales team',
          deliverable: 'A talk',
          done: 'All were there',
          owner: { person: 'p1' },
          effortWeeks: 0.2,
          start: null,
          dependsOn: [],
        },
      ],
    },
  };
}
