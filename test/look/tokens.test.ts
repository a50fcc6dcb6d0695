import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colours } from '../../src/report/theme.ts';
import { colour, colourNames, contrast, forced, hexOf, themes } from './tokens.ts';

const grounds = ['--paper', '--raised', '--hover'];
const texts = ['--ink', '--quiet'];
/** Shapes of the functions, edges of controls, lines of charts. */
const marks = ['--edge', '--circle', '--diamond', '--ink'];

const tooLittle = (fronts: readonly string[], least: number): string[] =>
  themes.flatMap((theme) =>
    fronts.flatMap((front) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(colour(front, theme), colour(ground, theme));
        return ratio >= least ? [] : [`${theme}: ${front} on ${ground} ${ratio.toFixed(2)}`];
      }),
    ),
  );

describe('Colours', () => {
  test('Whatever is read stands out from every ground 4.5 to 1, in the light, in the dark and on paper.', () => {
    expect(tooLittle(texts, 4.5)).toEqual([]);
    // On paper the functions are also named in their colour.
    for (const name of ['--circle', '--diamond'])
      expect(contrast(colour(name, 'print'), colour('--paper', 'print')), name).toBeGreaterThanOrEqual(4.5);
  });
  test('Whatever else must be seen stands out 3 to 1.', () => {
    expect(tooLittle(marks, 3)).toEqual([]);
  });
  test('What is written on ink, such as the words of a button, is read as well as ink on paper.', () => {
    for (const theme of themes)
      expect(contrast(colour('--ink', theme), colour('--paper', theme)), theme).toBeGreaterThan(12);
  });
  test('The two functions differ in grey print as in colour: not by lightness, so each has a shape.', () => {
    for (const theme of themes)
      expect(Math.abs(colour('--circle', theme).h - colour('--diamond', theme).h), theme).toBeGreaterThan(90);
  });
  test('Where a person has colours of their own, every one of ours gives way to a system colour.', () => {
    expect([...forced.keys()].sort()).toEqual([...colourNames].sort());
    expect([...forced.values()].filter((value) => !/^(Canvas|CanvasText|ButtonBorder)$/.test(value))).toEqual(
      [],
    );
  });
});

describe('One product on screen and paper', () => {
  test('The report has the very colours of the screen, on white.', () => {
    const { white, wash, ...named } = colours;
    const same = Object.fromEntries(
      Object.keys(named).map((name) => [name, hexOf(colour(`--${name}`, 'light'))]),
    );
    expect(named).toEqual(same);
    expect(wash).toBe(hexOf(colour('--hover', 'light')));
    expect(white).toBe(hexOf(colour('--paper', 'print')));
  });
  test('So have the bars a browser draws around the page.', () => {
    const page = readFileSync('index.html', 'utf8');
    const bars = [...page.matchAll(/content="(#[0-9a-f]{6})"/g)].map(([, hex]) => hex);
    expect(bars).toEqual((['light', 'dark'] as const).map((theme) => hexOf(colour('--paper', theme))));
  });
  test('So have the icon and what the manifest tells the system.', () => {
    const icon = readFileSync('public/favicon.svg', 'utf8');
    expect([...icon.matchAll(/#[0-9a-f]{6}/g)].map(String)).toEqual([colours.circle, colours.diamond]);
    const manifest = ['en', 'ko']
      .map((language) => readFileSync(`public/manifest.${language}.webmanifest`, 'utf8'))
      .join('');
    const paper = hexOf(colour('--paper', 'light'));
    expect([...manifest.matchAll(/#[0-9a-f]{6}/g)].map(String)).toEqual([paper, paper, paper, paper]);
  });
});

describe('No part has a look of its own', () => {
  const parts = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|css)$/.test(file) && file !== 'tokens.css')
    .map((file) => join('src/ui', file));
  /** Values of a property that no token gives, with the file. */
  const strangers = (property: RegExp, allowed: RegExp): string[] =>
    parts.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(property)].flatMap(([, value = '']) =>
        allowed.test(value) ? [] : [`${file}: ${value}`],
      ),
    );

  test('Colours are written in the tokens alone.', () => {
    const written = /(#[0-9a-f]{3,8}\b(?=[;\s,)])|\b(?:oklch|rgba?|hsla?)\([^)]*\))/g;
    expect(strangers(written, /^$/)).toEqual([]);
  });
  test('There are the sizes of the scale and no others; the page itself, and the view on a wall, set what they are measured by.', () => {
    expect(
      strangers(
        /font-size: ([^;]+);/g,
        /^(var\(--[a-z]+\)|inherit|calc\(var\(--fit, 1\) \* max\(\d+px, [\d.]+vw\)\)|[\d.]+em|106\.25%|125%|9\.6pt)$/,
      ),
    ).toEqual([]);
  });
  test('There are three weights.', () => {
    expect(strangers(/font-weight: ([^;]+);/g, /^(400|550|650|inherit)$/)).toEqual([]);
  });
  test('Corners and motion come from the tokens.', () => {
    expect(strangers(/border-radius: ([^;]+);/g, /^(var\(--[a-z]+\)|50%)$/)).toEqual([]);
    expect(strangers(/(?:transition|animation): ([^;]+);/g, /var\(--(quick|wait)\)/)).toEqual([]);
  });
});
