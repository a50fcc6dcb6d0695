import type { Block } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { decisionWords, hoursAsked, mondayWords, roleWithName } from '../../words/index.ts';
import { costPairs } from './cost.ts';

/** What is asked of the reader: to approve what, by whom and by when, and what it costs. */
export function decision(say: Say): Block {
  const { t, formats } = say;
  const { team, plan } = say.result;
  const top = team.seats.find(({ timing, reportsTo }) => timing === 'executive' && reportsTo === null);
  const { role, given } = team.interimOwner;
  return {
    kind: 'callout',
    title: t('report.summary.decision'),
    text: [
      [{ text: decisionWords(say, say.result, say.pack), strong: true }],
      [
        { text: `${t('report.summary.monday')}: `, quiet: true },
        { text: mondayWords(say, say.result, say.pack) },
      ],
    ],
    pairs: [
      ...(top === undefined
        ? []
        : [{ key: t('report.summary.decides'), value: roleWithName(say, plan, top.role) }]),
      {
        key: t('report.summary.carries'),
        value: t(given ? 'report.summary.hours' : 'report.summary.hours-default', {
          role: roleWithName(say, plan, role),
          hours: formats.number(hoursAsked(team, say.pack)),
        }),
      },
      {
        key: t('report.summary.until'),
        value: untilWords(say),
      },
      ...costPairs(say),
    ],
  };
}

/** The plan is decided on before it starts; the money for a hire by the end of the task that the search waits for. */
function untilWords({ t, formats, pack, result: { plan } }: Say): string {
  const date = formats.date(plan.start);
  const search = pack.plan.tasks.filter(({ forHire }) => forHire === true);
  const before = search
    .flatMap(({ dependsOn }) => dependsOn)
    .filter((id) => !search.some((one) => one.id === id));
  const approval = plan.tasks.find(({ task }) => before.includes(task));
  return plan.hire === null || approval === undefined
    ? t('report.summary.until-value', { date })
    : t('report.summary.until-seat', { date, seat: formats.date(approval.end) });
}
