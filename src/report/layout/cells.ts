import type { Cell } from '../blocks.ts';
import type { TypeStyle } from '../theme.ts';
import type { Kit } from './kit.ts';
import type { Line } from './lines.ts';

/** A line of a table cell and the space above it: paragraphs of a cell stand a little apart. */
export interface CellLine {
  line: Line;
  gap: number;
}

const PARAGRAPH_GAP = 2.5;

export function cellLines(cell: Cell, style: TypeStyle, width: number, kit: Kit): CellLine[] {
  return cell.text.flatMap((words, paragraph) =>
    kit
      .breakLines(words, style, width)
      .map((line, at) => ({ line, gap: paragraph > 0 && at === 0 ? PARAGRAPH_GAP : 0 })),
  );
}

export const cellHeight = (lines: readonly CellLine[], style: TypeStyle): number =>
  lines.reduce((sum, { gap }) => sum + gap + style.lead, 0);

/** The cells of a row, cut into parts that are each no higher than `most`; nearly always one part. */
export function sliceCells(cells: readonly (readonly CellLine[])[], most: number): CellLine[][][] {
  const parts: CellLine[][][] = [];
  let rest = cells.map((cell) => [...cell]);
  do {
    const cuts = rest.map((cell) => fitting(cell, most));
    parts.push(rest.map((cell, at) => cell.slice(0, cuts[at])));
    rest = rest.map((cell, at) => cell.slice(cuts[at]));
  } while (rest.some((cell) => cell.length > 0));
  return parts;
}

/** How many lines fit; at least one, so that cutting ends. */
function fitting(lines: readonly CellLine[], most: number): number {
  let height = 0;
  const end = lines.findIndex(({ gap }) => {
    height += gap + TALLEST_LEAD;
    return height > most;
  });
  return end === -1 ? lines.length : Math.max(1, end);
}

/** Of all settings of a table; cutting a little early is harmless. */
const TALLEST_LEAD = 11.5;
