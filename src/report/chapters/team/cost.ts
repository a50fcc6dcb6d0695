import type { CostSum, TeamCost } from '../../../engine/index.ts';
import type { Block, Cell, Row } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { costRows, costWords, missingWords, paybackWords, sumWords } from '../../words/index.ts';
import { columnsOf } from '../columns.ts';

/** What the seats cost; only where the person gave a cost, and only from that. */
export function cost(say: Say): Block[] {
  const { t } = say;
  const found = say.result.team.cost;
  if (found.seats.every(({ perYear }) => perYear === null)) return [];
  return [
    { kind: 'heading', level: 2, text: t('team.cost.title'), note: t('report.team.cost-note') },
    {
      kind: 'table',
      caption: t('team.cost.caption'),
      columns: columnsOf(
        [t('team.cost.seat'), 42],
        [t('team.chart.fte'), 8, 'end'],
        [t('team.cost.year'), 25, 'end'],
        [t('team.cost.in-plan'), 25, 'end'],
      ),
      rows: found.totals.flatMap((total) => kindRows(total, found, say)),
    },
    ...(found.totals.some(({ kind }) => kind === 'borrowed')
      ? [{ kind: 'paragraph', tone: 'quiet', text: t('team.cost.borrowed-note') } as const]
      : []),
    ...payback(found, say),
  ];
}

function kindRows(
  { kind, perYear, within90Days }: TeamCost['totals'][number],
  found: TeamCost,
  say: Say,
): Row[] {
  const { t, formats } = say;
  const sum = (of: CostSum): Cell => {
    const missing = missingWords(say, of);
    return {
      text: [
        [{ text: sumWords(say, of, found.currency), strong: true }],
        ...(missing === '' ? [] : [[{ text: missing, quiet: true }]]),
      ],
    };
  };
  return [
    { band: t(`team.cost.kind.${kind}`) },
    ...costRows(say, found)
      .filter((row) => row.kind === kind)
      .map((row): Row => ({
        cells: [
          { text: [row.name, ...(row.when === '' ? [] : [[{ text: row.when, quiet: true }]])] },
          { text: [formats.number(row.fte, 2)] },
          { text: [costWords(say, row.perYear, found.currency)] },
          { text: [costWords(say, row.within90Days, found.currency)] },
        ],
      })),
    {
      cells: [
        { text: [[{ text: t(`team.cost.total.${kind}`), strong: true }]] },
        { text: [''] },
        sum(perYear),
        sum(within90Days),
      ],
    },
  ];
}

function payback({ payback: found, currency }: TeamCost, say: Say): Block[] {
  if (found.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: say.t('team.cost.payback') },
    {
      kind: 'list',
      ordered: false,
      items: found.map((one) => ({ text: paybackWords(say, one, currency) })),
    },
    { kind: 'paragraph', tone: 'quiet', text: say.t('team.cost.payback-note') },
  ];
}
