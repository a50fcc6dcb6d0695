import type { Attachment } from 'svelte/attachments';
import { svgTree, type MadePages, type SvgNode } from '../../../report/index.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a page is about: the chapter it belongs to, and its headings. */
export function titlesOf({ layout }: MadePages, page: number): { chapter: string; headings: string[] } {
  const before = layout.outline.filter((entry) => entry.level === 1 && entry.page <= page + 1);
  const here = layout.outline.filter((entry) => entry.page === page + 1);
  return { chapter: before.at(-1)?.title ?? '', headings: here.map(({ title }) => title) };
}

/** Draws one page from the boxes that the file is drawn from. */
export function drawPage(
  pages: MadePages,
  page: number,
  words: { title: string; description: string },
  logo: string | null,
): Attachment {
  return (frame) => {
    const { sheet, pages: all } = pages.layout;
    const boxes = all[page]?.boxes ?? [];
    const svg = built(svgTree({ ...sheet, ...words, boxes }));
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    for (const box of boxes)
      if (box.kind === 'picture' && logo !== null) {
        const image = document.createElementNS(SVG, 'image');
        const { x, y, width, height } = box;
        for (const [name, value] of Object.entries({ x, y, width, height }))
          image.setAttribute(name, String(value));
        image.setAttribute('href', logo);
        svg.append(image);
      }
    frame.replaceChildren(svg);
  };
}

function built({ name, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns' && !key.includes(':')) element.setAttribute(key, value);
  for (const child of children) element.append(typeof child === 'string' ? child : built(child));
  return element;
}
