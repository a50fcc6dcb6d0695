import type { Plan, PlanGate } from '../../engine/index.ts';
import type { Id, Pack } from '../../pack/index.ts';
import { titleById } from './tasks.ts';
import type { Voice } from './voice.ts';

/** What is checked at a gate, and where the plan does not bring it by that day, when it does. */
export function checkWords(
  voice: Voice,
  plan: Plan,
  { gate, behind }: PlanGate,
  check: Id,
): { text: string; note: string | null } {
  const { t, word, formats } = voice;
  const text = word(`gate.${gate}.check.${check}.text`);
  const late = behind.find((one) => one.check === check);
  if (late === undefined) return { text, note: null };
  if (late.task === null)
    return { text, note: t('report.gate.unread', { date: formats.shortDate(late.end) }) };
  const task = titleById(voice, plan, late.task);
  const note =
    late.end === null
      ? t('report.gate.outside', { task })
      : t('report.gate.behind', { task, date: formats.shortDate(late.end) });
  return { text, note };
}

/** What it means where the plan itself does not bring a check by its gate, and what can be chosen; empty where it brings all. */
export function missedByPlan({ t }: Voice, { gates, end: lastDay }: Plan): string {
  // When figures can first be read is no matter of choice.
  const ends = gates.flatMap(({ behind }) => behind.flatMap(({ task, end }) => (task === null ? [] : [end])));
  const beyond = ends.filter((end) => end === null || end > lastDay).length;
  const late = ends.length - beyond;
  if (ends.length === 0) return '';
  return [
    ...(late === 0 ? [] : [t('report.gate.late', { count: late })]),
    ...(beyond === 0 ? [] : [t('report.gate.beyond', { count: beyond })]),
    t('report.gate.choice'),
  ].join(' ');
}

/** What is asked early, whatever the figures say. */
export const earlyChecks = ({ word }: Voice, { plan }: Pack, verdict: Id): string[] =>
  plan.earlyChecks
    .filter(({ verdicts }) => verdicts === undefined || verdicts.includes(verdict))
    .map(({ id }) => word(`early-check.${id}`));
