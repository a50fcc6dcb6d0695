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

/** The same words, stepping back. */
export const quiet = (words: Words): Words =>
  (typeof words === 'string' ? [{ text: words }] : [...words]).map(({ text }) => ({ text, quiet: true }));
