// `npm run --silent assess -- FILE.json [--pdf OUT.pdf] [--paper a4|letter] [--ics OUT] [--xlsx OUT] [--md OUT]
// [--csv OUT --tool TOOL] [--language en|ko] [--today YYYY-MM-DD]`, or `--lines FILE|-`.
// Prints the `Result` as JSON. Exit code 2: the file or the words of the call are wrong; every problem is named, nothing is written.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildResult, type Result } from '../engine/index.ts';
import { chooseLanguage, languageCodes, tongue, type Tongue } from '../i18n/index.ts';
import { loadAllWords, loadPack } from '../pack/index.ts';
import { assessOnAllCores } from './line-threads.ts';
import { trackers } from '../report/index.ts';
import { type Input, readInput } from './read-input.ts';
import { stopWithReader } from './stop-with-reader.ts';
import type { Wanted } from './write-files.ts';

const USAGE = `usage: npm run --silent assess -- FILE.json [--pdf OUT.pdf] [--paper a4|letter] [--ics OUT.ics] [--xlsx OUT.xlsx] [--md OUT.md] [--csv OUT.csv --tool ${trackers.join('|')}] [--language ${languageCodes.join('|')}] [--today YYYY-MM-DD]\n       npm run --silent assess -- --lines FILE|-`;

stopWithReader();

const pack = await loadPack();
/** Problems are said in English, as the schemas are; files in the language asked for. */
const { t } = tongue('en', {});

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pdf: { type: 'string' },
      paper: { type: 'string', default: 'a4' },
      ics: { type: 'string' },
      xlsx: { type: 'string' },
      md: { type: 'string' },
      csv: { type: 'string' },
      tool: { type: 'string' },
      today: { type: 'string' },
      language: { type: 'string', default: 'en' },
      lines: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  const day = values.today ?? today();
  const paper = values.paper === 'letter' ? 'letter' : 'a4';
  const tool = trackers.find((one) => one === values.tool);
  const files: Wanted = [
    ['calendar', values.ics],
    ['spreadsheet', values.xlsx],
    ['markdown', values.md],
    ...(tool === undefined ? [] : [[tool, values.csv] as const]),
  ];
  const asked = files.some(([, path]) => path !== undefined);
  const wrong = wrongCall({ ...values, files: positionals.length, day, asked });
  if (wrong.length > 0 || file === undefined) fail([...wrong, USAGE]);
  else if (values.lines) await assessFileOfLines(file, day);
  else {
    const language = chooseLanguage([values.language]);
    await assessFile(file, day, values.pdf, paper, files, tongue(language, await loadAllWords(language)));
  }
} catch (error) {
  // Unknown options, and files that can't be opened.
  fail([error instanceof Error ? error.message : String(error)]);
}

/** Everything that is wrong with a call, a line each, after the option it concerns. */
function wrongCall(call: {
  files: number;
  day: string;
  paper: string;
  csv?: string | undefined;
  tool?: string | undefined;
  pdf?: string | undefined;
  lines: boolean;
  language: string;
  asked: boolean;
}): string[] {
  const { files, day, paper, csv, tool, pdf, lines, language, asked } = call;
  const rules: [wrong: boolean, problem: string][] = [
    [files === 0, 'FILE: is missing'],
    [files > 1, `FILE: one at a time, not ${files}`],
    [paper !== 'a4' && paper !== 'letter', `--paper: a4 or letter, not ${paper}`],
    [csv !== undefined && tool === undefined, '--csv: says for which tool with --tool'],
    [tool !== undefined && csv === undefined, '--tool: says where to write with --csv'],
    [
      tool !== undefined && !trackers.some((one) => one === tool),
      `--tool: ${trackers.join(', ')}, not ${tool ?? ''}`,
    ],
    [
      lines && (asked || pdf !== undefined || csv !== undefined),
      '--lines: prints results and writes no files',
    ],
    [
      !languageCodes.some((one) => one === language),
      `--language: ${languageCodes.join(' or ')}, not ${language}`,
    ],
    [!isDay(day), `--today: a day such as 2026-11-30, not ${day}`],
  ];
  return rules.filter(([wrong]) => wrong).map(([, problem]) => problem);
}

async function assessFile(
  file: string,
  day: string,
  pdf: string | undefined,
  paper: 'a4' | 'letter',
  files: Wanted,
  spoken: Tongue,
): Promise<void> {
  const input = read(readFileSync(file, 'utf8'));
  if ('problems' in input) {
    fail(input.problems);
    return;
  }
  const result = assess(input, day);
  if (pdf !== undefined) {
    const { writeReport } = await import('./write-report.ts');
    writeFileSync(
      pdf,
      await writeReport({
        result,
        assessment: input.assessment,
        situation: input.situation,
        pack,
        tongue: spoken,
        paper,
      }),
    );
  }
  if (files.some(([, path]) => path !== undefined)) {
    const { writeFiles } = await import('./write-files.ts');
    await writeFiles(files, { result, ...input, pack, tongue: spoken });
  }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

/** One case per line in, one `Result` per line out, in order and as they come: memory stays flat however long the file is. */
async function assessFileOfLines(file: string, day: string): Promise<void> {
  const source = file === '-' ? process.stdin : createReadStream(file);
  const lines = createInterface({ input: source, crlfDelay: Infinity });
  await assessOnAllCores(lines, day, async ({ results, problems }) => {
    if (problems.length > 0) fail(problems);
    if (!process.stdout.write(results)) await once(process.stdout, 'drain');
  });
}

function read(text: string): Input {
  return readInput(pack, t, text);
}

function assess({ situation }: Extract<Input, { situation: unknown }>, day: string): Result {
  return buildResult(pack, situation, day);
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

function fail(problems: readonly string[]): void {
  for (const problem of problems) console.error(problem);
  process.exitCode = 2;
}
