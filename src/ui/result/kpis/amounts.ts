import type { KpiUnit } from '../../../pack/index.ts';
import { amount as amountIn } from '../../../report/index.ts';
import { formats, t } from '../../say.ts';

/** An amount with its unit, in the language spoken. */
export const amount = (value: number, unit: KpiUnit, currency: string): string =>
  amountIn(value, unit, { t, formats: formats(), currency });

/** What stands before and after a field in this unit. */
export const unitBeside = (unit: KpiUnit, currency: string): { before: string; after: string } => ({
  before: unit === 'money' || unit === 'money-a-day' ? currency : '',
  after: unit === 'money' || unit === 'count' || unit === 'ratio' ? '' : t(`kpi.field.${unit}`),
});
