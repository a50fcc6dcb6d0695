import type { MarksBlock, SpanPart } from '../blocks.ts';
import { evidenceMark } from '../marks.ts';
import { colours, markColour, rule, type } from '../theme.ts';
import { markBoxes, rectangle, type Box } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { textBoxes } from './lines.ts';

/** Both sets as two rows of marks; with labels the names stand above their rows, so that the labels get the whole width. */
export function marksPieces(block: MarksBlock, kit: Kit): Piece[] {
  const labelled = block.sets.some(({ marks }) => marks.some(({ label }) => label !== ''));
  const { height, boxes } = labelled ? labelledRows(block, kit) : plainRows(block, kit);
  if (block.legend.length === 0) return [piece(height, boxes, { before: 12, snap: true })];
  return [piece(height + 12, [...boxes, ...legendBoxes(block, height, kit)], { before: 12, snap: true })];
}

function labelledRows(block: MarksBlock, kit: Kit): { height: number; boxes: Box[] } {
  const tag = kit.tag('Figure');
  const most = Math.max(...block.sets.map(({ marks }) => marks.length));
  const step = kit.width / most;
  const size = Math.min(28, step * 0.42);
  const label = { ...type.small, size: 7.2, lead: 9, colour: colours.ink };
  const boxes: Box[] = [];
  let y = 0;
  for (const set of block.sets) {
    const name = kit.breakLines(
      [
        { text: `${set.name}  `, strong: true },
        { text: set.note, quiet: true },
      ],
      type.table,
    );
    boxes.push(...textBoxes(name, type.table, { x: 0, y }, tag));
    y += type.table.lead + 6;
    let deepest = 0;
    set.marks.forEach(({ state, label: text }, at) => {
      boxes.push(
        ...markBoxes(evidenceMark(set.shape, state), at * step, y, size, markColour[set.shape], tag),
      );
      const lines = kit.breakLines(text, label, step - 8);
      deepest = Math.max(deepest, lines.length);
      boxes.push(...textBoxes(lines, label, { x: at * step, y: y + size + 4 }, tag));
    });
    y += size + 4 + deepest * label.lead + 11;
  }
  return { height: y - 2, boxes };
}

function plainRows(block: MarksBlock, kit: Kit): { height: number; boxes: Box[] } {
  const tag = kit.tag('Figure');
  const most = Math.max(...block.sets.map(({ marks }) => marks.length));
  const nameWidth = Math.min(130, kit.width * 0.27);
  const step = (kit.width - nameWidth) / most;
  const size = Math.min(30, step * 0.5);
  const rowHeight = size + 28;
  const boxes: Box[] = [];
  block.sets.forEach((set, row) => {
    const y = row * rowHeight;
    const names = kit.breakLines(set.name, type.subheading, nameWidth - 8);
    const notes = kit.breakLines(set.note, type.small, nameWidth - 8);
    const height = names.length * type.subheading.lead + notes.length * type.small.lead;
    const top = y + (size - height) / 2;
    boxes.push(...textBoxes(names, type.subheading, { x: 0, y: top }, tag));
    boxes.push(...textBoxes(notes, type.small, { x: 0, y: top + names.length * type.subheading.lead }, tag));
    set.marks.forEach(({ state }, at) => {
      boxes.push(
        ...markBoxes(
          evidenceMark(set.shape, state),
          nameWidth + at * step,
          y,
          size,
          markColour[set.shape],
          tag,
        ),
      );
    });
  });
  return { height: block.sets.length * rowHeight, boxes };
}

function legendBoxes(block: MarksBlock, y: number, kit: Kit): Box[] {
  const tag = kit.tag('Figure');
  const boxes: Box[] = [];
  let at = 0;
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
