import type { Reason } from '../engine/index.ts';
import { shortAnswer } from './answers.ts';
import type { Words } from './blocks.ts';
import type { Say } from './say.ts';
import { numberedTasks } from './words/index.ts';

/** At most two reasons, each on its line; an answer is given with what was said. */
export const reasonLines = (reasons: readonly Reason[], say: Say, most = 2): Words[] =>
  reasons.slice(0, most).map((reason) => {
    if (reason.kind === 'fact') return shortAnswer(reason.fact, say, 'fact');
    return reason.kind === 'question' ? shortAnswer(reason.question, say) : say.reason(reason);
  });

/**
 * `Because: …`, in the words of the page. The verdict is on every page, and what a KPI shows or a duty asks for is said
 * where it stands: what rests on nothing else gets no line.
 */
export function because(reasons: readonly Reason[], say: Say, most = reasons.length): Words[] {
  const words = [...new Set(reasonsInWords(reasons, say))].slice(0, most);
  return words.length === 0 ? [] : [quiet(say.t('result.because', { reasons: words.join('; ') }))];
}

/** What it is needed for is said once for all tasks. */
function reasonsInWords(reasons: readonly Reason[], say: Say): string[] {
  const needed = reasons.flatMap((reason) => (reason.kind === 'depends' ? reason.task : []));
  const own = reasons.filter(({ kind }) => !SAID_ELSEWHERE.includes(kind));
  return [
    ...own.map((reason) => reasonWords(reason, say)),
    ...(needed.length === 0
      ? []
      : [say.t('report.plan.needed-for', { tasks: numberedTasks(say, say.result.plan, needed) })]),
  ];
}

const SAID_ELSEWHERE: readonly Reason['kind'][] = ['depends', 'verdict', 'start-kpi', 'duty'];

function reasonWords(reason: Reason, say: Say): string {
  const { t, word } = say;
  switch (reason.kind) {
    case 'criterion': {
      const found = say.stateOf(reason.criterion);
      const state = t(`result.state.${found === 'asked' || found === 'open' ? 'unknown' : found}`);
      return t('result.reason.criterion', {
        statement: word(`criterion.${reason.criterion}.statement`),
        state,
      });
    }
    case 'fact':
      return shortAnswer(reason.fact, say, 'fact');
    case 'question':
      return shortAnswer(reason.question, say);
    case 'verdict':
    case 'duty':
    case 'start-kpi':
    case 'depends':
    case 'rule':
    case 'first-seat':
    case 'seat-held':
      return plain(say.reason(reason));
  }
}

const plain = (words: Words): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('');

/** The same words, stepping back. */
export const quiet = (words: Words): Words =>
  (typeof words === 'string' ? [{ text: words }] : [...words]).map(({ text }) => ({ text, quiet: true }));
