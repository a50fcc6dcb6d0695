import type { LaneAgreement } from '../../../engine/index.ts';
import type { Block, Row } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import {
  betweenLanes,
  laneLines,
  laneWay,
  runDown,
  takeoverDate,
  takeoverKey,
  takeoverTakes,
} from '../../words/index.ts';
import { columnsOf } from '../columns.ts';

/** Where two functions are built: who decides what, and what passes between them. */
export function lanes(say: Say): Block[] {
  const { t, word } = say;
  const found = say.result.team.lanes;
  if (found === null) return [];
  return [
    { kind: 'heading', level: 2, text: t('team.lanes.title') },
    { kind: 'paragraph', tone: 'body', text: t('team.lanes.lead') },
    {
      kind: 'columns',
      columns: found.lanes.map((lane) => ({
        span: Math.floor(12 / found.lanes.length),
        blocks: laneBlocks(lane, say),
      })),
    },
    {
      kind: 'key-values',
      columns: 2,
      pairs: betweenLanes(say, found).map(({ name, text }) => ({ key: name, value: text })),
    },
    { kind: 'heading', level: 3, text: t('team.lanes.hand-overs') },
    {
      kind: 'list',
      ordered: false,
      items: found.handOvers.map((one) => ({
        text: [
          { text: word(`lanes.hand-over.${one.handOver}.name`), strong: true },
          { text: ` (${laneWay(say, one)}): ` },
          { text: word(`lanes.hand-over.${one.handOver}.text`) },
        ],
      })),
    },
  ];
}

/** What a lane does and leaves alone, who leads it, and who decides on its duties. */
function laneBlocks(lane: LaneAgreement['lanes'][number], say: Say): Block[] {
  const { word } = say;
  const id = lane.function;
  return [
    { kind: 'heading', level: 3, text: word(`function.${id}.name`) },
    { kind: 'paragraph', tone: 'body', text: word(`lanes.lane.${id}.work`) },
    { kind: 'paragraph', tone: 'body', text: word(`lanes.lane.${id}.limit`) },
    {
      kind: 'key-values',
      columns: 1,
      pairs: laneLines(say, lane).map(({ name, text }) => ({ key: name, value: text })),
    },
  ];
}

/** Where one function takes another one over: what ends, what moves, what stays. */
export function takeover(say: Say): Block[] {
  const { t, word, pack, result } = say;
  const found = result.team.takeover;
  if (found === null) return [];
  const key = takeoverKey(pack, result);
  return [
    { kind: 'heading', level: 2, text: word(`${key}.name`) },
    { kind: 'paragraph', tone: 'body', text: `${word(`${key}.text`)} ${runDown(say, found)}` },
    {
      kind: 'table',
      caption: t('team.takeover.caption', { function: word(`function.${found.from}.name`) }),
      columns: columnsOf(
        [t('team.takeover.work'), 46],
        [t('team.takeover.becomes'), 12],
        [t('team.takeover.date'), 20],
        [t('team.takeover.takes'), 22],
      ),
      rows: found.lines.map((line): Row => ({
        cells: [
          {
            text: [
              [{ text: word(`${key}.work.${line.work}.name`), strong: true }],
              [{ text: word(`${key}.work.${line.work}.text`), quiet: true }],
            ],
          },
          { text: [[{ text: t(`team.takeover.${line.becomes}`), strong: line.becomes !== 'stays' }]] },
          { text: [takeoverDate(say, line)] },
          { text: [takeoverTakes(say, line)] },
        ],
      })),
    },
  ];
}
