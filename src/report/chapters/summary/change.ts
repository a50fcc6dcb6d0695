import type { Block } from '../../blocks.ts';
import { flipWords } from '../../flip-words.ts';
import type { Say } from '../../say.ts';
import { tellingFlips } from '../../words/index.ts';

/** Ways to another verdict that the summary names. */
const SHOWN_FLIPS = 1;

/** What would change it: the nearest other verdict, or what is most worth finding out while answers are missing. */
export function change(say: Say): Block[] {
  const { t, word, formats } = say;
  const {
    flips,
    firmness: { settleBy },
  } = say.result;
  const ask = settleBy.slice(0, 2).map(({ kind, id }) => `“${word(`${kind}.${id}.short`)}”`);
  const asked = ask.length === 0 ? [] : [t('report.summary.ask', { questions: formats.list(ask) })];
  // While answers are missing, finding them out comes before what other answers would do.
  const lines =
    asked.length > 0
      ? asked
      : tellingFlips(flips, say.pack)
          .slice(0, SHOWN_FLIPS)
          .map((flip) => flipWords(flip, say));
  if (lines.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      tone: 'body',
      text: [{ text: `${t('report.summary.change')} `, strong: true }, { text: lines.join(' ') }],
    },
  ];
}
