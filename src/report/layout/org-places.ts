import type { Plate } from '../blocks.ts';
import { type } from '../theme.ts';
import type { Kit } from './kit.ts';
import { breakLines, type Line } from './lines.ts';

/** A plate with its place; `spreads` when those who report to it stand side by side. */
export interface Spot {
  plate: Plate;
  x: number;
  y: number;
  width: number;
  height: number;
  names: Line[];
  notes: Line[];
  spreads: boolean;
}

export const PAD = 6;
export const GAP = { across: 12, down: 9, level: 30 };
export const INDENT = 12;
export const nameStyle = type.label;
export const noteStyle = { ...type.small, size: 7.2, lead: 9.6 };

const PLATE = { least: 78, most: 132 };

interface Node {
  plate: Plate;
  reports: Node[];
  spreads: boolean;
}

/**
 * Everybody hangs below their manager; then, from the top down, reports are spread side by side as long as the chart stays
 * within the width. So a small team becomes a wide tree, and 25 plates still fit without smaller words.
 */
export function placePlates(plates: readonly Plate[], kit: Kit): { spots: ReadonlyMap<string, Spot>; bottom: number } {
  const ids = new Set(plates.map(({ id }) => id));
  const tops = plates.filter(({ reportsTo }) => reportsTo === null || !ids.has(reportsTo)).map((plate) => nodeOf(plate, plates));
  for (const top of tops) spread(top, kit.width);
  let width = PLATE.most;
  while (width > PLATE.least && tops.some((top) => treeWidth(top, width) > kit.width)) width -= 1;
  const spots = new Map<string, Spot>();
  let bottom = 0;
  for (const top of tops) {
    const whole = treeWidth(top, width);
    bottom = place(top, Math.max(0, (kit.width - whole) / 2), bottom === 0 ? 0 : bottom + GAP.level / 2, width, spots, kit);
  }
  return { spots, bottom };
}

const nodeOf = (plate: Plate, plates: readonly Plate[]): Node => ({
  plate,
  reports: plates.filter(({ reportsTo, id }) => reportsTo === plate.id && id !== plate.id).map((report) => nodeOf(report, plates)),
  spreads: false,
});

/** Managers from the top down; each spreads its reports if the whole tree still fits. */
function spread(top: Node, room: number): void {
  for (let level = [top]; level.length > 0; level = level.flatMap(({ reports }) => reports)) {
    for (const node of level) {
      if (node.reports.length < 2) continue;
      node.spreads = true;
      if (treeWidth(top, PLATE.least) > room) node.spreads = false;
    }
  }
  if (top.reports.length === 1) top.spreads = true;
}

function treeWidth(node: Node, width: number): number {
  if (node.reports.length === 0) return width;
  const widths = node.reports.map((report) => treeWidth(report, width));
  if (!node.spreads) return Math.max(width, ...widths.map((each) => each + INDENT));
  return Math.max(width, widths.reduce((sum, each) => sum + each, 0) + GAP.across * (widths.length - 1));
}

/** Places a tree with its left edge at x; returns its lower edge. */
function place(node: Node, x: number, y: number, width: number, spots: Map<string, Spot>, kit: Kit): number {
  const { names, notes } = wordsOf(node.plate, width, kit);
  const height = names.length * nameStyle.lead + notes.length * noteStyle.lead + 2 * PAD - 2;
  const left = node.spreads ? x + (treeWidth(node, width) - width) / 2 : x;
  const spot: Spot = { plate: node.plate, x: left, y, width, height, names, notes, spreads: node.spreads };
  spots.set(node.plate.id, spot);
  let bottom = y + height;
  if (!node.spreads) {
    for (const report of node.reports) bottom = place(report, x + INDENT, bottom + GAP.down, width, spots, kit);
    return bottom;
  }
  const top = bottom + GAP.level;
  let from = x;
  for (const report of node.reports) {
    bottom = Math.max(bottom, place(report, from, top, width, spots, kit));
    from += treeWidth(report, width) + GAP.across;
  }
  // The manager stands over the middle of those who report to it.
  const ends = node.reports.map(({ plate }) => spots.get(plate.id)).filter((each) => each !== undefined);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first !== undefined && last !== undefined) spot.x = (first.x + last.x) / 2;
  return bottom;
}

function wordsOf(plate: Plate, width: number, kit: Kit): { names: Line[]; notes: Line[] } {
  const room = width - 2 * PAD - (plate.shape === null ? 0 : 11);
  return { names: breakLines(plate.name, nameStyle, room, kit.measure), notes: breakLines(plate.note, noteStyle, width - 2 * PAD, kit.measure) };
}
