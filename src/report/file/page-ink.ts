/**
 * What is drawn on one page, in the operators of a PDF. Only what changes is written, and words are placed by the way
 * from the words before them, which repeats from row to row: pages then pack to half of what full commands would take.
 */
import type { PathBox, PictureBox, TextBox } from '../layout/boxes.ts';
import type { PathOp } from '../marks.ts';
import type { Colour, FontName } from '../theme.ts';
import type { UsedGlyphs } from './used-glyphs.ts';

export interface PageInk {
  text(box: TextBox): void;
  path(box: PathBox): void;
  /** Draws the picture of this name in the file’s resources. */
  picture(box: PictureBox, name: string): void;
  /** Begins and ends what is marked as a part of the structure, or as decoration; `words`: it draws nothing else. */
  begin(mark: string, words: boolean): void;
  end(): void;
  /** All of it. */
  operators(): string;
}

const operators: Record<PathOp[0], string> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

/**
 * @param height of the page: a PDF counts from the foot
 * @param fonts name of each weight in the file's resources, and its glyphs
 */
export function pageInk(
  height: number,
  fonts: Readonly<Record<FontName, { name: string; used: UsedGlyphs }>>,
): PageInk {
  const out: string[] = [];
  const state = new Map<string, string>();
  const set = (what: string, operator: string): void => {
    if (state.get(what) === operator) return;
    state.set(what, operator);
    out.push(operator);
  };
  /** Where the last words stand, in tenths of a point (0.04 mm), while words are written one after the other. */
  let pen: { x: number; y: number } | null = null;
  let onlyWords = false;
  const lift = (): void => {
    if (pen !== null) out.push('ET');
    pen = null;
  };
  const touch = (): void => {
    if (pen === null) out.push('BT');
    pen ??= { x: 0, y: 0 };
  };
  return {
    text({ text, x, y, font, size, colour }) {
      if (text === '') return;
      touch();
      const { name, used } = fonts[font];
      set('font', `/${name} ${short(size)} Tf`);
      set('fill', `${rgb(colour)} rg`);
      const from = pen ?? { x: 0, y: 0 };
      const to = { x: Math.round(x * 10), y: Math.round((height - y) * 10) };
      out.push(`${short((to.x - from.x) / 10)} ${short((to.y - from.y) / 10)} Td${used.encode(text)}Tj`);
      pen = to;
    },
    path({ path, fill, stroke, width, dash }) {
      lift();
      if (fill !== null) set('fill', `${rgb(fill)} rg`);
      if (stroke !== null) {
        set('stroke', `${rgb(stroke)} RG`);
        set('width', `${short(width)} w`);
        set('dash', `[${dash.map(short).join(' ')}]0 d`);
      }
      const paint = fill === null ? 'S' : stroke === null ? 'f' : 'B';
      // Curves are drawn around their own beginning: marks of one size then read the same wherever they stand.
      const [, x, y] = path[0] ?? ['Z'];
      if (path.some(([operator]) => operator === 'C') && x !== undefined && y !== undefined)
        out.push(`q 1 0 0 1 ${short(x)} ${short(height - y)} cm`, ...pathOperators(path, x, y), `${paint} Q`);
      // Lines of one look are painted together.
      else if (out.at(-1) === 'S' && paint === 'S') out.splice(-1, 1, ...straight(path, height), 'S');
      else out.push(...straight(path, height), paint);
    },
    picture({ x, y, width, height: tall }, name) {
      lift();
      out.push(
        `q ${short(width)} 0 0 ${short(tall)} ${short(x)} ${short(height - y - tall)} cm /${name} Do Q`,
      );
    },
    begin(mark, words) {
      onlyWords = words;
      // A mark stands either inside one stretch of words or around all of its own: it must not cross their ends.
      if (words) touch();
      else lift();
      out.push(mark);
    },
    end() {
      if (!onlyWords) lift();
      out.push('EMC');
    },
    operators: () => [...out, ...(pen === null ? [] : ['ET'])].join('\n'),
  };
}

/** From (x, y), counted from the foot upwards. */
const pathOperators = (path: readonly PathOp[], x: number, y: number): string[] =>
  path.map(([operator, ...numbers]) =>
    [...numbers.map((each, at) => short(at % 2 === 0 ? each - x : y - each)), operators[operator]].join(' '),
  );

/** Straight lines in tenths of a point, as words are. */
const straight = (path: readonly PathOp[], height: number): string[] =>
  path.map(([operator, ...numbers]) =>
    [
      ...numbers.map((each, at) => Math.round((at % 2 === 0 ? each : height - each) * 10) / 10),
      operators[operator],
    ].join(' '),
  );

/** Two decimals of a point are finer than any printer, and the same in every engine. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

const rgb = (colour: Colour): string =>
  [1, 3, 5]
    .map((at) => String(Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000))
    .join(' ');
