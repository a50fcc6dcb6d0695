import type { T } from '../../i18n/index.ts';
import type {
  Block,
  Cell,
  ListItem,
  Plate,
  ReportDocument,
  Row,
  TableBlock,
  TimelineBlock,
  Words,
} from '../blocks.ts';
import { weeks } from '../words/index.ts';
import { inline, inTable } from './markdown-text.ts';

/** The report as Markdown for a wiki (GitHub’s flavour, for its tables): the same words in the same order as on paper. */
export function markdownFile(document: ReportDocument, t: T): string {
  const blocks = document.chapters.flatMap(({ blocks: all }) => all.flatMap((block) => blockLines(block, t)));
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** Lines of one or more paragraphs, each a block with an empty line around it. */
type Paragraphs = string[][];

function blockLines(block: Block, t: T): Paragraphs {
  switch (block.kind) {
    case 'cover':
      return [
        [`# ${inline(block.company)}`],
        [`**${inline(block.verdict)}**`],
        [inline(block.over)],
        block.facts.map(pairLine),
        [inline(block.note)],
      ];
    case 'chapter-title':
      return [
        [`## ${inline(block.text.startsWith(block.over) ? block.text : `${block.over}: ${block.text}`)}`],
        ...(block.lead === undefined ? [] : [paragraph(block.lead)]),
      ];
    case 'heading':
      return [
        [`${block.level === 2 ? '###' : '####'} ${inline(block.text)}`],
        ...(block.note === undefined ? [] : [[inline(block.note)]]),
      ];
    case 'headline':
      return [[`**${inline(block.text)}**`]];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'list':
      return [block.items.flatMap((item, at) => itemLines(item, block.ordered ? `${at + 1}.` : '-'))];
    case 'callout':
      return [
        quoted([[`**${inline(block.title)}**`], ...block.text.map(paragraph), block.pairs.map(pairLine)]),
      ];
    case 'key-values':
      return [block.pairs.map(pairLine)];
    case 'table':
      return [tableLines(block)];
    case 'evidence-marks':
      return block.sets.map(({ name, note }) => [`**${inline(name)}**: ${inline(note)}`]);
    case 'span':
      return [[`**${inline(block.sentence)}**`]];
    case 'criteria-bars':
      return block.charts.flatMap(({ title, bars }) => [
        [`**${inline(title)}**`],
        bars.map(({ label, text }) => `- ${inline(label)}: ${inline(text)}`),
      ]);
    case 'set-scale':
      return [
        [`**${inline(block.title)}**`],
        block.scales.map(({ name, text }) => `- ${inline(name)}: ${inline(text)}`),
      ];
    case 'org-chart':
      return [plateLines({ all: block.plates, t }, tops(block.plates), '')];
    case 'timeline':
      return [timelineLines(block, t)];
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks.flatMap((inner) => blockLines(inner, t)));
    case 'page-break':
      return [];
  }
}

const textOf = (words: Words): string =>
  typeof words === 'string'
    ? inline(words)
    : words.map(({ text, strong }) => (strong === true ? bold(text) : inline(text))).join('');

/** Space inside the asterisks would keep them from being read as such. */
function bold(text: string): string {
  const words = text.trim();
  return words === '' ? text : text.replace(words, () => `**${inline(words)}**`);
}

const paragraph = (words: Words): string[] => [textOf(words)];

const pairLine = ({ key, value }: { key: string; value: Words }): string =>
  `- **${inline(key)}**: ${textOf(value)}`;

const itemLines = ({ text, note }: ListItem, sign: string): string[] => [
  `${sign} ${textOf(text)}${note === undefined || textOf(note) === '' ? '' : ` (${textOf(note)})`}`,
];

const quoted = (paragraphs: Paragraphs): string[] =>
  paragraphs.flatMap((lines, at) => [...(at === 0 ? [] : ['>']), ...lines.map((line) => `> ${line}`)]);

function tableLines({ columns, rows }: TableBlock): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const fill = (first: string): string[] => [first, ...columns.slice(1).map(() => '')];
  const rowCells = (row: Row): string[] => {
    if ('band' in row) {
      const note = row.note === undefined ? '' : `  ${inline(row.note)}`;
      return fill(inTable(`**${inline(row.band)}**${note}`));
    }
    return row.cells.map(cellText);
  };
  return [
    line(columns.map(({ head }) => inTable(inline(head)))),
    line(columns.map(({ align }) => (align === 'end' ? '--:' : '---'))),
    ...rows.map((row) => line(rowCells(row))),
  ];
}

const cellText = ({ text }: Cell): string =>
  inTable(
    text
      .map(textOf)
      .filter((words) => words.trim() !== '')
      .join('\n'),
  );

/** Those who report to nobody on the chart. */
const tops = (plates: readonly Plate[]): Plate[] =>
  plates.filter(({ reportsTo }) => !plates.some(({ id }) => id === reportsTo));

/** Who reports to whom, as a list in a list; beside it, to whom on a dotted line. */
const plateLines = (
  chart: { all: readonly Plate[]; t: T },
  plates: readonly Plate[],
  indent: string,
): string[] =>
  plates.flatMap(({ id, name, note, dottedTo }) => {
    const other = chart.all.find((plate) => plate.id === dottedTo);
    const also = other === undefined ? [] : [chart.t('result.team.dotted', { role: other.name })];
    return [
      `${indent}- **${inline(name)}** (${inline([note, ...also].join(' · '))})`,
      ...plateLines(
        chart,
        chart.all.filter(({ reportsTo }) => reportsTo === id),
        `${indent}  `,
      ),
    ];
  });

const timelineLines = ({ owners }: TimelineBlock, t: T): string[] =>
  owners.flatMap(({ name, note, tasks }) => [
    `- **${inline(name)}**${note === '' ? '' : ` (${inline(note)})`}`,
    ...tasks.map(
      ({ label, startWeek, endWeek }) =>
        `  - ${inline(t('report.plan.task-alt', { task: label, weeks: weeks({ t }, startWeek, endWeek) }))}`,
    ),
  ]);
