/** Boxes: words and shapes with a place on a page. Coordinates are points from the top left corner, y downwards. */
import type { MarkPart, PathOp } from '../marks.ts';
import type { Colour, FontName } from '../theme.ts';

/** What a box is part of, so that a tagged file can be written from boxes alone. */
export interface Tag {
  role: 'H1' | 'H2' | 'H3' | 'P' | 'LI' | 'TH' | 'TD' | 'Caption' | 'Figure' | 'Artifact';
  /** Number of the block within the document; boxes of one block belong together. */
  block: number;
  row?: number;
  column?: number;
}

/** Number of the block that the foot of every page is; others count from 1. */
export const FOOT_BLOCK = 0;

export interface TextBox {
  kind: 'text';
  x: number;
  /** Of the baseline. */
  y: number;
  text: string;
  font: FontName;
  size: number;
  colour: Colour;
  width: number;
  /** Where these words lead: `#team` to a chapter, anything else to an address. */
  leadsTo?: string;
  tag: Tag;
}

export interface PathBox {
  kind: 'path';
  path: PathOp[];
  fill: Colour | null;
  stroke: Colour | null;
  /** Of the line. */
  width: number;
  dash: number[];
  tag: Tag;
}

/** The one picture of a report, a logo; decoration, since words beside it say whose it is. */
export interface PictureBox {
  kind: 'picture';
  x: number;
  y: number;
  width: number;
  height: number;
  tag: Tag;
}

export type Box = TextBox | PathBox | PictureBox;

export interface Page {
  number: number;
  /** Label of the page: cover pages count in the file but not on paper. */
  label: string;
  boxes: Box[];
}

export interface OutlineEntry {
  title: string;
  level: 1 | 2;
  page: number;
  y: number;
}

export interface Layout {
  sheet: { width: number; height: number };
  pages: Page[];
  outline: OutlineEntry[];
  /** Where each chapter begins. */
  anchors: ReadonlyMap<string, { page: number; y: number }>;
  /** Text that stands for a figure, by block number. */
  figures: ReadonlyMap<number, string>;
}

const moveOp = (op: PathOp, dx: number, dy: number): PathOp => {
  switch (op[0]) {
    case 'Z':
      return op;
    case 'C':
      return ['C', op[1] + dx, op[2] + dy, op[3] + dx, op[4] + dy, op[5] + dx, op[6] + dy];
    default:
      return [op[0], op[1] + dx, op[2] + dy];
  }
};

export function move(box: Box, dx: number, dy: number): Box {
  switch (box.kind) {
    case 'text': {
      // Field by field: words are moved by the thousand, and this is how an engine copies them fastest.
      const { kind, text, font, size, colour, width, tag } = box;
      const moved: TextBox = { kind, x: box.x + dx, y: box.y + dy, text, font, size, colour, width, tag };
      if (box.leadsTo !== undefined) moved.leadsTo = box.leadsTo;
      return moved;
    }
    case 'path':
      return { ...box, path: box.path.map((op) => moveOp(op, dx, dy)) };
    case 'picture':
      return { ...box, x: box.x + dx, y: box.y + dy };
  }
}

interface Stroke {
  fill?: Colour | null;
  stroke?: Colour | null;
  width?: number;
  dash?: number[];
}

const pathBox = (
  path: PathOp[],
  { fill = null, stroke = null, width = 0.5, dash = [] }: Stroke,
  tag: Tag,
): PathBox => ({
  kind: 'path',
  path,
  fill,
  stroke,
  width,
  dash,
  tag,
});

export const line = (x1: number, y1: number, x2: number, y2: number, look: Stroke, tag: Tag): PathBox =>
  pathBox(
    [
      ['M', x1, y1],
      ['L', x2, y2],
    ],
    look,
    tag,
  );

export const polyline = (points: readonly (readonly [number, number])[], look: Stroke, tag: Tag): PathBox =>
  pathBox(
    points.map(([x, y], at): PathOp => [at === 0 ? 'M' : 'L', x, y]),
    look,
    tag,
  );

export const rectangle = (
  x: number,
  y: number,
  width: number,
  height: number,
  look: Stroke,
  tag: Tag,
): PathBox =>
  pathBox(
    [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']],
    look,
    tag,
  );

/** One evidence mark in a square of `size` at (x, y). */
export function markBoxes(
  parts: readonly MarkPart[],
  x: number,
  y: number,
  size: number,
  colour: Colour,
  tag: Tag,
): PathBox[] {
  const scale = (op: PathOp): PathOp => {
    if (op[0] === 'Z') return op;
    if (op[0] === 'C')
      return ['C', op[1] * size, op[2] * size, op[3] * size, op[4] * size, op[5] * size, op[6] * size];
    return [op[0], op[1] * size, op[2] * size];
  };
  const width = Math.max(0.8, size * 0.06);
  return parts.map(({ path, fill, stroke, dashed }) =>
    pathBox(
      path.map((op) => moveOp(scale(op), x, y)),
      {
        fill: fill ? colour : null,
        stroke: stroke ? colour : null,
        width,
        dash: dashed ? [width * 1.8, width * 1.6] : [],
      },
      tag,
    ),
  );
}
