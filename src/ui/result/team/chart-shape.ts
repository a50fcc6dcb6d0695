import type { Seat } from '../../../engine/index.ts';

/** A person or seat with everybody who reports to it. */
export interface Plate {
  seat: Seat;
  reports: Plate[];
}

/** The seats as trees, in the order given. A manager who is missing, or a circle, makes a seat a top of its own. */
export function trees(seats: readonly Seat[]): Plate[] {
  const placed = new Set<string>();
  const under = (manager: string | null): Plate[] =>
    seats
      .filter(({ id, reportsTo }) => reportsTo === manager && !placed.has(id))
      .map((seat) => {
        placed.add(seat.id);
        return { seat, reports: under(seat.id) };
      });
  const tops = under(null);
  const lost = seats.filter(({ id }) => !placed.has(id)).map((seat) => ({ seat, reports: [] }));
  return [...tops, ...lost];
}

/**
 * How a chart is set: so many levels side by side, whoever comes below them hanging under the manager, and those who
 * hang directly under the last spread level in so many columns, by seat.
 */
export interface ChartShape {
  levels: number;
  columns: ReadonlyMap<string, number>;
}

/** Narrowest plate that holds “Administrator” in one line, the same with others hanging below it, and what each further step in costs, at a text size of 17 px. */
const NARROW = 136;
const HANGING = 172;
const STEP_IN = 22;
/** More columns than this are hard to follow. */
const MOST_COLUMNS = 4;

const depth = ({ reports }: Plate): number =>
  reports.length === 0 ? 0 : 1 + Math.max(...reports.map(depth));

/** Width that a branch needs when so many levels below it spread out side by side and the rest hangs down. */
export function breadth(plate: Plate, levels: number, columns: ChartShape['columns'] = new Map()): number {
  const { seat, reports } = plate;
  if (reports.length === 0) return NARROW;
  if (levels > 0) return reports.reduce((sum, report) => sum + breadth(report, levels - 1, columns), 0);
  const count = columns.get(seat.id) ?? 1;
  const hanging = HANGING + STEP_IN * (depth(plate) - 1);
  return count === 1 ? hanging : STEP_IN + count * hanging;
}

/** Plates one below the other on the longest way down. */
function height({ seat, reports }: Plate, levels: number, columns: ChartShape['columns']): number {
  if (reports.length === 0) return 1;
  const heights = reports.map((report) => height(report, levels - 1, columns));
  if (levels > 0) return 1 + Math.max(...heights);
  const count = levels === 0 ? (columns.get(seat.id) ?? 1) : 1;
  return 1 + rows(heights, count).reduce((sum, row) => sum + Math.max(...row), 0);
}

export const rows = <T>(things: readonly T[], count: number): T[][] =>
  Array.from({ length: Math.ceil(things.length / count) }, (_, at) =>
    things.slice(at * count, (at + 1) * count),
  );

/** The lowest chart that fits into this width; with equal height the one that spreads out further. */
export function shapeFor(tops: readonly Plate[], width: number): ChartShape {
  const list: ChartShape = { levels: 0, columns: new Map() };
  const shapes = [3, 2, 1, 0].map((levels) => filled(tops, levels, width)).filter((shape) => shape !== null);
  const lowest = (shape: ChartShape): number =>
    Math.max(0, ...tops.map((top) => height(top, shape.levels, shape.columns)));
  return (
    shapes.reduce<ChartShape | null>(
      (best, shape) => (best === null || lowest(shape) < lowest(best) ? shape : best),
      null,
    ) ?? list
  );
}

/** A shape with so many levels, with columns as long as they make it lower and there is room; null where it does not fit. */
function filled(tops: readonly Plate[], levels: number, width: number): ChartShape | null {
  const fits = (columns: ChartShape['columns']): boolean =>
    tops.reduce((sum, top) => sum + breadth(top, levels, columns), 0) <= width;
  const hangers = below(tops, levels).filter(({ reports }) => reports.length > 1);
  let columns: ChartShape['columns'] = new Map();
  if (!fits(columns)) return null;
  for (;;) {
    const tallest = [...hangers].sort((a, b) => height(b, 0, columns) - height(a, 0, columns));
    const wider = tallest.flatMap((plate) => widened(plate, columns) ?? []).find(fits);
    if (!wider) return { levels, columns };
    columns = wider;
  }
}

/** The fewest more columns that make what hangs under a plate lower, or null. */
function widened(plate: Plate, columns: ChartShape['columns']): ChartShape['columns'] | null {
  const now = columns.get(plate.seat.id) ?? 1;
  const most = Math.min(MOST_COLUMNS, plate.reports.length);
  const more = Array.from({ length: Math.max(0, most - now) }, (_, at) =>
    new Map(columns).set(plate.seat.id, now + at + 1),
  );
  return more.find((wider) => height(plate, 0, wider) < height(plate, 0, columns)) ?? null;
}

/** The plates so many levels below the tops. */
const below = (plates: readonly Plate[], levels: number): readonly Plate[] =>
  levels === 0
    ? plates
    : below(
        plates.flatMap(({ reports }) => reports),
        levels - 1,
      );
