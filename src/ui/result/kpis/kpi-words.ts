import type { KpiFigure, KpiPick } from '../../../engine/index.ts';
import { formats, t, word } from '../../say.ts';
import type { KpiOfPack } from '../view.ts';
import { amount } from './amounts.ts';

/** The target as a figure, and in words where none follows yet. */
export function targetInWords(pick: KpiPick, kpi: KpiOfPack, currency: string): string {
  if (pick.target) return amount(pick.target.value, kpi.unit, currency);
  return pick.measure
    ? t('kpi.measure-by', { date: formats().shortDate(pick.measure.by) })
    : word(`kpi.${pick.kpi}.target`);
}

/** A figure that the calculator gives beside the value, such as `Gross retention (GRR): 88%`. */
export function besideInWords(
  { id, calculator }: KpiOfPack,
  { figure, value }: KpiFigure['beside'][number],
  currency: string,
): string {
  const unit = calculator?.beside?.find((one) => one.id === figure)?.unit ?? 'count';
  return t('kpi.beside', { name: word(`kpi.${id}.beside.${figure}`), value: amount(value, unit, currency) });
}

/** Where the target comes from, or what it will follow from. */
export function targetSource(pick: KpiPick): string {
  if (pick.target) return t(`kpi.target.${pick.target.from}`);
  return pick.baseline
    ? t('kpi.target.none')
    : t('kpi.target.after-baseline', { target: word(`kpi.${pick.kpi}.target`) });
}

export function amberInWords(pick: KpiPick, kpi: KpiOfPack, currency: string): string {
  const { target, amberFrom, better } = pick;
  if (!target || amberFrom === null) return '';
  if (amberFrom === target.value) return t('kpi.amber.no-band');
  return t(better === 'higher' ? 'kpi.amber.below' : 'kpi.amber.above', {
    from: amount(amberFrom, kpi.unit, currency),
    target: amount(target.value, kpi.unit, currency),
  });
}

/** When a missing baseline is measured, and in which task of the plan. */
export function measureInWords({ measure }: KpiPick): string {
  if (!measure) return '';
  const date = formats().date(measure.by);
  return measure.task === null
    ? t('kpi.measure-later', { date })
    : t('kpi.measure-in', { date, task: word(`task.${measure.task}.title`) });
}

/** Which way is better: up, down, or as the KPI itself says. */
export const goodInWords = (kpi: KpiOfPack): string =>
  kpi.good === 'shape' ? word(`kpi.${kpi.id}.good`) : t(`kpi.good.${kpi.good}`);
