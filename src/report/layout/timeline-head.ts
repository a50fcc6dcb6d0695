import type { TimelineBlock } from '../blocks.ts';
import { colours, rule, type, type TypeStyle } from '../theme.ts';
import { line, type Box } from './boxes.ts';
import type { Kit } from './kit.ts';
import { breakLines, textBoxes } from './lines.ts';
import { aroundWords, type Words } from './upright.ts';

/** Height of the head of a timeline with its gates side by side. */
const HEAD = 40;

export interface Head {
  height: number;
  /** Its words, and its lines down to the last row, around the names that reach below the weeks. */
  below: (bottom: number, names: readonly Words[]) => Box[];
}

/** Weeks with their dates; where many share the width, only every so many are named. Gates stand above them. */
export function headOf(block: TimelineBlock, left: number, week: number, kit: Kit): Head {
  const tag = kit.tag('Figure');
  const tiny = { ...type.small, size: 7, lead: 9 };
  const gates = gateLabels(block, left, week, kit);
  const height = HEAD + gates.rise;
  const boxes: Box[] = textBoxes(
    breakLines(block.head.task, type.tableHead, left, kit.measure),
    type.tableHead,
    { x: 0, y: height - 12 },
    tag,
  );
  const widest = (texts: readonly string[], style: TypeStyle): number =>
    Math.max(...texts.map((text) => kit.measure(text, style.font, style.size)));
  const labelled = Math.ceil(
    (widest(
      block.weeks.map(({ label }) => label),
      type.label,
    ) +
      1) /
      week,
  );
  const widestDate = widest(
    block.weeks.map(({ date }) => date),
    tiny,
  );
  // A date stands below a week that is named.
  const dated = labelled * Math.ceil(Math.max(2, (widestDate + 4) / week) / labelled);
  block.weeks.forEach(({ label, date }, at) => {
    const x = left + at * week;
    const words = breakLines(label, type.label, Number.POSITIVE_INFINITY, kit.measure);
    if (at % labelled === 0 && x + (week + (words[0]?.width ?? 0)) / 2 <= kit.width) {
      boxes.push(...textBoxes(words, type.label, { x, y: height - 22, width: week, align: 'middle' }, tag));
    }
    const dates = breakLines(date, tiny, 60, kit.measure);
    // Every so many weeks there is room for the date; it must end before the edge.
    const room = (block.weeks.length - at) * week;
    if (at % dated === 0 && (dates[0]?.width ?? 0) < room)
      boxes.push(...textBoxes(dates, tiny, { x: x + 1, y: height - 12 }, tag));
  });
  boxes.push(...gates.boxes);
  const verticals = (bottom: number, names: readonly Words[]): Box[] => [
    ...block.weeks.flatMap((_, at) => {
      const x = left + at * week;
      return at === 0 || at % labelled !== 0
        ? []
        : aroundWords(x, height, bottom, names).map(([from, to]) =>
            line(x, from, x, to, { stroke: colours.line, width: rule.hair }, tag),
          );
    }),
    ...block.gates.flatMap(({ atWeek }, at) => {
      const x = left + atWeek * week;
      const top = 3 + (gates.steps[at] ?? 0) * GATE;
      // The line leaves the numbers of the weeks free.
      return [[top, height - 23] as const, ...aroundWords(x, height, bottom, names)].map(([from, to]) =>
        line(x, from, x, to, { stroke: colours.ink, width: 1 }, tag),
      );
    }),
    line(0, height, kit.width, height, { stroke: colours.ink, width: rule.thin }, tag),
  ];
  return { height, below: (bottom, names) => [...boxes, ...verticals(bottom, names)] };
}

/** Height of a gate’s words. */
const GATE = 11;

/** Words left of each gate’s line; where those of a later gate reach over it, a step lower, so that no line runs through any. */
function gateLabels(
  { gates }: TimelineBlock,
  left: number,
  week: number,
  kit: Kit,
): { boxes: Box[]; steps: number[]; rise: number } {
  const placed = gates.map(({ atWeek, label }) => {
    const x = left + atWeek * week;
    const words = breakLines(label, type.label, 150, kit.measure);
    return { x, words, begins: x - 8 - (words[0]?.width ?? 0) };
  });
  const steps = placed.map(() => 0);
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    const x = placed[at]?.x ?? 0;
    const over = placed.flatMap(({ begins }, other) => (other > at && begins < x ? (steps[other] ?? 0) : []));
    steps[at] = Math.max(-1, ...over) + 1;
  }
  const boxes = placed.flatMap(({ x, words }, at) =>
    textBoxes(
      words,
      type.label,
      { x: x - 154, y: 3 + (steps[at] ?? 0) * GATE, width: 150, align: 'end' },
      kit.tag('Figure'),
    ),
  );
  return { boxes, steps, rise: Math.max(0, ...steps) * GATE };
}
