import type { Id, Level, WorkshopContent } from '../pack/index.ts';
import type { QuestionPicture } from './picture.ts';
import { isSplit, middleOption } from './statistics.ts';
import type { Scale } from './scale.ts';

/** How far the levels of two groups’ middle answers are apart: 0, a half or 1. */
function levelsApart({ scale, groups }: QuestionPicture): number {
  const levels = groups.flatMap(
    ({ distribution }) => levelOf(scale, middleOption(scale, distribution)) ?? [],
  );
  return levels.length === 0 ? 0 : Math.max(...levels) - Math.min(...levels);
}

/** What makes a question one on which the group differs. */
export type Dispute = 'split' | 'roles' | 'mixed';

/** Why the group does not agree: two halves have nobody between them, two roles’ middle answers are a whole level apart, or answers are mixed; null where it does. */
export function disputeOf(
  picture: QuestionPicture,
  { mixedFrom }: Pick<WorkshopContent, 'mixedFrom'>,
): Dispute | null {
  if (picture.all !== null && isSplit(picture.all)) return 'split';
  if (levelsApart(picture) >= 1) return 'roles';
  return (picture.all?.mixed ?? 0) >= mixedFrom ? 'mixed' : null;
}

export const isDisputed = (picture: QuestionPicture, content: Pick<WorkshopContent, 'mixedFrom'>): boolean =>
  disputeOf(picture, content) !== null;

/** The option that stands for the difference itself where that is evidence, or null: roles agree, or it is none here. */
export function countsAs(
  picture: QuestionPicture,
  { disagreements }: Pick<WorkshopContent, 'disagreements'>,
): Id | null {
  const rule = disagreements.find(({ question }) => question === picture.question);
  if (!rule || levelsApart(picture) < rule.apart) return null;
  const { scale, all } = picture;
  const middle = all && middleOption(scale, all);
  // At least: a middle answer that claims as much stays.
  return middle !== null && (levelOf(scale, middle) ?? 0) >= (levelOf(scale, rule.counts) ?? 0)
    ? middle
    : rule.counts;
}

export function levelOf(scale: Scale, option: Id | null): Level | null {
  const at = option === null ? undefined : scale.place(option);
  return at === undefined ? null : (scale.levels[at] ?? null);
}
