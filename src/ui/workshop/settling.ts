import type { Adjustments, Answers } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import {
  isConsensus,
  middleOption,
  withSettlement,
  type QuestionPicture,
  type Rule,
  type Workshop,
} from '../../workshop/index.ts';
import { withoutOpenTask } from './open-task.ts';

/** An answer that is to count for a question, by which rule, and why. */
export interface Settling {
  question: Id;
  rule: Rule;
  option: Id;
  reason: string;
}

/** What settling changes of an assessment. */
interface Changed {
  workshop: Workshop;
  adjustments: Adjustments;
}

/** The middle answers to what is not dealt with yet; a group of two halves has none. */
export const middlesOf = (
  pictures: readonly QuestionPicture[],
  dealt: ReadonlyMap<Id, unknown>,
): Settling[] =>
  pictures.flatMap((picture) => {
    const { question, scale } = picture;
    const latest = picture.second ?? picture.all;
    const option = latest && middleOption(scale, latest);
    if (!option || dealt.has(question)) return [];
    return [{ question, rule: isConsensus(latest) ? 'consensus' : 'median', option, reason: '' }];
  });

/** What was settled as the assessment holds it: as replies, with who said so and when. */
export const repliesOf = (settling: readonly Settling[], by: string, at: string): Answers =>
  Object.fromEntries(
    settling.map(({ question, option, reason }) => [
      question,
      { state: 'answered', value: { option }, by, at, ...(reason === '' ? {} : { note: reason }) },
    ]),
  );

/** Notes what was settled; nobody is to find it out any more. */
export const withAllSettled = (before: Changed, settling: readonly Settling[]): Changed =>
  settling.reduce(
    ({ workshop, adjustments }, one) => ({
      workshop: withSettlement(workshop, { ...one, owner: null }),
      adjustments: withoutOpenTask(adjustments, one.question),
    }),
    before,
  );
