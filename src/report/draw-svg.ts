/**
 * Boxes as an SVG drawing, beside `draw.ts`, which puts the same boxes into a PDF. Pure: a tree of plain values that
 * a page can build node by node, and the text of a file made from it, with everything escaped.
 */
import type { Box, PathBox, TextBox } from './layout/boxes.ts';
import { svgPath } from './marks.ts';
import { colours, type FontName } from './theme.ts';

export interface SvgNode {
  name: 'svg' | 'title' | 'desc' | 'rect' | 'path' | 'text';
  attributes: Readonly<Record<string, string>>;
  children: readonly (SvgNode | string)[];
}

export interface Drawing {
  /** Points. */
  width: number;
  height: number;
  boxes: readonly Box[];
  /** What it is, and what it shows, for whoever cannot see it. */
  title: string;
  description: string;
}

/** Fonts of the system: a drawing carries none of its own. */
export const SVG_FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
export const svgWeight: Readonly<Record<FontName, string>> = { regular: '400', semibold: '600' };

/** The drawing on white paper, with title and description. */
export function svgTree({ width, height, boxes, title, description }: Drawing): SvgNode {
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      width: rounded(width),
      height: rounded(height),
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      'font-family': SVG_FONTS,
    },
    [
      node('title', {}, [title]),
      node('desc', {}, [description]),
      node('rect', { width: '100%', height: '100%', fill: colours.white }),
      ...boxes.flatMap((box) =>
        box.kind === 'text' ? [textNode(box)] : box.kind === 'path' ? [pathNode(box)] : [],
      ),
    ],
  );
}

/** The drawing as the text of an `.svg` file. */
export const drawSvg = (drawing: Drawing): string => `${svgText(svgTree(drawing))}\n`;

/** A tree as XML. Whatever XML cannot hold is left out of words. */
function svgText({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)));
  return `<${name}${written}>${inner.join('')}</${name}>`;
}

const node = (
  name: SvgNode['name'],
  attributes: SvgNode['attributes'],
  children: SvgNode['children'] = [],
): SvgNode => ({ name, attributes, children });

/** Its width is part of it: with other fonts than those it was measured with, words still end where they should. */
function textNode({ x, y, text, font, size, colour, width }: TextBox): SvgNode {
  const fitted: Record<string, string> =
    text.trim() === '' ? {} : { textLength: rounded(width), lengthAdjust: 'spacingAndGlyphs' };
  return node(
    'text',
    {
      x: rounded(x),
      y: rounded(y),
      'font-size': rounded(size),
      'font-weight': svgWeight[font],
      fill: colour,
      ...fitted,
    },
    [kept(text)],
  );
}

/** Space at the end belongs to the width of a box, and XML would drop it; the kind that is kept is as wide. */
const kept = (text: string): string => text.replace(/ +$| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length));

function pathNode({ path, fill, stroke, width, dash }: PathBox): SvgNode {
  const line: Record<string, string> =
    stroke === null
      ? {}
      : {
          stroke,
          'stroke-width': rounded(width),
          ...(dash.length === 0 ? {} : { 'stroke-dasharray': dash.map(rounded).join(' ') }),
        };
  return node('path', { d: svgPath(path), fill: fill ?? 'none', ...line });
}

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, halves of surrogate pairs and the two non-characters at the end of the plane: no XML may hold them. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"']/g, (character) => names[character] ?? '');
