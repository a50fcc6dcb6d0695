import { spawn, spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';

/** Servers such as nginx lie where only administrators look. */
export const outsideEnv: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [process.env.PATH, '/usr/local/sbin', '/usr/sbin', '/sbin'].join(delimiter),
};

/** Whether a program from outside the project can be started here. */
export const isInstalled = (program: string): boolean =>
  spawnSync(program, ['-v'], { stdio: 'ignore', env: outsideEnv }).error === undefined;

export interface Ended {
  code: number | null;
  out: string;
  complaints: string;
}

/**
 * Runs a program to its end, whatever that end is.
 * @throws when it cannot be started; tests that need it are left out by `check-long.ts`, never by themselves
 */
export function runToEnd(
  program: string,
  args: readonly string[],
  { input, env = outsideEnv, cwd }: { input?: string; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Ended> {
  return new Promise((ended, failed) => {
    const child = spawn(program, args, { env, ...(cwd === undefined ? {} : { cwd }) });
    const [out, complaints]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => complaints.push(part));
    child.once('error', failed);
    child.once('close', (code) => {
      ended({ code, out: String(Buffer.concat(out)), complaints: String(Buffer.concat(complaints)) });
    });
    child.stdin.end(input);
  });
}
