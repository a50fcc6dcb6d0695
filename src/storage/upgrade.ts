import { noAdjustments } from '../engine/index.ts';

/** What each version added, with what stands for it in older files, by the version that lacks it. */
const added: Readonly<Record<number, object>> = {
  // What the person makes of the advice, and scenarios.
  1: { adjustments: noAdjustments, scenarios: [] },
  // Which assessment it repeats.
  2: { follows: null },
  // What calendars have of it, and several people as one.
  3: { inCalendars: [], workshop: null, invited: null },
  // A rule by which a group settles: it agreed. What is older lacks nothing.
  4: {},
};

/**
 * Brings an assessment of an older shape up to today's; anything else is given back as it is, for the checker to name
 * what is wrong.
 */
export function upgrade(found: unknown): unknown {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return found;
  let today: object = found;
  for (const [version, parts] of Object.entries(added))
    if ('formatVersion' in today && today.formatVersion === Number(version))
      today = { ...today, ...parts, formatVersion: Number(version) + 1 };
  return today;
}
