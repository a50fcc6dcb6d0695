// `npm run test:long`: what takes minutes or needs programs from outside. Says first what cannot be run here, and
// once more where it would have run.
import { randomInt } from 'node:crypto';
import { longTests } from './long-tests.ts';
import { runSteps, vitest } from './steps.ts';

const { files, left, lines } = longTests();
/** Those that look at the report, whose words they take from the language that is tested. */
const inKorean = files.filter((file) => /\/(?:pdf|pages)\.test\.ts$/.test(file));
console.log(lines.join('\n'));

const seed = process.env.PROPERTY_SEED ?? String(randomInt(2 ** 31));
console.log(`\nProperties run from seed ${seed}. To repeat: PROPERTY_SEED=${seed} npm run test:long`);
const env = { PROPERTY_SEED: seed, PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '2000' };

await runSteps(
  [
    {
      name: 'lint of tests and components, with types',
      commands: [['eslint test "src/**/*.svelte" --max-warnings 0']],
      env: { LINT_WITH_TYPES: 'yes' },
    },
    {
      name: 'unit tests, many more runs of each property',
      commands: [[`${vitest('unit')} --testTimeout=600000 --hookTimeout=600000`]],
      env,
    },
    { name: 'build', commands: [['vite build --logLevel warn']] },
    {
      name: 'browser tests, each screen in every width and theme',
      commands: [[`${vitest('browser', 'further')} --testTimeout=600000 --hookTimeout=600000`]],
      env: { BUILT_APP: 'dist', EVERY_LOOK: 'yes' },
    },
    {
      name: 'browser tests, all journeys and screens in Korean',
      commands: [[`${vitest('browser', 'further')} --testTimeout=600000 --hookTimeout=600000`]],
      env: { BUILT_APP: 'dist', TEST_LANGUAGE: 'ko' },
    },
    // Without a file named, all of them would run.
    ...(files.length === 0
      ? []
      : [
          {
            name: left.length === 0 ? 'long tests' : `long tests; NOT RUN: ${left.join(', ')}`,
            commands: [[[vitest('long'), ...files].join(' ')]],
            env: { ...env, BUILT_APP: 'dist' },
          },
        ]),
    ...(inKorean.length === 0
      ? []
      : [
          {
            name: 'the PDF of everybody in Korean',
            commands: [[[vitest('long'), ...inKorean].join(' ')]],
            env: { ...env, BUILT_APP: 'dist', TEST_LANGUAGE: 'ko' },
          },
        ]),
  ],
  { toTheEnd: true },
);
