import type { Cell, Column, Row, TableBlock } from '../blocks.ts';
import { evidenceMark } from '../marks.ts';
import { colours, markColour, rule, type, type TypeStyle } from '../theme.ts';
import { line, markBoxes, type Box } from './boxes.ts';
import { cellHeight, cellLines, sliceCells, type CellLine } from './cells.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { textBoxes } from './lines.ts';

const GAP = 10;
const MARK = { size: 9, room: 15 };

/** Size of words and space around them in the rows. */
interface Setting {
  style: TypeStyle;
  pad: number;
}
const settings: Record<'normal' | 'dense', Setting> = {
  normal: { style: type.table, pad: 4.5 },
  dense: { style: type.dense, pad: 3 },
};

interface Place {
  x: number;
  width: number;
}

/** A row taller than this share of a page is cut into parts of the other share, which flow on over pages. */
const TALL = 0.5;
const PART = 0.18;
/** A table of at most this part of a page stays on one. */
const SHORT = 0.2;

/** Rows as pieces that are never cut, but tall ones: they go on below the repeated head. */
export function tablePieces({ columns, rows, dense }: TableBlock, kit: Kit): Piece[] {
  const setting = settings[dense === true || kit.dense ? 'dense' : 'normal'];
  const places = columnPlaces(
    columns.map(({ share }) => share),
    kit.width,
  );
  const head = headPiece(columns, places, kit);
  const most = kit.height - head.height - 2 * setting.pad;
  const body = rows.flatMap((row, at): Piece[] => {
    if ('band' in row) return [bandPiece(row, setting, kit, at)];
    const lines = row.cells.map((cell, column) => {
      const room = (places[column]?.width ?? 0) - (cell.mark === undefined ? 0 : MARK.room);
      return cellLines(cell, setting.style, room, kit);
    });
    const height = Math.max(...lines.map((cell) => cellHeight(cell, setting.style)));
    const slices = sliceCells(lines, height > most * TALL ? most * PART : most);
    return slices.map((slice, part) => {
      const ends = { first: part === 0, last: part === slices.length - 1 };
      return rowPiece(row.cells, slice, columns, places, setting, kit, at, ends);
    });
  });
  const last = body.at(-1);
  if (last !== undefined)
    last.boxes.push(
      line(
        0,
        last.height,
        kit.width,
        last.height,
        { stroke: colours.edge, width: rule.hair },
        kit.tag('Artifact'),
      ),
    );
  const isKept = inCompany(body, kit.height);
  const short = body.reduce((sum, { height }) => sum + height, 0) < kit.height * SHORT;
  return [
    { ...head, before: 9, keep: true, snap: true },
    ...body.map((each, at): Piece => ({
      ...each,
      repeat: head,
      keep: each.keep || (short && at < body.length - 1) || isKept(at),
    })),
  ];
}

/**
 * The pieces of a table that stay with the next: neither its first nor its last row stands alone on a page, with its band
 * or without; tall rows are company enough.
 */
function inCompany(pieces: readonly Piece[], height: number): (at: number) => boolean {
  // What stays with what follows anyway is a band.
  const rows = pieces.flatMap(({ keep }, at) => (keep ? [] : [at]));
  if (rows.length < 3) return () => false;
  const stretches = [rows.slice(0, 2), rows.slice(-2)].flatMap(([from = 0, to = 0]) => {
    const tall = pieces.slice(from, to + 1).reduce((sum, each) => sum + each.height, 0);
    return tall < height / 4 ? [{ from, to }] : [];
  });
  return (at) => stretches.some(({ from, to }) => at >= from && at < to);
}

function columnPlaces(shares: readonly number[], width: number): Place[] {
  const free = width - GAP * (shares.length - 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  // On whole points, which take fewer digits in the file.
  let edge = 0;
  return shares.map((share) => {
    const x = Math.floor(edge);
    edge += (free * share) / all + GAP;
    return { x, width: Math.floor(edge) - GAP - x };
  });
}

function headPiece(columns: readonly Column[], places: readonly Place[], kit: Kit): Piece {
  const texts = columns.map(({ head }, at) => kit.breakLines(head, type.tableHead, places[at]?.width ?? 0));
  const rows = Math.max(...texts.map((lines) => lines.length));
  const height = rows * type.tableHead.lead + 6;
  const boxes: Box[] = texts.flatMap((lines, at) => {
    const { x, width } = places[at] ?? { x: 0, width: 0 };
    const y = (rows - lines.length) * type.tableHead.lead;
    return textBoxes(
      lines,
      type.tableHead,
      { x, y, width, align: columns[at]?.align ?? 'start' },
      kit.tag('TH', 0, at),
    );
  });
  boxes.push(
    line(0, height, kit.width, height, { stroke: colours.ink, width: rule.thin }, kit.tag('Artifact')),
  );
  return piece(height, boxes);
}

function bandPiece(band: Extract<Row, { band: string }>, { style }: Setting, kit: Kit, at: number): Piece {
  const indent = band.mark === undefined ? 0 : MARK.room;
  const words = [
    { text: band.band, strong: true },
    ...(band.note === undefined ? [] : [{ text: `  ${band.note}`, quiet: true }]),
  ];
  const lines = kit.breakLines(words, style, kit.width - indent);
  const boxes: Box[] = [
    line(0, 0, kit.width, 0, { stroke: colours.line, width: rule.hair }, kit.tag('Artifact')),
    ...textBoxes(lines, style, { x: indent, y: 6 }, kit.tag('TH', at + 1, 0)),
  ];
  if (band.mark !== undefined)
    boxes.push(
      ...markBoxes(
        evidenceMark(band.mark, 'met'),
        0,
        7.5,
        MARK.size,
        markColour[band.mark],
        kit.tag('Artifact'),
      ),
    );
  return piece(lines.length * style.lead + 11, boxes, { keep: true });
}

function rowPiece(
  cells: readonly Cell[],
  lines: readonly (readonly CellLine[])[],
  columns: readonly Column[],
  places: readonly Place[],
  { style, pad }: Setting,
  kit: Kit,
  at: number,
  { first, last }: { first: boolean; last: boolean },
): Piece {
  const above = first ? pad : 0;
  const height =
    Math.max(style.lead, ...lines.map((cell) => cellHeight(cell, style))) + above + (last ? pad : 0);
  const boxes: Box[] = [];
  if (first)
    boxes.push(line(0, 0, kit.width, 0, { stroke: colours.line, width: rule.hair }, kit.tag('Artifact')));
  cells.forEach((cell, column) => {
    const { x, width } = places[column] ?? { x: 0, width: 0 };
    const indent = cell.mark === undefined ? 0 : MARK.room;
    const tag = kit.tag('TD', at + 1, column);
    const align = columns[column]?.align ?? 'start';
    let y = above;
    for (const { line: words, gap } of lines[column] ?? []) {
      y += gap;
      boxes.push(...textBoxes([words], style, { x: x + indent, y, width: width - indent, align }, tag));
      y += style.lead;
    }
    if (cell.mark !== undefined && first)
      boxes.push(
        ...markBoxes(
          evidenceMark(cell.mark.shape, cell.mark.state),
          x,
          pad + 1.3,
          MARK.size,
          markColour[cell.mark.shape],
          tag,
        ),
      );
    if (cell.blank === true && last)
      boxes.push(
        line(
          x,
          height - 6,
          x + width,
          height - 6,
          { stroke: colours.edge, width: rule.hair, dash: [1, 2] },
          kit.tag('Artifact'),
        ),
      );
  });
  return piece(height, boxes);
}
