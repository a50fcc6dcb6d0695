import type { KpiPick } from '../../../engine/index.ts';
import { amount } from '../../amount.ts';
import type { Block } from '../../blocks.ts';
import { unbroken } from '../../days.ts';
import type { Say } from '../../say.ts';
import { measuredOn } from '../../words/kpis.ts';

/** The first of the KPIs to start with: from where to where, or what the target will be. */
export function kpis(most: number, say: Say): Block[] {
  const { t, word } = say;
  const { start } = say.result.kpis;
  const shown = start.slice(0, most);
  const title =
    shown.length === start.length
      ? t('report.summary.kpis')
      : t('report.summary.kpis-some', { shown: shown.length, all: start.length });
  return [
    { kind: 'heading', level: 2, small: true, text: title, leadsTo: '#kpis' },
    shown.length > 0
      ? {
          kind: 'list',
          ordered: false,
          items: shown.map((pick) => ({ text: word(`kpi.${pick.kpi}.name`), note: kpiNote(pick, say) })),
        }
      : { kind: 'paragraph', tone: 'body', text: t('report.summary.no-kpis') },
    ...measureBy(shown, say),
  ];
}

/** Baseline and target where there is a baseline, else what the target will be. */
function kpiNote({ kpi, baseline, target }: KpiPick, say: Say): string {
  const unit = say.pack.kpis.kpis.find(({ id }) => id === kpi)?.unit;
  return unit === undefined || baseline === null || target === null
    ? say.word(`kpi.${kpi}.target`)
    : say.t('report.summary.kpi-figures', {
        baseline: amount(baseline.value, unit, say),
        target: amount(target.value, unit, say),
      });
}

/** By when what has no baseline yet is measured; said once for all. */
function measureBy(picks: readonly KpiPick[], { t, formats }: Say): Block[] {
  const last = picks
    .flatMap(({ measure }) => (measure === null ? [] : measuredOn(measure)))
    .sort()
    .at(-1);
  return last === undefined
    ? []
    : [
        {
          kind: 'paragraph',
          tone: 'small',
          text: t('report.summary.kpi-measure', { date: unbroken(formats.shortDate(last)) }),
        },
      ];
}
