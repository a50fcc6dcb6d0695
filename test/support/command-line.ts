import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { bundle } from '../../src/cli/bundle.mjs';
import { callAssess } from '../../src/cli/call-assess.ts';
import { type Ended, runToEnd } from './outside.ts';

/** The environment of a person at a terminal: nothing that the test runner adds for itself. */
export const plainEnv: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV$|MODE$|TEST$|DEV$|PROD$|BASE_URL$|SSR$)/.test(name),
  ),
);

/** What `npm run assess` starts. */
export const assessCommand = ['src/cli/run.mjs', 'src/cli/assess.ts'] as const;

/** What `npm run merge` starts. */
export const mergeCommand = ['src/cli/run.mjs', 'src/cli/merge.ts'] as const;

/** `npm run --silent assess -- …`, with what is typed or piped into it. */
export const assess = (args: readonly string[], input?: string): Promise<Ended> =>
  start([...assessCommand, ...args], input);

/** What that program does, in this process: starting one takes a hundred times as long as telling what is wrong. */
export async function assessHere(args: readonly string[]): Promise<Ended> {
  const said: Buffer[] = [];
  const complaints: string[] = [];
  const output = new Writable({
    write(part: Buffer, _, done) {
      said.push(part);
      done();
    },
  });
  const code = await callAssess(args, {
    input: Readable.from([]),
    output,
    complain: (problem) => complaints.push(problem),
  });
  return { code, out: String(Buffer.concat(said)), complaints: complaints.join('\n') };
}

let bundled: Promise<string> | null = null;
/** The program without bundling it anew each time. It alone has threads: they are built beside it. */
export const assessBundled = async (args: readonly string[], input?: string): Promise<Ended> =>
  start([await (bundled ??= bundle(assessCommand[1])), ...args], input);

/** The program with threads that do something else. */
export async function assessOnThreads(thread: string, args: readonly string[]): Promise<Ended> {
  const program = await bundle(assessCommand[1]);
  writeFileSync(join(dirname(program), 'assess.worker.mjs'), thread);
  return start([program, ...args]);
}

const start = (args: readonly string[], input?: string): Promise<Ended> =>
  runToEnd(process.execPath, args, { env: plainEnv, ...(input === undefined ? {} : { input }) });
