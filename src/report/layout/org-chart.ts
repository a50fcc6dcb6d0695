import type { LegendEntry, Plate } from '../blocks.ts';
import { evidenceMark } from '../marks.ts';
import { colours, markColour, rule, type } from '../theme.ts';
import { line, markBoxes, polyline, rectangle, type Box } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { breakLines, textBoxes } from './lines.ts';
import { GAP, INDENT, type Gap } from './org-arrange.ts';
import { nameStyle, noteStyle, PAD, placePlates, type Spot } from './org-places.ts';

/** Ruled name plates with orthogonal lines; the edge of a plate tells when the seat is filled. */
export function orgChartPieces(plates: readonly Plate[], legend: readonly LegendEntry[], kit: Kit): Piece[] {
  const { spots, bottom, gap } = placePlates(plates, kit);
  const placed = [...spots.values()];
  const boxes: Box[] = [
    ...placed.flatMap((spot) => reportingLine(spot, spots, gap, kit)),
    ...placed.flatMap((spot) => dottedLine(spot, spots, kit)),
    ...placed.flatMap((spot) => plateBoxes(spot, kit)),
    ...legendBoxes(legend, bottom + 12, kit),
  ];
  return [piece(bottom + 26, boxes, { before: 12, snap: true })];
}

const edges: Record<LegendEntry['line'], { width: number; dash: number[] }> = {
  now: { width: rule.thin, dash: [] },
  first: { width: 2, dash: [] },
  later: { width: rule.thin, dash: [4, 2.5] },
  borrowed: { width: rule.thin, dash: [1, 2] },
  dotted: { width: 1, dash: [1, 2.2] },
};

function plateBoxes({ plate, x, y, width, height, names, notes }: Spot, kit: Kit): Box[] {
  const tag = kit.tag('Figure');
  const colour = plate.shape === null ? colours.ink : markColour[plate.shape];
  const indent = plate.shape === null ? 0 : 11;
  return [
    rectangle(x, y, width, height, { fill: colours.white, stroke: colour, ...edges[plate.line] }, tag),
    ...(plate.shape === null
      ? []
      : markBoxes(evidenceMark(plate.shape, 'met'), x + PAD, y + PAD + 0.3, 8, colour, tag)),
    ...textBoxes(names, nameStyle, { x: x + PAD + indent, y: y + PAD - 1 }, tag),
    ...textBoxes(notes, noteStyle, { x: x + PAD, y: y + PAD - 1 + names.length * nameStyle.lead }, tag),
  ];
}

/** Where the line runs down to plates that hang below, or stand in rows. */
const trunkOf = (manager: Spot): number => manager.x + INDENT / 2;

/** From a manager down to a common bar and the plates side by side, or down the left side to plates that hang below. */
function reportingLine(spot: Spot, spots: ReadonlyMap<string, Spot>, gap: Gap, kit: Kit): Box[] {
  const manager = spots.get(spot.plate.reportsTo ?? '');
  if (manager === undefined) return [];
  const look = { stroke: colours.ink, width: rule.thin };
  const tag = kit.tag('Figure');
  const side = trunkOf(manager);
  if (manager.arranged === 'hang') {
    const y = spot.y + spot.height / 2;
    return [
      polyline(
        [
          [side, manager.y + manager.height],
          [side, y],
          [spot.x, y],
        ],
        look,
        tag,
      ),
    ];
  }
  if (manager.arranged === 'rows') {
    const above = spot.y - gap.level / 2;
    const to = spot.x + spot.width / 2;
    return [
      polyline(
        [
          [side, manager.y + manager.height],
          [side, above],
          [to, above],
          [to, spot.y],
        ],
        look,
        tag,
      ),
    ];
  }
  const bar = spot.y - gap.level / 2;
  const middle = manager.x + manager.width / 2;
  const end = spot.x + spot.width / 2;
  return [
    polyline(
      [
        [middle, manager.y + manager.height],
        [middle, bar],
        [end, bar],
        [end, spot.y],
      ],
      look,
      tag,
    ),
  ];
}

/** Dotted reporting lines run in the gaps beside and above the plates, so that they cross no words. */
function dottedLine(spot: Spot, spots: ReadonlyMap<string, Spot>, kit: Kit): Box[] {
  const other = spots.get(spot.plate.dottedTo ?? '');
  if (other === undefined) return [];
  const toRight = other.x + other.width / 2 > spot.x + spot.width / 2;
  const side = toRight ? spot.x + spot.width : spot.x;
  const lane = toRight ? side + GAP.across / 2 : leftOf(spot, spots);
  const y = spot.y + spot.height / 2 + 4;
  const above = other.y - 6;
  const end = other.x + other.width / 2 + (toRight ? -12 : 12);
  const look = { stroke: colours.quiet, ...edges.dotted };
  return [
    polyline(
      [
        [side, y],
        [lane, y],
        [lane, above],
        [end, above],
        [end, other.y],
      ],
      look,
      kit.tag('Figure'),
    ),
  ];
}

/** The gap left of a plate; where the line of its manager runs there, the gap left of the manager. */
function leftOf(spot: Spot, spots: ReadonlyMap<string, Spot>): number {
  const manager = spots.get(spot.plate.reportsTo ?? '');
  const lane = spot.x - GAP.across / 2;
  const taken =
    manager !== undefined &&
    (manager.arranged === 'hang' || manager.arranged === 'rows') &&
    Math.abs(lane - trunkOf(manager)) < 1;
  return taken ? leftOf(manager, spots) : lane;
}

function legendBoxes(legend: readonly LegendEntry[], y: number, kit: Kit): Box[] {
  const tag = kit.tag('Figure');
  let x = 0;
  return legend.flatMap(({ line: kind, text }) => {
    const words = breakLines(text, type.small, kit.width, kit.measure);
    const boxes: Box[] = [
      line(
        x,
        y + 5.5,
        x + 20,
        y + 5.5,
        { stroke: kind === 'dotted' ? colours.quiet : colours.ink, ...edges[kind] },
        tag,
      ),
      ...textBoxes(words, type.small, { x: x + 24, y }, tag),
    ];
    x += 24 + (words[0]?.width ?? 0) + 16;
    return boxes;
  });
}
