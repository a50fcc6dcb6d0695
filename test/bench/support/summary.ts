import { type Line, ratioOf, type Results } from './results.ts';
import { asTable, figureAsText, ratioAsText } from './markdown.ts';

/** The lines that the README shows, by part, beginning of what is measured, and on what. */
const SHOWN: readonly (readonly [part: string, what: string, on: string, said: string])[] = [
  ['interview', 'Transferred', 'the real pack', 'Loaded before the first question'],
  ['interview', 'First question interactive', 'the real pack', 'First question interactive'],
  ['interview', 'Heap after load', 'the real pack', 'Memory after loading'],
  ['interview', 'Answer → paint, 98th percentile', 'the real pack', 'Answer → paint, slowest 2 %'],
  ['interview-1000', 'Answer → paint, 98th percentile', '1,000 questions', 'The same with 1,000 questions'],
  ['report', 'PDF, median, beside pdfmake', 'board paper', 'A board paper of 11 pages, beside pdfmake'],
  ['report', 'PDF, median, beside survey-pdf', 'board paper', 'The same, beside survey-pdf'],
  ['report', 'PDF, median, beside pdfmake', 'full report', 'A full report of 31 pages, beside pdfmake'],
  ['report', 'PDF, median, beside survey-pdf', 'full report', 'The same, beside survey-pdf'],
];

export interface Shown {
  said: string;
  line: Line;
}

/** What of the results the README shows; nothing that was not measured. */
export const shownIn = (results: Results): Shown[] =>
  SHOWN.flatMap(([part, what, on, said]) => {
    const line = results[part]?.lines.find((each) => each.what.startsWith(what) && each.on === on);
    return line?.ours && ratioOf(line) !== null ? [{ said, line }] : [];
  });

/** The short table of the README, with date and machine. */
export function summaryAsMarkdown(results: Results): string {
  const rows = shownIn(results).map(({ said, line }) => [
    said,
    ratioAsText(line),
    line.ours ? figureAsText(line.ours, line.unit) : '',
    line.others.slice(0, 1).map(({ name, figure }) => `${name} ${figureAsText(figure, line.unit)}`)[0] ?? '',
  ]);
  const { interview, report } = results;
  const when = interview ?? report;
  return [
    ...(interview
      ? ['![Bars: what First Seat takes of what SurveyJS takes, measure by measure](test/bench/chart.svg)']
      : []),
    asTable(['', 'Ratio', 'First Seat', 'Instead'], rows),
    when ? `Measured on ${when.date}: ${when.machine}. In brackets: lowest and highest run.` : '',
  ].join('\n\n');
}

const [BEGIN, END] = ['<!-- measured: written by npm run bench -->', '<!-- end of measured -->'];

/** Puts the summary between its two marks. @throws when the marks are not there */
export function withSummary(readme: string, summary: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from === -1 || to < from) throw new Error('README.md has no place for what was measured');
  return `${readme.slice(0, from + BEGIN.length)}\n\n${summary}\n\n${readme.slice(to)}`;
}
