import type { Block, Row } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { effortInWords, laterReason, laterWords, titleById, titlesOf } from '../../words/index.ts';
import { columnsOf } from '../columns.ts';

/** What waits until after day 90, and why. */
export function later(say: Say): Block[] {
  const { t } = say;
  const waiting = say.result.plan.later;
  if (waiting.length === 0) return [];
  const work = laterWords(say, say.result.plan);
  return [
    { kind: 'heading', level: 2, text: t('report.plan.later') },
    ...(work === '' ? [] : [{ kind: 'paragraph', tone: 'body', text: work } as const]),
    {
      kind: 'table',
      caption: t('report.plan.later'),
      dense: true,
      columns: columnsOf(
        [t('report.plan.later-task'), 43],
        [t('report.plan.later-owner'), 24],
        [t('report.plan.effort'), 11, 'end'],
        [t('report.plan.reason'), 22],
      ),
      rows: waiting.map((one): Row => ({
        cells: [
          { text: [titleById(say, say.result.plan, one.task)] },
          { text: [say.role(one.owner)] },
          { text: [effortInWords(say, one)] },
          { text: [laterReason(say, one)] },
        ],
      })),
    },
  ];
}

/** What was proposed and left out by hand, with the tasks that still need it. */
export function dropped(say: Say): Block[] {
  const { t } = say;
  const { plan } = say.result;
  if (plan.dropped.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('plan.dropped') },
    {
      kind: 'list',
      ordered: false,
      items: plan.dropped.map(({ task, neededBy }) => ({
        text: titleById(say, plan, task),
        ...(neededBy.length === 0
          ? {}
          : { note: t('plan.dropped.needed', { tasks: titlesOf(say, plan, neededBy) }) }),
      })),
    },
  ];
}
