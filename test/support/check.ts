// `npm test`: every check in the order in which a fault is cheapest to find. Stops at the first that fails.
import { runSteps, vitest } from './steps.ts';

await runSteps([
  {
    name: 'types and lint',
    commands: [
      ['eslint . --max-warnings 0'],
      // It checks the plain modules as well as the components.
      [
        'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human',
        'prettier --check --log-level warn .',
      ],
    ],
    // Types are many short-lived objects: with the room Node gives them, a quarter of the time goes into clearing up.
    env: { NODE_OPTIONS: '--max-semi-space-size=128' },
  },
  { name: 'unit and component tests', commands: [[vitest('unit', 'component', 'mocked')]] },
  { name: 'build', commands: [['vite build --logLevel warn']] },
  {
    name: 'browser tests, first load among them',
    // Each waits for its browser now and then, which leaves room for a third.
    commands: [[`${vitest('browser')} --maxWorkers=3`]],
    env: { BUILT_APP: 'dist' },
  },
]);
