import { readFileSync } from 'node:fs';

/** A colour as the tokens write it: lightness 0..1, chroma, hue in degrees. */
interface Oklch {
  l: number;
  c: number;
  h: number;
}
/** Linear-light sRGB, each channel 0..1. */
type Linear = readonly [number, number, number];

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** The rules of `:root` inside a media query, or outside of all. */
function rulesOf(query: string | null): Map<string, string> {
  const outside = css.slice(0, css.indexOf('@media'));
  const inside =
    query === null ? outside : (css.split(`@media (${query})`)[1] ?? css.split(`@media ${query} `)[1] ?? '');
  const rules = inside.slice(inside.indexOf(':root'), inside.indexOf('}'));
  return new Map(
    [...rules.matchAll(/(--[a-z]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

const base = rulesOf(null);
const print = rulesOf('print');
/** Of the person’s own colours. */
export const forced = rulesOf('forced-colors: active');

export const themes = ['light', 'dark', 'print'] as const;
export type Theme = (typeof themes)[number];

const oklch = /oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g;

/** The names of all colours that have a value of their own in the light and in the dark. */
export const colourNames: readonly string[] = [...base].flatMap(([name, value]) =>
  value.startsWith('light-dark') ? [name] : [],
);

/** What a token is in a theme. Paper is printed in the light column, but for what print says itself. */
export function colour(name: string, theme: Theme): Oklch {
  const value = (theme === 'print' ? print.get(name) : undefined) ?? base.get(name) ?? '';
  const all = [...value.matchAll(oklch)].map(([, l, c, h]) => ({
    l: Number(l) / 100,
    c: Number(c),
    h: Number(h),
  }));
  const found = theme === 'dark' ? all.at(-1) : all[0];
  if (!found) throw new Error(`${name} has no colour`);
  return found;
}

/** Björn Ottosson’s matrices: https://bottosson.github.io/posts/oklab/ */
function linear({ l, c, h }: Oklch): Linear {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const [long, middle, short] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const clip = (x: number): number => Math.min(1, Math.max(0, x));
  return [
    clip(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    clip(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    clip(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

/** As CSS and PDF write it without OKLCH, such as `#171d26`. */
export const hexOf = (given: Oklch): string =>
  `#${linear(given)
    .map((x) => Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)))
    .map((x) => x.toString(16).padStart(2, '0'))
    .join('')}`;

/** WCAG 2: relative luminance of the lighter over that of the darker, 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [light = 0, dark = 0] = [one, other]
    .map((each) => linear(each))
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
