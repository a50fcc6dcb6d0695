import type { IsoDate, KpiFigure, KpiPick, Plan } from '../../engine/index.ts';
import type { Kpi } from '../../pack/index.ts';
import { amount } from '../amount.ts';
import { ownerShort, titleById } from './tasks.ts';
import type { Voice } from './voice.ts';

/** A figure that the calculator gives beside the value, such as `Gross retention (GRR): 88%`. */
export function besideInWords(
  voice: Voice,
  { id, calculator }: Kpi,
  { figure, value }: KpiFigure['beside'][number],
  currency: string,
): string {
  const unit = calculator?.beside?.find((one) => one.id === figure)?.unit ?? 'count';
  return voice.t('kpi.beside', {
    name: voice.word(`kpi.${id}.beside.${figure}`),
    value: amount(value, unit, { ...voice, currency }),
  });
}

/** That a target of one's own lies behind the baseline, or nothing. */
export function worseTargetWords(
  voice: Voice,
  { targetIsWorse, baseline }: Pick<KpiPick, 'targetIsWorse' | 'baseline'>,
  { unit }: Pick<Kpi, 'unit'>,
  currency: string,
): string {
  return targetIsWorse && baseline !== null
    ? voice.t('kpi.target.worse', { baseline: amount(baseline.value, unit, { ...voice, currency }) })
    : '';
}

/** What is to be reached: the figure and where it comes from, or what it will follow from. */
export function targetWords(
  voice: Voice,
  { target }: Pick<KpiPick, 'target'>,
  { id, unit }: Pick<Kpi, 'id' | 'unit'>,
  currency: string,
): string {
  const rule = voice.word(`kpi.${id}.target`);
  if (target === null) return rule;
  return voice.t('kpi.target.said', {
    figure: amount(target.value, unit, { ...voice, currency }),
    source: target.from === 'starting-value' ? rule : voice.t(`kpi.target.${target.from}`),
  });
}

/** When and by whom a missing baseline is measured, and in which task of the plan; nothing where there is one. */
export function measureInWords(voice: Voice, plan: Plan, pick: KpiPick): string {
  const { measure } = pick;
  if (!measure) return '';
  const { t, formats } = voice;
  const gate = formats.date(measure.by);
  const planned = plan.tasks.find((one) => one.task === measure.task);
  if (planned === undefined) return t('kpi.measure-by-owner', { date: gate, owner: ownerShort(voice, pick) });
  const task = titleById(voice, plan, planned.task);
  const words = { date: formats.date(measuredOn(measure)), task, owner: ownerShort(voice, planned) };
  return isLate(measure) ? t('kpi.measure-late', { ...words, gate }) : t('kpi.measure-in', words);
}

/** How many baselines are still to be measured, and when: as the plan has it, also where that is after day 30. */
export function baselinesDue({ t, formats }: Voice, picks: readonly KpiPick[]): string {
  const measures = picks.flatMap(({ measure }) => measure ?? []);
  const [first] = measures;
  if (first === undefined) return t('kpi.scorecard.all-measured');
  const late = measures.filter(isLate);
  const inTime = measures.filter((measure) => !isLate(measure));
  const words = (of: readonly Measure[]): { count: number; last: string; date: string } => ({
    count: of.length,
    last: formats.date(lastOf(of)),
    date: formats.date(first.by),
  });
  if (inTime.length === 0) return t('kpi.scorecard.all-late', words(late));
  const planned = lastOf(inTime) < first.by ? 'planned' : 'to-measure';
  return [
    t(`kpi.scorecard.${planned}`, words(inTime)),
    ...(late.length === 0 ? [] : [t('kpi.scorecard.late', words(late))]),
  ].join(' ');
}

/** The day on which the plan has measured all of them. */
const lastOf = (measures: readonly Measure[]): IsoDate => measures.map(measuredOn).sort().at(-1) ?? '';

type Measure = NonNullable<KpiPick['measure']>;

/** Whether the plan measures it only after the day it is due. */
export const isLate = (measure: Measure): measure is Measure & { ends: IsoDate } =>
  measure.ends !== null && measure.ends > measure.by;

/** The day on which the plan has measured it; where no task does, the day it is due. */
export const measuredOn = ({ by, ends }: Measure): IsoDate => ends ?? by;
