import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { assessCommand, plainEnv } from '../../support/command-line.ts';
import { isQuick, times } from '../support/effort.ts';
import type { Line } from '../support/results.ts';
import { sayLine } from '../support/say.ts';
import { middle } from '../support/statistics.ts';

const CASES = isQuick ? 500 : 10_000;
const ROUNDS = times(3);
const FOLDER = 'test/personas';

/** `assess --lines` as a person would run it: the forty personas again and again, from the first result to the last. */
export async function measureBatch(): Promise<{ lines: Line[]; leftOut: string[] }> {
  const cases = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.stringify(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))));
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rates.push(await casesASecond(cases));
  const cores = availableParallelism();
  const perCore: Line = {
    what: 'Cases through `assess --lines`, per core',
    on: `${CASES.toLocaleString('en-GB')} cases`,
    unit: 'a second',
    ours: middle(rates.map((rate) => rate / cores)),
    others: [],
    bar: { of: 'ours', better: 'higher', must: 2000, aim: 10_000 },
  };
  const whole: Line = {
    ...perCore,
    what: `The same with all ${cores} cores`,
    ours: middle(rates),
  };
  delete whole.bar;
  for (const line of [perCore, whole]) sayLine(line);
  return { lines: [perCore, whole], leftOut: [] };
}

async function casesASecond(cases: readonly string[]): Promise<number> {
  const program = spawn(process.execPath, [...assessCommand, '--lines', '-', '--today', '2026-11-27'], {
    env: plainEnv,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const feed = (async (): Promise<void> => {
    for (let at = 0; at < CASES; at += 1)
      if (!program.stdin.write(`${cases[at % cases.length] ?? ''}\n`)) await once(program.stdin, 'drain');
    program.stdin.end();
  })();
  let [answered, begun] = [0, 0];
  for await (const _ of createInterface({ input: program.stdout })) {
    if (answered === 0) begun = performance.now();
    answered += 1;
  }
  const seconds = (performance.now() - begun) / 1000;
  await feed;
  if (answered !== CASES) throw new Error(`${answered} of ${CASES} cases were answered`);
  return (answered - 1) / seconds;
}
