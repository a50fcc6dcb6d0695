/** Everything about how the report looks that is a value: paper, grid, type scale, colours. Lengths are points (1/72 inch). */

export type Paper = 'a4' | 'letter';

export interface Sheet {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

/** A4 is no whole number of points: its margins take the rest, so that all within stands on whole ones. */
export const sheets: Readonly<Record<Paper, Sheet>> = {
  a4: { width: 595.28, height: 841.89, margin: { top: 55.89, right: 54.28, bottom: 66, left: 54 } },
  letter: { width: 612, height: 792, margin: { top: 56, right: 54, bottom: 66, left: 54 } },
};

export const grid = { columns: 12, gutter: 12, baseline: 14 };

/** Left edge and width of a span of grid columns, from the left edge of the text area. */
export function span(textWidth: number, from: number, columns: number): { x: number; width: number } {
  const column = (textWidth - grid.gutter * (grid.columns - 1)) / grid.columns;
  return { x: from * (column + grid.gutter), width: columns * column + (columns - 1) * grid.gutter };
}

/**
 * The light column of the screen's colours (`ui/tokens.css`), converted from OKLCH to sRGB, on white paper; `wash` is there
 * `--hover`. `test/look/tokens.test.ts` compares both.
 * Contrast with white: ink 16.9, quiet 7.2, blue 6.0, orange 4.9; printed grey, the shapes tell the functions apart.
 */
export const colours = {
  ink: '#171d26',
  quiet: '#525864',
  edge: '#7c8088',
  line: '#d8d7d3',
  wash: '#f4f3ef',
  white: '#ffffff',
  circle: '#1364b0',
  diamond: '#b95115',
} as const;
export type Colour = (typeof colours)[keyof typeof colours];

/** The shape that stands for a function; its colour goes with it. */
export type Mark = 'circle' | 'diamond';
export const markColour: Readonly<Record<Mark, Colour>> = {
  circle: colours.circle,
  diamond: colours.diamond,
};

export type FontName = 'regular' | 'semibold';

export interface TypeStyle {
  font: FontName;
  size: number;
  /** Distance between baselines. */
  lead: number;
  colour: Colour;
}

const style = (font: FontName, size: number, lead: number, colour: Colour = colours.ink): TypeStyle => ({
  font,
  size,
  lead,
  colour,
});

export const type = {
  company: style('semibold', 34, 42),
  verdict: style('semibold', 24, 30),
  chapter: style('semibold', 24, 28),
  headline: style('semibold', 18, 24),
  heading: style('semibold', 13, 18),
  subheading: style('semibold', 10, 14),
  lead: style('regular', 11.5, 17),
  body: style('regular', 9.6, 14),
  quiet: style('regular', 9.6, 14, colours.quiet),
  table: style('regular', 8.4, 11.5),
  tableQuiet: style('regular', 8.4, 11.5, colours.quiet),
  dense: style('regular', 7.9, 10.5),
  tableHead: style('regular', 7.6, 10, colours.quiet),
  small: style('regular', 7.6, 10.5, colours.quiet),
  label: style('semibold', 7.6, 10.5),
  overline: style('semibold', 8.4, 14, colours.quiet),
  foot: style('regular', 7.6, 10, colours.quiet),
} as const;

export const rule = { hair: 0.5, thin: 0.75, heavy: 1.5 };
