import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readFonts } from './read-fonts.ts';
import { buildResult, type Result } from '../../src/engine/index.ts';
import type { Tongue } from '../../src/i18n/index.ts';
import type { Pack } from '../../src/pack/index.ts';
import type { ReportDocument } from '../../src/report/blocks.ts';
import { buildDocument } from '../../src/report/document.ts';
import type { Fonts } from '../../src/report/fonts.ts';
import { attachmentOf, said } from '../../src/report/index.ts';
import { renderReport } from '../../src/report/pdf.ts';
import { carriedText } from '../../src/storage/index.ts';
import { workedExample } from '../support/example.ts';
import { company, large, scaleUp, tiny, unknown, type Company } from './fixture.ts';
import { lostIn, stringsOf } from './lost-in.ts';
import { realPack } from './real-pack.ts';

vi.setConfig({ testTimeout: 120_000 });

let pack: Pack;
let english: Tongue;
let fonts: Fonts;

beforeAll(async () => {
  ({ pack, english } = realPack());
  fonts = await readFonts();
});

const resultOf = ({ situation }: Company): Result => buildResult(pack, situation, '2026-11-24');
const render = (from: Company, paper: 'a4' | 'letter' = 'a4'): ReturnType<typeof renderReport> =>
  renderReport(resultOf(from), from.subject, pack, english, { paper }, fonts);

/** All text of a PDF as another reader sees it, spaces folded. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const content = await (await file.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return fold(pages.join(''));
}
const fold = (text: string): string => text.replace(/\s+/g, '');

describe('The finished PDF', () => {
  test.each([
    ['a company of 118 people', scaleUp],
    ['a large company', large],
    ['a company too small for a team', tiny],
    ['a company that knows little', unknown],
  ])('Another reader finds every word of the report of %s.', async (_, story) => {
    const from = story(pack);
    const document = buildDocument(resultOf(from), from.subject, pack, english, { paper: 'a4' });
    const found = await textOf(render(from).bytes);
    expect(lostIn(document, found)).toEqual([]);
  });

  test('With its tags and the answers inside, the report of the worked example weighs at most 3.4 kB a page.', async () => {
    const example = workedExample();
    const attachment = attachmentOf(carriedText(example, pack));
    const result = buildResult(pack, example, '2026-11-24');
    const options = { paper: 'a4', attachment } as const;
    const { bytes } = renderReport(result, example, pack, english, options, fonts);
    const { numPages } = await getDocument({ data: bytes.slice() }).promise;
    expect(bytes.length).toBeLessThanOrEqual(3400 * numPages);
  });

  test('Chapters can be left out, and the cover names client, sender and addressee.', async () => {
    const from = scaleUp(pack);
    const cover = { client: 'Aurora Group', preparedFor: 'The board', preparedBy: 'Berg & Partners' };
    const { bytes } = renderReport(
      resultOf(from),
      from.subject,
      pack,
      english,
      { paper: 'a4', without: ['appendix', 'risks'], cover },
      fonts,
    );
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const file = await task.promise;
    const outline = (await file.getOutline()) as { title: string }[];
    expect(outline.length).toBe(5);
    expect((await file.getPageLabels())?.slice(0, 3)).toEqual(['Cover', '2', '3']);
    await task.destroy();
    const text = await textOf(bytes);
    for (const words of Object.values(cover)) expect(text).toContain(fold(words));
  });

  test('A board paper says what the whole report says, on fewer than half of its pages, and calls itself one.', () => {
    for (const from of [scaleUp(pack), tiny(pack)]) {
      const documentOf = (brief: boolean): ReportDocument =>
        buildDocument(resultOf(from), from.subject, pack, english, { paper: 'a4', brief });
      const [brief, whole] = [documentOf(true), new Set(stringsOf(documentOf(false)))];
      const own = [
        english.t('report.cover.extent'),
        english.t('report.cover.brief'),
        english.t('report.kpis.lead-brief'),
        english.t('report.kpis.formula'),
        // The whole report says this in its method.
        said.meanWords(english, pack.decision),
      ];
      expect(stringsOf(brief.chapters[0])).toEqual(expect.arrayContaining(own.slice(0, 2)));
      const [further = ''] = english.t('report.why.flips-further', { verdicts: '|' }).split('|');
      const isOwn = (text: string): boolean => own.includes(text) || text.startsWith(further);
      // Where it names a part of the full report, it names the report, too.
      const plain = (text: string): string => text.replace(english.t('report.board.of-report'), '');
      expect(stringsOf(brief).filter((text) => !whole.has(plain(text)) && !isOwn(text))).toEqual([]);
      expect([...whole].filter((text) => text.includes(english.t('report.board.of-report')))).toEqual([]);
      expect(stringsOf(brief).some((text) => text !== plain(text))).toBe(true);
      const pagesOf = (is: boolean): number =>
        renderReport(resultOf(from), from.subject, pack, english, { paper: 'a4', brief: is }, fonts).pages;
      expect(2 * pagesOf(true)).toBeLessThan(pagesOf(false));
    }
  });

  test('What the summary says leads to its chapter, a source to its page, and nothing leads into a chapter left out.', async () => {
    const from = scaleUp(pack);
    const linksOf = async (without: ('team' | 'kpis')[]): Promise<{ dest?: unknown; url?: string }[]> => {
      const { bytes } = renderReport(
        resultOf(from),
        from.subject,
        pack,
        english,
        { paper: 'a4', without },
        fonts,
      );
      const task = getDocument({ data: bytes.slice(), verbosity: 0 });
      const file = await task.promise;
      const found: { dest?: unknown; url?: string }[] = [];
      for (let number = 1; number <= file.numPages; number++)
        found.push(
          ...((await (await file.getPage(number)).getAnnotations()) as { dest?: unknown; url?: string }[]),
        );
      await task.destroy();
      return found;
    };
    const all = await linksOf([]);
    expect(all.filter(({ dest }) => Array.isArray(dest))).toHaveLength(4);
    const addresses = new Set(pack.sources.sources.flatMap(({ url }) => url ?? []));
    const led = all.flatMap(({ url }) => url ?? []);
    expect(led).not.toEqual([]);
    expect(led.filter((url) => !addresses.has(url))).toEqual([]);
    const fewer = await linksOf(['team', 'kpis']);
    expect(fewer.filter(({ dest }) => Array.isArray(dest))).toHaveLength(2);
    expect(fewer).toHaveLength(all.length - 2);
  });

  test('The same assessment gives the same bytes, and another one another file identifier.', () => {
    const [first, second, other] = [
      render(scaleUp(pack)).bytes,
      render(scaleUp(pack)).bytes,
      render(tiny(pack)).bytes,
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(idOf(first)).not.toBe(idOf(other));
  });

  test('It is a PDF 1.7 with title, language and an outline of its chapters.', async () => {
    const { bytes, pages } = render(scaleUp(pack), 'letter');
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const file = await task.promise;
    const info = new Map(Object.entries((await file.getMetadata()).info));
    const outline = (await file.getOutline()) as { title: string }[];
    expect(file.numPages).toBe(pages);
    expect(info.get('Title')).toContain('Aurora Analytics');
    expect(info.get('Language')).toBe('en');
    expect(outline.length).toBe(7);
    const [, , width, height] = (await file.getPage(1)).view;
    expect([width, height].map((each) => Math.round(each ?? 0))).toEqual([612, 792]);
    await task.destroy();
  });

  test('Every entry of the outline leads to the page on which its heading stands, parts of a chapter to their line.', async () => {
    const { bytes } = render(scaleUp(pack));
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const file = await task.promise;
    interface Entry {
      title: string;
      dest: unknown;
      items: Entry[];
    }
    type Place = [page: { num: number; gen: number }, kind: object, left: number, top: number];
    const chapters = (await file.getOutline()) as Entry[];
    const entries = chapters.flatMap((chapter) => [chapter, ...chapter.items]);
    expect(entries.length).toBeGreaterThan(chapters.length);
    for (const { title, dest } of entries) {
      const [ref, , , top] = dest as Place;
      const page = await file.getPage((await file.getPageIndex(ref)) + 1);
      const { items } = await page.getTextContent();
      const below = items.flatMap((item) =>
        'str' in item && Number(item.transform[5]) < top ? [item.str] : [],
      );
      expect(fold(below.join(' ')), title).toContain(fold(title));
    }
    const tops = entries.map(({ dest }) => (dest as Place)[3]);
    expect(Math.min(...tops)).toBeLessThan((tops[0] ?? 0) - 100);
    await task.destroy();
  });

  test('It is tagged: headings without gaps, tables with heads, figures that say what they show.', async () => {
    const { bytes } = render(scaleUp(pack));
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const file = await task.promise;
    const nodes: { role: string; alt?: string; children?: unknown[] }[] = [];
    for (let number = 1; number <= file.numPages; number++)
      collect(await (await file.getPage(number)).getStructTree(), nodes);
    await task.destroy();
    const count = (role: string): number => nodes.filter((node) => node.role === role).length;
    expect(count('H1')).toBe(8);
    const levels = nodes.flatMap(({ role }) => (/^H[123]$/.test(role) ? [Number(role[1])] : []));
    expect(levels.filter((level, at) => at > 0 && level - (levels[at - 1] ?? 0) > 1)).toEqual([]);
    expect(count('TH')).toBeGreaterThan(40);
    expect(count('TD')).toBeGreaterThan(500);
    expect(nodes.filter(({ role, alt }) => role === 'Figure' && (alt ?? '').length < 20)).toEqual([]);
    expect(count('Figure')).toBe(7);
  });

  test('Hostile words stay words: no scripts, no actions, nothing lost.', async () => {
    const hostile = ') >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> \\ endobj % <script>';
    const from = company(pack, {
      respondent: hostile,
      facts: { 'company-name': hostile, 'why-now': 'Tab\there, 🚀 and 漢字 \u202e.' },
      answers: {},
    });
    const errors = vi.spyOn(console, 'error');
    const { bytes, replaced } = render(from);
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const file = await task.promise;
    expect(await file.getJSActions()).toBeNull();
    // At most the page to open at.
    expect(Object.keys((await file.getOpenAction()) as object)).toEqual(['dest']);
    await task.destroy();
    const found = await textOf(bytes);
    expect(found).toContain(fold(hostile));
    expect(found).toContain('Tabhere,□and□□');
    expect(replaced).toEqual(['🚀', '漢', '字']);
    expect(errors).not.toHaveBeenCalled();
  });

  test('Broken font files end in an error, not in an empty PDF.', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const from = scaleUp(pack);
    const broken = { ...fonts, regular: new Uint8Array(100) };
    expect(() =>
      renderReport(resultOf(from), from.subject, pack, english, { paper: 'a4' }, broken),
    ).toThrow();
    vi.restoreAllMocks();
  });

  test('Work can be stopped after any page.', () => {
    const from = scaleUp(pack);
    const stop = (page: number): void => {
      if (page === 2) throw new Error('stopped');
    };
    expect(() =>
      renderReport(resultOf(from), from.subject, pack, english, { paper: 'a4' }, fonts, stop),
    ).toThrow('stopped');
  });
});

/** Every element of a page's structure, in reading order. */
function collect(part: unknown, into: { role: string; alt?: string }[]): void {
  if (part === null || typeof part !== 'object') return;
  if ('role' in part && typeof part.role === 'string')
    into.push({
      role: part.role,
      ...('alt' in part && typeof part.alt === 'string' ? { alt: part.alt } : {}),
    });
  if ('children' in part && Array.isArray(part.children))
    part.children.forEach((child) => {
      collect(child, into);
    });
}

const idOf = (bytes: Uint8Array): string | undefined =>
  /\/ID\[<([0-9A-F]{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
