import type { Seat } from '../../../engine/index.ts';

/** Where a plate of the chart lies, in pixels of the chart. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Point = readonly [x: number, y: number];

/** How far beside a plate a line turns, and how near it may come to another. */
const BESIDE = 8;
const CLEAR = 2;

/**
 * The corners of a line from one plate to another beside it: straight where they overlap in height, else with one step
 * beside the first. Null where one stands above the other, or a third would be crossed: the words on the plate say it then.
 */
export function lineBetween(from: Box, to: Box, others: readonly Box[]): readonly Point[] | null {
  const toLeft = to.right < from.left;
  if (!toLeft && from.right >= to.left) return null;
  const [start, end, turn] = toLeft
    ? [from.left, to.right, from.left - BESIDE]
    : [from.right, to.left, from.right + BESIDE];
  const [high, low] = [Math.max(from.top, to.top), Math.min(from.bottom, to.bottom)];
  const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;
  const points: readonly Point[] =
    high < low
      ? [
          [start, (high + low) / 2],
          [end, (high + low) / 2],
        ]
      : [
          [start, middle(from)],
          [turn, middle(from)],
          [turn, middle(to)],
          [end, middle(to)],
        ];
  return others.some((box) => crosses(points, box)) ? null : points;
}

const crosses = (points: readonly Point[], { left, right, top, bottom }: Box): boolean =>
  points.slice(1).some(([x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y];
    return (
      Math.max(x, fromX) > left - CLEAR &&
      Math.min(x, fromX) < right + CLEAR &&
      Math.max(y, fromY) > top - CLEAR &&
      Math.min(y, fromY) < bottom + CLEAR
    );
  });

/** The second reporting lines of a chart as it lies on the page, each as the points of a polyline in its pixels. */
export function linesOver(chart: HTMLElement, seats: readonly Seat[]): string[] {
  const origin = chart.getBoundingClientRect();
  const boxes = new Map<string, Box>();
  for (const plate of chart.querySelectorAll<HTMLElement>('[data-seat]')) {
    const { left, right, top, bottom } = plate.getBoundingClientRect();
    boxes.set(plate.dataset.seat ?? '', {
      left: left - origin.left,
      right: right - origin.left,
      top: top - origin.top,
      bottom: bottom - origin.top,
    });
  }
  return seats.flatMap(({ id, dottedTo }) => {
    const [from, to] = [boxes.get(id), boxes.get(dottedTo ?? '')];
    if (!from || !to) return [];
    const others = [...boxes.values()].filter((box) => box !== from && box !== to);
    const points = lineBetween(from, to, others);
    return points === null ? [] : [points.map((point) => point.join(',')).join(' ')];
  });
}
