import type { KpiUnit } from '../../../pack/index.ts';
import { formats, t } from '../../say.ts';

/** An amount with its unit, such as `20%`, `€1,200`, `84 days` or `3.2×`. */
export function amount(value: number, unit: KpiUnit, currency: string): string {
  const { number, money } = formats();
  switch (unit) {
    case 'money':
      return money(value, currency, centsOf(value));
    case 'money-a-day':
      return t('kpi.unit.money-a-day', { money: money(value, currency, centsOf(value)) });
    case 'count':
      return number(value);
    case 'ratio':
      return number(value, 2);
    case 'days':
    case 'hours':
    case 'months':
      return t(`kpi.unit.${unit}`, { count: Number(value.toFixed(1)) });
    case 'percent':
    case 'times':
      return t(`kpi.unit.${unit}`, { value: number(value) });
  }
}

/** Small sums need their cents, large ones hide behind them. */
const centsOf = (value: number): number => (Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0);

/** What stands before and after a field in this unit. */
export const unitBeside = (unit: KpiUnit, currency: string): { before: string; after: string } => ({
  before: unit === 'money' || unit === 'money-a-day' ? currency : '',
  after: unit === 'money' || unit === 'count' || unit === 'ratio' ? '' : t(`kpi.field.${unit}`),
});
