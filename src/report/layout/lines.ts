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
  segments: Segment[];
  width: number;
  /** Without the spaces after it. */
  inked: number;
  /** Ends a paragraph. */
  feeds: boolean;
}

/** A line may end after spaces, after an em dash, after a slash, and after a hyphen between letters. */
const unitPattern = /\n|[^\n ]*?(?: +|[—/](?=[^ \n])|(?<=\p{L}\p{L})-(?=\p{L}\p{L}))|[^\n ]+/gu;

/**
 * Breaks words into lines no wider than `width`. A word longer than a line is broken between characters.
 * Every line but the last of a paragraph keeps its space at the end: copied text then keeps its words apart.
 */
export function breakLines(words: Words, style: TypeStyle, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let current: Unit[] = [];
  let used = 0;
  const flush = (): void => {
    lines.push(toLine(current));
    current = [];
    used = 0;
  };
  for (const unit of unitsOf(words, style, measure)) {
    if (unit.feeds) {
      flush();
      continue;
    }
    if (used + unit.inked > width + 0.01 && current.length > 0) flush();
    for (const part of unit.inked > width ? breakUnit(unit, width, style, measure) : [unit]) {
      if (used + part.inked > width + 0.01 && current.length > 0) flush();
      current.push(part);
      used += part.width;
    }
  }
  if (current.length > 0 || lines.length === 0) flush();
  return lines;
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

function unitsOf(words: Words, style: TypeStyle, measure: Measure): Unit[] {
  const runs: readonly Run[] = typeof words === 'string' ? [{ text: words }] : words;
  const units: Unit[] = [];
  let glue = false;
  for (const run of runs) {
    const font: FontName = run.strong === true ? 'semibold' : style.font;
    const colour = run.quiet === true ? colours.quiet : style.colour;
    for (const { text, width, inked, mayEnd } of measured(run.text, font, style.size, measure)) {
      if (text === '\n') {
        units.push({ segments: [], width: 0, inked: 0, feeds: true });
        glue = false;
        continue;
      }
      const last = units.at(-1);
      if (glue && last !== undefined) {
        last.segments.push({ text, font, colour, width, leadsTo: run.leadsTo });
        last.inked = last.width + inked;
        last.width += width;
      } else
        units.push({
          segments: [{ text, font, colour, width, leadsTo: run.leadsTo }],
          width,
          inked,
          feeds: false,
        });
      glue = !mayEnd;
    }
  }
  return units;
}

/** A part of a text that no line break may enter, with its width, and without the spaces after it. */
interface Part {
  text: string;
  width: number;
  inked: number;
  /** A line may end behind it, whatever comes next. */
  mayEnd: boolean;
}

/** What was measured with one measure, by font and size: the same words are laid out several ways, to see which fits. */
const known = new WeakMap<Measure, Map<string, Map<string, readonly Part[]>>>();

function measured(text: string, font: FontName, size: number, measure: Measure): readonly Part[] {
  const byLook = known.get(measure) ?? new Map<string, Map<string, readonly Part[]>>();
  known.set(measure, byLook);
  const look = `${font} ${size}`;
  const byText = byLook.get(look) ?? new Map<string, readonly Part[]>();
  byLook.set(look, byText);
  const before = byText.get(text);
  if (before) return before;
  const parts = Array.from(text.matchAll(unitPattern), ([part]) => part)
    .filter((part) => part !== '')
    .map((part): Part => ({
      text: part,
      width: measure(part, font, size),
      inked: part.endsWith(' ') ? measure(part.trimEnd(), font, size) : measure(part, font, size),
      mayEnd: /[ —/-]$/.test(part),
    }));
  byText.set(text, parts);
  return parts;
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
        feeds: false,
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

function toLine(units: readonly Unit[]): Line {
  const segments: Segment[] = [];
  let inked = 0;
  let before = 0;
  for (const unit of units) {
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
  return lines.flatMap((line, index) => {
    const free = (at.width ?? line.width) - line.width;
    let x = at.x + (at.align === 'end' ? free : at.align === 'middle' ? free / 2 : 0);
    return line.segments.map(({ text, font, colour, width, leadsTo }): TextBox => {
      const y = at.y + index * style.lead + baseline(style);
      const box: TextBox = {
        ...{ kind: 'text', x, y, text, font, size: style.size, colour, width, tag },
        ...(leadsTo === undefined ? {} : { leadsTo }),
      };
      x += width;
      return box;
    });
  });
}
