import type { Adjustments, KpiChange } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';

/** The same with other figures for a KPI; what is set to undefined is taken away, and so is a KPI nothing is said of. */
export function withKpi(
  now: Adjustments,
  kpi: Id,
  changes: { [Part in keyof KpiChange]: KpiChange[Part] | undefined },
): Adjustments {
  const { [kpi]: before, ...others } = now.kpis;
  const entries = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined);
  return {
    ...now,
    kpis: entries.length === 0 ? others : { ...others, [kpi]: Object.fromEntries(entries) },
  };
}
