import { type Bar, type Line, type Part, ratioOf, type Results, verdictOn } from './results.ts';
import type { Figure } from './statistics.ts';

const WORDS = { aim: 'aim met', must: 'met', missed: '**missed**' } as const;

/** All results as Markdown: ratios first, spread in brackets. */
export function resultsAsMarkdown(results: Results): string {
  const parts = Object.values(results).map(partAsMarkdown);
  return [
    '# Measured',
    'Written by `npm run bench`; `test/README.md` says how to read it. A ratio is First Seat divided by the first of the others, taken in the same run. In brackets: the lowest and the highest single run.',
    ...parts,
  ].join('\n\n');
}

function partAsMarkdown({ title, how, date, machine, lines, leftOut }: Part): string {
  return [
    `## ${title}`,
    `${date}, ${machine}. ${how}`,
    ...(lines.length === 0 ? [] : [table(lines)]),
    ...leftOut.map((why) => `Left out: ${why}`),
  ].join('\n\n');
}

/** One table; what has neither peer nor bar leaves those cells empty. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    `${line.what}${line.note === undefined ? '' : ` (${line.note})`}`,
    line.on,
    ratioAsText(line),
    line.ours === null ? 'not finished' : figureAsText(line.ours, line.unit),
    line.others.map(({ name, figure }) => `${name} ${figureAsText(figure, line.unit)}`).join('<br>'),
    line.bar ? barAsText(line.bar, line.unit) : '',
    verdictAsText(line),
  ]);
  return asTable(['', 'On', 'Ratio', 'First Seat', 'Others', 'Bar', ''], rows);
}

function verdictAsText(line: Line): string {
  const verdict = verdictOn(line);
  return verdict === null ? '' : WORDS[verdict];
}

export const asTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export function ratioAsText(line: Line): string {
  const ratio = ratioOf(line);
  return ratio === null || Number.isNaN(ratio) ? '' : `${ratio < 10 ? ratio.toFixed(2) : short(ratio)}×`;
}

export const figureAsText = ({ value, low, high }: Figure, unit: Line['unit']): string =>
  `${short(value)} ${unit}${low === high ? '' : ` (${short(low)}–${short(high)})`}`;

export function barAsText({ of, better, must, aim }: Bar, unit: Line['unit']): string {
  const sign = better === 'lower' ? '≤' : '≥';
  const said = (value: number): string => (of === 'ratio' ? `${short(value)}×` : `${short(value)} ${unit}`);
  return `${sign} ${said(must)}${aim === null ? '' : `, aim ${said(aim)}`}`;
}

/** Two telling digits, or all of them before the point. */
export function short(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return Number(value.toFixed(digits)).toLocaleString('en-GB', { maximumFractionDigits: 3 });
}
