import { readXlsx, type Cell, type Sheet } from 'hucre/xlsx';
import type { MadeFile } from '../../src/report/index.ts';

export interface ReadSheet {
  name: string;
  heads: string[];
  /** By head, a row each: text, figure, day (`2026-11-30`), or null. */
  rows: Record<string, string | number | null>[];
  /** Every cell with what it is, its formula and its format. */
  cells: { row: number; column: number; cell: Cell }[];
}

/** The sheets of an `.xlsx` file as another program may read them. */
export async function sheetsOf({ content }: MadeFile): Promise<Record<string, ReadSheet>> {
  if (!(content instanceof Uint8Array)) throw new Error('Not the bytes of a spreadsheet');
  const { sheets } = await readXlsx(content, { readStyles: true });
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, readSheet(sheet)]));
}

function readSheet({ name, rows: [first = [], ...rest], cells = new Map<string, Cell>() }: Sheet): ReadSheet {
  const plain = (value: unknown): string | number | null => {
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  };
  const heads = first.map((head) => String(head));
  return {
    name,
    heads,
    rows: rest.map((row) => Object.fromEntries(heads.map((head, at) => [head, plain(row[at])]))),
    cells: [...cells].map(([at, cell]) => {
      const [row = 0, column = 0] = at.split(',').map(Number);
      return { row, column, cell };
    }),
  };
}
