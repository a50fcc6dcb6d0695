import { currencyOf, type Comparison, type KpiPlace } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import { amount } from '../result/kpis/amounts.ts';
import { ownerName } from '../result/plan/task-names.ts';
import { t, word } from '../say.ts';
import { thing, type Row, type Views } from './rows.ts';

/** Every KPI that is proposed, with baseline, target and the newest value. */
export const kpiRows = ({ kpis }: Comparison, views: Views): Row[] =>
  kpis.map(({ kpi, ...there }) =>
    thing(`kpi.${kpi}`, word(`kpi.${kpi}.name`), there, (place, side) =>
      [t(`compare.kpi.${place.list}`, { owner: ownerName(place) }), ...figures(kpi, place, views, side)].join(
        ' · ',
      ),
    ),
  );

function figures(kpi: Id, place: KpiPlace, views: Views, side: keyof Views): string[] {
  const { pack, assessment, kpis } = views[side];
  const unit = kpis.get(kpi)?.unit ?? 'count';
  const currency = currencyOf(pack, assessment.facts);
  return (['baseline', 'target', 'latest'] as const).flatMap((figure) => {
    const value = place[figure];
    if (value === null) return [];
    const said = t(`compare.kpi.${figure}`, { value: amount(value, unit, currency) });
    return figure === 'latest' ? [said, t(`kpi.status.${place.status}`)] : [said];
  });
}
