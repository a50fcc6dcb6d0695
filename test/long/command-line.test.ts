import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/engine/index.ts';
import { bundle } from '../../src/cli/bundle.mjs';
import { assessCommand, mergeCommand, plainEnv } from '../support/command-line.ts';
import { mergeBundled, withCrowdIn } from '../support/merge-folder.ts';
import { personas } from '../support/personas.ts';

const cases = personas.map(({ name }) =>
  JSON.stringify(JSON.parse(readFileSync(`test/personas/${name}.json`, 'utf8'))),
);
const expected = personas.map((persona) => persona.expect.verdict);

/** `npm run assess -- --lines -`, waiting for its first case. */
function start(): { program: ChildProcessWithoutNullStreams; results: Interface; complaints: string[] } {
  const program = spawn(process.execPath, [...assessCommand, '--lines', '-', '--today', '2026-11-24'], {
    env: plainEnv,
  });
  const complaints: string[] = [];
  program.stderr.on('data', (part: Buffer) => complaints.push(String(part)));
  return { program, results: createInterface({ input: program.stdout }), complaints };
}

/** Memory that a process holds at this moment, in MiB. */
async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

describe('Cases in, verdicts out, line by line', () => {
  test('A verdict comes out before the next case has gone in.', async () => {
    const { program, results, complaints } = start();
    const answers: AsyncIterator<string> = results[Symbol.asyncIterator]();
    for (const at of [0, 1, 2]) {
      program.stdin.write(`${cases[at] ?? ''}\n`);
      const answer: IteratorResult<string, unknown> = await answers.next();
      expect((JSON.parse(String(answer.value)) as Verdict).verdict).toBe(expected[at]);
    }
    program.stdin.end();
    const [code] = (await once(program, 'close')) as [number | null];
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
  });

  test('Twenty thousand cases are answered in their order, and memory does not grow with their number.', async () => {
    const many = 20_000;
    const { program, results, complaints } = start();
    const ended = once(program, 'close') as Promise<[number | null]>;
    const feed = (async (): Promise<void> => {
      for (let at = 0; at < many; at += 1)
        if (!program.stdin.write(`${cases[at % cases.length] ?? ''}\n`)) await once(program.stdin, 'drain');
      program.stdin.end();
    })();

    const memory: number[] = [];
    const wrong: number[] = [];
    let answered = 0;
    let begun = 0;
    for await (const line of results) {
      if (answered === 0) begun = performance.now();
      // Parsing all of them would take longer than computing them.
      const verdict = /"verdict":"([^"]+)"/.exec(line)?.[1];
      if (verdict !== expected[answered % expected.length]) wrong.push(answered);
      answered += 1;
      if (answered % 500 === 0) memory.push(await memoryOf(program.pid ?? 0));
    }
    const seconds = (performance.now() - begun) / 1000;
    await feed;
    const [code] = await ended;

    const half = memory.length / 2;
    // The first tenth is warming up: compiled code and a heap that finds its size.
    const [early, late] = [memory.slice(memory.length / 10, half), memory.slice(half)];
    const [most, mostLate] = [Math.max(...early), Math.max(...late)];
    console.log(
      `${answered} cases, ${Math.round(answered / seconds)} a second; memory at most ${Math.round(most)} MiB in the first half, ${Math.round(mostLate)} MiB in the second`,
    );
    expect({ code, complaints, answered, wrong }).toEqual({
      code: 0,
      complaints: [],
      answered: many,
      wrong: [],
    });
    // Keeping no more than 4 kB of each case of the second half would already be over this.
    expect(mostLate - most).toBeLessThan(40);
  });
});

describe('Many people’s answers', () => {
  test('Ten thousand files are merged in the memory that a thousand take, but for a row of bytes each.', async () => {
    const program = await bundle(mergeCommand[1]);
    const merged = (people: number) =>
      withCrowdIn(people, async (folder) => {
        const begun = performance.now();
        // A tenth of what ten thousand files say, kept as objects, would not fit into this heap.
        const { ended, held } = await mergeBundled(program, folder, 24);
        expect(ended.code).toBe(0);
        const { files, fates } = JSON.parse(ended.out) as { files: number; fates: { new: number } };
        expect([files, fates.new]).toEqual([people, people]);
        return { held, seconds: (performance.now() - begun) / 1000 };
      });
    const [few, many] = [await merged(1000), await merged(10_000)];
    console.log(
      `10,000 files in ${many.seconds.toFixed(1)} s; memory ${few.held.toFixed(0)} MiB after 1,000, ${many.held.toFixed(0)} MiB after 10,000`,
    );
    // Keeping no more than 3 kB of each file would already be over this.
    expect(many.held - few.held).toBeLessThan(30);
  });
});
