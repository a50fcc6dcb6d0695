import type { KpiPick } from '../../../engine/index.ts';
import { said } from '../../../report/index.ts';
import { formats, t, word } from '../../say.ts';
import { onScreen } from '../on-screen.ts';
import type { KpiOfPack } from '../view.ts';
import { amount } from './amounts.ts';

/** The target as a figure, and in words where none follows yet. */
export function targetInWords(pick: KpiPick, kpi: KpiOfPack, currency: string): string {
  if (pick.target) return amount(pick.target.value, kpi.unit, currency);
  return pick.measure
    ? t('kpi.measure-by', { date: formats().shortDate(said.measuredOn(pick.measure)) })
    : word(`kpi.${pick.kpi}.target`);
}

export const baselinesDue = onScreen(said.baselinesDue);
export const besideInWords = onScreen(said.besideInWords);
export const worseTargetWords = onScreen(said.worseTargetWords);
export const measureInWords = onScreen(said.measureInWords);

/** Where the target comes from and whether it is a step back, or what it will follow from. */
export function targetSource(pick: KpiPick, kpi: KpiOfPack, currency: string): string {
  if (pick.target)
    return [t(`kpi.target.${pick.target.from}`), worseTargetWords(pick, kpi, currency)].join(' ').trim();
  return pick.baseline
    ? t('kpi.target.none')
    : t('kpi.target.after-baseline', { target: word(`kpi.${pick.kpi}.target`) });
}

export function amberInWords(pick: KpiPick, kpi: KpiOfPack, currency: string): string {
  const { target, amberFrom, better } = pick;
  if (!target || amberFrom === null) return '';
  if (amberFrom === target.value) return t('kpi.amber.no-band');
  const band = t(better === 'higher' ? 'kpi.amber.below' : 'kpi.amber.above', {
    from: amount(amberFrom, kpi.unit, currency),
    target: amount(target.value, kpi.unit, currency),
  });
  return pick.amberHalfway ? `${band} ${t('kpi.amber.halfway')}` : band;
}

/** Which way is better: up, down, or as the KPI itself says. */
export const goodInWords = (kpi: KpiOfPack): string =>
  kpi.good === 'shape' ? word(`kpi.${kpi.id}.good`) : t(`kpi.good.${kpi.good}`);
