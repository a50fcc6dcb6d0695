import type { Block, Chapter, ReportDocument } from './blocks.ts';
import { barPieces, scalePieces } from './layout/bars.ts';
import {
  FOOT_BLOCK,
  line,
  type Box,
  type Layout,
  type OutlineEntry,
  type Page,
  type Tag,
} from './layout/boxes.ts';
import { columnPieces } from './layout/columns.ts';
import { coverPieces } from './layout/cover.ts';
import { boxesOf, flow, piece, type FlowPage, type Piece } from './layout/flow.ts';
import { kit } from './layout/kit.ts';
import { oneLine, textBoxes, type Measure } from './layout/lines.ts';
import { marksPieces, spanPieces } from './layout/marks.ts';
import { orgChartPieces } from './layout/org-chart.ts';
import {
  calloutPieces,
  chapterTitlePieces,
  headingPieces,
  headlinePieces,
  keyValuePieces,
  listPieces,
  paragraphBlockPieces,
} from './layout/prose.ts';
import { tablePieces } from './layout/table.ts';
import { timelinePieces } from './layout/timeline.ts';
import { colours, rule, sheets, type, type Sheet } from './theme.ts';

/** Words and meaning become boxes on pages. Pure: the same document and widths give the same boxes. */
export function layOut(document: ReportDocument, measure: Measure): Layout {
  const sheet = sheets[document.paper];
  const width = sheet.width - sheet.margin.left - sheet.margin.right;
  const height = sheet.height - sheet.margin.top - sheet.margin.bottom;
  const chapters = new Set(document.chapters.map(({ id }) => `#${id}`));
  const figures = new Map<number, string>();
  const numbers = numberBlocks(document);
  const layBlock = (each: Block, within: number, dense: boolean): Piece[] => {
    const block = numbers.get(each) ?? 0;
    if ('alt' in each) figures.set(block, each.alt);
    if (each.kind === 'cover') figures.set(block, each.marks.alt);
    const tools = kit(measure, { width: within, height, dense }, block, chapters);
    return blockPieces(each, tools, (inner, room) => layBlocks(inner, room, dense));
  };
  const laid = new Map<Block, Map<string, Piece[]>>();
  /** Blocks that ways to say a chapter have in common are laid out once. */
  const layBlocks = (blocks: readonly Block[], within: number, dense: boolean): Piece[] =>
    blocks.flatMap((each) => {
      const known = laid.get(each) ?? new Map<string, Piece[]>();
      laid.set(each, known);
      const how = `${within} ${dense && canBeDense(each)}`;
      const pieces = known.get(how) ?? layBlock(each, within, dense);
      known.set(how, pieces);
      return pieces;
    });
  const numbered = placeChapters(
    document.chapters.map((chapter) => ({
      chapter,
      ways: [chapter.blocks, ...(chapter.shorter ?? [])].map((blocks) => (dense) => {
        const [first, ...rest] = layBlocks(blocks, width, dense);
        return first === undefined ? [] : [{ ...first, anchor: chapter.id }, ...rest];
      }),
    })),
    height,
    document.close,
  );
  const pages = numbered.map((placed, at): Page => ({
    number: at + 1,
    label: String(at + 1),
    boxes: [
      ...boxesOf(placed, sheet.margin.left, sheet.margin.top),
      ...(placed.cover ? [] : footBoxes(document, at + 1, numbered.length, sheet, measure)),
    ],
  }));
  const outline = numbered.flatMap((placed, at) =>
    placed.placed.flatMap(({ piece: { entry }, y }): OutlineEntry[] =>
      entry === undefined ? [] : [{ ...entry, page: at + 1, y: y + sheet.margin.top }],
    ),
  );
  const anchors = new Map(
    numbered.flatMap(({ placed }, at) =>
      placed.flatMap(({ piece: { anchor }, y }) =>
        anchor === undefined ? [] : [[anchor, { page: at + 1, y: y + sheet.margin.top }] as const],
      ),
    ),
  );
  return { sheet: { width: sheet.width, height: sheet.height }, pages, outline, anchors, figures };
}

/** Anything else is set in one way only. */
const canBeDense = ({ kind }: Block): boolean => kind === 'table' || kind === 'columns';

/** Blocks are numbered in reading order, those in columns after the block that holds them. */
function numberBlocks(document: ReportDocument): ReadonlyMap<Block, number> {
  const numbers = new Map<Block, number>();
  const count = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (!numbers.has(block)) numbers.set(block, numbers.size + 1);
      if (block.kind === 'columns')
        block.columns.forEach((column) => {
          count(column.blocks);
        });
    }
  };
  document.chapters.forEach(({ blocks, shorter = [] }) => {
    [blocks, ...shorter].forEach(count);
  });
  return numbers;
}

function blockPieces(
  block: Block,
  tools: ReturnType<typeof kit>,
  layBlocks: (blocks: readonly Block[], width: number) => Piece[],
): Piece[] {
  switch (block.kind) {
    case 'cover':
      return coverPieces(block, tools);
    case 'chapter-title':
      return chapterTitlePieces(block, tools);
    case 'heading':
      return headingPieces(block, tools);
    case 'headline':
      return headlinePieces(block, tools);
    case 'paragraph':
      return paragraphBlockPieces(block, tools);
    case 'list':
      return listPieces(block, tools);
    case 'callout':
      return calloutPieces(block, tools);
    case 'key-values':
      return keyValuePieces(block, tools);
    case 'table':
      return tablePieces(block, tools);
    case 'evidence-marks':
      return marksPieces(block, tools);
    case 'span':
      return spanPieces(block, tools);
    case 'criteria-bars':
      return barPieces(block.charts, tools);
    case 'set-scale':
      return scalePieces(block.title, block.scales, tools);
    case 'org-chart':
      return orgChartPieces(block.plates, block.legend, tools);
    case 'timeline':
      return timelinePieces(block, tools);
    case 'columns':
      return columnPieces(block.columns, tools, layBlocks);
    case 'page-break':
      return [piece(0, [], { breakBefore: true })];
  }
}

interface PlacedPage extends FlowPage {
  cover: boolean;
}

/** How much tighter the space between blocks may become to save a nearly empty page. */
const TIGHTER = [1, 0.85, 0.7, 0.5, 0.3];
/** Where pages may end instead, as a share of their height, so that the last one gets enough. */
const EARLIER = [0.96, 0.92, 0.88, 0.84, 0.8];
/** A last page below this share is nearly empty: a chapter is set so that it has none, else the next one begins on it. */
const NEARLY_EMPTY = 0.3;
/** Where chapters follow closely, the next one begins on a last page that is used up to this share. */
const CLOSE = 0.45;

interface Laid {
  chapter: Chapter;
  /** In the words of the chapter, then shorter and shorter. */
  ways: ((dense: boolean) => Piece[])[];
}

function placeChapters(chapters: readonly Laid[], height: number, close: boolean): PlacedPage[] {
  const pages: PlacedPage[] = [];
  for (const { chapter, ways } of chapters) {
    const last = pages.at(-1);
    const shares =
      last !== undefined &&
      !last.cover &&
      chapter.form === 'flow' &&
      last.used < height * (close ? CLOSE : NEARLY_EMPTY);
    const placed = placeChapter(ways, height, shares ? last.used : 0, chapter.form);
    const [first, ...rest] = placed;
    if (shares && first !== undefined) {
      last.placed.push(...first.placed);
      last.used = first.used;
    } else if (first !== undefined) pages.push({ ...first, cover: chapter.form === 'cover' });
    pages.push(...rest.map((page) => ({ ...page, cover: false })));
  }
  return pages;
}

/**
 * The roomiest setting that neither spills over (a chapter of one page) nor leaves a nearly empty page; where there is
 * none, the one whose emptiest page has most on it.
 */
function placeChapter(ways: Laid['ways'], height: number, from: number, form: Chapter['form']): FlowPage[] {
  const least = (pages: FlowPage[]): number => Math.min(...pages.map(({ used }) => used));
  const good = (pages: FlowPage[]): boolean =>
    form === 'page' ? pages.length === 1 : pages.length < 2 || least(pages) >= height * NEARLY_EMPTY;
  let best: FlowPage[] = [];
  for (const lay of ways) {
    const roomy = lay(false);
    const normal = flow(roomy, height, { from });
    best = normal;
    if (good(normal)) return normal;
    for (const dense of [false, true]) {
      const pieces = dense ? lay(true) : roomy;
      for (const tight of TIGHTER) {
        const better = flow(pieces, height, { from, tight });
        if (better.length > normal.length) continue;
        if (good(better)) return better;
        if (least(better) > least(best)) best = better;
      }
    }
  }
  if (form === 'page') return best;
  // What can't be drawn together is spread: every page but the last ends a little earlier.
  const usual = ways[0]?.(false) ?? [];
  const pages = flow(usual, height, { from }).length;
  for (const part of EARLIER) {
    const spread = flow(usual, height * part, { from, tallest: height });
    if (good(spread) && spread.length <= pages) return spread;
  }
  return best;
}

function footBoxes(
  document: ReportDocument,
  page: number,
  pages: number,
  sheet: Sheet,
  measure: Measure,
): Box[] {
  const { left, right, page: number } = document.meta.foot;
  const tag: Tag = { role: 'Artifact', block: FOOT_BLOCK };
  const width = sheet.width - sheet.margin.left - sheet.margin.right;
  const y = sheet.height - sheet.margin.bottom + 26;
  const place = (text: string, align: 'start' | 'end', room: number): Box[] => {
    const x = sheet.margin.left + (align === 'start' ? 0 : width - room);
    return textBoxes(oneLine(text, type.foot, room, measure), type.foot, { x, y, width: room, align }, tag);
  };
  return [
    line(
      sheet.margin.left,
      y - 6,
      sheet.margin.left + width,
      y - 6,
      { stroke: colours.line, width: rule.hair },
      tag,
    ),
    ...place(left, 'start', width * 0.58),
    ...place(`${right} · ${number(page, pages)}`, 'end', width * 0.38),
  ];
}
