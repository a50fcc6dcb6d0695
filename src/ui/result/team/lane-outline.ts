import type { LaneAgreement } from '../../../engine/index.ts';
import { formats, t, word } from '../../say.ts';
import { functionName, functionShort, roleName } from '../names.ts';
import type { View } from '../view.ts';
import type { Outline } from './outline.ts';

/** `RevOps to SalesOps` */
export const way = ({ from, to }: LaneAgreement['handOvers'][number]): string =>
  t('team.lanes.way', { from: functionShort(from), to: functionShort(to) });

/** What holds between the lanes, each with its name. */
export function betweenLanes(lanes: LaneAgreement): { name: string; text: string }[] {
  const { decides, queueKeeper, jointKpi, split } = lanes;
  return [
    { name: t('team.lanes.disagree'), text: word('lanes.decides', { role: roleName(decides) }) },
    { name: t('team.lanes.queue'), text: word('lanes.queue', { role: roleName(queueKeeper) }) },
    {
      name: t('team.lanes.joint'),
      text:
        jointKpi === null
          ? t('team.lanes.no-joint')
          : t('team.lanes.joint-kpi', { kpi: word(`kpi.${jointKpi}.name`), text: word('lanes.joint') }),
    },
    {
      name: t('team.lanes.split'),
      text:
        split === null
          ? t('team.lanes.split-two')
          : t('team.lanes.split-on', {
              text: word('lanes.split.one-person', { share: formats().share(split.share) }),
              date: formats().date(split.reviewOn),
            }),
    },
  ];
}

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
