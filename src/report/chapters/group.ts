import type { Block } from '../blocks.ts';
import type { Say } from '../say.ts';
import { groupCounts, groupLead, saidWords, settledWords } from '../words/group.ts';
import { columnsOf } from './columns.ts';

/** Who took part, and on how much they differed and settled. Nothing for one person’s. */
export function groupSummary(say: Say): Block[] {
  const { participation } = say.result;
  if (!participation) return [];
  return [
    { kind: 'heading', level: 2, text: say.t('report.group.title') },
    { kind: 'paragraph', tone: 'body', text: groupLead(say, participation) },
    { kind: 'paragraph', tone: 'body', text: groupCounts(say, participation) },
  ];
}

/** How a group came to the answers: who took part, what was disputed, how it was settled and why. Nothing for one person’s. */
export function groupBlocks(say: Say): Block[] {
  const { t, word, result } = say;
  const { participation } = result;
  if (!participation) return [];
  return [
    ...groupSummary(say),
    {
      kind: 'table',
      caption: t('report.group.table'),
      dense: true,
      columns: columnsOf(
        [t('report.group.ref'), 8],
        [t('report.group.question'), 24],
        [t('report.group.said'), 36],
        [t('report.group.settled'), 32],
      ),
      rows: participation.questions.map((line) => {
        const { what, why } = settledWords(say, line);
        return {
          cells: [
            { text: [[{ text: line.ref, quiet: true }]] },
            { text: [word(`question.${line.question}.short`)] },
            { text: saidWords(say, line) },
            { text: [[{ text: what, strong: true }], ...(why === '' ? [] : [why])] },
          ],
        };
      }),
    },
  ];
}
