import type { KpiFigure, KpiPick, Plan } from '../../engine/index.ts';
import type { Kpi } from '../../pack/index.ts';
import { amount } from '../amount.ts';
import { ownerShort, titleById } from './tasks.ts';
import { roleName, type Voice } from './voice.ts';

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

/** When and by whom a missing baseline is measured, and in which task of the plan; nothing where there is one. */
export function measureInWords(voice: Voice, plan: Plan, { measure, owner }: KpiPick): string {
  if (!measure) return '';
  const date = voice.formats.date(measure.by);
  const task = plan.tasks.find((one) => one.task === measure.task);
  return task === undefined
    ? voice.t('kpi.measure-by-owner', { date, owner: roleName(voice, owner) })
    : voice.t('kpi.measure-in', {
        date,
        task: titleById(voice, plan, task.task),
        owner: ownerShort(voice, task),
      });
}
