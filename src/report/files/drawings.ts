import type { Block, ReportDocument } from '../blocks.ts';
import { drawSvg } from '../draw-svg.ts';
import type { DrawingName } from './kinds.ts';
import { barPieces, scalePieces } from '../layout/bars.ts';
import { move, type Box } from '../layout/boxes.ts';
import { boxesOf, flow, piece, type Piece } from '../layout/flow.ts';
import { kit, type Kit } from '../layout/kit.ts';
import { textBoxes, type Measure } from '../layout/lines.ts';
import { marksPieces } from '../layout/marks.ts';
import { orgChartPieces } from '../layout/org-chart.ts';
import { timelinePieces } from '../layout/timeline.ts';
import { type } from '../theme.ts';

/** The blocks of the report that each figure is drawn from. */
const sources: Readonly<Record<DrawingName, readonly Block['kind'][]>> = {
  evidence: ['evidence-marks', 'criteria-bars', 'set-scale'],
  team: ['org-chart'],
  timeline: ['timeline'],
};

/** Points: as wide as the text of a page and a half, with room around it. */
const WIDTH = 720;
const MARGIN = 28;
/** Nothing has to fit on a page here. */
const HEIGHT = 4000;

/**
 * A figure of the report as SVG, drawn from the same boxes as the PDF; null where the report has none.
 * @param measure widths of words in the fonts that will show them
 */
export function drawing(name: DrawingName, document: ReportDocument, measure: Measure): string | null {
  const kinds = sources[name];
  const chapter = document.chapters.find(
    ({ id, blocks }) => id !== 'cover' && blocks.some(({ kind }) => kinds.includes(kind)),
  );
  const blocks = chapter?.blocks.filter(({ kind }) => kinds.includes(kind)) ?? [];
  if (blocks.length === 0) return null;
  const tools = kit(measure, { width: WIDTH - 2 * MARGIN, height: HEIGHT, dense: false }, 0);
  const { left, right } = document.meta.foot;
  const title = `${left} · ${chapter?.title ?? ''} · ${right}`;
  const head = tools.breakLines(title, type.quiet);
  const [page] = flow(
    blocks.flatMap((block) => figurePieces(block, tools)),
    HEIGHT,
    { from: head.length * type.quiet.lead },
  );
  const boxes: Box[] = [
    ...textBoxes(head, type.quiet, { x: 0, y: 0 }, tools.tag('P')),
    ...(page === undefined ? [] : boxesOf(page, 0, 0)),
  ];
  return drawSvg({
    width: WIDTH,
    height: (page?.used ?? 0) + 2 * MARGIN,
    title,
    description: blocks.map((block) => ('alt' in block ? block.alt : '')).join(' '),
    boxes: boxes.map((box) => move(box, MARGIN, MARGIN)),
  });
}

function figurePieces(block: Block, tools: Kit): Piece[] {
  switch (block.kind) {
    case 'evidence-marks':
      return marksPieces(block, tools);
    case 'criteria-bars':
      return barPieces(block.charts, tools);
    case 'set-scale':
      return scalePieces(block.title, block.scales, tools);
    case 'org-chart':
      return orgChartPieces(block.plates, block.legend, tools);
    case 'timeline':
      // On a page it stands below the heading.
      return [...timelinePieces(block, tools), words(block.legend, tools)];
    default:
      return [];
  }
}

function words(text: string, tools: Kit): Piece {
  const lines = tools.breakLines(text, type.quiet);
  return piece(lines.length * type.quiet.lead, textBoxes(lines, type.quiet, { x: 0, y: 0 }, tools.tag('P')), {
    before: 8,
  });
}
