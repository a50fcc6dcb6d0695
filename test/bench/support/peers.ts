import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const FOLDER = 'test/bench';

/** The peers are no part of the main install: they come with the first run, in the versions of their own lock file. */
export function installPeers(): void {
  if (existsSync(`${FOLDER}/node_modules/lighthouse`)) return;
  console.log('Installing what measures and what is measured against …');
  execFileSync('npm', ['ci', '--silent'], {
    cwd: FOLDER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
