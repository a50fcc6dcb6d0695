import type { Result } from '../../engine/index.ts';
import type { Block, Chapter, Row } from '../blocks.ts';
import { boardAnswers } from '../board-answers.ts';
import { because, quiet } from '../reason-lines.ts';
import type { Say } from '../say.ts';
import { columnsOf } from './columns.ts';

export function risksChapter(say: Say, { whole }: { whole: boolean }): Chapter {
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
        rows: boardAnswers(say, whole).map(({ question, answer }): Row => ({
          cells: [{ text: [question] }, { text: [answer] }],
        })),
      },
    ],
  };
}

/** A risk says itself what it comes from: one answer shows that it is so here. */
const MOST_REASONS = 1;

/** Gravest first. */
const severities = [1, 0.5, 0] as const;

function risks(say: Say): Block[] {
  const { t } = say;
  const found = say.result.risks;
  if (found.length === 0) return [{ kind: 'paragraph', tone: 'body', text: t('report.risks.none') }];
  return [
    { kind: 'paragraph', tone: 'small', text: t('risks.weight') },
    {
      kind: 'table',
      caption: t('report.risks.risks'),
      columns: columnsOf([t('report.risks.risk'), 54], [t('report.risks.answer'), 46]),
      rows: severities.flatMap((severity): Row[] => {
        const own = found.filter((risk) => risk.severity === severity);
        return own.length === 0
          ? []
          : [{ band: t(`report.risks.band.${severity}`) }, ...own.map((risk) => riskRow(risk, say))];
      }),
    },
  ];
}

function riskRow({ risk, owner, because: reasons }: Result['risks'][number], say: Say): Row {
  const { word } = say;
  return {
    cells: [
      {
        text: [
          [{ text: word(`risk.${risk}.name`), strong: true }],
          word(`risk.${risk}.text`),
          ...because(reasons, say, MOST_REASONS),
        ],
      },
      {
        text: [word(`risk.${risk}.answer`), quiet(say.t('report.risks.watched', { role: say.role(owner) }))],
      },
    ],
  };
}
