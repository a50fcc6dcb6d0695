import type { Words } from '../blocks.ts';
import type { TypeStyle } from '../theme.ts';
import type { Tag } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import { breakLines, textBoxes, type Line, type Measure } from './lines.ts';

/** What every block needs to become boxes. */
export interface Kit {
  measure: Measure;
  /** Of the text area, or of the column. */
  width: number;
  /** Height of the text area: what cannot be cut must not be taller. */
  height: number;
  /** Tables are set smaller and closer, to save a nearly empty page. */
  dense: boolean;
  /** Chapters there are to lead to. */
  chapters: ReadonlySet<string>;
  /** Number of the block, for its tags. */
  block: number;
  tag(role: Tag['role'], row?: number, column?: number): Tag;
  breakLines(words: Words, style: TypeStyle, width?: number): Line[];
}

export function kit(
  measure: Measure,
  { width, height, dense }: { width: number; height: number; dense: boolean },
  block: number,
  chapters: ReadonlySet<string> = new Set(),
): Kit {
  return {
    measure,
    width,
    height,
    dense,
    chapters,
    block,
    tag: (role, row, column) =>
      row === undefined
        ? { role, block }
        : column === undefined
          ? { role, block, row }
          : { role, block, row, column },
    breakLines: (words, style, within = width) => breakLines(words, style, within, measure),
  };
}

/**
 * Lines of a paragraph as pieces: never a single first or last line on a page of its own.
 * `x` moves the lines to the right; `before` is the space above the first.
 */
export function paragraphPieces(
  lines: readonly Line[],
  style: TypeStyle,
  tag: Tag,
  { x = 0, before = 0, snap = true }: { x?: number; before?: number; snap?: boolean } = {},
): Piece[] {
  const groups =
    lines.length <= 3
      ? [lines]
      : [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
  return groups
    .filter((group) => group.length > 0)
    .map((group, at) =>
      piece(group.length * style.lead, textBoxes(group, style, { x, y: 0 }, tag), {
        before: at === 0 ? before : 0,
        snap: snap && at === 0,
      }),
    );
}
