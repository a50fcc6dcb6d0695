import type { Reason } from '../../../engine/index.ts';
import { shortAnswer } from '../../answers.ts';
import type { Block, ListItem } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { whomToAsk } from '../../words/index.ts';

/** The three strongest reasons with their evidence; while the verdict is open, what would settle it. */
export function reasons(say: Say): Block[] {
  const { t, result } = say;
  const criteria = result.reasons.filter((reason) => reason.kind === 'criterion');
  const evidence = result.reasons.filter(({ kind }) => kind === 'criterion' || kind === 'fact');
  const shown = (criteria.length > 0 ? evidence : result.reasons).slice(0, 3);
  const heading = criteria.length > 0 ? t('report.summary.reasons') : t('report.summary.settle');
  return [
    { kind: 'heading', level: 2, small: true, text: heading, leadsTo: '#why' },
    { kind: 'list', ordered: false, items: shown.map((reason) => reasonItem(reason, say)) },
  ];
}

function reasonItem(reason: Reason, say: Say): ListItem {
  const { word, formats } = say;
  if (reason.kind === 'criterion') {
    const set = say.criterion(reason.criterion)?.set ?? '';
    const state = say.stateOf(reason.criterion);
    return {
      mark: { shape: say.mark(set), state },
      // A criterion that is not met speaks by what was found: its statement alone would claim the opposite.
      text: [
        {
          text: word(
            `criterion.${reason.criterion}.${state === 'part' || state === 'not' ? state : 'statement'}`,
          ),
          strong: true,
        },
      ],
      note: reason.questions
        .slice(0, 2)
        .map((question) => shortAnswer(question, say))
        .join('. '),
    };
  }
  const isAsked = reason.kind === 'question' || reason.kind === 'fact';
  if (isAsked && say.result.verdict === say.pack.decision.openVerdict) {
    const id = reason.kind === 'question' ? reason.question : reason.fact;
    const knows = say.result.record.find((line) => line.id === id)?.whoKnows ?? [];
    const who = whomToAsk(say.result, say.pack, knows);
    return {
      text: [{ text: word(`${reason.kind}.${id}.short`), strong: true }],
      note: formats.list(who.map(say.role)),
    };
  }
  return { text: say.reason(reason) };
}
