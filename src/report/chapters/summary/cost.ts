import type { Payback } from '../../../engine/index.ts';
import type { Pair } from '../../blocks.ts';
import type { Say } from '../../say.ts';
import { money } from '../../words/index.ts';

/** What new seats cost and what brings it back in; only from costs the person gave. */
export function costPairs(say: Say): Pair[] {
  const { t } = say;
  const { totals, payback } = say.result.team.cost;
  const cost = totals.find(({ kind }) => kind === 'new')?.perYear;
  const back = payback.find(({ of }) => of === 'all-seats') ?? payback[0];
  return [
    ...(cost?.amount
      ? [
          {
            key: t('report.summary.cost'),
            value: t(cost.missing.length === 0 ? 'report.summary.cost-value' : 'report.summary.cost-part', {
              amount: money(say, cost.amount, say.currency),
            }),
          },
        ]
      : []),
    ...(back === undefined
      ? []
      : [
          {
            key: t('report.summary.payback'),
            value: paybackValue(back, say),
          },
        ]),
  ];
}

function paybackValue(
  { customers: { from, to }, contractValue }: Payback,
  { t, formats, currency }: Say,
): string {
  const value = formats.money(contractValue, currency);
  return from === to
    ? t('report.summary.payback-value', { count: to, value })
    : t('report.summary.payback-span', { from, to, value });
}
