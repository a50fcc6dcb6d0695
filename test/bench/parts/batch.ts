import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { assessCommand, plainEnv } from '../../support/command-line.ts';
import { isQuick, times } from '../support/effort.ts';
import type { Line } from '../support/results.ts';
import { sayLine } from '../support/say.ts';
import { middle } from '../support/statistics.ts';

const CASES = isQuick ? 500 : 10_000;
const ROUNDS = times(3);
const NEW_LINE = 10;
const FOLDER = 'test/personas';

/** `taskset` keeps a program on one core; where there is none, a core’s share of all is taken for it. */
const onOneCore = spawnSync('taskset', ['-c', '0', process.execPath, '--version']).status === 0;

/**
 * `assess --lines` as a person would run it: the forty personas again and again, from the first answer to the last, the
 * time in which the program warms up included.
 */
export async function measureBatch(): Promise<{ lines: Line[]; leftOut: string[] }> {
  const cases = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.stringify(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))));
  const bar: Line['bar'] = { of: 'ours', better: 'higher', must: 2000, aim: 10_000 };
  const verdicts = await ratesOf('Verdicts', [], cases);
  const results = await ratesOf('Whole results', ['--whole'], cases);
  const lines = [{ ...verdicts.perCore, bar }, verdicts.onAll, results.perCore, results.onAll];
  for (const line of lines) sayLine(line);
  return { lines, leftOut: [] };
}

async function ratesOf(
  what: string,
  options: readonly string[],
  cases: readonly string[],
): Promise<{ perCore: Line; onAll: Line }> {
  const cores = availableParallelism();
  const call = ['assess --lines', ...options].join(' ');
  const rates = async (alone: boolean): Promise<number[]> => {
    const found: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) found.push(await casesASecond(options, cases, alone));
    return found;
  };
  const all = await rates(false);
  const one = onOneCore ? await rates(true) : all.map((rate) => rate / cores);
  const line = (where: string, found: readonly number[]): Line => ({
    what: `${what} through \`${call}\`, ${where}`,
    on: `${CASES.toLocaleString('en-GB')} cases`,
    unit: 'a second',
    ours: middle(found),
    others: [],
  });
  return { perCore: line('one core', one), onAll: line(`all ${cores} cores`, all) };
}

async function casesASecond(
  options: readonly string[],
  cases: readonly string[],
  alone: boolean,
): Promise<number> {
  const call = [process.execPath, ...assessCommand, '--lines', '-', ...options, '--today', '2026-11-27'];
  const [program = '', ...args] = alone ? ['taskset', '-c', '0', ...call] : call;
  const running = spawn(program, args, { env: plainEnv, stdio: ['pipe', 'pipe', 'inherit'] });
  const feed = (async (): Promise<void> => {
    for (let at = 0; at < CASES; at += 1)
      if (!running.stdin.write(`${cases[at % cases.length] ?? ''}\n`)) await once(running.stdin, 'drain');
    running.stdin.end();
  })();
  let [answered, begun] = [0, 0];
  // Counted without being read: whoever calls has work of its own.
  for await (const part of running.stdout as AsyncIterable<Uint8Array>) {
    if (begun === 0) begun = performance.now();
    for (let at = part.indexOf(NEW_LINE); at >= 0; at = part.indexOf(NEW_LINE, at + 1)) answered += 1;
  }
  const seconds = (performance.now() - begun) / 1000;
  await feed;
  if (answered !== CASES) throw new Error(`${answered} of ${CASES} cases were answered`);
  return (answered - 1) / seconds;
}
