import type { TimelineBlock } from '../blocks.ts';
import { colours, markColour, rule, type, type TypeStyle } from '../theme.ts';
import { line, rectangle, type Box } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { breakLines, oneLine, textBoxes } from './lines.ts';

const HEAD = 40;
/** Share of the width for the words; the weeks take the rest. */
const WORDS = 0.46;

/** The whole plan on one page: owners with their tasks down the side, weeks across, gates as full-height lines. */
export function timelinePieces(block: TimelineBlock, kit: Kit): Piece[] {
  const rows = block.owners.reduce((sum, { tasks }) => sum + tasks.length, 0);
  // The heading and its note stand above it on the same page.
  const room = kit.height - HEAD - 50 - block.owners.length * 22;
  const row = Math.min(17, Math.max(8, room / Math.max(1, rows)));
  const tag = kit.tag('Figure');
  const left = Math.round(kit.width * WORDS);
  const week = (kit.width - left) / block.weeks.length;
  const task: TypeStyle = { ...type.small, size: Math.min(7.8, row * 0.62), lead: row, colour: colours.ink };
  const boxes: Box[] = [];
  let y = HEAD;
  const bars: Box[] = [];
  block.owners.forEach((owner) => {
    boxes.push(line(0, y + 3, kit.width, y + 3, { stroke: colours.line, width: rule.hair }, tag));
    const name = breakLines(
      [
        { text: owner.name, strong: true },
        { text: `  ${owner.note}`, quiet: true },
      ],
      { ...type.small, colour: colours.ink },
      left - 8,
      kit.measure,
    );
    boxes.push(...textBoxes(name.slice(0, 1), type.small, { x: 0, y: y + 7 }, tag));
    y += 20;
    for (const { label, startWeek, endWeek, shape, core } of owner.tasks) {
      boxes.push(...textBoxes(oneLine(label, task, left - 8, kit.measure), task, { x: 0, y }, tag));
      const x = left + (startWeek - 1) * week;
      const width = (endWeek - startWeek + 1) * week;
      const colour = shape === null ? colours.quiet : markColour[shape];
      const thick = Math.min(8, row * 0.5);
      bars.push(
        rectangle(
          x + 1,
          y + (row - thick) / 2,
          width - 2,
          thick,
          core
            ? { fill: colour, stroke: colour, width: 0.8 }
            : { fill: colours.white, stroke: colour, width: 0.8 },
          tag,
        ),
      );
      y += row;
    }
    y += 2;
  });
  const grid = weekBoxes(block, left, week, y, kit);
  return [piece(y + 4, [...grid, ...boxes, ...bars], { before: 10, snap: true })];
}

function weekBoxes(block: TimelineBlock, left: number, week: number, bottom: number, kit: Kit): Box[] {
  const tag = kit.tag('Figure');
  const boxes: Box[] = [];
  boxes.push(
    ...textBoxes(
      breakLines(block.head.task, type.tableHead, left, kit.measure),
      type.tableHead,
      { x: 0, y: HEAD - 12 },
      tag,
    ),
  );
  block.weeks.forEach(({ label, date }, at) => {
    const x = left + at * week;
    if (at > 0) boxes.push(line(x, HEAD, x, bottom, { stroke: colours.line, width: rule.hair }, tag));
    const tiny = { ...type.small, size: 6.6, lead: 9 };
    boxes.push(
      ...textBoxes(
        breakLines(label, type.label, week, kit.measure),
        type.label,
        { x, y: HEAD - 22, width: week, align: 'middle' },
        tag,
      ),
    );
    const dates = breakLines(date, tiny, 60, kit.measure);
    // Every second week has room for its date; it must end before the edge.
    const room = (block.weeks.length - at) * week;
    if (at % 2 === 0 && (dates[0]?.width ?? 0) < room)
      boxes.push(...textBoxes(dates, tiny, { x: x + 1, y: HEAD - 12 }, tag));
  });
  for (const { atWeek, label } of block.gates) {
    const x = left + atWeek * week;
    // The line leaves the numbers of the weeks free.
    for (const [from, to] of [
      [3, HEAD - 23],
      [HEAD, bottom],
    ] as const)
      boxes.push(line(x, from, x, to, { stroke: colours.ink, width: 1 }, tag));
    const words = breakLines(label, type.label, 150, kit.measure);
    boxes.push(...textBoxes(words, type.label, { x: x - 154, y: 3, width: 150, align: 'end' }, tag));
  }
  boxes.push(line(0, HEAD, kit.width, HEAD, { stroke: colours.ink, width: rule.thin }, tag));
  return boxes;
}
