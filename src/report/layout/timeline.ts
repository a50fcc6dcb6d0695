import type { TimelineBlock } from '../blocks.ts';
import { colours, markColour, rule, type, type Colour, type TypeStyle } from '../theme.ts';
import { line, polyline, rectangle, type Box, type Tag } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { breakLines, oneLine, textBoxes } from './lines.ts';
import { headOf, type Head } from './timeline-head.ts';
import type { Words } from './upright.ts';

/** Share of the width for the words, as long as the longest of them needs; the weeks take the rest. */
const WORDS = { least: 0.48, most: 0.58 };
/** Between words and weeks. */
const GAP = 8;

/** Heights of a row of a task: as high as a page has room for; where the least do not fit on one, `more` on two. */
const ROW = { most: 17, least: 9, more: 11.5 };
/** Words of a task: as large as the row allows, and smaller where the longest would not fit. */
const TASK = { font: 'regular', most: 7.8, least: 7, ofRow: 0.78 } as const;
/** Above the rows of an owner, and below them. */
const OWNER = { name: 20, gap: 2 };

/** Width of a bar that can still be seen. */
const LEAST = 2;

/** Height of a heading with a note of one line. */
const HEADED = 50;

type Owner = TimelineBlock['owners'][number];

/**
 * The whole plan on one page: owners with their tasks down the side, weeks across, gates as full-height lines. More rows
 * than a page has room for go on over the next, below the weeks.
 */
export function timelinePieces(block: TimelineBlock, kit: Kit): Piece[] {
  const tasks = block.owners.flatMap(({ tasks }) => tasks);
  const names = block.owners.length * (OWNER.name + OWNER.gap);
  // The heading and its note, which says what the bars mean, stand above it on the first page.
  const above = HEADED + (kit.breakLines(block.legend, type.small).length - 1) * type.small.lead;
  const measured = (left: number): { head: Head; room: number; row: number } => {
    const head = headOf(block, left, (kit.width - left) / block.weeks.length, kit);
    const room = kit.height - head.height - above;
    const fitting = (room - names) / Math.max(1, tasks.length);
    return { head, room, row: fitting < ROW.least ? ROW.more : Math.min(ROW.most, fitting) };
  };
  const [least, most] = [Math.round(kit.width * WORDS.least), Math.round(kit.width * WORDS.most)];
  const longest = Math.max(1, ...tasks.map(({ label }) => kit.measure(label, TASK.font, 1)));
  const sizeIn = (row: number): number =>
    Math.min(TASK.most, row * TASK.ofRow, Math.max(TASK.least, (most - GAP) / longest));
  const left = Math.min(most, Math.max(least, Math.ceil(longest * sizeIn(measured(least).row)) + GAP));
  const { head, room, row } = measured(left);
  const task: TypeStyle = {
    ...type.small,
    font: TASK.font,
    size: sizeIn(row),
    lead: row,
    colour: colours.ink,
  };
  return pagesOf(block.owners, row, room).map((owners, at) => {
    const { boxes, names, bottom } = ownerBoxes(
      owners,
      task,
      { left, weeks: block.weeks.length, top: head.height },
      kit,
    );
    return piece(bottom + 4, [...head.below(bottom, names), ...boxes], {
      before: 10,
      snap: true,
      breakBefore: at > 0,
    });
  });
}

/** Owners on as few pages as hold them, an owner with more tasks than are left room for on two. */
function pagesOf(owners: readonly Owner[], row: number, room: number): Owner[][] {
  const pages: Owner[][] = [[]];
  let used = 0;
  for (const owner of owners) {
    let { tasks } = owner;
    while (tasks.length > 0) {
      const fitting = Math.floor((room - used - OWNER.name - OWNER.gap + 0.01) / row);
      if (fitting < Math.min(2, tasks.length)) {
        pages.push([]);
        used = 0;
        continue;
      }
      pages.at(-1)?.push({ ...owner, tasks: tasks.slice(0, fitting) });
      used += OWNER.name + OWNER.gap + Math.min(fitting, tasks.length) * row;
      tasks = tasks.slice(fitting);
    }
  }
  return pages;
}

function ownerBoxes(
  owners: readonly Owner[],
  task: TypeStyle,
  { left, weeks, top }: { left: number; weeks: number; top: number },
  kit: Kit,
): { boxes: Box[]; names: Words[]; bottom: number } {
  const tag = kit.tag('Figure');
  const week = (kit.width - left) / weeks;
  const row = task.lead;
  const boxes: Box[] = [];
  const bars: Box[] = [];
  const names: Words[] = [];
  let y = top;
  owners.forEach((owner) => {
    boxes.push(line(0, y + 3, kit.width, y + 3, { stroke: colours.line, width: rule.hair }, tag));
    const name = breakLines(
      [
        { text: owner.name, strong: true },
        { text: `  ${owner.note}`, quiet: true },
      ],
      { ...type.small, colour: colours.ink },
      kit.width,
      kit.measure,
    );
    // No bar lies beside the name of an owner, so it has the whole line.
    boxes.push(...textBoxes(name.slice(0, 1), type.small, { x: 0, y: y + 7 }, tag));
    names.push({ left: 0, right: name[0]?.width ?? 0, y: y + 3, height: OWNER.name - 3 });
    y += OWNER.name;
    for (const { label, from, to, shape, core, done } of owner.tasks) {
      boxes.push(...textBoxes(oneLine(label, task, left - GAP, kit.measure), task, { x: 0, y }, tag));
      const x = left + Math.max(0, from) * week;
      const width = Math.max(LEAST, Math.min(weeks, to) * week - (x - left));
      const colour = shape === null ? colours.quiet : markColour[shape];
      const thick = Math.min(8, row * 0.5);
      const look = { fill: core ? colour : colours.white, stroke: colour, width: 0.8 };
      const middle = y + row / 2;
      bars.push(rectangle(x, middle - thick / 2, width, thick, look, tag));
      const after = x + width + 2;
      if (done)
        bars.push(tick(after + thick <= kit.width ? after : x - thick - 2, middle, thick, colour, tag));
      y += row;
    }
    y += OWNER.gap;
  });
  return { boxes: [...boxes, ...bars], names, bottom: y };
}

/** A tick that begins at `x` and stands on the middle of a row. */
const tick = (x: number, y: number, size: number, stroke: Colour, tag: Tag): Box =>
  polyline(
    [
      [x, y],
      [x + size * 0.35, y + size * 0.35],
      [x + size, y - size * 0.45],
    ],
    { stroke, width: 1.1 },
    tag,
  );
