import type { Plan, PlanGate } from '../engine/index.ts';
import type { Id } from '../pack/index.ts';
import type { Tongue } from '../i18n/index.ts';
import { taskWords } from './task-words.ts';

/** What is checked at a gate, and where the plan does not bring it by that day, when it does. */
export function checkWords(
  { gate, behind }: PlanGate,
  check: Id,
  plan: Plan,
  { t, word, formats }: Pick<Tongue, 't' | 'word' | 'formats'>,
): { text: string; note: string | null } {
  const text = word(`gate.${gate}.check.${check}.text`);
  const late = behind.find((one) => one.check === check);
  if (late === undefined) return { text, note: null };
  const planned = plan.tasks.find(({ task }) => task === late.task);
  const task = planned ? taskWords(planned, word).title : word(`task.${late.task}.title`);
  const note =
    late.end === null
      ? t('report.gate.outside', { task })
      : t('report.gate.behind', { task, date: formats.shortDate(late.end) });
  return { text, note };
}
