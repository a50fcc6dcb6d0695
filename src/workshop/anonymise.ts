import { groupBy } from '../engine/index.ts';
import type { Id, InterviewPack } from '../pack/index.ts';
import { askedById } from './admit.ts';
import { batchesOf } from './batches.ts';
import { shownPicture } from './picture.ts';
import { scaleOf, type Scale } from './scale.ts';
import type { Counts } from './statistics.ts';
import type { Attendance, Round, Tally, Workshop } from './workshop.ts';

/**
 * The workshop as it may leave the device. Of one without names only counts go: for every question by the groups that
 * may be shown apart, roles put together under no role. Nothing in it tells what one person said.
 */
export function forElsewhere(workshop: Workshop, pack: Pick<InterviewPack, 'criteria'>): Workshop {
  if (!workshop.anonymous) return workshop;
  const scales = [...askedById(pack).values()].filter(({ derivedFrom }) => !derivedFrom).map(scaleOf);
  // Whoever waits to be shown is in no file either: one person more in it would be told apart.
  const revealed = batchesOf(workshop).flat();
  const pictures = shownPicture({ ...workshop, revealed }, scales);
  const tallies = pictures.flatMap(({ groups, second, scale }) => [
    ...groups.map(({ roles, distribution }) =>
      tallyOf(scale, roles.length === 1 ? roles[0] : null, 1, distribution),
    ),
    ...(second ? [tallyOf(scale, null, 2, second)] : []),
  ]);
  return {
    ...workshop,
    contributions: [],
    revealed: workshop.revealed && [],
    batches: [],
    changed: [],
    tallies,
    attended: attendanceOf({
      ...workshop,
      contributions: workshop.contributions.filter(({ person }) => revealed.includes(person)),
    }),
  };
}

/** How many people of each role took part with answers of their own. */
export const attendanceOf = ({ contributions, attended }: Workshop): Attendance[] => {
  const roles = [
    ...contributions.map(({ role }) => role),
    ...attended.flatMap(({ role, people }) => Array.from({ length: people }, () => role)),
  ];
  return [...groupBy(roles, (role) => role)].map(([role, same]) => ({ role, people: same.length }));
};

function tallyOf(scale: Scale, role: Id | null | undefined, round: Round, counts: Counts): Tally {
  const { options, unknown, notApplicable, skipped } = counts;
  const given = scale.options.flatMap((option, at): [Id, number][] =>
    (options[at] ?? 0) > 0 ? [[option, options[at] ?? 0]] : [],
  );
  return {
    question: scale.question,
    role: role ?? null,
    round,
    options: Object.fromEntries(given),
    unknown,
    notApplicable,
    skipped,
  };
}
