import type { Combine } from './schema.ts';

/** Whether all answers of a criterion count alike; any other way is told in words. */
export const isPlainMean = (combine: Combine): boolean =>
  typeof combine === 'object' && 'mean' in combine && combine.mean.every((part) => typeof part === 'string');
