// `npm run test:long`: what takes minutes or needs programs from outside. Says first what cannot be run here.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { runSteps, vitest } from './steps.ts';

const outside = [
  { program: 'soffice', does: 'opens exported files in LibreOffice' },
  { program: 'nginx', does: 'serves the app from a second web server' },
  { program: 'qpdf', does: 'checks the structure of the PDF' },
  { program: 'firefox', does: 'walks the app in a second engine' },
];
for (const { program, does } of outside) {
  const found = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
  console.log(
    found ? `found    ${program}: ${does}` : `NOT RUN  ${program} is not installed: what ${does} is left out`,
  );
}

const seed = process.env.PROPERTY_SEED ?? String(randomInt(2 ** 31));
console.log(`\nProperties run from seed ${seed}. To repeat: PROPERTY_SEED=${seed} npm run test:long`);
const env = { PROPERTY_SEED: seed, PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '2000' };

runSteps([
  {
    name: 'unit tests, many more runs of each property',
    commands: [`${vitest('unit')} --testTimeout=600000`],
    env,
  },
  { name: 'long tests', commands: [`${vitest('long')} --passWithNoTests`], env },
]);
