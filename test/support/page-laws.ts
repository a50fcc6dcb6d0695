import { FOOT_BLOCK, type Layout, type Page, type TextBox } from '../../src/report/layout/boxes.ts';
import { sheets, type Paper } from '../../src/report/theme.ts';

/** What holds for every page of a report; each law names what breaks it, with the number of the page. */
export type PageLaw = (layout: Layout, paper: Paper) => string[];

export const textsOf = (page: Page): TextBox[] =>
  page.boxes.filter((box) => box.kind === 'text').filter(({ text }) => text.trim() !== '');
const isFoot = ({ tag }: TextBox): boolean => tag.block === FOOT_BLOCK;

interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const inked = ({ x, width, text, y, size }: TextBox): Edges => ({
  left: x,
  right: x + width * (text.trimEnd().length / Math.max(1, text.length)),
  top: y - size * 0.7,
  bottom: y + size * 0.18,
});

const outsideMargins: PageLaw = ({ pages }, paper) => {
  const { width, height, margin } = sheets[paper];
  return pages.flatMap((page) =>
    textsOf(page)
      .filter((box) => {
        const { left, right, top, bottom } = inked(box);
        const low = isFoot(box) ? height - 20 : height - margin.bottom + 1;
        return (
          left < margin.left - 1 || right > width - margin.right + 1 || top < margin.top - 1 || bottom > low
        );
      })
      .map(({ text }) => `${page.number}: ${text}`),
  );
};

const overlapping: PageLaw = ({ pages }) =>
  pages.flatMap((page) => {
    const boxes = textsOf(page)
      .map((box) => ({ box, edges: inked(box) }))
      .sort((a, b) => a.edges.top - b.edges.top);
    return boxes.flatMap(({ box, edges }, at) =>
      boxes
        .slice(at + 1)
        .filter(
          ({ edges: other }) =>
            other.top < edges.bottom - 0.6 &&
            other.left < edges.right - 0.6 &&
            other.right > edges.left + 0.6,
        )
        .map((other) => `${page.number}: “${box.text}” and “${other.box.text}”`),
    );
  });

/** Upright lines of figures, and the words of the same figure that they run through. */
const struckThrough: PageLaw = ({ pages }) =>
  pages.flatMap((page) => {
    const lines = page.boxes.flatMap((box) => {
      const [from, to, ...more] = box.kind === 'path' ? box.path : [];
      return from?.[0] === 'M' && to?.[0] === 'L' && more.length === 0 && Math.abs(from[1] - to[1]) < 0.01
        ? [{ x: from[1], top: Math.min(from[2], to[2]), bottom: Math.max(from[2], to[2]), tag: box.tag }]
        : [];
    });
    return textsOf(page).flatMap((box) => {
      const { left, right, top, bottom } = inked(box);
      const hit = lines.some(
        (one) =>
          one.tag.role === 'Figure' &&
          one.tag.block === box.tag.block &&
          one.x > left &&
          one.x < right &&
          one.top < bottom &&
          one.bottom > top,
      );
      return hit ? [`${page.number}: ${box.text}`] : [];
    });
  });

const LINE = 14;
const lowHeadings: PageLaw = ({ pages }, paper) => {
  const { height, margin } = sheets[paper];
  return pages.flatMap((page) => {
    const texts = textsOf(page).filter((box) => !isFoot(box));
    const lowest = Math.max(...texts.map(({ y }) => y));
    return texts
      .filter(
        ({ tag, y }) =>
          /^H[12]$/.test(tag.role) && y > height - margin.bottom - 3 * LINE && y >= lowest - 3 * LINE,
      )
      .map(({ text }) => `${page.number}: ${text}`);
  });
};

/** A paragraph over two pages leaves no single line on either. */
const singleLines: PageLaw = ({ pages }) => {
  const lines = new Map<number, Map<number, Set<number>>>();
  for (const page of pages)
    for (const { tag, y } of textsOf(page))
      if (tag.role === 'P' && tag.block !== FOOT_BLOCK) {
        const onPages = lines.get(tag.block) ?? new Map<number, Set<number>>();
        lines.set(tag.block, onPages);
        onPages.set(page.number, (onPages.get(page.number) ?? new Set()).add(y));
      }
  return [...lines.values()]
    .filter((onPages) => onPages.size > 1)
    .flatMap((onPages) => [...onPages].filter(([, ys]) => ys.size < 2).map(([page]) => `${page}: one line`));
};

/** Entries of a list by page: a list over two pages has at least two on each. */
const lonelyItems: PageLaw = ({ pages }) => {
  const lists = new Map<number, Map<number, Set<number>>>();
  for (const page of pages)
    for (const { tag } of textsOf(page))
      if (tag.role === 'LI' && tag.row !== undefined) {
        const onPages = lists.get(tag.block) ?? new Map<number, Set<number>>();
        lists.set(tag.block, onPages);
        onPages.set(page.number, (onPages.get(page.number) ?? new Set()).add(tag.row));
      }
  return [...lists.values()]
    .filter((onPages) => onPages.size > 1)
    .flatMap((onPages) =>
      [...onPages].filter(([, items]) => items.size < 2).map(([page]) => `${page}: one entry`),
    );
};

/** A row of this many lines, half a page, may go on over the page. */
const TALL = 25;
const cutRows: PageLaw = ({ pages }) => {
  const rows = new Map<string, Set<string>>();
  for (const page of pages)
    for (const { tag, y } of textsOf(page))
      if (tag.role === 'TD') {
        const name = `${tag.block}/${tag.row ?? ''}`;
        rows.set(name, (rows.get(name) ?? new Set()).add(`${page.number} at ${y.toFixed(0)}`));
      }
  return [...rows]
    .filter(
      ([, lines]) => new Set([...lines].map((each) => each.split(' ')[0])).size > 1 && lines.size < TALL,
    )
    .map(([name, lines]) => `row ${name}: ${[...lines].join(', ')}`);
};

const headlessTables: PageLaw = ({ pages }) =>
  pages.flatMap((page) => {
    const texts = textsOf(page);
    const blocks = new Set(texts.filter(({ tag }) => tag.role === 'TD').map(({ tag }) => tag.block));
    return [...blocks]
      .filter(
        (block) =>
          !texts.some(({ tag }) => tag.block === block && (tag.role === 'TH' || tag.role === 'Artifact')),
      )
      .map((block) => `${page.number}: table ${block}`);
  });

const wrongFeet: PageLaw = ({ pages }) =>
  pages.slice(1).flatMap((page) => {
    const foot = textsOf(page)
      .filter(isFoot)
      .map(({ text }) => text.trim())
      .join(' ');
    // In whatever words: its number, and of how many.
    const numbered = new RegExp(`(?:^|\\D)${page.number}\\D+${pages.length}\\D*$`);
    return numbered.test(foot) ? [] : [`${page.number}: ${foot}`];
  });

const nearlyEmpty: PageLaw = ({ pages }, paper) =>
  pages.slice(1).flatMap((page) => {
    const { height, margin } = sheets[paper];
    const lowest = Math.max(
      ...textsOf(page)
        .filter((box) => !isFoot(box))
        .map(({ y }) => y),
    );
    return lowest - margin.top < (height - margin.top - margin.bottom) / 4
      ? [`${page.number}: nearly empty`]
      : [];
  });

/** The smallest that is read without effort on paper. */
const LEAST_SIZE = 7;
const tooSmall: PageLaw = ({ pages }) =>
  pages.flatMap((page) =>
    textsOf(page)
      .filter(({ size }) => size < LEAST_SIZE - 0.01)
      .map(({ size, text }) => `${page.number}: ${size.toFixed(1)} points, ${text}`),
  );

const summaryPage: PageLaw = ({ anchors, pages }) => {
  const [summary, why] = [anchors.get('summary'), anchors.get('why')];
  // The chapter after it begins at the top: nothing of the summary stands above it.
  const top = Math.min(...(pages[2] === undefined ? [] : textsOf(pages[2])).map(({ y }) => y));
  return summary?.page === 2 && why?.page === 3 && top >= why.y - 1
    ? []
    : ['the summary is not page 2 alone'];
};

export const pageLaws: readonly (readonly [says: string, law: PageLaw])[] = [
  ['No words stand outside the margins.', outsideMargins],
  ['No words stand on top of others.', overlapping],
  ['No line of a figure runs through its words.', struckThrough],
  ['No heading stands in the last three lines of a page.', lowHeadings],
  ['No paragraph leaves a single line on a page.', singleLines],
  ['No list leaves a single entry on a page.', lonelyItems],
  ['A row of a table stands on one page, unless it is as tall as half of one.', cutRows],
  ['A table that goes on over a page repeats its head.', headlessTables],
  ['Every page but the cover has its foot.', wrongFeet],
  ['No page is less than a quarter full.', nearlyEmpty],
  ['No words are smaller than seven points.', tooSmall],
  ['The summary is one page.', summaryPage],
];
