import type { Plate, PlateLine } from '../blocks.ts';
import { evidenceMark } from '../marks.ts';
import { colours, markColour, rule, type } from '../theme.ts';
import { line, markBoxes, polyline, rectangle, type Box } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { breakLines, textBoxes, type Line } from './lines.ts';

interface Spot {
  plate: Plate;
  x: number;
  y: number;
  width: number;
  height: number;
  names: Line[];
  notes: Line[];
}

const PAD = 6;
const GAP = { across: 12, down: 10, level: 30 };
const INDENT = 12;
const nameStyle = type.label;
const noteStyle = { ...type.small, size: 7.2, lead: 9.6 };

/**
 * One top plate per tree; those who report to it stand side by side, everybody below hangs under their manager. That keeps
 * 25 plates on a page without shrinking the words.
 */
export function orgChartPieces(plates: readonly Plate[], legend: readonly { line: PlateLine; text: string }[], kit: Kit): Piece[] {
  const spots = new Map<string, Spot>();
  const ids = new Set(plates.map(({ id }) => id));
  const tops = plates.filter(({ reportsTo }) => reportsTo === null || !ids.has(reportsTo));
  let y = 0;
  for (const top of tops) y = placeTree(top, plates, y, spots, kit) + GAP.level * 0.7;
  y -= GAP.level * 0.7;
  const placed = [...spots.values()];
  const boxes: Box[] = [...reportingLines(placed, spots, kit), ...dottedLines(placed, spots, kit), ...placed.flatMap((spot) => plateBoxes(spot, kit))];
  boxes.push(...legendBoxes(legend, y + 12, kit));
  return [piece(y + 26, boxes, { before: 12, snap: true })];
}

const reportsOf = (id: string, plates: readonly Plate[]): Plate[] => plates.filter(({ reportsTo }) => reportsTo === id);

/** Places a top plate, its direct reports in rows, and what hangs below each; returns the lower edge. */
function placeTree(top: Plate, plates: readonly Plate[], y: number, spots: Map<string, Spot>, kit: Kit): number {
  const reports = reportsOf(top.id, plates);
  const perRow = Math.min(5, Math.max(1, reports.length));
  const rows = Math.ceil(reports.length / perRow);
  const even = Math.ceil(reports.length / Math.max(1, rows));
  const width = Math.min(140, (kit.width - GAP.across * (even - 1)) / Math.max(1, even));
  const topWidth = Math.min(150, kit.width);
  const spot = spotOf(top, (kit.width - topWidth) / 2, y, topWidth, kit);
  spots.set(top.id, spot);
  let rowTop = y + spot.height + GAP.level;
  for (let row = 0; row < rows; row++) {
    const group = reports.slice(row * even, (row + 1) * even);
    const left = (kit.width - (group.length * (width + GAP.across) - GAP.across)) / 2;
    const bottoms = group.map((report, at) => hang(report, plates, left + at * (width + GAP.across), rowTop, width, spots, kit));
    rowTop = Math.max(rowTop, ...bottoms) + (row < rows - 1 ? GAP.level : 0);
  }
  return reports.length === 0 ? y + spot.height : rowTop;
}

/** A plate with all who report to it, indented below one another. */
function hang(plate: Plate, plates: readonly Plate[], x: number, y: number, width: number, spots: Map<string, Spot>, kit: Kit): number {
  const spot = spotOf(plate, x, y, width, kit);
  spots.set(plate.id, spot);
  let bottom = y + spot.height;
  for (const report of reportsOf(plate.id, plates))
    bottom = hang(report, plates, x + INDENT, bottom + GAP.down, Math.max(60, width - INDENT), spots, kit);
  return bottom;
}

function spotOf(plate: Plate, x: number, y: number, width: number, kit: Kit): Spot {
  const room = width - 2 * PAD - (plate.shape === null ? 0 : 11);
  const names = breakLines(plate.name, nameStyle, room, kit.measure);
  const notes = breakLines(plate.note, noteStyle, width - 2 * PAD, kit.measure);
  const height = names.length * nameStyle.lead + notes.length * noteStyle.lead + 2 * PAD - 2;
  return { plate, x, y, width, height, names, notes };
}

const edges: Record<PlateLine, { width: number; dash: number[] }> = {
  now: { width: rule.thin, dash: [] },
  first: { width: 2, dash: [] },
  later: { width: rule.thin, dash: [4, 2.5] },
  borrowed: { width: rule.thin, dash: [1, 2] },
};

function plateBoxes({ plate, x, y, width, height, names, notes }: Spot, kit: Kit): Box[] {
  const tag = kit.tag('Figure');
  const colour = plate.shape === null ? colours.ink : markColour[plate.shape];
  const indent = plate.shape === null ? 0 : 11;
  return [
    rectangle(x, y, width, height, { fill: colours.white, stroke: colour, ...edges[plate.line] }, tag),
    ...(plate.shape === null ? [] : markBoxes(evidenceMark(plate.shape, 'met'), x + PAD, y + PAD + 0.5, 8, colour, tag)),
    ...textBoxes(names, nameStyle, { x: x + PAD + indent, y: y + PAD - 1 }, tag),
    ...textBoxes(notes, noteStyle, { x: x + PAD, y: y + PAD - 1 + names.length * nameStyle.lead }, tag),
  ];
}

/** Orthogonal lines: from the top plate through a common bar, from hanging plates down the manager's left side. */
function reportingLines(placed: readonly Spot[], spots: ReadonlyMap<string, Spot>, kit: Kit): Box[] {
  const look = { stroke: colours.ink, width: rule.thin };
  const tag = kit.tag('Figure');
  return placed.flatMap((spot): Box[] => {
    const manager = spot.plate.reportsTo === null ? undefined : spots.get(spot.plate.reportsTo);
    if (manager === undefined) return [];
    const fromTop = manager.plate.reportsTo === null || !spots.has(manager.plate.reportsTo);
    if (!fromTop) {
      const x = manager.x + INDENT / 2;
      const y = spot.y + spot.height / 2;
      return [polyline([[x, manager.y + manager.height], [x, y], [spot.x, y]], look, tag)];
    }
    const bar = spot.y - GAP.level / 2;
    const middle = manager.x + manager.width / 2;
    const end = spot.x + spot.width / 2;
    return [polyline([[middle, manager.y + manager.height], [middle, bar], [end, bar], [end, spot.y]], look, tag)];
  });
}

/** Dotted reporting lines run in the gaps beside the plates, so that they cross no words. */
function dottedLines(placed: readonly Spot[], spots: ReadonlyMap<string, Spot>, kit: Kit): Box[] {
  const look = { stroke: colours.quiet, width: 1, dash: [1, 2.2] };
  const tag = kit.tag('Figure');
  return placed.flatMap((spot): Box[] => {
    const other = spot.plate.dottedTo === null ? undefined : spots.get(spot.plate.dottedTo);
    if (other === undefined) return [];
    const toRight = other.x > spot.x;
    const side = toRight ? spot.x + spot.width : spot.x;
    const lane = side + (toRight ? GAP.across / 2 : -GAP.across / 2);
    const y = spot.y + spot.height / 2 + 4;
    const above = other.y - 6;
    const end = other.x + other.width / 2 + (toRight ? -10 : 10);
    return [polyline([[side, y], [lane, y], [lane, above], [end, above], [end, other.y]], look, tag)];
  });
}

function legendBoxes(legend: readonly { line: PlateLine; text: string }[], y: number, kit: Kit): Box[] {
  const tag = kit.tag('Figure');
  let x = 0;
  return legend.flatMap(({ line: kind, text }) => {
    const words = breakLines(text, type.small, kit.width, kit.measure);
    const boxes: Box[] = [
      line(x, y + 5.5, x + 20, y + 5.5, { stroke: colours.ink, ...edges[kind] }, tag),
      ...textBoxes(words, type.small, { x: x + 24, y }, tag),
    ];
    x += 24 + (words[0]?.width ?? 0) + 16;
    return boxes;
  });
}
