import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export interface Step {
  readonly name: string;
  /**
   * Command lines, run one after the other; programs of the project's packages go by their names. Several lists run
   * side by side, and what each prints is kept until it has ended.
   */
  readonly commands: readonly (readonly string[])[];
  readonly env?: Readonly<Record<string, string>>;
}

const cache = resolve('node_modules/.cache/first-seat');
const tally = join(cache, `tally-${String(process.pid)}.json`);

/** The command line that runs test projects of vite.config.ts and leaves the figures where `runSteps` looks. */
export function vitest(...projects: readonly string[]): string {
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  return `vitest run ${chosen} --reporter=default --reporter=json --outputFile.json="${tally}"`;
}

/**
 * Runs the steps and prints each with its time. Ends the process: with 0 if every step passed and no test was
 * skipped, else with 1. The last line is always “N passed, N failed”, summed over all tests; a failed step that runs no
 * tests counts as one failure.
 * @param toTheEnd goes on behind a step that failed, where each takes so long that all should be known at once
 */
export async function runSteps(steps: readonly Step[], { toTheEnd = false } = {}): Promise<never> {
  mkdirSync(cache, { recursive: true });
  const begun = performance.now();
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const stepBegun = performance.now();
    console.log(`\n== ${step.name}`);
    const fault = !(await runAll(step));
    const tests = takeTally();
    passed += tests.passed;
    failed += tests.failed;
    if (tests.skipped > 0)
      console.log(`${String(tests.skipped)} tests were skipped: a skipped test counts as failed.`);
    failed += tests.skipped;
    const broken = fault || tests.failed + tests.skipped > 0;
    console.log(`== ${step.name}: ${broken ? 'FAILED' : 'passed'} in ${seconds(stepBegun)}`);
    if (broken) {
      if (tests.failed + tests.skipped === 0) failed += 1;
      if (!toTheEnd) break;
    }
  }
  console.log(`\nAll together ${seconds(begun)}.`);
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/** Whether every command of a step ended well; a list of them ends with its first that did not. */
async function runAll({ commands, env }: Step): Promise<boolean> {
  const output = commands.length === 1 ? 'inherit' : 'pipe';
  const ended = await Promise.all(commands.map((list) => inOrder(list, env, output)));
  return ended.every((well) => well);
}

async function inOrder(
  commands: readonly string[],
  env: Step['env'],
  output: 'inherit' | 'pipe',
): Promise<boolean> {
  for (const command of commands) if ((await run(command, env, output)) !== 0) return false;
  return true;
}

function run(command: string, env: Step['env'], output: 'inherit' | 'pipe'): Promise<number> {
  const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  // This program was bundled for production; each command says for itself what it is for.
  const { NODE_ENV: _, ...around } = process.env;
  return new Promise((ended) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['inherit', output, output],
      env: { ...around, ...env, PATH: path },
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => printed.push(part));
    child.once('close', (code) => {
      if (printed.length > 0) process.stdout.write(Buffer.concat(printed));
      ended(code ?? 1);
    });
  });
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The figures the last test run left, once; zeros if the step ran no tests. */
function takeTally(): Tally {
  let text: string;
  try {
    text = readFileSync(tally, 'utf8');
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  rmSync(tally);
  const report = JSON.parse(text) as Record<
    'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites' | 'numPendingTests' | 'numTodoTests',
    number
  >;
  return {
    passed: report.numPassedTests,
    // A file that cannot even be loaded fails as a suite, with no test in it.
    failed: report.numFailedTests === 0 ? report.numFailedTestSuites : report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
