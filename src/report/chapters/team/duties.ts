import type { DutyLine } from '../../../engine/index.ts';
import type { Block, Cell, Row } from '../../blocks.ts';
import { quiet } from '../../reason-lines.ts';
import type { Say } from '../../say.ts';
import { dutyStages, type DutyStage } from '../../words/index.ts';
import { columnsOf } from '../columns.ts';

/** One accountable owner for each duty: until the first seat is filled, while the team is built, and after. */
export function duties(say: Say): Block[] {
  const { t, word, formats } = say;
  const { team } = say.result;
  const { stages, caption } = dutyStages(say, team);
  // Most owners are the same in the end as in between: where one is not, the cell says so.
  const columns = stages.slice(0, 2);
  const rows = say.pack.head.functions.flatMap(({ id, mark }): Row[] => {
    const own = team.duties.filter(({ function: owner }) => owner === id);
    if (own.length === 0) return [];
    return [
      { band: t('report.team.duty-band', { function: word(`function.${id}.name`) }), mark },
      ...own.map((duty): Row => ({
        cells: [
          {
            text: [
              [{ text: word(`duty.${duty.duty}.name`), strong: true }],
              [{ text: word(`duty.${duty.duty}.text`), quiet: true }],
              ...(duty.helps.length === 0
                ? []
                : [quiet(t('report.team.helped-by', { roles: formats.list(duty.helps.map(say.role)) }))]),
            ],
          },
          ...columns.map((stage, place) => ownerCell(duty, stage, columns[place - 1], say)),
        ],
      })),
    ];
  });
  if (rows.length === 0) return [];
  const share = 54 / columns.length;
  return [
    {
      kind: 'heading',
      level: 2,
      text: t('report.team.duties'),
      ...(team.duties.some((duty) => handedOver(duty, columns))
        ? { note: t('report.team.duties-note') }
        : {}),
    },
    {
      kind: 'table',
      caption,
      columns: columnsOf([t('report.team.duty'), 46], ...columns.map(({ name }) => [name, share] as const)),
      rows,
    },
  ];
}

const handedOver = (duty: DutyLine, [now, then]: readonly DutyStage[]): boolean =>
  now !== undefined && then !== undefined && duty[now.at] !== duty[then.at];

/** A new owner stands out; whoever takes over in the end is named below. */
function ownerCell(duty: DutyLine, { at }: DutyStage, earlier: DutyStage | undefined, say: Say): Cell {
  const { t, role } = say;
  const moved = earlier !== undefined && duty[earlier.at] !== duty[at];
  const inTheEnd = role(duty.after);
  const atLast = duty.standIn ? t('report.team.stand-in', { role: inTheEnd }) : inTheEnd;
  const stays = duty.after === duty[at];
  return {
    text: [
      [{ text: earlier !== undefined && stays ? atLast : role(duty[at]), strong: moved }],
      ...(at !== 'during' || stays ? [] : [t('report.team.in-the-end', { role: atLast })]),
    ],
  };
}
