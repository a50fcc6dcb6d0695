/**
 * The evidence marks: one shape per criterion, the same on screen, on paper and in the icon.
 * Pure geometry in a square of side 1, its origin top left, y downwards: scale it, then stroke and fill it.
 */
import type { CriterionResult } from '../engine/index.ts';

export type MarkShape = 'circle' | 'diamond';
/** State of the criterion; `asked` and `open` are for use while answering: they show no score. */
export type MarkState = CriterionResult['state'] | 'asked' | 'open';

/** Path operators with absolute coordinates: move, line, cubic curve, close. */
export type PathOp =
  ['M' | 'L', number, number] | ['C', number, number, number, number, number, number] | ['Z'];

export interface MarkPart {
  path: readonly PathOp[];
  /** Filled with the function's colour. */
  fill: boolean;
  /** Outlined with the function's colour. */
  stroke: boolean;
  /** Outlined with dashes: not known. */
  dashed: boolean;
}

/** Distance of control points that makes four cubic curves a circle of radius 1. */
const KAPPA = 0.5523;
/** Outlines stay inside the square: half of the thickest line. */
const INSET = 0.06;
/** A diamond reaches a little further, so that both shapes look equally large. */
const DIAMOND_INSET = 0.01;

function circle(r: number): PathOp[] {
  const [c, k] = [0.5, r * KAPPA];
  return [
    ['M', c, c - r],
    ['C', c + k, c - r, c + r, c - k, c + r, c],
    ['C', c + r, c + k, c + k, c + r, c, c + r],
    ['C', c - k, c + r, c - r, c + k, c - r, c],
    ['C', c - r, c - k, c - k, c - r, c, c - r],
    ['Z'],
  ];
}

function leftHalfCircle(r: number): PathOp[] {
  const [c, k] = [0.5, r * KAPPA];
  return [
    ['M', c, c + r],
    ['C', c - k, c + r, c - r, c + k, c - r, c],
    ['C', c - r, c - k, c - k, c - r, c, c - r],
    ['Z'],
  ];
}

function diamond(r: number): PathOp[] {
  return [['M', 0.5, 0.5 - r], ['L', 0.5 + r, 0.5], ['L', 0.5, 0.5 + r], ['L', 0.5 - r, 0.5], ['Z']];
}

function leftHalfDiamond(r: number): PathOp[] {
  return [['M', 0.5, 0.5 - r], ['L', 0.5, 0.5 + r], ['L', 0.5 - r, 0.5], ['Z']];
}

/** The parts of one mark, to be drawn in order. */
export function evidenceMark(shape: MarkShape, state: MarkState): MarkPart[] {
  const whole = shape === 'circle' ? circle(0.5 - INSET) : diamond(0.5 - DIAMOND_INSET);
  const half = shape === 'circle' ? leftHalfCircle(0.5 - INSET) : leftHalfDiamond(0.5 - DIAMOND_INSET);
  const outline: MarkPart = { path: whole, fill: false, stroke: true, dashed: false };
  switch (state) {
    case 'met':
      return [{ ...outline, fill: true }];
    case 'part':
      return [{ path: half, fill: true, stroke: false, dashed: false }, outline];
    case 'not':
    case 'asked':
      return [outline];
    case 'unknown':
    case 'open':
      return [{ ...outline, dashed: true }];
    case 'not-applicable':
      return [
        {
          path: [
            ['M', 0.3, 0.5],
            ['L', 0.7, 0.5],
          ],
          fill: false,
          stroke: true,
          dashed: false,
        },
      ];
  }
}

/** The `d` attribute of an SVG path, scaled to a square of `size`. */
export function svgPath(path: readonly PathOp[], size = 1): string {
  const round = (value: number): number => Math.round(value * size * 1000) / 1000;
  return path
    .map(([op, ...numbers]) => `${op}${(numbers as readonly number[]).map(round).join(' ')}`)
    .join('');
}
