import type { Block, Chapter, Row } from '../blocks.ts';
import { boardAnswers } from '../board-answers.ts';
import { because } from '../reason-lines.ts';
import type { Say } from '../say.ts';
import { columnsOf } from './columns.ts';

export function risksChapter(say: Say): Chapter {
  const { t } = say;
  return {
    id: 'risks',
    title: t('report.chapter.risks'),
    form: 'flow',
    blocks: [
      { kind: 'chapter-title', over: t('report.chapter.risks'), text: t('report.risks.title') },
      { kind: 'heading', level: 2, text: t('report.risks.risks') },
      ...risks(say),
      { kind: 'heading', level: 2, text: t('report.risks.board') },
      {
        kind: 'table',
        caption: t('report.risks.board'),
        columns: columnsOf([t('report.risks.question'), 34], [t('report.risks.reply'), 66]),
        rows: boardAnswers(say).map(({ question, answer }): Row => ({
          cells: [{ text: [[{ text: question, strong: true }]] }, { text: [answer] }],
        })),
      },
    ],
  };
}

/** As many as the page names. */
const MOST_REASONS = 3;

function risks(say: Say): Block[] {
  const { t, word } = say;
  const found = say.result.risks;
  if (found.length === 0) return [{ kind: 'paragraph', tone: 'body', text: t('report.risks.none') }];
  return [
    { kind: 'paragraph', tone: 'small', text: t('risks.weight') },
    {
      kind: 'table',
      caption: t('report.risks.risks'),
      columns: columnsOf(
        [t('report.risks.risk'), 37],
        [t('report.risks.answer'), 39],
        [t('report.risks.owner'), 14],
        [t('report.risks.severity'), 10],
      ),
      rows: found.map(({ risk, severity, owner, because: reasons }): Row => ({
        cells: [
          {
            text: [
              [{ text: word(`risk.${risk}.name`), strong: true }],
              word(`risk.${risk}.text`),
              ...because(reasons, say, MOST_REASONS),
            ],
          },
          { text: [word(`risk.${risk}.answer`)] },
          { text: [say.role(owner)] },
          { text: [[{ text: t(`report.severity.${severity}`), strong: severity === 1 }]] },
        ],
      })),
    },
  ];
}
