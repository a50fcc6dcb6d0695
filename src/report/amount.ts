import type { Formats, T } from '../i18n/index.ts';
import type { KpiUnit } from '../pack/index.ts';

/** An amount with its unit, such as `20%`, `€1,200`, `84 days` or `3.2×`; percent is 20 for 20 %. */
export function amount(
  value: number,
  unit: KpiUnit,
  { t, formats, currency }: { t: T; formats: Formats; currency: string },
): string {
  const number = (figure: number, digits?: number): string => formats.number(figure, digits);
  const money = (): string => formats.money(value, currency, centsOf(value));
  switch (unit) {
    case 'money':
      return money();
    case 'money-a-day':
      return t('kpi.unit.money-a-day', { money: money() });
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
