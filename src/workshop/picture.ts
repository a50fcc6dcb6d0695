import type { Id } from '../pack/index.ts';
import { groupsApart, type Group, type RoleSize } from './groups.ts';
import { countsOf, hasReplied, type Row } from './rows.ts';
import type { Scale } from './scale.ts';
import { distributionOf, noCounts, plus, type Counts, type Distribution } from './statistics.ts';
import type { Tally, Workshop } from './workshop.ts';

/** What the group said to one question: together, and by the groups that may be shown apart. */
export interface QuestionPicture {
  question: Id;
  scale: Scale;
  /** Null where fewer than three replied and nobody is named. */
  all: Distribution | null;
  /** How many replied, also where nothing more may be said. */
  replied: number;
  groups: readonly { roles: Group; distribution: Distribution }[];
  /** The second vote, where there was one. */
  second: Distribution | null;
}

/**
 * The picture of every question, in the order of the scales.
 * @param rows answers of those who are shown, made with the same scales
 */
export const pictureOf = (
  scales: readonly Scale[],
  rows: readonly Row[],
  tallies: readonly Tally[],
  anonymous: boolean,
): QuestionPicture[] => {
  const roles = [...new Set(rows.map(({ role }) => role))];
  const byRole = roles.map((role) => ({ role, rows: rows.filter((row) => row.role === role) }));
  return scales.map((scale, at) => {
    const own = tallies.filter(({ question }) => question === scale.question);
    const hands = own.filter(({ round }) => round === 1);
    const counted = together([
      ...byRole.map((one): Counted => ({
        role: one.role,
        counts: countsOf(one.rows, scale, at),
        people: one.rows.filter((row) => hasReplied(row, at)).length,
      })),
      ...hands.map((tally) => handsOf(tally, scale)),
    ]);
    const groups = groupsApart(counted, anonymous).map((roles) => ({
      roles,
      distribution: distributionOf(
        scale,
        sumOf(
          counted.filter(({ role }) => roles.includes(role)),
          scale,
        ),
      ),
    }));
    const second = own.filter(({ round }) => round === 2).map((tally) => handsOf(tally, scale));
    const voted = groupsApart(second, anonymous).length > 0;
    return {
      question: scale.question,
      scale,
      replied: counted.reduce((total, { people }) => total + people, 0),
      all: groups.length > 0 ? distributionOf(scale, sumOf(counted, scale)) : null,
      groups,
      second: voted ? distributionOf(scale, sumOf(second, scale)) : null,
    };
  });
};

/** People whose answers are shown: none before the facilitator reveals them. */
export const shownOf = ({ contributions, revealed }: Workshop): Workshop['contributions'] =>
  contributions.filter(({ person }) => revealed?.includes(person) === true);

interface Counted extends RoleSize {
  counts: Counts;
}

function handsOf({ role, options, unknown, notApplicable, skipped }: Tally, scale: Scale): Counted {
  const counts = { options: scale.options.map((id) => options[id] ?? 0), unknown, notApplicable, skipped };
  return { role, counts, people: distributionOf(scale, counts).replied };
}

/** Own devices and hands of the same role are one group. */
function together(all: readonly Counted[]): Counted[] {
  const byRole = new Map<Id | null, Counted>();
  for (const one of all) {
    const before = byRole.get(one.role);
    byRole.set(
      one.role,
      before ? { ...one, counts: plus(before.counts, one.counts), people: before.people + one.people } : one,
    );
  }
  return [...byRole.values()];
}

const sumOf = (all: readonly Counted[], scale: Scale): Counts =>
  all.reduce((total, { counts }) => plus(total, counts), noCounts(scale));
