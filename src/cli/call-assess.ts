import { once } from 'node:events';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { buildResult } from '../engine/index.ts';
import { chooseLanguage, tongue } from '../i18n/index.ts';
import { loadAllWords, loadPack } from '../pack/index.ts';
import { type Call, readArguments, USAGE } from './assess-arguments.ts';
import { assessOnAllCores } from './line-threads.ts';
import { readInput } from './read-input.ts';

/** Where a call reads what is piped in, prints to, and complains. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Gets a problem: one line, without its end. */
  readonly complain: (problem: string) => void;
}

/**
 * Does what `npm run assess` is asked for.
 * @returns the exit code: 2 if the words of the call or a file are wrong, and then each problem has been complained of
 */
export async function callAssess(args: readonly string[], terminal: Terminal): Promise<0 | 2> {
  let code: 0 | 2 = 0;
  const fail = (problems: readonly string[]): void => {
    for (const problem of problems) terminal.complain(problem);
    if (problems.length > 0) code = 2;
  };
  try {
    const call = readArguments(args);
    if (call === null) terminal.output.write(`${USAGE}\n`);
    else if ('problems' in call) fail(call.problems);
    else if (call.lines) await assessFileOfLines(call, terminal, fail);
    else fail(await assessFile(call, terminal));
  } catch (error) {
    // Options that don't exist, and files that can't be opened.
    fail([error instanceof Error ? error.message : String(error)]);
  }
  return code;
}

/** Writes the files asked for and prints the `Result`, or returns everything that is wrong with the file read. */
async function assessFile(call: Call, { output }: Terminal): Promise<readonly string[]> {
  const pack = await loadPack();
  // Problems are said in English, as the schemas are; files in the language asked for.
  const input = readInput(pack, tongue('en', {}).t, readFileSync(call.file, 'utf8'));
  if ('problems' in input) return input.problems;
  const result = buildResult(pack, input.situation, call.day);
  const language = chooseLanguage([call.language]);
  const told = { ...input, result, pack, tongue: tongue(language, await loadAllWords(language)) };
  if (call.pdf !== undefined) {
    const { writeReport } = await import('./write-report.ts');
    writeFileSync(call.pdf, await writeReport({ ...told, paper: call.paper, brief: call.brief }));
  }
  if (call.files.some(([, path]) => path !== undefined)) {
    const { writeFiles } = await import('./write-files.ts');
    await writeFiles(call.files, told);
  }
  output.write(`${JSON.stringify(result, null, 2)}\n`);
  return [];
}

/** One case per line in, one answer per line out, in order and as they come: memory stays flat however long the file is. */
async function assessFileOfLines(
  { file, whole, day }: Call,
  { input, output }: Terminal,
  fail: (problems: readonly string[]) => void,
): Promise<void> {
  const source = file === '-' ? input : createReadStream(file);
  const lines = createInterface({ input: source, crlfDelay: Infinity });
  await assessOnAllCores(lines, { whole, day }, async ({ answers, problems }) => {
    fail(problems);
    if (!output.write(answers)) await once(output, 'drain');
  });
}
