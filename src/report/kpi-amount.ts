import type { KpiUnit } from '../pack/index.ts';
import type { Say } from './say.ts';

/** A KPI’s figure with its unit, such as `20%`, `€1,200`, `84 days` or `3.2×`. */
export function kpiAmount(value: number, unit: KpiUnit, { t, formats, currency }: Say): string {
  switch (unit) {
    case 'money':
      return formats.money(value, currency);
    case 'money-a-day':
      return t('report.unit.money-a-day', { money: formats.money(value, currency) });
    case 'count':
      return formats.number(value);
    case 'ratio':
      return formats.number(value, 2);
    case 'percent':
      return t('report.unit.percent', { count: Number(value.toFixed(1)) });
    case 'times':
      return t('report.unit.multiple', { value: formats.number(value) });
    case 'days':
    case 'hours':
    case 'months':
      return t(`report.unit.${unit}`, { count: Number(value.toFixed(1)) });
  }
}
