import type { Block, ListItem, Pair, Words } from '../blocks.ts';
import { evidenceMark } from '../marks.ts';
import { colours, markColour, rule, span, type, type TypeStyle } from '../theme.ts';
import { line, markBoxes, move, rectangle, type Box, type Tag } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import { paragraphPieces, type Kit } from './kit.ts';
import { balanceLines, textBoxes } from './lines.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A heading keeps at least three lines of what it heads on its page. */
const HEADING_NEEDS = 3 * type.body.lead;

export function chapterTitlePieces(block: Of<'chapter-title'>, kit: Kit): Piece[] {
  const title = balanceLines(block.text, type.chapter, kit.width, kit.measure);
  const over = textBoxes(
    kit.breakLines(block.over, type.overline),
    type.overline,
    { x: 0, y: 0 },
    kit.tag('P'),
  );
  const top = type.overline.lead;
  const height = top + title.length * type.chapter.lead;
  const boxes = [...over, ...textBoxes(title, type.chapter, { x: 0, y: top }, kit.tag('H1'))];
  const opening = piece(height, boxes, {
    before: 56,
    keep: true,
    needs: HEADING_NEEDS,
    snap: true,
    entry: { title: block.text, level: 1 },
  });
  if (block.lead === undefined) return [opening];
  const lead = kit.breakLines(block.lead, type.lead, span(kit.width, 0, 10).width);
  return [opening, ...paragraphPieces(lead, type.lead, kit.tag('P'), { before: 7 })];
}

export function headingPieces({ level, text, note, small, leadsTo }: Of<'heading'>, kit: Kit): Piece[] {
  const large = level === 2 && small !== true;
  const style = large ? type.heading : type.subheading;
  const words: Words =
    leadsTo === undefined || !kit.chapters.has(leadsTo)
      ? text
      : [
          { text, leadsTo },
          { text: '\u00a0›', leadsTo, quiet: true },
        ];
  const title = balanceLines(words, style, kit.width, kit.measure);
  const notes = note === undefined ? [] : kit.breakLines(note, type.small);
  const boxes: Box[] = [
    ...textBoxes(title, style, { x: 0, y: 0 }, kit.tag(level === 2 ? 'H2' : 'H3')),
    ...textBoxes(notes, type.small, { x: 0, y: title.length * style.lead + 2 }, kit.tag('P')),
  ];
  const height = title.length * style.lead + (notes.length === 0 ? 0 : notes.length * type.small.lead + 2);
  return [
    piece(height + (large ? 3 : 1), boxes, {
      before: large ? 26 : 14,
      keep: true,
      needs: HEADING_NEEDS,
      snap: true,
      ...(large ? { entry: { title: text, level: 2 as const } } : {}),
    }),
  ];
}

export function headlinePieces(block: Of<'headline'>, kit: Kit): Piece[] {
  const lines = balanceLines(block.text, type.headline, kit.width, kit.measure);
  return [
    piece(lines.length * type.headline.lead, textBoxes(lines, type.headline, { x: 0, y: 0 }, kit.tag('P')), {
      before: 7,
      keep: true,
    }),
  ];
}

const tones: Record<Of<'paragraph'>['tone'], TypeStyle> = {
  body: type.body,
  lead: type.lead,
  quiet: type.quiet,
  small: type.small,
};

export function paragraphBlockPieces({ text, tone }: Of<'paragraph'>, kit: Kit): Piece[] {
  // A measure of about 85 characters at most.
  const width = tone === 'small' ? kit.width : Math.min(kit.width, span(kit.width, 0, 11).width);
  return paragraphPieces(kit.breakLines(text, tones[tone], width), tones[tone], kit.tag('P'), { before: 7 });
}

/** A list of at most this part of a page stays on one. */
const SHORT = 0.15;

export function listPieces({ items, ordered }: Of<'list'>, kit: Kit): Piece[] {
  const indent = 18;
  const laid = items.map((item, at) => itemBoxes(item, kit, indent, at));
  const short = laid.reduce((sum, { height }) => sum + height, 0) < kit.height * SHORT;
  return items.map((item, at) => {
    const { height, boxes } = laid[at] ?? { height: 0, boxes: [] };
    const head =
      item.mark === undefined ? bullet(kit, ordered ? `${at + 1}` : '–', at) : markOf(item, kit, at);
    // Neither the first nor the last stands alone on a page, and a short list is not parted at all.
    const keep = at < items.length - 1 && (short || at === 0 || at === items.length - 2);
    return piece(height, [...head, ...boxes], { before: at === 0 ? 7 : 5, snap: at === 0, keep });
  });
}

function itemBoxes(item: ListItem, kit: Kit, indent: number, at: number): { height: number; boxes: Box[] } {
  const tag = kit.tag('LI', at);
  const text = kit.breakLines(item.text, type.body, kit.width - indent);
  const note = item.note === undefined ? [] : kit.breakLines(item.note, type.tableQuiet, kit.width - indent);
  const below = text.length * type.body.lead;
  return {
    height: below + note.length * type.tableQuiet.lead,
    boxes: [
      ...textBoxes(text, type.body, { x: indent, y: 0 }, tag),
      ...textBoxes(note, type.tableQuiet, { x: indent, y: below }, tag),
    ],
  };
}

const bullet = (kit: Kit, text: string, at: number): Box[] =>
  textBoxes(kit.breakLines(text, type.quiet), type.quiet, { x: 0, y: 0 }, kit.tag('LI', at));

function markOf(item: ListItem, kit: Kit, at: number): Box[] {
  if (item.mark === undefined) return [];
  const { shape, state } = item.mark;
  return markBoxes(evidenceMark(shape, state), 0, 2, 10, markColour[shape], kit.tag('LI', at));
}

export function calloutPieces({ title, text, pairs }: Of<'callout'>, kit: Kit): Piece[] {
  const pad = 14;
  const width = kit.width - 2 * pad;
  const tag = kit.tag('P');
  const boxes: Box[] = [];
  let y = pad - 3;
  const add = (words: Words, style: TypeStyle, gap = 0): void => {
    const lines = kit.breakLines(words, style, width);
    boxes.push(...textBoxes(lines, style, { x: pad, y: y + gap }, tag));
    y += gap + lines.length * style.lead;
  };
  add(title, type.overline);
  text.forEach((words, at) => {
    add(words, type.body, at === 0 ? 2 : 4);
  });
  if (pairs.length > 0) {
    const columns = pairs.length > 4 ? 3 : pairs.length;
    for (let from = 0; from < pairs.length; from += columns) {
      const { height, boxes: inner } = pairBoxes(pairs.slice(from, from + columns), columns, width, kit);
      const top = y + 8;
      boxes.push(...inner.map((box) => move(box, pad, top)));
      y += height + 8;
    }
  }
  const height = y + pad - 2;
  const ground = [
    rectangle(0, 0, kit.width, height, { fill: colours.wash }, kit.tag('Artifact')),
    rectangle(0, 0, 2.5, height, { fill: colours.ink }, kit.tag('Artifact')),
  ];
  return [piece(height, [...ground, ...boxes], { before: 14, snap: true })];
}

export function keyValuePieces({ pairs, columns }: Of<'key-values'>, kit: Kit): Piece[] {
  const rows = Array.from({ length: Math.ceil(pairs.length / columns) }, (_, at) =>
    pairs.slice(at * columns, at * columns + columns),
  );
  return rows.map((row, at) => {
    // One that is left over of two columns has the room of both.
    const { height, boxes } = pairBoxes(row, columns === 2 ? row.length : columns, kit.width, kit);
    const edge = line(0, 0, kit.width, 0, { stroke: colours.line, width: rule.hair }, kit.tag('Artifact'));
    return piece(height + 12, [edge, ...boxes.map((box) => move(box, 0, 5))], {
      before: at === 0 ? 8 : 0,
      snap: at === 0,
    });
  });
}

/** Small quiet key above its value, side by side in equal columns. */
function pairBoxes(
  pairs: readonly Pair[],
  columns: number,
  width: number,
  kit: Kit,
): { height: number; boxes: Box[] } {
  const gap = 14;
  const each = (width - gap * (columns - 1)) / columns;
  let height = 0;
  const boxes = pairs.flatMap(({ key, value }, at) => {
    const tag: Tag = kit.tag('P');
    const x = at * (each + gap);
    const keys = kit.breakLines(key, type.small, each);
    const values = kit.breakLines(value, type.body, each);
    const top = keys.length * type.small.lead;
    height = Math.max(height, top + values.length * type.body.lead);
    return [
      ...textBoxes(keys, type.small, { x, y: 0 }, tag),
      ...textBoxes(values, type.body, { x, y: top }, tag),
    ];
  });
  return { height, boxes };
}
