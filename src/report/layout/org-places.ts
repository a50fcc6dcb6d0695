import type { Plate } from '../blocks.ts';
import { type } from '../theme.ts';
import type { Kit } from './kit.ts';
import { breakLines, type Line } from './lines.ts';
import { arrangements, GAP, INDENT, type Arrangement, type Branch, type Gap } from './org-arrange.ts';

/** A plate with its place, and how those who report to it are arranged. */
export interface Spot {
  plate: Plate;
  x: number;
  y: number;
  width: number;
  height: number;
  names: Line[];
  notes: Line[];
  arranged: Arrangement['form'];
}

export const PAD = 6;
export const nameStyle = type.label;
export const noteStyle = { ...type.small, size: 7.2, lead: 9.6 };

/** Widths a plate may have, the roomiest first. */
const WIDTHS = [132, 122, 112, 104, 96, 88, 80];
/** A narrower plate is only taken when it makes the chart this much lower. */
const WORTH = 0.97;

/** How much closer plates may stand where a chart would else not fit below the title of its chapter. */
const CLOSER = [1, 0.8, 0.6, 0.45];
/** Height of that title, its words and the heading of the chart. */
const TITLE = 150;

export interface Places {
  spots: ReadonlyMap<string, Spot>;
  bottom: number;
  gap: Gap;
}

/** Places all plates: the roomiest way that leaves the title of the chapter on the same page, or the closest. */
export function placePlates(plates: readonly Plate[], kit: Kit): Places {
  let places: Places | undefined;
  for (const closer of CLOSER) {
    places = placeAll(plates, kit, { ...GAP, down: GAP.down * closer, level: GAP.level * closer });
    if (places.bottom <= kit.height - TITLE) break;
  }
  return places ?? { spots: new Map(), bottom: 0, gap: GAP };
}

/** Of the ways that fit into the width, a low one with roomy plates. */
function placeAll(plates: readonly Plate[], kit: Kit, gap: Gap): Places {
  const ids = new Set(plates.map(({ id }) => id));
  const roots = plates.filter(({ reportsTo }) => reportsTo === null || !ids.has(reportsTo));
  let best: { arranged: Arrangement[]; width: number; height: number } | undefined;
  for (const width of WIDTHS) {
    const arranged = roots.map((root) =>
      lowest(arrangements(branchOf(root, plates, width, kit), width, gap), kit.width),
    );
    const height = arranged.reduce((sum, each) => sum + each.height, 0);
    const fits = arranged.every((each) => each.width <= kit.width);
    if (fits && (best === undefined || height < best.height * WORTH)) best = { arranged, width, height };
    best ??= width === WIDTHS.at(-1) ? { arranged, width, height } : undefined;
  }
  const spots = new Map<string, Spot>();
  let bottom = 0;
  for (const each of best?.arranged ?? []) {
    const x = Math.max(0, (kit.width - each.width) / 2);
    place(each, x, bottom === 0 ? 0 : bottom + gap.level / 2, best?.width ?? 0, spots, kit, gap);
    bottom = Math.max(...[...spots.values()].map((spot) => spot.y + spot.height));
  }
  return { spots, bottom, gap };
}

const lowest = (ways: readonly Arrangement[], room: number): Arrangement => {
  const fitting = ways.filter(({ width }) => width <= room);
  const pool = fitting.length > 0 ? fitting : ways;
  return pool.reduce((best, each) =>
    (fitting.length > 0 ? each.height < best.height : each.width < best.width) ? each : best,
  );
};

function branchOf(plate: Plate, plates: readonly Plate[], width: number, kit: Kit): Branch {
  return {
    plate,
    height: plateHeight(wordsOf(plate, width, kit)),
    reports: plates
      .filter(({ reportsTo, id }) => reportsTo === plate.id && id !== plate.id)
      .map((report) => branchOf(report, plates, width, kit)),
  };
}

const plateHeight = ({ names, notes }: { names: Line[]; notes: Line[] }): number =>
  names.length * nameStyle.lead + notes.length * noteStyle.lead + 2 * PAD - 2;

function place(
  each: Arrangement,
  x: number,
  y: number,
  width: number,
  spots: Map<string, Spot>,
  kit: Kit,
  gap: Gap,
): void {
  const words = wordsOf(each.branch.plate, width, kit);
  const height = plateHeight(words);
  const spot: Spot = { plate: each.branch.plate, x, y, width, height, ...words, arranged: each.form };
  spots.set(each.branch.plate.id, spot);
  let top = y + height;
  for (const row of each.rows) {
    const indent = each.form === 'spread' ? 0 : INDENT;
    top += each.form === 'hang' ? gap.down : gap.level;
    let from = x + indent;
    for (const report of row) {
      place(report, from, top, width, spots, kit, gap);
      from += report.width + gap.across;
    }
    top += Math.max(...row.map((report) => report.height));
  }
  if (each.form !== 'spread') return;
  // The manager stands over the middle of those who report to it.
  const reports = (each.rows[0] ?? []).map((report) => spots.get(report.branch.plate.id)?.x ?? x);
  spot.x = ((reports[0] ?? x) + (reports.at(-1) ?? x)) / 2;
}

function wordsOf(plate: Plate, width: number, kit: Kit): { names: Line[]; notes: Line[] } {
  const room = width - 2 * PAD - (plate.shape === null ? 0 : 11);
  return {
    names: breakLines(plate.name, nameStyle, room, kit.measure),
    notes: breakLines(plate.note, noteStyle, width - 2 * PAD, kit.measure),
  };
}
