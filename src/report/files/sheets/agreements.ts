import type { Say } from '../../say.ts';
import {
  betweenLanes,
  dutyStages,
  laneLines,
  laneWay,
  takeoverDate,
  takeoverKey,
  takeoverTakes,
} from '../../words/index.ts';
import { day, text, type Sheet, type SheetCell } from '../workbook.ts';

/** One accountable owner for each duty, by stage. */
export function dutySheet(say: Say): Sheet {
  const { t, word, formats, result } = say;
  const { stages } = dutyStages(say, result.team);
  return {
    name: t('files.sheet.duties'),
    columns: [
      { head: t('files.head.duty'), width: 34 },
      { head: t('files.head.function'), width: 22 },
      { head: t('files.head.what'), width: 52 },
      ...stages.map(({ name }) => ({ head: name, width: 28 })),
      { head: t('report.team.helps'), width: 34 },
    ],
    rows: result.team.duties.map((duty) => [
      text(word(`duty.${duty.duty}.name`), 'strong'),
      text(word(`function.${duty.function}.name`)),
      text(word(`duty.${duty.duty}.text`)),
      ...stages.map(({ at }) =>
        text(
          at === 'after' && duty.standIn
            ? t('report.team.stand-in', { role: say.role(duty.after) })
            : say.role(duty[at]),
        ),
      ),
      text(formats.list(duty.helps.map(say.role))),
    ]),
  };
}

/** What two functions agree on; no sheet where one is built. */
export function laneSheet(say: Say): Sheet[] {
  const { t, word } = say;
  const { lanes } = say.result.team;
  if (lanes === null) return [];
  const lines: [name: string, what: string][] = [
    ...lanes.lanes.flatMap((lane): [string, string][] => {
      const id = lane.function;
      const name = word(`function.${id}.name`);
      const of = (what: string): string => t('team.lanes.line', { name, text: what });
      return [
        [of(t('team.lanes.work')), word(`lanes.lane.${id}.work`)],
        [of(t('team.lanes.limit')), word(`lanes.lane.${id}.limit`)],
        ...laneLines(say, lane).map((line): [string, string] => [of(line.name), line.text]),
      ];
    }),
    ...betweenLanes(say, lanes).map(({ name, text: what }): [string, string] => [name, what]),
    ...lanes.handOvers.map((one): [string, string] => [
      t('team.lanes.line', { name: laneWay(say, one), text: word(`lanes.hand-over.${one.handOver}.name`) }),
      word(`lanes.hand-over.${one.handOver}.text`),
    ]),
  ];
  return [
    {
      name: t('files.sheet.lanes'),
      columns: [
        { head: t('files.head.what'), width: 44 },
        { head: t('files.head.value'), width: 90 },
      ],
      rows: lines.map(([name, what]) => [text(name, 'strong'), text(what)]),
    },
  ];
}

/** What becomes of the work of a function that another one takes over; no sheet where none is. */
export function takeoverSheet(say: Say): Sheet[] {
  const { t, word, pack, result } = say;
  const { takeover } = result.team;
  if (takeover === null) return [];
  const key = takeoverKey(pack, result);
  return [
    {
      name: t('files.sheet.takeover'),
      columns: [
        { head: t('team.takeover.work'), width: 34 },
        { head: t('team.takeover.becomes'), width: 12 },
        { head: t('team.takeover.date'), width: 26 },
        { head: t('files.head.on-day'), width: 13 },
        { head: t('team.takeover.takes'), width: 30 },
        { head: t('files.head.note'), width: 60 },
      ],
      rows: takeover.lines.map((line): SheetCell[] => [
        text(word(`${key}.work.${line.work}.name`), 'strong'),
        text(t(`team.takeover.${line.becomes}`)),
        text(takeoverDate(say, line)),
        day(line.date),
        text(takeoverTakes(say, line)),
        text(word(`${key}.work.${line.work}.text`)),
      ]),
    },
  ];
}
