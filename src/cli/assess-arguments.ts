import { parseArgs } from 'node:util';
import { languageCodes } from '../i18n/index.ts';
import { trackers } from '../report/index.ts';
import type { Wanted } from './write-files.ts';

/** What one call of `assess` asks for. */
export interface Call {
  /** Path of the case or assessment file; with `lines`, of a file of them, `-` for what is piped in. */
  readonly file: string;
  readonly lines: boolean;
  /** Each line is answered by its whole `Result`. */
  readonly whole: boolean;
  /** As of which day, `2026-11-30`. */
  readonly day: string;
  /** Language of the files written. */
  readonly language: string;
  /** Path of the report, if one is wanted. */
  readonly pdf: string | undefined;
  readonly paper: 'a4' | 'letter';
  /** The report is the board paper. */
  readonly brief: boolean;
  readonly files: Wanted;
}

/** How to call. */
export const USAGE = `usage: npm run --silent assess -- FILE.json [--pdf OUT.pdf] [--board] [--paper a4|letter] [--ics OUT.ics] [--xlsx OUT.xlsx] [--md OUT.md] [--csv OUT.csv --tool ${trackers.join('|')}] [--language ${languageCodes.join('|')}] [--today YYYY-MM-DD]\n       npm run --silent assess -- --lines FILE|- [--whole]`;

/**
 * Reads the words of a call.
 * @returns the call; null if all that is asked for is how to call; or everything that is wrong with it, a line each after
 * the option it concerns, and how to call
 * @throws on an option that does not exist
 */
export function readArguments(args: readonly string[]): Call | null | { problems: readonly string[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pdf: { type: 'string' },
      board: { type: 'boolean', default: false },
      paper: { type: 'string', default: 'a4' },
      ics: { type: 'string' },
      xlsx: { type: 'string' },
      md: { type: 'string' },
      csv: { type: 'string' },
      tool: { type: 'string' },
      today: { type: 'string' },
      language: { type: 'string', default: 'en' },
      lines: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const { paper, language, lines, pdf, csv, tool } = values;
  const day = values.today ?? today();
  const tracker = trackers.find((one) => one === tool);
  const files: Wanted = [
    ['calendar', values.ics],
    ['spreadsheet', values.xlsx],
    ['markdown', values.md],
    ...(tracker === undefined ? [] : [[tracker, csv] as const]),
  ];
  const writes = [pdf, csv, ...files.map(([, path]) => path)].some((path) => path !== undefined);
  const rules: [wrong: boolean, problem: string][] = [
    [positionals.length === 0, 'FILE: is missing'],
    [positionals.length > 1, `FILE: one at a time, not ${positionals.length}`],
    [paper !== 'a4' && paper !== 'letter', `--paper: a4 or letter, not ${paper}`],
    [values.board && pdf === undefined, '--board: says where to write with --pdf'],
    [csv !== undefined && tool === undefined, '--csv: says for which tool with --tool'],
    [tool !== undefined && csv === undefined, '--tool: says where to write with --csv'],
    [tool !== undefined && tracker === undefined, `--tool: ${trackers.join(', ')}, not ${tool ?? ''}`],
    [lines && writes, '--lines: prints answers and writes no files'],
    [values.whole && !lines, '--whole: goes with --lines; one file is always answered by its whole result'],
    [
      !languageCodes.some((one) => one === language),
      `--language: ${languageCodes.join(' or ')}, not ${language}`,
    ],
    [!isDay(day), `--today: a day such as 2026-11-30, not ${day}`],
  ];
  const problems = rules.filter(([wrong]) => wrong).map(([, problem]) => problem);
  const [file] = positionals;
  if (problems.length > 0 || file === undefined) return { problems: [...problems, USAGE] };
  return {
    file,
    lines,
    whole: values.whole,
    day,
    language,
    pdf,
    paper: paper === 'letter' ? 'letter' : 'a4',
    brief: values.board,
    files,
  };
}

/** A day that the calendar has, as `2026-11-30`. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return text.length === 10 && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day it is here and now. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
