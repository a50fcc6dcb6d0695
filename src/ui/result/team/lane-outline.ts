import type { LaneAgreement } from '../../../engine/index.ts';
import { said } from '../../../report/index.ts';
import { formats, t, word } from '../../say.ts';
import { functionName, roleName } from '../names.ts';
import { onScreen } from '../on-screen.ts';
import type { View } from '../view.ts';
import type { Outline } from './outline.ts';

export const way = onScreen(said.laneWay);
export const betweenLanes = onScreen(said.betweenLanes);

export function laneOutline({ company }: View, lanes: LaneAgreement): Outline {
  const [first = '', second = ''] = lanes.lanes.map((lane) => functionName(lane.function));
  const named = (name: string, text: string): string => t('team.lanes.line', { name, text });
  return {
    title: t('team.lanes.text-title', { company, first, second }),
    sections: [
      ...lanes.lanes.map(({ function: of, lead, duties }) => ({
        name: functionName(of),
        form: 'list' as const,
        lines: [
          named(t('team.lanes.decides-in'), roleName(lead)),
          named(t('team.lanes.work'), word(`lanes.lane.${of}.work`)),
          named(t('team.lanes.limit'), word(`lanes.lane.${of}.limit`)),
          named(t('team.lanes.duties'), formats().list(duties.map((duty) => word(`duty.${duty}.name`)))),
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
