/** The only file that knows hucre: sheets of plain values become an `.xlsx` file. */
import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Say } from '../say.ts';
import { clean } from './clean.ts';
import { timeOf, type Edition } from './edition.ts';
import { dutySheet, laneSheet, takeoverSheet } from './sheets/agreements.ts';
import { kpiSheets } from './sheets/kpis.ts';
import { leftOutSheet, loadSheet, planSheet } from './sheets/plan.ts';
import { answerSheet, criteriaSheet } from './sheets/record.ts';
import { riskSheet } from './sheets/risks.ts';
import { summarySheet } from './sheets/summary.ts';
import { teamSheet } from './sheets/team.ts';
import type { FigureFormat, Sheet, SheetCell } from './workbook.ts';

/** Everything of the result that is a table, each on its sheet. */
export async function xlsxFile(say: Say, edition: Edition): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    summarySheet(say),
    answerSheet(say),
    criteriaSheet(say),
    teamSheet(say),
    dutySheet(say),
    ...laneSheet(say),
    ...takeoverSheet(say),
    ...kpiSheets(say),
    planSheet(say),
    leftOutSheet(say),
    loadSheet(say),
    riskSheet(say),
  ];
  const made = timeOf(edition, say.result.asOf);
  return bookOf(sheets, { title: say.headline, creator: say.t('report.product'), made });
}

/** Any sheets as a file. */
export async function bookOf(
  sheets: readonly Sheet[],
  { title, creator, made }: { title: string; creator: string; made: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: sheets.map(written),
    properties: { title: clean(title), creator, created: made, modified: made },
    defaultFont: font,
  });
  return new Uint8Array(bytes);
}

/** Excel takes no longer text into a cell. */
const MOST_CHARACTERS = 32_767;
/** Day 0 of a spreadsheet’s calendar. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

const formats: Readonly<Record<FigureFormat, string>> = {
  general: 'General',
  whole: '#,##0',
  decimal: '#,##0.0#',
  percent: '0.0#"%"',
  share: '0%',
  money: '#,##0',
};
/** Typed over, a cell of this format still takes everything as text, also what begins with a sign. */
const AS_TEXT = '@';
const DATE = 'd mmm yyyy';

const font = { name: 'Calibri', size: 11 };
const top: CellStyle = { alignment: { vertical: 'top' } };
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  alignment: { vertical: 'top', wrapText: true },
  border: { bottom: { style: 'thin' } },
  numFmt: AS_TEXT,
};

function written({ name, columns, rows }: Sheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const values: CellValue[][] = [columns.map(({ head }) => head)];
  columns.forEach((_, column) => cells.set(`0,${column}`, { style: headStyle }));
  rows.forEach((row, at) => {
    values.push(row.map(valueOf));
    row.forEach((cell, column) => {
      if (cell !== null) cells.set(`${at + 1},${column}`, cellOf(cell));
    });
  });
  return {
    name,
    rows: values,
    columns: columns.map(({ width }) => ({ width })),
    cells,
    rowDefs: new Map(values.map((row, at) => [at, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Points that one line of text takes, and the most that a row may have. */
const LINE = 15;
const HIGHEST = 409;

/** Not every program fits rows to wrapped text by itself; a line of letters of this font holds about as many as its width says. */
function heightOf(row: readonly CellValue[], columns: Sheet['columns']): number {
  const lines = row.map((value, column) => {
    const width = columns[column]?.width ?? 10;
    const words = typeof value === 'string' ? value : '';
    return words
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);
  });
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 3);
}

function valueOf(cell: SheetCell): CellValue {
  if (cell === null) return null;
  if ('text' in cell) return clean(cell.text).slice(0, MOST_CHARACTERS);
  if ('figure' in cell) return cell.figure;
  if ('day' in cell) return (Date.parse(`${cell.day}T00:00:00Z`) - DAY_ZERO) / DAY_MS;
  return cell.result;
}

function cellOf(cell: NonNullable<SheetCell>): Partial<Cell> {
  if ('text' in cell)
    return {
      style: {
        numFmt: AS_TEXT,
        alignment: { vertical: 'top', wrapText: true },
        ...(cell.look === 'strong' ? { font: { ...font, bold: true } } : {}),
        ...(cell.look === 'quiet' ? { font: { ...font, color: { rgb: '525864' } } } : {}),
      },
    };
  if ('day' in cell) return { style: { ...top, numFmt: DATE } };
  const style = { ...top, numFmt: formats[cell.format] };
  return 'formula' in cell ? { style, formula: cell.formula, formulaResult: cell.result } : { style };
}
