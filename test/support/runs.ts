import fc from 'fast-check';

/** How often a property runs that takes long each time: five times as often in the long tests. */
export const costly = (usual: number): { numRuns: number } => ({
  numRuns: usual * ((fc.readConfigureGlobal().numRuns ?? 100) > 100 ? 5 : 1),
});
