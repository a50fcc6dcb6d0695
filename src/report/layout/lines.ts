import type { Run, Words } from '../blocks.ts';
import { colours, type Colour, type FontName, type TypeStyle } from '../theme.ts';
import type { Tag, TextBox } from './boxes.ts';

/** Width of a text in points. */
export type Measure = (text: string, font: FontName, size: number) => number;

interface Segment {
  text: string;
  font: FontName;
  colour: Colour;
  width: number;
  leadsTo?: string | undefined;
}

export interface Line {
  segments: Segment[];
  /** Without the space at its end. */
  width: number;
}

/** A part that no line break may enter, with the spaces after it. */
interface Unit {
  segments: readonly Segment[];
  width: number;
  /** Without the spaces after it. */
  inked: number;
  /** A line may end behind it, whatever comes next. */
  mayEnd: boolean;
  /** Ends a paragraph. */
  feeds: boolean;
  /** Begins a line: the first part of a word that is longer than one. */
  isCut?: boolean;
}

/** A line may end after spaces, an em dash, a slash, a hyphen between letters, and the mark between two Korean days. */
const unitPattern =
  /\n|[^\n ]*?(?: +|[—/](?=[^ \n])|(?<=일)~(?=\d)|(?<=\p{L}\p{L})-(?=\p{L}\p{L}))|[^\n ]+/gu;

/**
 * Spaces at which no line ends: within a date, between a figure or “몇” and what is counted, before a dot between two
 * things, and before a last word too short for a line of its own.
 */
const gluePattern =
  /(?<=\d[년월]) (?=\d)|(?<=\d) (?=\p{Lu}\p{Ll}|FTE)|(?<=\d \p{Lu}\p{Ll}+) (?=\d{4}(?!\d))|(?<=몇) (?=\p{L})| (?=·)|(?<!·) (?=\p{L}{1,2}\.?$)/gu;

/**
 * Breaks words into lines no wider than `width`. A word longer than a line is broken between characters.
 * Every line but the last of a paragraph keeps its space at the end: copied text then keeps its words apart.
 */
export function breakLines(words: Words, style: TypeStyle, width: number, measure: Measure): Line[] {
  const units = thatFit(unitsOf(words, style, measure), width, style, measure);
  const lines: Line[] = [];
  let [from, used] = [0, 0];
  const end = (at: number): void => {
    lines.push(toLine(units, from, at));
    from = at;
    used = 0;
  };
  units.forEach((unit, at) => {
    if (unit.feeds) {
      end(at);
      from += 1;
      return;
    }
    if (at > from && (unit.isCut === true || used + unit.inked > width + 0.01)) end(at);
    used += unit.width;
  });
  if (from < units.length || lines.length === 0) end(units.length);
  return lines;
}

/** Words longer than a line are cut; they begin a line. */
function thatFit(units: readonly Unit[], width: number, style: TypeStyle, measure: Measure): readonly Unit[] {
  if (units.every(({ inked }) => inked <= width)) return units;
  return units.flatMap((unit) => (unit.inked <= width ? [unit] : breakUnit(unit, width, style, measure)));
}

/** The narrowest breaking with the same number of lines: for headings, so that no single word is left over. */
export function balanceLines(words: Words, style: TypeStyle, width: number, measure: Measure): Line[] {
  const lines = breakLines(words, style, width, measure);
  if (lines.length < 2) return lines;
  let [low, high] = [width / lines.length, width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (breakLines(words, style, middle, measure).length > lines.length) low = middle;
    else high = middle;
  }
  return breakLines(words, style, high, measure);
}

function unitsOf(words: Words, style: TypeStyle, measure: Measure): readonly Unit[] {
  if (typeof words === 'string') return unitsOfRun({ text: words }, style, measure);
  const units: Unit[] = [];
  for (const run of words)
    for (const unit of unitsOfRun(run, style, measure)) {
      const last = units.at(-1);
      if (last === undefined || last.mayEnd || unit.feeds) units.push(unit);
      else units[units.length - 1] = together(last, unit);
    }
  return units;
}

const together = (first: Unit, second: Unit): Unit => ({
  segments: [...first.segments, ...second.segments],
  width: first.width + second.width,
  inked: first.width + second.inked,
  mayEnd: second.mayEnd,
  feeds: false,
});

/**
 * What was taken apart with one measure, by look and text: the same words are laid out several ways, to see which fits,
 * and again in the next report.
 */
const known = new WeakMap<Measure, { texts: number; byLook: Map<string, Map<string, readonly Unit[]>> }>();
/** More texts than a few reports have; then all are forgotten. */
const MOST_KNOWN = 20_000;

function unitsOfRun(run: Run, style: TypeStyle, measure: Measure): readonly Unit[] {
  const font: FontName = run.strong === true ? 'semibold' : style.font;
  const colour = run.quiet === true ? colours.quiet : style.colour;
  let of = known.get(measure);
  if (of === undefined || of.texts >= MOST_KNOWN) known.set(measure, (of = { texts: 0, byLook: new Map() }));
  const look = `${font} ${style.size} ${colour} ${run.leadsTo ?? ''}`;
  let byText = of.byLook.get(look);
  if (byText === undefined) of.byLook.set(look, (byText = new Map<string, readonly Unit[]>()));
  const before = byText.get(run.text);
  if (before !== undefined) return before;
  const units = (run.text.replace(gluePattern, '\u00a0').match(unitPattern) ?? []).map((text): Unit => {
    if (text === '\n') return { segments: [], width: 0, inked: 0, mayEnd: true, feeds: true };
    const width = measure(text, font, style.size);
    return {
      segments: [{ text, font, colour, width, leadsTo: run.leadsTo }],
      width,
      inked: text.endsWith(' ') ? measure(text.trimEnd(), font, style.size) : width,
      mayEnd: /[ —/~-]$/.test(text),
      feeds: false,
    };
  });
  byText.set(run.text, units);
  of.texts += 1;
  return units;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Full stops, commas, closing brackets and quotes. */
const CLOSING = /^[.,:;!?…)\]”’]$/;

function breakUnit(unit: Unit, width: number, style: TypeStyle, measure: Measure): Unit[] {
  const parts: Unit[] = [];
  for (const { text, font, colour, leadsTo } of unit.segments) {
    let piece = '';
    const add = (): void => {
      const size = measure(piece, font, style.size);
      const inked = measure(piece.trimEnd(), font, style.size);
      parts.push({
        segments: [{ text: piece, font, colour, width: size, leadsTo }],
        width: size,
        inked,
        mayEnd: false,
        feeds: false,
        isCut: parts.length === 0,
      });
      piece = '';
    };
    const fits = (more: string): boolean => measure((piece + more).trimEnd(), font, style.size) <= width;
    // What was only to be kept together, such as a date, parts at its spaces, a word before its bracket, and what is still too long between its characters.
    for (const word of text.split(/(?<=\u00a0)|(?=\()/)) {
      if (piece !== '' && !fits(word)) add();
      if (fits(word)) piece += word;
      else
        for (const { segment } of segmenter.segment(word)) {
          if (piece !== '' && !fits(segment)) {
            // A sign that closes never begins a line: the character before it comes along.
            const last = CLOSING.test(segment) ? (Array.from(piece).at(-1) ?? '') : '';
            const along = last === piece ? '' : last;
            piece = piece.slice(0, piece.length - along.length);
            add();
            piece = along;
          }
          piece += segment;
        }
    }
    if (piece !== '') add();
  }
  return parts;
}

/** The units from one place up to another, which is not in it. */
function toLine(units: readonly Unit[], from: number, to: number): Line {
  const segments: Segment[] = [];
  let inked = 0;
  let before = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit === undefined) continue;
    for (const segment of unit.segments) {
      const last = segments.at(-1);
      if (last?.font === segment.font && last.colour === segment.colour && last.leadsTo === segment.leadsTo) {
        last.text += segment.text;
        last.width += segment.width;
      } else segments.push({ ...segment });
    }
    inked = before + unit.inked;
    before += unit.width;
  }
  return { segments, width: inked };
}

/** Words on one line; too long, they end in an ellipsis: only for what stands in full elsewhere. */
export function oneLine(text: string, style: TypeStyle, width: number, measure: Measure): Line[] {
  const lines = breakLines(text, style, width, measure);
  if (lines.length <= 1) return lines;
  const room = width - measure('…', style.font, style.size);
  const first = breakLines(text, style, room, measure)[0]?.segments[0];
  return first === undefined
    ? []
    : breakLines(`${first.text.trimEnd()}…`, style, width + 1, measure).slice(0, 1);
}

/** Distance from the top of a line to its baseline: capitals stand in the middle of the line. */
const baseline = (style: TypeStyle): number => style.lead / 2 + style.size * 0.355;

/** Lines as text boxes, the first line's top at y. */
export function textBoxes(
  lines: readonly Line[],
  style: TypeStyle,
  at: { x: number; y: number; width?: number; align?: 'start' | 'middle' | 'end' },
  tag: Tag,
): TextBox[] {
  const boxes: TextBox[] = [];
  lines.forEach((line, index) => {
    const free = (at.width ?? line.width) - line.width;
    const y = at.y + index * style.lead + baseline(style);
    let x = at.x + (at.align === 'end' ? free : at.align === 'middle' ? free / 2 : 0);
    for (const { text, font, colour, width, leadsTo } of line.segments) {
      const box: TextBox = { kind: 'text', x, y, text, font, size: style.size, colour, width, tag };
      if (leadsTo !== undefined) box.leadsTo = leadsTo;
      boxes.push(box);
      x += width;
    }
  });
  return boxes;
}
