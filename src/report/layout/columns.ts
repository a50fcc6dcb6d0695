import type { Block } from '../blocks.ts';
import { grid, span } from '../theme.ts';
import type { Box } from './boxes.ts';
import { boxesOf, flow, piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';

/** Space between blocks where a page is short of it. */
const DENSE = 0.6;

/** Blocks side by side on the grid; the whole is never cut. `layBlocks` turns blocks into pieces of a width. */
export function columnPieces(
  columns: readonly { span: number; blocks: Block[] }[],
  kit: Kit,
  layBlocks: (blocks: readonly Block[], width: number) => Piece[],
): Piece[] {
  let from = 0;
  let height = 0;
  const boxes: Box[] = [];
  for (const column of columns) {
    const { x, width } = span(kit.width, from, column.span);
    const inner = width - (from + column.span < grid.columns ? grid.gutter / 2 : 0);
    const pages = flow(layBlocks(column.blocks, inner), Number.POSITIVE_INFINITY, {
      tight: kit.dense ? DENSE : 1,
    });
    for (const page of pages) {
      boxes.push(...boxesOf(page, x, 0));
      height = Math.max(height, page.used);
    }
    from += column.span;
  }
  return [piece(height, boxes, { before: 12, snap: true })];
}
