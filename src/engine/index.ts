export type * from './types.ts';
export type * from './adjustments.ts';
export { noAdjustments } from './adjustments.ts';
export { buildResult } from './build-result.ts';
export { Conditions, factsOnly, type World } from './conditions.ts';
export { findContradictions } from './contradictions.ts';
export { Evidence } from './evidence.ts';
export { knownFacts } from './known-facts.ts';
