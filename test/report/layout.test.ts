import { beforeAll, describe, expect, test } from 'vitest';
import { readFonts } from './read-fonts.ts';
import { buildResult } from '../../src/engine/index.ts';
import { buildDocument } from '../../src/report/document.ts';
import { openFile } from '../../src/report/draw.ts';
import type { Layout, TextBox } from '../../src/report/layout/boxes.ts';
import { layOut } from '../../src/report/layout.ts';
import { cleanAll } from '../../src/report/text.ts';
import { sheets, type Paper } from '../../src/report/theme.ts';
import * as companies from './fixture.ts';
import { realPack } from './real-pack.ts';

const cases = (['scaleUp', 'large', 'tiny', 'unknown'] as const).flatMap((name) =>
  (['a4', 'letter'] as const).map((paper): [keyof typeof companies & typeof name, Paper] => [name, paper]),
);
const layouts = new Map<string, Layout>();

beforeAll(async () => {
  const { pack, english } = realPack();
  const fonts = await readFonts();
  for (const [name, paper] of cases) {
    const { situation, subject } = companies[name](pack);
    const file = openFile(fonts, paper);
    const document = buildDocument(buildResult(pack, situation, '2026-11-24'), subject, pack, english, {
      paper,
    });
    layouts.set(`${name} ${paper}`, layOut(cleanAll(document, file.has).value, file.measure));
  }
}, 120_000);

const layoutOf = (name: string, paper: string): Layout => {
  const layout = layouts.get(`${name} ${paper}`);
  if (layout === undefined) throw new Error(`No layout of ${name} on ${paper}`);
  return layout;
};
const textsOf = (page: Layout['pages'][number]): TextBox[] =>
  page.boxes.filter((box) => box.kind === 'text').filter(({ text }) => text.trim() !== '');
const inked = ({
  x,
  width,
  text,
  y,
  size,
}: TextBox): { left: number; right: number; top: number; bottom: number } => ({
  left: x,
  right: x + width * (text.trimEnd().length / Math.max(1, text.length)),
  top: y - size * 0.7,
  bottom: y + size * 0.18,
});

describe.each(cases)('The pages of “%s” on %s', (name, paper) => {
  const { width, height, margin } = sheets[paper];

  test('No words stand outside the margins.', () => {
    const outside = layoutOf(name, paper).pages.flatMap((page) =>
      textsOf(page)
        .filter((box) => {
          const { left, right, top, bottom } = inked(box);
          const foot = box.tag.role === 'Artifact' && box.tag.block === 0;
          const low = foot ? height - 20 : height - margin.bottom + 1;
          return (
            left < margin.left - 1 || right > width - margin.right + 1 || top < margin.top - 1 || bottom > low
          );
        })
        .map(({ text }) => `${page.number}: ${text}`),
    );
    expect(outside).toEqual([]);
  });

  test('No words stand on top of others.', () => {
    const clashes = layoutOf(name, paper).pages.flatMap((page) => {
      const boxes = textsOf(page)
        .map((box) => ({ box, edges: inked(box) }))
        .sort((a, b) => a.edges.top - b.edges.top);
      return boxes.flatMap(({ box, edges }, at) =>
        boxes
          .slice(at + 1)
          .filter(
            (other) =>
              other.edges.top < edges.bottom - 0.6 &&
              other.edges.left < edges.right - 0.6 &&
              other.edges.right > edges.left + 0.6,
          )
          .map((other) => `${page.number}: “${box.text}” and “${other.box.text}”`),
      );
    });
    expect(clashes).toEqual([]);
  });

  test('No heading stands in the last three lines of a page.', () => {
    const low = layoutOf(name, paper).pages.flatMap((page) => {
      const texts = textsOf(page).filter(({ tag }) => tag.block !== 0);
      const lowest = Math.max(...texts.map(({ y }) => y));
      return texts
        .filter(
          ({ tag, y }) =>
            (tag.role === 'H1' || tag.role === 'H2') &&
            y > height - margin.bottom - 3 * 14 &&
            y >= lowest - 3 * 14,
        )
        .map(({ text }) => text);
    });
    expect(low).toEqual([]);
  });

  test('A row of a table stands on one page.', () => {
    const pagesOfRow = new Map<string, Set<number>>();
    for (const page of layoutOf(name, paper).pages)
      for (const { tag } of textsOf(page))
        if (tag.role === 'TD') {
          const row = `${tag.block}/${tag.row ?? ''}`;
          pagesOfRow.set(row, (pagesOfRow.get(row) ?? new Set()).add(page.number));
        }
    expect([...pagesOfRow].filter(([, pages]) => pages.size > 1)).toEqual([]);
  });

  test('A table that goes on over a page repeats its head.', () => {
    const { pages } = layoutOf(name, paper);
    const missing = pages.flatMap((page) => {
      const rows = textsOf(page).filter(({ tag }) => tag.role === 'TD');
      const blocks = [...new Set(rows.map(({ tag }) => tag.block))];
      return blocks.filter(
        (block) =>
          !textsOf(page).some(
            ({ tag }) => tag.block === block && (tag.role === 'TH' || tag.role === 'Artifact'),
          ),
      );
    });
    expect(missing).toEqual([]);
  });

  test('Every page but the cover has its foot, and none is nearly empty.', () => {
    const { pages } = layoutOf(name, paper);
    const [, ...rest] = pages;
    const feet = rest.map((page) =>
      textsOf(page)
        .filter(({ tag }) => tag.block === 0)
        .map(({ text }) => text.trim())
        .join(' '),
    );
    expect(feet.every((foot, at) => foot.endsWith(`${at + 2} of ${pages.length}`))).toBe(true);
    const used = rest.map(
      (page) =>
        Math.max(
          ...textsOf(page)
            .filter(({ tag }) => tag.block !== 0)
            .map(({ y }) => y),
        ) - margin.top,
    );
    expect(used.map((each, at) => (each < 100 ? at + 2 : 0)).filter((page) => page > 0)).toEqual([]);
  });

  test('The summary is one page.', () => {
    const { anchors, pages } = layoutOf(name, paper);
    expect([anchors.get('summary')?.page, anchors.get('why')?.page]).toEqual([2, 3]);
    // The chapter after it begins at the top: nothing of the summary stands above it.
    const top = Math.min(...textsOf(pages[2] ?? { number: 3, label: '3', boxes: [] }).map(({ y }) => y));
    expect(top).toBeGreaterThanOrEqual((anchors.get('why')?.y ?? 0) - 1);
  });
});
