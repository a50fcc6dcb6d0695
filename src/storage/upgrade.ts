import { noAdjustments } from '../engine/index.ts';

/** The newest shape this app writes; files of a higher one are refused. */
export const formatVersion = 2;

/**
 * Brings an assessment of an older shape up to today's; anything else is given back as it is, for the checker to name
 * what is wrong. Version 2 added what the person makes of the advice, and scenarios.
 */
export function upgrade(found: unknown): unknown {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return found;
  return 'formatVersion' in found && found.formatVersion === 1
    ? { ...found, formatVersion, adjustments: noAdjustments, scenarios: [] }
    : found;
}
