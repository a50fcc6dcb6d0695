import type { BarChart, SetScale } from '../blocks.ts';
import { evidenceMark } from '../marks.ts';
import { colours, markColour, rule, type } from '../theme.ts';
import { line, markBoxes, move, rectangle, type Box } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { balanceLines, textBoxes } from './lines.ts';
import { aroundWords, type Words } from './upright.ts';

const GUTTER = 24;
const BAR = 8;
const ROW = 17;
/** Between the words of two edges. */
const BETWEEN = 14;

/** One bar chart per set, side by side: every bar named and valued where it stands, no legend, no scale to decode. */
export function barPieces(charts: readonly BarChart[], kit: Kit): Piece[] {
  const width = (kit.width - GUTTER * (charts.length - 1)) / charts.length;
  const titles = charts.map(({ title }) => balanceLines(title, type.subheading, width, kit.measure));
  const titleHeight = Math.max(...titles.map((lines) => lines.length)) * type.subheading.lead + 6;
  const heights: number[] = [];
  const boxes = charts.flatMap((chart, at) => {
    const chartBoxes = barChart(chart, width, kit);
    heights.push(chartBoxes.height);
    const x = at * (width + GUTTER);
    return [
      ...textBoxes(titles[at] ?? [], type.subheading, { x, y: 0 }, kit.tag('Figure')),
      ...chartBoxes.boxes.map((box) => move(box, x, titleHeight)),
    ];
  });
  // Keeps the note below it on its page.
  return [piece(titleHeight + Math.max(...heights), boxes, { before: 14, snap: true, keep: true })];
}

function barChart(chart: BarChart, width: number, kit: Kit): { height: number; boxes: Box[] } {
  const tag = kit.tag('Figure');
  const colour = markColour[chart.shape];
  const labelWidth = width * 0.5;
  const x0 = labelWidth + 8;
  const full = width - x0 - 34;
  const boxes: Box[] = [];
  const figures: Words[] = [];
  let y = 14;
  for (const { label, value, text } of chart.bars) {
    const lines = balanceLines(label, { ...type.small, colour: colours.ink }, labelWidth, kit.measure).slice(
      0,
      3,
    );
    const words = kit.breakLines(text, type.small, 60);
    const height = Math.max(ROW, Math.max(lines.length, words.length) * type.small.lead + 4);
    const middle = y + height / 2;
    boxes.push(
      ...textBoxes(
        lines,
        { ...type.small, colour: colours.ink },
        { x: 0, y: middle - (lines.length * type.small.lead) / 2 },
        tag,
      ),
    );
    if (value !== null && value > 0) {
      boxes.push(rectangle(x0, middle - BAR / 2, full * value, BAR, { fill: colour }, tag));
    }
    const end = x0 + full * (value ?? 0);
    figures.push({
      left: end + 4,
      right: end + 4 + Math.max(0, ...words.map((one) => one.width)),
      y,
      height,
    });
    const first = middle - (words.length * type.small.lead) / 2;
    boxes.push(...textBoxes(words, type.small, { x: end + 4, y: first }, tag));
    y += height;
  }
  boxes.push(line(x0, 14, x0, y, { stroke: colours.ink, width: rule.thin }, tag));
  for (const { at } of chart.edges) {
    const x = x0 + full * at;
    for (const [from, to] of aroundWords(x, 12, y, figures))
      boxes.push(line(x, from, x, to, { stroke: colours.edge, width: rule.hair, dash: [1.5, 1.5] }, tag));
  }
  const edges = chart.edges.map(({ at, text }) => ({ x: x0 + full * at, text }));
  for (const { x, text } of apart(edges, kit))
    boxes.push(...textBoxes(kit.breakLines(text, type.small, width), type.small, { x, y: 0 }, tag));
  return { height: y, boxes };
}

interface EdgeLabel {
  x: number;
  text: string;
}

/** Where the words of edges begin: over the middle of their edge, or as far from those before as words are apart. */
function apart(edges: readonly EdgeLabel[], kit: Kit): EdgeLabel[] {
  const widthOf = (text: string): number => kit.measure(text, type.small.font, type.small.size);
  const placed = edges.map(({ x, text }) => ({ x: x - widthOf(text) / 2, text }));
  placed.forEach((label, at) => {
    const before = placed[at - 1];
    const over = before ? before.x + widthOf(before.text) + BETWEEN - label.x : 0;
    if (!before || over <= 0) return;
    before.x -= over / 2;
    label.x += over / 2;
  });
  return placed;
}

/** Each set's mean on a line from none to all, with the thresholds as thin lines and their words. */
export function scalePieces(title: string, scales: readonly SetScale[], kit: Kit): Piece[] {
  const tag = kit.tag('Figure');
  const titleLines = balanceLines(title, type.subheading, kit.width, kit.measure);
  const boxes: Box[] = textBoxes(titleLines, type.subheading, { x: 0, y: 0 }, tag);
  const nameWidth = Math.min(130, kit.width * 0.27);
  const width = kit.width - nameWidth - 10;
  const row = 26;
  let y = titleLines.length * type.subheading.lead + 16;
  const top = y;
  for (const scale of scales) {
    const middle = y + row / 2;
    const names = kit.breakLines(scale.name, type.label, nameWidth);
    const notes = kit.breakLines(scale.text, type.small, nameWidth);
    const height = names.length * type.label.lead + notes.length * type.small.lead;
    boxes.push(...textBoxes(names, { ...type.label }, { x: 0, y: middle - height / 2 }, tag));
    boxes.push(
      ...textBoxes(notes, type.small, { x: 0, y: middle - height / 2 + names.length * type.label.lead }, tag),
    );
    boxes.push(line(nameWidth, middle, nameWidth + width, middle, { stroke: colours.line, width: 3 }, tag));
    if (scale.value !== null) {
      const x = nameWidth + width * scale.value;
      boxes.push(line(nameWidth, middle, x, middle, { stroke: markColour[scale.shape], width: 3 }, tag));
      boxes.push(
        ...markBoxes(evidenceMark(scale.shape, 'met'), x - 6, middle - 6, 12, markColour[scale.shape], tag),
      );
    }
    y += row;
  }
  const edges = (scales[0]?.edges ?? []).map(({ at, text }) => ({ x: nameWidth + width * at, text }));
  for (const { x } of edges)
    boxes.push(line(x, top - 3, x, y, { stroke: colours.ink, width: rule.hair, dash: [1.5, 1.5] }, tag));
  for (const { x, text } of apart(edges, kit))
    boxes.push(...textBoxes(kit.breakLines(text, type.small), type.small, { x, y: top - 14 }, tag));
  return [piece(y, boxes, { before: 18, snap: true, keep: true })];
}
