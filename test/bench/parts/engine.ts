import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { plainEnv } from '../../support/command-line.ts';
import { sizedPacks, type SizedPack } from '../support/packs.ts';
import type { Line } from '../support/results.ts';
import { sayLine } from '../support/say.ts';
import type { Figure } from '../support/statistics.ts';

/** A pack whose figures take longer than this is left as it is, and said so. */
const PATIENCE_MS = 90_000;

type Told = Partial<Record<string, Figure>>;

/** The engine in Node: an answer, firmness after every answer, and the full result. */
export async function measureEngine(): Promise<{ lines: Line[]; leftOut: string[] }> {
  const lines: Line[] = [];
  let real: Told = {};
  for (const pack of sizedPacks()) {
    const told = await timesOf(pack);
    if (pack.name === 'real') real = told;
    for (const line of linesOf(pack, told, real)) {
      sayLine(line);
      lines.push(line);
    }
  }
  return { lines, leftOut: [] };
}

function linesOf({ name, on }: SizedPack, told: Told, real: Told): Line[] {
  const line = (what: string, key: string, unit: Line['unit'], bar?: Line['bar']): Line => ({
    what,
    on,
    unit,
    ours: told[key] ?? null,
    others: [],
    ...(bar ? { bar } : {}),
  });
  const beside = (one: Line, key: string): Line =>
    name === 'real' || !real[key] ? one : { ...one, others: [{ name: 'the real pack', figure: real[key] }] };
  const limit: Partial<Record<SizedPack['name'], number>> = { real: 5, '1000': 20 };
  const must = limit[name];
  return [
    beside(line('Answers, with course and progress', 'answers', 'a second'), 'answers'),
    line(
      'Firmness after an answer, median',
      'firmness-median',
      'ms',
      must === undefined ? undefined : { of: 'ours', better: 'lower', must, aim: null },
    ),
    line('Firmness after an answer, worst', 'firmness-worst', 'ms'),
    line('Firmness with nothing known', 'firmness-nothing-known', 'ms'),
    beside(line('Full result, all answered', 'result', 'ms'), 'result'),
  ];
}

/** Runs one pack in a process of its own, and ends it when it takes too long. */
async function timesOf({ folder }: SizedPack): Promise<Told> {
  const program = spawn(process.execPath, ['src/cli/run.mjs', 'test/bench/parts/engine-of-pack.ts', folder], {
    env: plainEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const patience = setTimeout(() => program.kill(), PATIENCE_MS);
  const told: Told = {};
  for await (const line of createInterface({ input: program.stdout })) {
    const { what, figure } = JSON.parse(line) as { what: string; figure: Figure };
    told[what] = figure;
  }
  clearTimeout(patience);
  return told;
}
