import type { IsoDate } from '../../engine/index.ts';

/** A spreadsheet as plain values: what is said where; `xlsx.ts` makes the file of it. */
export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  /** Below the heads, which are the first row. */
  rows: readonly (readonly SheetCell[])[];
}

export interface SheetColumn {
  head: string;
  /** In characters. */
  width: number;
}

export type SheetCell = TextCell | FigureCell | DayCell | FormulaCell | null;

/** Always text, whatever it looks like: it is never read as a formula. */
export interface TextCell {
  text: string;
  look?: 'strong' | 'quiet';
}
export interface FigureCell {
  figure: number;
  format: FigureFormat;
}
export interface DayCell {
  day: IsoDate;
}
/** Works itself out where the file is opened; `result` is what it gives now, for whoever only looks at the file. */
export interface FormulaCell {
  formula: string;
  result: number | string;
  format: FigureFormat;
}

/** `percent`: a figure that is 20 for 20 %. `share`: 0.2 for 20 %. `open`: to be filled in. */
export type FigureFormat = 'general' | 'whole' | 'decimal' | 'percent' | 'share' | 'money';

export const text = (words: string, look?: TextCell['look']): TextCell => ({
  text: words,
  ...(look === undefined ? {} : { look }),
});
export const figure = (value: number | null, format: FigureFormat = 'general'): SheetCell =>
  value === null ? null : { figure: value, format };
export const day = (value: IsoDate | null): SheetCell => (value === null ? null : { day: value });

/** `C7` for column 2 of row 6, both counted from 0. */
export function address(row: number, column: number): string {
  const letters =
    column < 26
      ? String.fromCharCode(65 + column)
      : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
  return `${letters}${row + 1}`;
}
