import type { Reason } from '../../engine/index.ts';
import { formats, t, word } from '../say.ts';
import { saidToFact, saidToQuestion } from './answers.ts';
import { titleById } from './plan/task-names.ts';
import type { View } from './view.ts';

/** One reason as a short phrase, such as `Reps lose too much time to paperwork (met)`. */
export function reasonWords(view: View, reason: Reason): string {
  switch (reason.kind) {
    case 'criterion': {
      const state = view.weighed.get(reason.criterion)?.state ?? 'unknown';
      return t('result.reason.criterion', {
        statement: word(`criterion.${reason.criterion}.statement`),
        state: t(`result.state.${state}`),
      });
    }
    case 'fact': {
      const { short, text } = saidToFact(view, reason.fact);
      return t('result.reason.answer', { short, text: formats().list(text.split('\n')) });
    }
    case 'question': {
      const { short, text } = saidToQuestion(view, reason.question);
      return t('result.reason.answer', { short, text });
    }
    case 'rule':
      return word(`rule.${reason.rule}.name`);
    case 'first-seat':
      return word(`first-seat.${reason.choice}`);
    case 'seat-held':
      return t('result.reason.seat-held', { function: word(`function.${reason.function}.short`) });
    case 'verdict':
      return t('result.reason.verdict', { verdict: word(`verdict.${reason.verdict}.name`) });
    case 'start-kpi':
      return t('result.reason.start-kpi', {
        verdict: word(`verdict.${reason.verdict}.name`),
        shows: word(`kpi.${reason.kpi}.shows`),
      });
    case 'duty':
      return t('result.reason.duty', { duty: word(`duty.${reason.duty}.name`) });
    case 'depends':
      return t('result.reason.depends', { task: titleById(view.result.plan, reason.task) });
  }
}

/** All reasons, each once. */
export const reasonsInWords = (view: View, reasons: readonly Reason[]): string[] => [
  ...new Set(reasons.map((reason) => reasonWords(view, reason))),
];
