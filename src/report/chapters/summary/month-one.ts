import type { Block, ListItem } from '../../blocks.ts';
import { unbroken } from '../../days.ts';
import type { Say } from '../../say.ts';
import { taskWords } from '../../task-words.ts';
import { ownerShort } from '../../words/index.ts';

/** The label of a plan of which nothing needs to be said. */
const RIGHT = 'right';

/** What goes on by day 30, in the order in which it ends; what only begins by then says so. */
export function monthOne(most: number, say: Say): Block[] {
  const { t, word, formats } = say;
  const { plan } = say.result;
  const day30 = plan.gates[0]?.date ?? plan.end;
  const soon = plan.tasks
    .filter(({ start, doneOn }) => start <= day30 && doneOn === null)
    .sort((a, b) => a.end.localeCompare(b.end));
  const left = soon.length - most;
  const day = (of: string): string => unbroken(formats.shortDate(of));
  const items = soon.slice(0, most).map((task): ListItem => ({
    text: [
      { text: `${taskWords(task, word).title}  ` },
      {
        text: t(task.end <= day30 ? 'report.summary.by' : 'report.summary.begins', {
          start: day(task.start),
          date: day(task.end),
          owner: ownerShort(say, task),
        }),
        quiet: true,
      },
    ],
  }));
  const more: Block[] =
    left > 0
      ? [{ kind: 'paragraph', tone: 'small', text: t('report.summary.more-tasks', { count: left }) }]
      : [];
  return [
    { kind: 'heading', level: 2, small: true, text: t('report.summary.month'), leadsTo: '#plan' },
    {
      kind: 'list',
      ordered: false,
      items: items.length > 0 ? items : [{ text: t('report.summary.no-tasks') }],
    },
    ...more,
    ...planSize(say),
  ];
}

/** A plan that is not of the right size says so on the first page, too: whoever reads only this must not miss it. */
function planSize(say: Say): Block[] {
  const { plan } = say.result;
  return plan.tasks.length === 0 || plan.label === RIGHT
    ? []
    : [{ kind: 'paragraph', tone: 'small', text: sizeWords(say) }];
}

function sizeWords({ t, word, pack, result: { plan } }: Say): string {
  const size = word(`load.${plan.label}.name`);
  if (plan.label !== pack.plan.capacity.labels.at(-1)?.id) return t('report.summary.size', { label: size });
  const late = plan.labelBecause.overrunning.length;
  return late === 0
    ? t('report.summary.too-full', { size })
    : t('report.summary.overruns', { size, count: late });
}
