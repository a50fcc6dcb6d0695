import { loadShare, type OwnerLoad } from '../../../engine/index.ts';
import type { Block, Row, Words } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { taskWords } from '../../task-words.ts';
import { conflictWords, loadShareWords, ownerName, weeksInWords } from '../../words/index.ts';
import { columnsOf } from '../columns.ts';

/** What each owner can give and what is planned. */
export function load(say: Say): Block[] {
  const { t } = say;
  const owners = say.result.plan.load.filter(({ planned }) => planned > 0);
  if (owners.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.plan.load') },
    {
      kind: 'table',
      caption: t('report.plan.load'),
      columns: columnsOf(
        [t('report.plan.owner'), 40],
        [t('report.plan.capacity'), 15, 'end'],
        [t('report.plan.planned'), 15, 'end'],
        [t('report.plan.share'), 12, 'end'],
        [t('report.plan.peak'), 18, 'end'],
      ),
      rows: owners.map((each): Row => ({
        cells: [
          { text: ownerCell(each, say) },
          { text: [t('report.plan.weeks-of-work', { count: round(each.capacity) })] },
          { text: [t('report.plan.weeks-of-work', { count: round(each.planned) })] },
          { text: [each.capacity > 0 ? loadShareWords(say, loadShare(each)) : ''] },
          { text: [peak(each, say)] },
        ],
      })),
    },
  ];
}

/** Who it is, and the weeks in which it is too much. */
function ownerCell(each: OwnerLoad, say: Say): Words[] {
  const name = ownerName(say, each);
  if (each.overWeeks.length === 0) return [name];
  return [
    name,
    [{ text: say.t('plan.load.over', { weeks: weeksInWords(say, each.overWeeks) }), strong: true }],
  ];
}

export const round = (weeks: number): number => Math.round(weeks * 10) / 10;

function peak({ weeks }: OwnerLoad, say: Say): string {
  const { t } = say;
  const shares = weeks.map(({ capacity, planned }) => (capacity > 0 ? planned / capacity : 0));
  const most = Math.max(0, ...shares);
  return most === 0
    ? ''
    : t('report.plan.peak-value', { week: shares.indexOf(most) + 1, share: loadShareWords(say, most) });
}

/** What the changes made by hand do not fit together with. */
export function conflicts(say: Say): Block[] {
  const { t, word } = say;
  const { plan } = say.result;
  const found = plan.tasks.flatMap((task) => task.conflicts.map((conflict) => ({ task, conflict })));
  if (found.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: t('plan.conflicts', { count: found.length }) },
    {
      kind: 'list',
      ordered: false,
      items: found.map(({ task, conflict }) => ({
        text: [
          { text: `${taskWords(task, word).title}. `, strong: true },
          { text: conflictWords(say, plan, task, conflict) },
        ],
      })),
    },
  ];
}
