import { beforeAll, describe, expect, test } from 'vitest';
import { readFonts } from './read-fonts.ts';
import { buildResult } from '../../src/engine/index.ts';
import { buildDocument } from '../../src/report/document.ts';
import { openFile } from '../../src/report/draw.ts';
import type { ReportDocument } from '../../src/report/blocks.ts';
import type { Layout } from '../../src/report/layout/boxes.ts';
import type { Measure } from '../../src/report/layout/lines.ts';
import { layOut } from '../../src/report/layout.ts';
import { cleanAll } from '../../src/report/text.ts';
import type { Paper } from '../../src/report/theme.ts';
import { hostile, largest, type Extreme } from '../support/extremes.ts';
import { pageLaws } from '../support/page-laws.ts';
import { personas } from '../support/personas.ts';
import * as companies from './fixture.ts';
import { realPack } from './real-pack.ts';

const { pack, english } = realPack();
const stories = (['scaleUp', 'large', 'tiny', 'unknown'] as const).map((name): Extreme => ({
  name,
  situation: companies[name](pack).situation,
}));
/** A plan of many weeks, whose gates stand close together. */
const long = personas.filter(({ name }) => name === 'translation-bureau-owner-sells-alone');
const cases = [...stories, ...long, largest, hostile].flatMap((story) =>
  (['a4', 'letter'] as const).map((paper): [name: string, Paper, Extreme] => [story.name, paper, story]),
);

describe.each(cases)('The pages of %s on %s', (_, paper, { situation }) => {
  let layout: Layout;

  beforeAll(async () => {
    const file = openFile(await readFonts(), paper);
    const subject = { facts: situation.facts, title: null, respondent: null, example: false };
    const result = buildResult(pack, situation, '2026-11-24');
    const document = buildDocument(result, subject, pack, english, { paper });
    layout = layOut(cleanAll(document, file.has).value, file.measure);
  }, 120_000);

  test.each(pageLaws)('%s', (_says, law) => {
    expect(law(layout, paper)).toEqual([]);
  });
});

test('The timeline of every persona stands below its heading with every task in full, on either paper.', async () => {
  const fonts = await readFonts();
  const parted: string[] = [];
  const cut: string[] = [];
  for (const paper of ['a4', 'letter'] as const)
    for (const { name, situation } of personas) {
      const subject = { facts: situation.facts, title: null, respondent: null, example: false };
      const result = buildResult(pack, situation, '2026-11-24');
      const document = buildDocument(result, subject, pack, english, { paper });
      const { outline, pages } = layOut(document, openFile(fonts, paper).measure);
      const entry = outline.find(({ title }) => title === english.t('report.plan.timeline'));
      const below = pages[(entry?.page ?? 0) - 1]?.boxes.filter(
        (box) => box.tag.role === 'Figure' && box.kind === 'text' && box.y > (entry?.y ?? 0),
      );
      if (entry !== undefined && below?.length === 0) parted.push(`${name}, ${paper}`);
      cut.push(
        ...(below ?? []).flatMap((box) => (box.kind === 'text' && box.text.endsWith('…') ? [box.text] : [])),
      );
    }
  expect(parted).toEqual([]);
  expect(cut).toEqual([]);
});

describe('A chapter that ends with a few lines on a page of their own', () => {
  const measure: Measure = (text, font, size) => text.length * size * (font === 'semibold' ? 0.56 : 0.53);
  /** Nothing but rows of a table, which spacing can’t draw together. */
  const documentOf = (rows: number): ReportDocument => ({
    meta: {
      title: 'Rows',
      subject: '',
      author: '',
      language: 'en',
      day: '2026-11-30',
      attachment: '',
      coverLabel: '',
      foot: { left: '', right: '', page: (page, pages) => `${page} of ${pages}` },
    },
    paper: 'a4',
    close: true,
    chapters: [
      {
        id: 'appendix',
        title: 'Rows',
        form: 'flow',
        blocks: [
          {
            kind: 'table',
            caption: 'Rows',
            columns: [{ head: 'Row', share: 1, align: 'start' }],
            rows: Array.from({ length: rows }, (_, at) => ({ cells: [{ text: [`Row ${at + 1}`] }] })),
          },
        ],
      },
    ],
  });
  const rowsOn = ({ pages }: Layout): number[] =>
    pages.map(({ boxes }) => boxes.filter((box) => box.kind === 'text' && /^Row \d/.test(box.text)).length);

  test('is spread, so that its last page is no nearly empty one, and every row is there.', () => {
    const lengths = Array.from({ length: 120 }, (_, at) => at + 100);
    const laid = lengths.map((rows) => rowsOn(layOut(documentOf(rows), measure)));
    expect(laid.map((pages) => pages.reduce((sum, rows) => sum + rows, 0))).toEqual(lengths);
    const [full = 0] = laid.at(-1) ?? [];
    expect(
      Math.min(...laid.filter(({ length }) => length > 1).map((pages) => pages.at(-1) ?? 0)),
    ).toBeGreaterThan(full / 5);
  });

  test('lends the rest of its last page to the next chapter, while more than half of it is free and chapters follow closely.', () => {
    /** Where the second chapter begins: the page, and how far down it. */
    const begins = (rows: number, close = true): { page: number; of: number; share: number } => {
      const { chapters, ...rest } = documentOf(rows);
      const title = { kind: 'heading' as const, level: 2 as const, text: 'Next chapter' };
      const next = { id: 'next', title: 'Next', form: 'flow' as const, blocks: [title] };
      const { anchors, pages, sheet } = layOut({ ...rest, close, chapters: [...chapters, next] }, measure);
      const { page = 0, y = 0 } = anchors.get('next') ?? {};
      return { page, of: pages.length, share: y / sheet.height };
    };
    const [fewest = 0] = rowsOn(layOut(documentOf(400), measure));
    for (const rows of [Math.round(fewest * 1.38), Math.round(fewest * 1.7)]) {
      const { page, of, share } = begins(rows);
      expect(of).toBe(page);
      expect(share > 0.3).toBe(rows < fewest * 1.5);
      expect(page).toBe(rows < fewest * 1.5 ? 2 : 3);
    }
    expect(begins(Math.round(fewest * 1.38), false).page).toBe(3);
  });
});
