import type { FactValue } from '../pack/index.ts';

/** A reply given as a band of a figure. */
export const isBand = (value: FactValue | undefined): value is { band: string } =>
  typeof value === 'object' && !Array.isArray(value) && typeof value.band === 'string';
