/**
 * What is drawn on one page, in the operators of a PDF. Only what changes is written, and words are placed by the way
 * from the words before them, which repeats from row to row: pages then pack to half of what full commands would take.
 */
import type { PathBox, PictureBox, TextBox } from '../layout/boxes.ts';
import type { PathOp } from '../marks.ts';
import type { Colour, FontName } from '../theme.ts';
import type { UsedGlyphs } from './used-glyphs.ts';

export interface PageInk {
  /** Draws the words of the box, or `words`, which may end in a space more. */
  text(box: TextBox, words?: string): void;
  path(box: PathBox): void;
  /** Draws the picture of this name in the file’s resources. */
  picture(box: PictureBox, name: string): void;
  /** Draws what has this name in the file’s resources where it was drawn before. */
  again(name: string): void;
  /** Begins and ends what is marked as a part of the structure, or as decoration; `words`: it draws nothing else. */
  begin(mark: string, words: boolean): void;
  end(): void;
  /** All of it. */
  operators(): string;
}

/** Beginning of a line of words, how far it is written, and what led there and was written there, where that may still change. */
interface Pen {
  x: number;
  y: number;
  /** In points. */
  end: number;
  /** Place of the last move among the operators while it may still change, or -1. */
  moved: number;
  down: number;
  by: string;
  words: string;
}

/** Nearer than this, in points, words follow on those before them. */
const SAME_PLACE = 0.06;

const operators: Record<PathOp[0], string> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

/** One weight as it stands in the file. */
export interface FontInFile {
  /** In the file's resources. */
  name: string;
  used: UsedGlyphs;
  /** Number of its object, once it is put. */
  object: () => number;
}

/** @param height of the page: a PDF counts from the foot */
export function pageInk(height: number, fonts: Readonly<Record<FontName, FontInFile>>): PageInk {
  const out: string[] = [];
  const set = setter(out);
  /** Where the line of the last words begins, in tenths of a point (0.04 mm). */
  const pen: Pen = { x: 0, y: 0, end: 0, moved: -1, down: 0, by: '', words: '' };
  /** Words are written one after the other. */
  let isWriting = false;
  /** Distance of the next line below, as last set, and what would set it. */
  let lead = 0;
  let onlyWords = false;
  const lift = (): void => {
    if (isWriting) out.push('ET');
    isWriting = false;
  };
  const touch = (): void => {
    if (isWriting) return;
    out.push('BT');
    isWriting = true;
    Object.assign(pen, { x: 0, y: 0, end: 0, moved: -1 });
  };
  /** The operators that lead from the last words to these: none to what follows on its line, `'` to a line of the same distance. */
  const show = (words: string, x: number, y: number, width: number): void => {
    const [toX, toY] = [Math.round(x * 10), Math.round((height - y) * 10)];
    if (toY === pen.y && Math.abs(x - pen.end) < SAME_PLACE) {
      out.push(`${words}Tj`);
      pen.end += width;
      return;
    }
    const [right, down] = [toX - pen.x, pen.y - toY];
    const straightDown = right === 0 && down > 0;
    if (straightDown && down !== lead && pen.moved >= 0 && pen.down === down) {
      // The move before was the same: it sets the distance, and this one repeats it.
      out[pen.moved] = `${pen.by} TD${pen.words}Tj`;
      lead = down;
    }
    const again = straightDown && down === lead;
    if (again) {
      out.push(`${words}'`);
      pen.moved = -1;
    } else {
      const by = `${inTenths(right)} ${inTenths(-down)}`;
      out.push(`${by} Td${words}Tj`);
      Object.assign(pen, { moved: out.length - 1, down, by, words });
    }
    pen.x = toX;
    pen.y = toY;
    pen.end = toX / 10 + width;
  };
  return {
    text({ text, x, y, font, size, colour, width }, words = text) {
      if (words === '') return;
      touch();
      const { name, used } = fonts[font];
      set.font(name, size);
      set.fill(colour);
      show(used.encode(words), x, y, width);
    },
    path({ path, fill, stroke, width, dash }) {
      lift();
      if (fill !== null) set.fill(fill);
      if (stroke !== null) set.line(stroke, width, dash);
      const paint = fill === null ? 'S' : stroke === null ? 'f' : 'B';
      // Curves are drawn around their own beginning: marks of one size then read the same wherever they stand.
      const [, x, y] = path[0] ?? ['Z'];
      if (path.some(([operator]) => operator === 'C') && x !== undefined && y !== undefined)
        out.push(`q 1 0 0 1 ${short(x)} ${short(height - y)} cm`, ...pathOperators(path, x, y), `${paint} Q`);
      // Lines of one look are painted together.
      else {
        const lines = upright(path, height, dash) ?? straight(path, height);
        if (out.at(-1) === paint && paint !== 'B') out.pop();
        out.push(...lines, paint);
      }
    },
    picture({ x, y, width, height: tall }, name) {
      lift();
      out.push(
        `q ${short(width)} 0 0 ${short(tall)} ${short(x)} ${short(height - y - tall)} cm /${name} Do Q`,
      );
    },
    again(name) {
      lift();
      out.push(`/${name} Do`);
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
    operators: () => out.join(' ') + (isWriting ? ' ET' : ''),
  };
}

/** Writes a colour, a size or a kind of line where it is another than before. */
function setter(out: string[]): {
  font(name: string, size: number): void;
  fill(colour: Colour): void;
  line(stroke: Colour, width: number, dash: readonly number[]): void;
} {
  let [fontName, fontSize] = ['', 0];
  let [filled, stroked]: (Colour | null)[] = [null, null];
  let [wide, dashed] = ['', ''];
  return {
    font(name, size) {
      if (name === fontName && size === fontSize) return;
      [fontName, fontSize] = [name, size];
      out.push(`/${name} ${short(size)} Tf`);
    },
    fill(colour) {
      if (colour === filled) return;
      filled = colour;
      out.push(`${rgb(colour)} rg`);
    },
    line(stroke, width, dash) {
      if (stroke !== stroked) {
        stroked = stroke;
        out.push(`${rgb(stroke)} RG`);
      }
      const [nowWide, nowDashed] = [`${short(width)} w`, `[${dash.map(short).join(' ')}]0 d`];
      if (nowWide !== wide) out.push((wide = nowWide));
      if (nowDashed !== dashed) out.push((dashed = nowDashed));
    },
  };
}

/** From (x, y), counted from the foot upwards. */
const pathOperators = (path: readonly PathOp[], x: number, y: number): string[] =>
  path.map(([operator, ...numbers]) =>
    [...numbers.map((each, at) => short(at % 2 === 0 ? each - x : y - each)), operators[operator]].join(' '),
  );

/**
 * Rectangles, and lines along the edges of the page as rectangles without height or width: each number stands once.
 * Dashes would run back over themselves, so that dashed lines stay lines.
 */
function upright(path: readonly PathOp[], height: number, dash: readonly number[]): string[] | null {
  const points = path.flatMap((op): [number, number][] =>
    op[0] === 'M' || op[0] === 'L' ? [[op[1], op[2]]] : [],
  );
  const closed = path.at(-1)?.[0] === 'Z';
  const [first, second, third, fourth] = points;
  if (first === undefined || second === undefined || points.length + Number(closed) !== path.length)
    return null;
  const isLine = points.length === 2 && !closed && dash.length === 0;
  const isRectangle =
    points.length === 4 &&
    closed &&
    first[1] === second[1] &&
    second[0] === third?.[0] &&
    third[1] === fourth?.[1] &&
    fourth[0] === first[0];
  const corner = isRectangle
    ? third
    : isLine && (first[0] === second[0] || first[1] === second[1])
      ? second
      : undefined;
  if (corner === undefined) return null;
  const [left, bottom] = [tenth(first[0]), tenth(height - first[1])];
  return [
    [left, bottom, tenth(corner[0]) - left, tenth(height - corner[1]) - bottom]
      .map((each) => tenths(each))
      .join(' ') + ' re',
  ];
}

/** Straight lines in tenths of a point, as words are. */
const straight = (path: readonly PathOp[], height: number): string[] =>
  path.map(([operator, ...numbers]) =>
    [...numbers.map((each, at) => tenths(at % 2 === 0 ? each : height - each)), operators[operator]].join(
      ' ',
    ),
  );

const tenth = (value: number): number => Math.round(value * 10) / 10;
const tenths = (value: number): string => plain(tenth(value));

/** Two decimals of a point are finer than any printer, and the same in every engine. */
const short = (value: number): string => plain(Math.round(value * 100) / 100);

/** A whole number of tenths, as `plain` writes it, without the way over a fraction. */
function inTenths(count: number): string {
  const [whole, rest] = [Math.trunc(Math.abs(count) / 10), Math.abs(count) % 10];
  const sign = count < 0 ? '-' : '';
  if (rest === 0) return `${sign}${whole}`;
  return whole === 0 ? `${sign}.${rest}` : `${sign}${whole}.${rest}`;
}

/** A PDF needs no zero before the point. */
const plain = (value: number): string => {
  const text = String(value);
  return value > -1 && value < 1 && value !== 0 ? text.replace('0.', '.') : text;
};

function rgb(colour: Colour): string {
  const known = written.get(colour);
  if (known !== undefined) return known;
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const text = parts.map((part) => plain(Math.round(part * 1000) / 1000)).join(' ');
  written.set(colour, text);
  return text;
}

/** The few colours of the report, as the file writes them. */
const written = new Map<Colour, string>();
