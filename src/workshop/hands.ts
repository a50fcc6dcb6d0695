import { groupBy } from '../engine/index.ts';
import type { Id } from '../pack/index.ts';
import type { Tally, Workshop } from './workshop.ts';

/** How many hands were counted for one question. */
export const handsIn = ({ options, unknown, notApplicable, skipped }: Tally): number =>
  Object.values(options).reduce((sum, count) => sum + count, unknown + notApplicable + skipped);

/** Hands counted before talking; none in a workshop of which only counts are left, where everybody’s answers are counts. */
export const handsCounted = ({ tallies, attended }: Pick<Workshop, 'tallies' | 'attended'>): Tally[] =>
  attended.length > 0 ? [] : tallies.filter(({ round }) => round === 1);

/** Most hands that were counted for one question, by role and of the whole room (null): as many people raise them. */
export const handsByRole = (workshop: Pick<Workshop, 'tallies' | 'attended'>): Map<Id | null, number> =>
  new Map(
    [...groupBy(handsCounted(workshop), ({ role }) => role)].map(([role, same]) => [
      role,
      Math.max(...same.map(handsIn)),
    ]),
  );
