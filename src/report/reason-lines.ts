import type { Reason } from '../engine/index.ts';
import { shortAnswer } from './answers.ts';
import type { Words } from './blocks.ts';
import type { Say } from './say.ts';

/** At most two reasons, each on its line; an answer is given with what was said. */
export const reasonLines = (reasons: readonly Reason[], say: Say, most = 2): Words[] =>
  reasons.slice(0, most).map((reason) => {
    if (reason.kind === 'fact') return shortAnswer(reason.fact, say, 'fact');
    return reason.kind === 'question' ? shortAnswer(reason.question, say) : say.reason(reason);
  });

/**
 * `Because: …`, in the words of the page. The verdict is on every page; what a KPI shows, a duty asks for or another task
 * needs is said where it stands: what rests on nothing else gets no line.
 */
export function because(reasons: readonly Reason[], say: Say, most = reasons.length): Words[] {
  const own = reasons.filter(({ kind }) => !SAID_ELSEWHERE.includes(kind));
  const words = [...new Set(own.map((reason) => reasonWords(reason, say)))].slice(0, most);
  return words.length === 0 ? [] : [quiet(say.t('result.because', { reasons: words.join('; ') }))];
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
