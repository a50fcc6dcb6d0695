import type { Cell, Row, TableBlock } from '../blocks.ts';
import { evidenceMark } from '../marks.ts';
import { colours, markColour, rule, type } from '../theme.ts';
import { line, markBoxes, type Box } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { textBoxes, type Line } from './lines.ts';

const GAP = 10;
const PAD = { top: 4.5, bottom: 4.5 };
const MARK = { size: 9, room: 15 };
const style = type.table;

interface Place {
  x: number;
  width: number;
}

/** Rows as pieces that are never cut; a row taller than a page goes on below the repeated head. */
export function tablePieces({ columns, rows }: TableBlock, kit: Kit): Piece[] {
  const places = columnPlaces(columns.map(({ share }) => share), kit.width);
  const head = headPiece({ columns, rows, kind: 'table', caption: '' }, places, kit);
  const most = kit.height - head.height;
  const body = rows.flatMap((row, at): Piece[] => {
    if ('band' in row) return [bandPiece(row, kit, at)];
    const lines = row.cells.map((cell, column) => cellLines(cell, places[column]?.width ?? 0, kit));
    return slices(lines, Math.floor((most - PAD.top - PAD.bottom) / style.lead)).map((slice, part) =>
      rowPiece(row.cells, slice, columns.map(({ align }) => align), places, kit, at, part === 0),
    );
  });
  const last = body.length - 1;
  const closing = line(0, 0, kit.width, 0, { stroke: colours.edge, width: rule.hair }, kit.tag('Artifact'));
  return [
    { ...head, before: 9, keep: true, snap: true },
    ...body.map((each, at): Piece => {
      if (at !== last) return { ...each, repeat: head };
      return { ...each, repeat: head, boxes: [...each.boxes, { ...closing, path: [['M', 0, each.height], ['L', kit.width, each.height]] }] };
    }),
  ];
}

function columnPlaces(shares: readonly number[], width: number): Place[] {
  const free = width - GAP * (shares.length - 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let x = 0;
  return shares.map((share) => {
    const place = { x, width: (free * share) / all };
    x += place.width + GAP;
    return place;
  });
}

function headPiece({ columns }: TableBlock, places: readonly Place[], kit: Kit): Piece {
  const texts = columns.map(({ head }, at) => kit.breakLines(head, type.tableHead, places[at]?.width ?? 0));
  const rows = Math.max(...texts.map((lines) => lines.length));
  const height = rows * type.tableHead.lead + 6;
  const boxes: Box[] = texts.flatMap((lines, at) => {
    const { x, width } = places[at] ?? { x: 0, width: 0 };
    const y = (rows - lines.length) * type.tableHead.lead;
    return textBoxes(lines, type.tableHead, { x, y, width, align: columns[at]?.align ?? 'start' }, kit.tag('TH', 0, at));
  });
  boxes.push(line(0, height, kit.width, height, { stroke: colours.ink, width: rule.thin }, kit.tag('Artifact')));
  return piece(height, boxes);
}

function bandPiece(band: Extract<Row, { band: string }>, kit: Kit, at: number): Piece {
  const indent = band.mark === undefined ? 0 : MARK.room;
  const tag = kit.tag('TH', at + 1, 0);
  const lines = kit.breakLines(
    band.note === undefined ? [{ text: band.band, strong: true }] : [{ text: `${band.band}  `, strong: true }, { text: band.note, quiet: true }],
    style,
    kit.width - indent,
  );
  const height = lines.length * style.lead + 6;
  const boxes: Box[] = [
    line(0, 0, kit.width, 0, { stroke: colours.line, width: rule.hair }, kit.tag('Artifact')),
    ...textBoxes(lines, style, { x: indent, y: 10 - PAD.top }, tag),
  ];
  if (band.mark !== undefined)
    boxes.push(...markBoxes(evidenceMark(band.mark, 'met'), 0, 7, MARK.size, markColour[band.mark], kit.tag('Artifact')));
  return piece(height + 5, boxes, { keep: true });
}

function cellLines(cell: Cell, width: number, kit: Kit): Line[] {
  const room = width - (cell.mark === undefined ? 0 : MARK.room);
  return cell.text.flatMap((words) => kit.breakLines(words, style, room));
}

/** Lines of all cells, cut so that no part has more than `most`. */
function slices(lines: readonly Line[][], most: number): Line[][][] {
  const longest = Math.max(1, ...lines.map((cell) => cell.length));
  const parts = Math.ceil(longest / Math.max(1, most));
  return Array.from({ length: parts }, (_, part) => lines.map((cell) => cell.slice(part * most, (part + 1) * most)));
}

function rowPiece(
  cells: readonly Cell[],
  lines: readonly Line[][],
  aligns: readonly ('start' | 'end')[],
  places: readonly Place[],
  kit: Kit,
  at: number,
  first: boolean,
): Piece {
  const count = Math.max(1, ...lines.map((cell) => cell.length));
  const height = count * style.lead + PAD.top + PAD.bottom;
  const boxes: Box[] = [];
  if (first) boxes.push(line(0, 0, kit.width, 0, { stroke: colours.line, width: rule.hair }, kit.tag('Artifact')));
  cells.forEach((cell, column) => {
    const { x, width } = places[column] ?? { x: 0, width: 0 };
    const indent = cell.mark === undefined ? 0 : MARK.room;
    const tag = kit.tag('TD', at + 1, column);
    boxes.push(
      ...textBoxes(lines[column] ?? [], style, { x: x + indent, y: PAD.top, width: width - indent, align: aligns[column] ?? 'start' }, tag),
    );
    if (cell.mark !== undefined && first)
      boxes.push(...markBoxes(evidenceMark(cell.mark.shape, cell.mark.state), x, PAD.top + 1.3, MARK.size, markColour[cell.mark.shape], tag));
    if (cell.blank === true)
      boxes.push(line(x, height - 6, x + width, height - 6, { stroke: colours.edge, width: rule.hair, dash: [1, 2] }, kit.tag('Artifact')));
  });
  return piece(height, boxes);
}
