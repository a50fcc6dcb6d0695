import type { MarksBlock, SpanPart } from '../blocks.ts';
import { evidenceMark } from '../marks.ts';
import { colours, markColour, rule, type } from '../theme.ts';
import { line, markBoxes, rectangle, type Box } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { textBoxes } from './lines.ts';

/** Both sets as two rows of large marks with their labels, and what the states look like. */
export function marksPieces(block: MarksBlock, kit: Kit): Piece[] {
  const tag = kit.tag('Figure');
  const most = Math.max(...block.sets.map(({ marks }) => marks.length));
  const nameWidth = Math.min(130, kit.width * 0.27);
  const step = (kit.width - nameWidth) / most;
  const size = Math.min(30, step * 0.5);
  const rowHeight = size + 30;
  const boxes: Box[] = [];
  block.sets.forEach((set, row) => {
    const y = row * rowHeight;
    const names = kit.breakLines(set.name, type.subheading, nameWidth - 8);
    const notes = kit.breakLines(set.note, type.small, nameWidth - 8);
    const height = names.length * type.subheading.lead + notes.length * type.small.lead;
    const top = y + (size - height) / 2;
    boxes.push(...textBoxes(names, type.subheading, { x: 0, y: top }, tag));
    boxes.push(...textBoxes(notes, type.small, { x: 0, y: top + names.length * type.subheading.lead }, tag));
    set.marks.forEach(({ state, label }, at) => {
      const x = nameWidth + at * step + (step - size) / 2;
      boxes.push(...markBoxes(evidenceMark(set.shape, state), x, y, size, markColour[set.shape], tag));
      const lines = kit.breakLines(label, type.small, step - 4);
      boxes.push(...textBoxes(lines, type.small, { x: nameWidth + at * step + 2, y: y + size + 3, width: step - 4, align: 'middle' }, tag));
    });
  });
  const height = block.sets.length * rowHeight;
  if (block.legend.length === 0) return [piece(height, boxes, { before: 12, snap: true })];
  boxes.push(...legendBoxes(block, height, nameWidth, kit));
  return [piece(height + 12, boxes, { before: 12, snap: true })];
}

function legendBoxes(block: MarksBlock, y: number, x: number, kit: Kit): Box[] {
  const tag = kit.tag('Figure');
  const boxes: Box[] = [];
  let at = x;
  for (const { state, text } of block.legend) {
    for (const shape of ['circle', 'diamond'] as const) {
      boxes.push(...markBoxes(evidenceMark(shape, state), at, y, 7.5, colours.quiet, tag));
      at += 9.5;
    }
    const lines = kit.breakLines(text, type.small, kit.width);
    boxes.push(...textBoxes(lines, type.small, { x: at + 1.5, y: y - 1.5 }, tag));
    at += (lines[0]?.width ?? 0) + 13;
  }
  return boxes;
}

/** A line divided by the verdicts still possible, the present one heavy, with the sentence that says how firm it is. */
export function spanPieces({ parts, sentence }: { parts: SpanPart[]; sentence: string }, kit: Kit): Piece[] {
  const tag = kit.tag('Figure');
  const lines = kit.breakLines([{ text: sentence, strong: true }], type.body);
  const boxes: Box[] = textBoxes(lines, type.body, { x: 0, y: 0 }, kit.tag('P'));
  const y = lines.length * type.body.lead + 6;
  const gap = 3;
  const free = kit.width - gap * (parts.length - 1);
  const whole = parts.reduce((sum, { share }) => sum + share, 0);
  let x = 0;
  let deepest = 0;
  for (const { text, share, present } of parts) {
    const width = (free * share) / whole;
    boxes.push(
      present
        ? rectangle(x, y, width, 6, { fill: colours.ink }, tag)
        : rectangle(x + 0.4, y + 0.4, width - 0.8, 5.2, { stroke: colours.edge, width: rule.thin }, tag),
    );
    const style = present ? { ...type.small, colour: colours.ink } : type.small;
    const words = kit.breakLines(text, style, Math.max(width - 2, 30));
    if (width > 34) {
      boxes.push(...textBoxes(words, style, { x, y: y + 8 }, tag));
      deepest = Math.max(deepest, words.length);
    }
    x += width + gap;
  }
  return [piece(y + 8 + deepest * type.small.lead, boxes, { before: 10, snap: true })];
}

/** A short stroke that ties a label to what it names. */
export const tick = (x: number, y: number, height: number, kit: Kit): Box =>
  line(x, y, x, y + height, { stroke: colours.edge, width: rule.hair }, kit.tag('Figure'));
