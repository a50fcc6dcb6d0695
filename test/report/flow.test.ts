import { describe, expect, test } from 'vitest';
import type { Block, ReportDocument, Row } from '../../src/report/blocks.ts';
import type { Layout, TextBox } from '../../src/report/layout/boxes.ts';
import { breakLines, type Measure } from '../../src/report/layout/lines.ts';
import { layOut } from '../../src/report/layout.ts';
import { type } from '../../src/report/theme.ts';

/** Every character half as wide as the type is high. */
const measure: Measure = (text, _font, size) => text.length * size * 0.5;

const documentOf = (blocks: Block[]): ReportDocument => ({
  meta: {
    title: '',
    subject: '',
    author: '',
    language: 'en',
    day: '2026-11-30',
    attachment: 'The answers',
    coverLabel: 'Cover',
    foot: { left: 'A', right: 'B', page: (page, pages) => `${page}/${pages}` },
  },
  paper: 'a4',
  close: false,
  chapters: [{ id: 'one', title: 'One', form: 'flow', blocks }],
});
const texts = (layout: Layout, page: number): TextBox[] =>
  (layout.pages[page]?.boxes ?? []).filter((box) => box.kind === 'text').filter(({ tag }) => tag.block !== 0);
const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const paragraph = (count: number): Block => ({ kind: 'paragraph', tone: 'body', text: words(count) });

describe('Breaking lines', () => {
  const lines = (text: string, width: number): string[] =>
    breakLines(text, type.body, width, measure).map(({ segments }) =>
      segments.map((segment) => segment.text).join(''),
    );

  test('Lines break at spaces and keep the space at their end, so that copied words stay apart.', () => {
    expect(lines('one two three', type.body.size * 4)).toEqual(['one two ', 'three']);
  });

  test('A word longer than the line is broken between characters and nothing is lost.', () => {
    const long = 'x'.repeat(80);
    const broken = lines(long, 100);
    expect(broken.length).toBeGreaterThan(1);
    expect(broken.join('')).toBe(long);
  });

  test('A space that must not break does not.', () => {
    expect(lines('to 26\u00a0February\u00a02027', type.body.size * 8)).toEqual([
      'to ',
      '26\u00a0February\u00a02027',
    ]);
  });

  test.each([
    ['계획은 2027년 2월 26일까지', 7.2, ['계획은 ', '2027년\u00a02월\u00a026일까지']],
    ['한 달에 몇 번인가요?', 4, ['한 달에 ', '몇\u00a0번인가요?']],
    ['by 18 December', 5.6, ['by ', '18\u00a0December']],
    ['영업 SO2a · 영업', 3.6, ['영업 ', 'SO2a\u00a0· ', '영업']],
    ['to 26 February 2027', 8, ['to ', '26\u00a0February\u00a02027']],
    ['2026년 11월 30일~2027년 2월 26일', 9, ['2026년\u00a011월\u00a030일~', '2027년\u00a02월\u00a026일']],
    ['지금은 1 FTE입니다', 5, ['지금은 ', '1\u00a0FTE입니다']],
    ['변경을 요청할 때.', 4.7, ['변경을 ', '요청할\u00a0때.']],
  ])(
    'No line ends within a date or a count, begins with a dot or holds one short word: %s',
    (text, ems, expected) => {
      expect(lines(text, type.body.size * ems)).toEqual(expected);
    },
  );

  test('Words of different weight that touch are not separated.', () => {
    const mixed = breakLines(
      [{ text: 'aaa bbb', strong: true }, { text: ', ccc' }],
      type.body,
      type.body.size * 2.2,
      measure,
    );
    expect(mixed.map(({ segments }) => segments.map((segment) => segment.text).join(''))).toEqual([
      'aaa ',
      'bbb, ',
      'ccc',
    ]);
  });
});

describe('Flowing over pages', () => {
  const pagesOf = (blocks: (before: number) => Block[], block: number): number[][] =>
    Array.from({ length: 60 }, (_, at) => {
      const layout = layOut(documentOf(blocks(100 + 9 * at)), measure);
      return layout.pages.map((_page, page) => {
        const rows = texts(layout, page).filter(
          ({ tag }) => tag.block === block && (tag.role === 'TD' || tag.role === 'LI'),
        );
        return new Set(rows.map(({ tag }) => tag.row)).size;
      });
    });

  test('No row of a table stands alone on a page, with its band or without.', () => {
    const row = (at: number): Row => ({ cells: [{ text: [`row ${at}`] }, { text: ['x'] }] });
    const table = (before: number): Block[] => [
      paragraph(before),
      {
        kind: 'table',
        caption: 'Rows',
        columns: [
          { head: 'A', share: 50, align: 'start' },
          { head: 'B', share: 50, align: 'start' },
        ],
        rows: [
          { band: 'First' },
          ...Array.from({ length: 12 }, (_, at) => row(at)),
          { band: 'Last' },
          row(12),
        ],
      },
    ];
    for (const pages of pagesOf(table, 2)) {
      expect(pages.reduce((sum, rows) => sum + rows, 0)).toBe(13);
      expect(pages).not.toContain(1);
    }
  });

  test('A short list is not parted.', () => {
    const list = (before: number): Block[] => [
      paragraph(before),
      { kind: 'list', ordered: false, items: ['a', 'b', 'c', 'd'].map((text) => ({ text })) },
    ];
    for (const pages of pagesOf(list, 2)) expect(pages.filter((rows) => rows > 0)).toEqual([4]);
  });

  test('No paragraph leaves a single line at the foot or the head of a page.', () => {
    for (let before = 380; before < 480; before += 4) {
      const layout = layOut(documentOf([paragraph(before), paragraph(120)]), measure);
      const second = texts(layout, 1).filter(({ tag }) => tag.block === 2);
      const first = texts(layout, 0).filter(({ tag }) => tag.block === 2);
      expect([first.length === 1, second.length === 1]).toEqual([false, false]);
    }
  });

  test('A heading moves to the next page with what it heads.', () => {
    for (let before = 300; before < 520; before += 7) {
      const layout = layOut(
        documentOf([paragraph(before), { kind: 'heading', level: 2, text: 'Heading' }, paragraph(60)]),
        measure,
      );
      const page = layout.pages.findIndex((each) =>
        each.boxes.some((box) => box.kind === 'text' && box.text === 'Heading'),
      );
      const followers = texts(layout, page).filter(({ tag }) => tag.block === 3);
      expect(followers.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('The last row of a table never stands alone on a page.', () => {
    const rows = Array.from({ length: 14 }, (_, at) => ({ cells: [{ text: [`row ${at}`] }] }));
    const columns = [{ head: 'Key', share: 1, align: 'start' as const }];
    for (let before = 300; before < 520; before += 6) {
      const table: Block = { kind: 'table', caption: 'Rows', columns, rows };
      const layout = layOut(documentOf([paragraph(before), table]), measure);
      const cells = layout.pages.map(
        (_, page) => texts(layout, page).filter(({ tag }) => tag.role === 'TD').length,
      );
      expect(cells.filter((count) => count === 1)).toEqual([]);
    }
  });

  test('A table of a few rows is never cut by the end of a page.', () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({ cells: [{ text: [`row ${at}`] }] }));
    const table: Block = {
      kind: 'table',
      caption: 'Rows',
      columns: [{ head: 'Key', share: 1, align: 'start' }],
      rows,
    };
    for (let before = 300; before < 520; before += 6) {
      const layout = layOut(documentOf([paragraph(before), table]), measure);
      const cells = layout.pages.map(
        (_, page) => texts(layout, page).filter(({ tag }) => tag.role === 'TD').length,
      );
      expect(cells.filter((count) => count > 0)).toEqual([rows.length]);
    }
  });

  test('A cell taller than a page goes on below the repeated head and loses no word.', () => {
    const table: Block = {
      kind: 'table',
      caption: 'Tall',
      columns: [
        { head: 'Key', share: 1, align: 'start' },
        { head: 'Value', share: 3, align: 'start' },
      ],
      rows: [{ cells: [{ text: ['a'] }, { text: [words(3000)] }] }],
    };
    const layout = layOut(documentOf([table]), measure);
    expect(layout.pages.length).toBeGreaterThanOrEqual(3);
    const cells = layout.pages
      .flatMap((_, page) => texts(layout, page))
      .filter(({ tag }) => tag.role === 'TD' && tag.column === 1);
    expect(cells.map(({ text }) => text).join('')).toBe(words(3000));
    const heads = layout.pages.map(
      (page) => page.boxes.filter((box) => box.kind === 'text' && box.text === 'Value').length,
    );
    expect(heads.every((count) => count === 1)).toBe(true);
  });

  test('An organisation of 25 seats stays on one page and no plate covers another.', () => {
    const plates = Array.from({ length: 25 }, (_, at) => ({
      id: `seat-${at}`,
      name:
        at === 3
          ? 'A name of a role that is so long that it has to be broken into many lines'
          : 'Revenue Operations Manager',
      note: '1 FTE · later',
      shape: null,
      line: 'now' as const,
      reportsTo: at === 0 ? null : `seat-${Math.floor((at - 1) / 3)}`,
      dottedTo: at === 20 ? 'seat-2' : null,
    }));
    const layout = layOut(documentOf([{ kind: 'org-chart', plates, legend: [], alt: '' }]), measure);
    expect(layout.pages.length).toBe(1);
    const frames = (layout.pages[0]?.boxes ?? [])
      .filter((box) => box.kind === 'path' && box.fill !== null && box.path.length === 5)
      .map((box) => {
        const points =
          box.kind === 'path'
            ? box.path.flatMap((op) => (op[0] === 'M' || op[0] === 'L' ? [[op[1], op[2]] as const] : []))
            : [];
        return {
          left: Math.min(...points.map(([x]) => x)),
          right: Math.max(...points.map(([x]) => x)),
          top: Math.min(...points.map(([, y]) => y)),
          bottom: Math.max(...points.map(([, y]) => y)),
        };
      });
    expect(frames.length).toBe(25);
    const covered = frames.filter((a, at) =>
      frames
        .slice(at + 1)
        .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(covered).toEqual([]);
    expect(Math.max(...frames.map(({ bottom }) => bottom))).toBeLessThan(780);
  });

  test('A short rest of a chapter does not stand alone on a page when a little less space avoids it.', () => {
    const twoLines: Block = { kind: 'paragraph', tone: 'body', text: `${'x'.repeat(70)} ${'y'.repeat(70)}` };
    const pages = (count: number): number =>
      layOut(documentOf(Array.from({ length: count }, () => twoLines)), measure).pages.length;
    // With full space 20 of them fill a page.
    expect([pages(20), pages(21), pages(22), pages(30)]).toEqual([1, 1, 1, 2]);
  });
});
