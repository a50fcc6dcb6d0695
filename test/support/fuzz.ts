// `npm run fuzz`: hostile input for everything that reads, ten times as much as in the long tests, or as `PROPERTY_RUNS` says.
import { randomInt } from 'node:crypto';
import { runSteps, vitest } from './steps.ts';

const seed = process.env.PROPERTY_SEED ?? String(randomInt(2 ** 31));
const runs = process.env.PROPERTY_RUNS ?? '20000';
console.log(`${String(5 * Number(runs))} inputs of each kind from seed ${seed}. To repeat:`);
console.log(`PROPERTY_SEED=${seed} PROPERTY_RUNS=${runs} npm run fuzz`);

await runSteps([
  {
    name: 'hostile input',
    // However many there are, each is held to its own limit.
    commands: [[`${vitest('long')} test/long/hostile-input.test.ts --testTimeout=0`]],
    // Nothing here looks at a built app.
    env: { BUILT_APP: 'dist', PROPERTY_SEED: seed, PROPERTY_RUNS: runs },
  },
]);
