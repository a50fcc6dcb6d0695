// Every property runs from a known seed, so that a failure can be repeated. `npm run test:long` sets both.
import fc from 'fast-check';

fc.configureGlobal({
  seed: Number(process.env.PROPERTY_SEED ?? 20261123),
  numRuns: Number(process.env.PROPERTY_RUNS ?? 100),
});
