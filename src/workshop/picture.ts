import type { Id } from '../pack/index.ts';
import { groupBy } from '../engine/index.ts';
import { batchesOf } from './batches.ts';
import { fewestApart, groupsApart, type Group, type RoleSize } from './groups.ts';
import { countsOf, hasReplied, rowOf, type Row } from './rows.ts';
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
 * @param together no roles apart
 */
export const pictureOf = (
  scales: readonly Scale[],
  rows: readonly Row[],
  tallies: readonly Tally[],
  anonymous: boolean,
  together = false,
): QuestionPicture[] => {
  const byRole = [...groupBy(rows, ({ role }) => role)];
  return scales.map((scale, at) => {
    const own = tallies.filter(({ question }) => question === scale.question);
    const hands = own.filter(({ round }) => round === 1);
    const few = anonymous ? fewIn(rows, at) : noBatch;
    const counted = ofSameRole([
      ...byRole.map(([role, all]): Counted => {
        const kept = few.batches.size === 0 ? all : all.filter(({ batch = 0 }) => !few.batches.has(batch));
        const people = kept.filter((row) => hasReplied(row, at)).length;
        return { role, counts: countsOf(kept, scale, at), people, own: people };
      }),
      ...hands.map((tally) => handsOf(tally, scale)),
    ]);
    const apart = groupsApart(counted, anonymous);
    const groups = (together && apart.length > 0 ? [apart.flat()] : apart).map((roles) => ({
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
      replied: counted.reduce((total, { people }) => total + people, few.people),
      all: groups.length > 0 ? distributionOf(scale, sumOf(counted, scale)) : null,
      groups,
      second: voted ? distributionOf(scale, sumOf(second, scale)) : null,
    };
  });
};

const noBatch = { batches: new Set<number>(), people: 0 };

/** Of those who came together one or two replied to the question of that number: what changed by them would tell them apart. */
function fewIn(rows: readonly Row[], at: number): typeof noBatch {
  const replied = groupBy(
    rows.filter((row) => hasReplied(row, at)),
    ({ batch = 0 }) => batch,
  );
  const few = [...replied].filter(([, same]) => same.length < fewestApart);
  return {
    batches: new Set(few.map(([batch]) => batch)),
    people: few.reduce((total, [, same]) => total + same.length, 0),
  };
}

/** Answers of those who are shown, each with whom it came. */
export function shownRows(workshop: Workshop, scales: readonly Scale[]): Row[] {
  const batches = batchesOf(workshop);
  const batchBy = new Map(batches.flatMap((people, at) => people.map((person) => [person, at] as const)));
  return shownOf(workshop).map((one) => ({ ...rowOf(one, scales), batch: batchBy.get(one.person) ?? 0 }));
}

/** Without names, roles are shown apart until somebody comes late or changes an answer: the change would be one of a role. */
export const isTogether = (workshop: Workshop): boolean =>
  workshop.anonymous && batchesOf(workshop).length > 1;

/** The picture of what is shown of a workshop. */
export const shownPicture = (workshop: Workshop, scales: readonly Scale[]): QuestionPicture[] =>
  pictureOf(scales, shownRows(workshop, scales), workshop.tallies, workshop.anonymous, isTogether(workshop));

/** People whose answers are shown: none before the facilitator reveals them. */
export const shownOf = ({ contributions, revealed }: Workshop): Workshop['contributions'] =>
  contributions.filter(({ person }) => revealed?.includes(person) === true);

interface Counted extends RoleSize {
  own: number;
  counts: Counts;
}

function handsOf({ role, options, unknown, notApplicable, skipped }: Tally, scale: Scale): Counted {
  const counts = { options: scale.options.map((id) => options[id] ?? 0), unknown, notApplicable, skipped };
  return { role, counts, people: distributionOf(scale, counts).replied, own: 0 };
}

/** Own devices and hands of the same role are one group. */
function ofSameRole(all: readonly Counted[]): Counted[] {
  const byRole = new Map<Id | null, Counted>();
  for (const one of all) {
    const before = byRole.get(one.role);
    byRole.set(
      one.role,
      before
        ? {
            role: one.role,
            counts: plus(before.counts, one.counts),
            people: before.people + one.people,
            own: before.own + one.own,
          }
        : one,
    );
  }
  return [...byRole.values()];
}

const sumOf = (all: readonly Counted[], scale: Scale): Counts =>
  all.reduce((total, { counts }) => plus(total, counts), noCounts(scale));
