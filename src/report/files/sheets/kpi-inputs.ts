import { type CalculatorInputs, entryValue, type KpiPick } from '../../../engine/index.ts';
import type { CalculatorInput, Kpi } from '../../../pack/index.ts';
import type { Say } from '../../say.ts';
import type { Places } from '../kpi-formula.ts';
import { address, figure, text, type Sheet, type SheetCell } from '../workbook.ts';

/** A KPI of the result with what the pack knows of it. */
export interface SheetKpi {
  pick: KpiPick;
  kpi: Kpi;
}
export type Measured = 'baseline' | 'latest';

/** The raw figures, and where those of each KPI and measurement stand. */
export interface InputSheet {
  sheet: Sheet;
  placesOf: (kpi: string, measured: Measured) => Places;
}

/** Cells before the figures: KPI, measurement, input, unit. */
const BEFORE = 4;
/** Room for figures of a list, where fewer are known. */
const LEAST_OF_LIST = 12;
/** A row for each raw input of each KPI's calculator, to be filled in or changed; the values on the sheet of KPIs follow. */
export function inputSheet(kpis: readonly SheetKpi[], say: Say): InputSheet {
  const { t, word } = say;
  const name = t('files.sheet.kpi-inputs');
  const lines = kpis.flatMap(({ pick, kpi }) =>
    (['baseline', 'latest'] as const).flatMap((measured) =>
      (kpi.calculator?.inputs ?? []).map((input) => ({
        kpi,
        measured,
        input,
        values: valuesOf(input, pick[measured]?.inputs ?? {}),
      })),
    ),
  );
  const list = Math.max(LEAST_OF_LIST, ...lines.map(({ values }) => values.length));
  const rows = lines.map(({ kpi, measured, input, values }): SheetCell[] => [
    text(word(`kpi.${kpi.id}.name`), 'strong'),
    text(t(`kpi.${measured}`)),
    text(word(`kpi.${kpi.id}.input.${input.id}.label`)),
    text(unitName(input.unit, say), 'quiet'),
    ...values.map((value) => figure(value)),
  ]);
  const placesOf = (kpi: string, measured: Measured): Places =>
    Object.fromEntries(
      lines.flatMap((line, at) => {
        if (line.kpi.id !== kpi || line.measured !== measured) return [];
        const first = address(at + 1, BEFORE);
        const cells =
          line.input.list === undefined ? first : `${first}:${address(at + 1, BEFORE + list - 1)}`;
        return [[line.input.id, `'${name.replaceAll("'", "''")}'!${cells}`] as const];
      }),
    );
  const heads = [t('files.head.kpi'), t('files.head.measured'), t('files.head.input'), t('files.head.unit')];
  const widths = [30, 14, 42, 18];
  return {
    placesOf,
    sheet: {
      name,
      columns: [
        ...heads.map((head, at) => ({ head, width: widths[at] ?? 20 })),
        { head: t('files.head.figure'), width: 12 },
        ...Array.from({ length: list - 1 }, (_, at) => ({
          head: t('files.head.further', { number: at + 2 }),
          width: 10,
        })),
      ],
      rows,
    },
  };
}

export const unitName = (unit: Kpi['unit'], { t, currency }: Say): string =>
  unit === 'money' || unit === 'money-a-day'
    ? t(`kpi.unit-name.${unit}`, { currency })
    : t(`kpi.unit-name.${unit}`);

function valuesOf({ id }: CalculatorInput, given: CalculatorInputs): number[] {
  const value = given[id];
  if (value === undefined) return [];
  return typeof value === 'number' ? [value] : value.map(entryValue);
}
