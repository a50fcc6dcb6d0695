import type { Plan } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';
import type { Block, Row } from '../../blocks.ts';
import { quiet } from '../../reason-lines.ts';
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
      columns: columnsOf([t('report.plan.later-task'), 100]),
      rows: [...new Set(waiting.map(({ owner }) => owner))].flatMap((owner) =>
        reasons.flatMap((reason): Row[] => {
          const own = waiting.filter((one) => one.owner === owner && reasonOf(one) === reason);
          if (own.length === 0) return [];
          const band = { band: say.role(owner), note: whyLater(owner, reason, say) };
          return [band, ...own.map((one) => laterRow(one, say))];
        }),
      ),
    },
  ];
}

type Later = Plan['later'][number];

/** Why tasks wait, those that could come in first. */
const reasons = ['fits', 'no-capacity', 'no-days', 'dependency-later', 'small-plan'] as const;

const reasonOf = ({ why, fits }: Later): (typeof reasons)[number] => (fits === null ? why : 'fits');

/** Somebody who is not there yet has no hours that anything could fit into. */
function whyLater(owner: Id, reason: (typeof reasons)[number], say: Say): string {
  const { plan, team } = say.result;
  const first = team.seats.filter(({ role }) => role === owner);
  const starts = team.dates.find(
    ({ seat, planned }) => planned !== null && first.some(({ id }) => id === seat),
  );
  const day = starts?.planned ?? null;
  return reason === 'no-capacity' &&
    first.every(({ order }) => order !== null) &&
    day !== null &&
    day > plan.end
    ? say.t('report.plan.later.not-here', { date: say.formats.date(day) })
    : say.t(`report.plan.later.${reason}`);
}

const laterRow = (one: Later, say: Say): Row => ({
  cells: [
    {
      text: [
        [
          { text: `${titleById(say, say.result.plan, one.task)}  ` },
          { text: effortInWords(say, one), quiet: true },
        ],
        ...(one.fits === null ? [] : [quiet(laterReason(say, one))]),
      ],
    },
  ],
});

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
