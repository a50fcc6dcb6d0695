import { move, type Box } from './boxes.ts';
import { grid } from '../theme.ts';

/** Something that is never cut: boxes with their own origin at the top left of the text area. */
export interface Piece {
  height: number;
  boxes: Box[];
  /** Space above it, unless it opens a page. */
  before: number;
  /** Stays on the page of the piece after it. */
  keep: boolean;
  /** A heading also needs this much of what follows on its page. */
  needs?: number;
  /** Its top sits on the half of the baseline grid. */
  snap: boolean;
  /** Drawn again above this piece when it opens a page: the head of its table. */
  repeat?: Piece;
  breakBefore?: boolean;
  /** Begins the chapter of this name. */
  anchor?: string;
  /** Entry in the outline. */
  entry?: { title: string; level: 1 | 2 };
}

export const piece = (height: number, boxes: Box[], options: Partial<Piece> = {}): Piece => ({
  before: 0,
  keep: false,
  snap: false,
  ...options,
  height,
  boxes,
});

export interface FlowPage {
  placed: { piece: Piece; y: number }[];
  /** Height used. */
  used: number;
}

/** The boxes of a page whose text area begins at (x, y). */
export const boxesOf = ({ placed }: FlowPage, x: number, y: number): Box[] =>
  placed.flatMap((each) => each.piece.boxes.map((box) => move(box, x, each.y + y)));

const half = grid.baseline / 2;

/** What follows a heading stands close to it, whatever space it usually asks for. */
const AFTER_HEADING = 4;

interface Setting {
  /** How far down the first page the pieces begin. */
  from?: number;
  /** Scales the space between pieces. */
  tight?: number;
  /** How far down what belongs together may go where it is too tall for `height`. */
  tallest?: number;
}

/**
 * Puts pieces on pages of `height`. Headings stay with what they head, heads of tables are repeated, a piece is never cut.
 */
export function flow(
  pieces: readonly Piece[],
  height: number,
  { from = 0, tight = 1, tallest = height }: Setting = {},
): FlowPage[] {
  const pages: FlowPage[] = [{ placed: [], used: from }];
  let opened = from === 0;
  const page = (): FlowPage => pages[pages.length - 1] ?? { placed: [], used: 0 };
  const turn = (): void => {
    pages.push({ placed: [], used: 0 });
    opened = true;
  };
  let headed = false;
  const top = (next: Piece, used: number, afterHeading = headed): number => {
    const y =
      used + (used === 0 ? 0 : Math.min(next.before, afterHeading ? AFTER_HEADING : next.before) * tight);
    // Tightened space leaves the grid: rounding up would give back what was saved.
    return next.snap && tight === 1 ? Math.ceil(y / half - 0.001) * half : y;
  };
  /** Lower edge of pieces set below one another from `used` down. */
  const stack = (chain: readonly Piece[], used: number): number =>
    chain.reduce(
      (y, next, at) => top(next, y, at === 0 ? headed : chain[at - 1]?.needs !== undefined) + next.height,
      used,
    );
  const put = (next: Piece): void => {
    if (opened && next.repeat !== undefined && page().used === 0) place(asArtifact(next.repeat), 0);
    place(next, top(next, page().used));
    opened = false;
    headed = next.needs !== undefined;
  };
  const place = (next: Piece, y: number): void => {
    page().placed.push({ piece: next, y });
    page().used = y + next.height;
  };

  for (let at = 0; at < pieces.length;) {
    const chain = chainFrom(pieces, at);
    const first = chain[0];
    if (first === undefined) break;
    if (first.breakBefore === true && page().used > 0) turn();
    const end = stack(chain, page().used);
    const whole = stack(chain, first.repeat?.height ?? 0);
    const limit = whole <= height ? height : tallest;
    if (end > limit + 0.01 && page().used > 0 && whole <= limit) turn();
    // A chain longer than a page gives way at its beginning: what heads something stays with it as long as possible.
    const together = whole <= limit ? chain : chain.slice(0, 1);
    for (const next of together) {
      const y = top(next, page().used);
      if (y + next.height > limit + 0.01 && page().used > 0) turn();
      put(next);
    }
    at += together.length;
  }
  return pages;
}

/** A head that is drawn again is no second head to those who hear the table. */
const asArtifact = (again: Piece): Piece => ({
  ...again,
  boxes: again.boxes.map((box): Box => ({ ...box, tag: { ...box.tag, role: 'Artifact' } })),
});

/** A piece with everything that must stand on the same page after it. */
function chainFrom(pieces: readonly Piece[], start: number): Piece[] {
  const chain: Piece[] = [];
  let missing = 0;
  for (let at = start; at < pieces.length; at++) {
    const next = pieces[at];
    if (next === undefined || (at > start && next.breakBefore === true)) break;
    chain.push(next);
    missing = next.needs ?? Math.max(0, missing - next.height);
    if (!next.keep && missing <= 0) break;
    // What follows was a short block: the next heading must not be chained as well.
    if (!next.keep && pieces[at + 1]?.needs !== undefined) break;
  }
  return chain;
}
