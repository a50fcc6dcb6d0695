import fc from 'fast-check';
import { parsers } from 'prettier/plugins/markdown';
import { describe, expect, test } from 'vitest';
import type { Block, ReportDocument } from '../../../src/report/blocks.ts';
import { clean } from '../../../src/report/files/clean.ts';
import { markdownFile } from '../../../src/report/files/markdown.ts';
import { makeFile } from '../../../src/report/index.ts';
import { english, requestFor, savedPersona, textOf } from '../../support/file-request.ts';
import { hostileText } from '../../support/hostile.ts';

/** A part of a Markdown text as another program understands it. */
interface Node {
  type: string;
  value?: string;
  depth?: number;
  children?: Node[];
}
const parsed = async (text: string): Promise<Node> =>
  (await parsers.markdown.parse(text, { originalText: text } as never)) as Node;
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
const ofType = (node: Node, type: string): Node[] => all(node).filter((each) => each.type === type);
const said = (node: Node): string =>
  all(node)
    .map(({ value }) => value ?? '')
    .join('');
const letters = (text: string): string => text.replace(/[\s\u00a0]+/g, '');

const documentOf = (blocks: Block[]): ReportDocument => ({
  meta: {
    title: '',
    subject: '',
    author: '',
    language: 'en',
    attachment: 'The answers',
    coverLabel: '',
    day: '2026-11-30',
    foot: { left: '', right: '', page: () => '' },
  },
  paper: 'a4',
  close: false,
  chapters: [{ id: 'one', title: 'One', form: 'flow', blocks }],
});

describe('The result as Markdown', { timeout: 600_000 }, () => {
  test('Every chapter has its heading, the company stands above all, and tables are tables.', async () => {
    const request = requestFor(savedPersona('sixty-reps-three-dashboards'));
    const tree = await parsed(await textOf(makeFile('markdown', request)));
    const headings = ofType(tree, 'heading');
    expect(headings.filter(({ depth }) => depth === 1).map(said)).toEqual([request.assessment.title]);
    expect(headings.filter(({ depth }) => depth === 2).length).toBe(7);
    expect(ofType(tree, 'table').length).toBeGreaterThan(8);
    for (const table of ofType(tree, 'table')) {
      const lengths = (table.children ?? []).map(({ children }) => children?.length);
      expect(new Set(lengths).size).toBe(1);
    }
  });

  test('Who answers on a dotted line says so in the list of who reports to whom.', async () => {
    const request = requestFor(savedPersona('insurance-software-with-fourteen-ops-people'));
    const { seats } = request.result.team;
    const dotted = seats.flatMap(({ dottedTo }) => seats.find(({ id }) => id === dottedTo)?.role ?? []);
    expect(dotted.length).toBeGreaterThan(0);
    const text = await textOf(makeFile('markdown', request));
    for (const role of dotted)
      expect(text).toContain(english.t('result.team.dotted', { role: english.word(`role.${role}.name`) }));
  });

  test('Only the line breaks in tables are HTML.', async () => {
    const request = requestFor(savedPersona('sixty-reps-three-dashboards'));
    const tree = await parsed(await textOf(makeFile('markdown', request)));
    expect(new Set(ofType(tree, 'html').map(({ value }) => value))).toEqual(new Set(['<br>']));
  });

  test('Whatever somebody typed stays text: no HTML, link, picture, code or heading comes of it.', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (typed) => {
        const tree = await parsed(
          markdownFile(
            documentOf([
              { kind: 'paragraph', tone: 'body', text: typed },
              { kind: 'list', ordered: false, items: [{ text: typed, note: typed }] },
              {
                kind: 'key-values',
                columns: 1,
                pairs: [{ key: typed, value: [{ text: typed, strong: true }] }],
              },
              {
                kind: 'table',
                caption: '',
                columns: [
                  { head: typed, share: 1, align: 'start' },
                  { head: 'B', share: 1, align: 'end' },
                ],
                rows: [{ cells: [{ text: [typed, typed] }, { text: ['b'] }] }, { band: typed }],
              },
            ]),
            english.t,
          ),
        );
        const kinds = new Set(all(tree).map(({ type }) => type));
        for (const kind of [
          'image',
          'link',
          'linkReference',
          'imageReference',
          'code',
          'inlineCode',
          'heading',
          'definition',
          'thematicBreak',
          'blockquote',
        ])
          expect(kinds).not.toContain(kind);
        for (const { value } of ofType(tree, 'html')) expect(value).toBe('<br>');
        expect(ofType(tree, 'table')).toHaveLength(1);
        for (const row of ofType(tree, 'tableRow')) expect(row.children).toHaveLength(2);
        const [first] = tree.children ?? [];
        if (letters(clean(typed)) !== '' && first !== undefined)
          expect(letters(said(first))).toBe(letters(clean(typed)));
      }),
      // Mathematics, where a wiki knows it; mailboxes, which it makes links of.
      { examples: [['$$=1+1'], ['=1+1@.A'], ['jane.doe+ops@example.com']] },
    );
  });
});
