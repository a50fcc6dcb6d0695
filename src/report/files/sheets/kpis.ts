import type { KpiPick } from '../../../engine/index.ts';
import type { Kpi } from '../../../pack/index.ts';
import type { Say } from '../../say.ts';
import { accountable, measureInWords, worseTargetWords } from '../../words/index.ts';
import { statusFormula, targetFormula, valueFormula, type Places } from '../kpi-formula.ts';
import { address, day, figure, text, type FigureFormat, type Sheet, type SheetCell } from '../workbook.ts';
import { inputSheet, unitName, type SheetKpi } from './kpi-inputs.ts';

/** Places of the cells that formulas look at. */
const BASELINE = 3;
const TARGET = 5;
const AMBER = 6;
const LATEST = 7;

const formatOf: Readonly<Record<Kpi['unit'], FigureFormat>> = {
  percent: 'percent',
  money: 'money',
  'money-a-day': 'money',
  count: 'whole',
  days: 'decimal',
  hours: 'decimal',
  months: 'decimal',
  ratio: 'decimal',
  times: 'decimal',
};

/** KPIs with their values, targets and status, and the sheet with the raw figures that these follow from. */
export function kpiSheets(say: Say): Sheet[] {
  const { t, word, formats, pack } = say;
  const { start, later } = say.result.kpis;
  const kpis = [...start, ...later].flatMap((pick): SheetKpi[] => {
    const kpi = pack.kpis.kpis.find(({ id }) => id === pick.kpi);
    return kpi === undefined ? [] : [{ pick, kpi }];
  });
  const inputs = inputSheet(kpis, say);
  const rows = kpis.map(({ pick, kpi }, at): SheetCell[] => {
    const cell = (column: number): string => address(at + 1, column);
    const value = (measured: 'baseline' | 'latest'): SheetCell =>
      valueCell(kpi, pick[measured], inputs.placesOf(kpi.id, measured));
    return [
      text(word(`kpi.${kpi.id}.name`), 'strong'),
      text(t(start.includes(pick) ? 'files.kpi.start' : 'files.kpi.later')),
      text(accountable(say, pick)),
      value('baseline'),
      day(pick.baseline?.on ?? null),
      targetCell({ pick, kpi }, cell(BASELINE), inputs.placesOf(kpi.id, 'baseline')),
      figure(pick.amberPercent),
      value('latest'),
      day(pick.latest?.on ?? null),
      {
        formula: statusFormula(
          kpi.good,
          { baseline: cell(BASELINE), target: cell(TARGET), amber: cell(AMBER), latest: cell(LATEST) },
          statusWords(say),
        ),
        result: t(`kpi.status.${pick.status}`),
        format: 'general',
      },
      text(measureInWords(say, say.result.plan, pick)),
      text(unitName(kpi.unit, say)),
      text(kpi.good === 'shape' ? word(`kpi.${kpi.id}.good`) : t(`kpi.good.${kpi.good}`)),
      text(t(`report.cadence.${kpi.cadence}`)),
      text(word(`kpi.${kpi.id}.formula`)),
      text([word(`kpi.${kpi.id}.target`), worseTargetWords(say, pick, kpi, say.currency)].join(' ').trim()),
      text(formats.list(kpi.systems.map((system) => word(`system.${system}`)))),
    ];
  });
  return [{ name: t('files.sheet.kpis'), columns: columns(say), rows }, inputs.sheet];
}

const columns = ({ t }: Say): Sheet['columns'] => [
  { head: t('files.head.kpi'), width: 30 },
  { head: t('files.head.kpi-set'), width: 14 },
  { head: t('files.head.owner'), width: 28 },
  { head: t('kpi.baseline'), width: 12 },
  { head: t('files.head.measured-on'), width: 13 },
  { head: t('kpi.target'), width: 12 },
  { head: t('files.head.amber'), width: 10 },
  { head: t('kpi.latest'), width: 12 },
  { head: t('files.head.latest-on'), width: 13 },
  { head: t('kpi.status'), width: 20 },
  { head: t('files.head.measure'), width: 40 },
  { head: t('files.head.unit'), width: 18 },
  { head: t('files.head.better'), width: 18 },
  { head: t('files.head.cadence'), width: 12 },
  { head: t('files.head.formula'), width: 50 },
  { head: t('files.head.target-words'), width: 40 },
  { head: t('files.head.systems'), width: 26 },
];

function valueCell(kpi: Kpi, found: KpiPick['baseline'], places: Places): SheetCell {
  const format = formatOf[kpi.unit];
  if (kpi.calculator === undefined) return figure(found?.value ?? null, format);
  const typed = found?.from === 'typed' ? found.value : null;
  return { formula: valueFormula(kpi.calculator, places, typed), result: found?.value ?? '', format };
}

/** The person's own target is a figure; any other follows the baseline. */
function targetCell({ pick, kpi }: SheetKpi, baseline: string, places: Places): SheetCell {
  const format = formatOf[kpi.unit];
  const formula = pick.target?.from === 'own' ? null : targetFormula(kpi, baseline, places);
  const value = pick.target?.value ?? null;
  return formula === null ? figure(value, format) : { formula, result: value ?? '', format };
}

const statusWords = ({ t }: Say): Parameters<typeof statusFormula>[2] => ({
  'no-baseline': t('kpi.status.no-baseline'),
  measured: t('kpi.status.measured'),
  reached: t('kpi.status.reached'),
  amber: t('kpi.status.amber'),
  missed: t('kpi.status.missed'),
});
