import type { LaneAgreement } from '../../../engine/index.ts';
import { said } from '../../../report/index.ts';
import { t, word } from '../../say.ts';
import { functionName } from '../names.ts';
import { onScreen } from '../on-screen.ts';
import type { View } from '../view.ts';
import type { Outline } from './outline.ts';

export const way = onScreen(said.laneWay);
export const laneLines = onScreen(said.laneLines);
export const betweenLanes = onScreen(said.betweenLanes);

export function laneOutline({ company }: View, lanes: LaneAgreement): Outline {
  const [first = '', second = ''] = lanes.lanes.map((lane) => functionName(lane.function));
  const named = (name: string, text: string): string => t('team.lanes.line', { name, text });
  return {
    title: t('team.lanes.text-title', { company, first, second }),
    sections: [
      ...lanes.lanes.map((lane) => ({
        name: functionName(lane.function),
        form: 'list' as const,
        lines: [
          named(t('team.lanes.work'), word(`lanes.lane.${lane.function}.work`)),
          named(t('team.lanes.limit'), word(`lanes.lane.${lane.function}.limit`)),
          ...laneLines(lane).map(({ name, text }) => named(name, text)),
        ],
      })),
      ...betweenLanes(lanes).map(({ name, text }) => ({ name, form: 'text' as const, lines: [text] })),
      {
        name: t('team.lanes.hand-overs'),
        form: 'list',
        lines: lanes.handOvers.map((one) =>
          t('team.lanes.hand-over-line', {
            name: word(`lanes.hand-over.${one.handOver}.name`),
            way: way(one),
            text: word(`lanes.hand-over.${one.handOver}.text`),
          }),
        ),
      },
    ],
  };
}
