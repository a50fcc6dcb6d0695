import type { Id, WorkshopContent } from '../../../pack/index.ts';
import {
  countsAs,
  isConsensus,
  isSplit,
  middleOption,
  type QuestionPicture,
  type Rule,
} from '../../../workshop/index.ts';

/** An answer to which a rule leads by what was said. */
export interface Led {
  rule: Rule;
  option: Id;
}

/** Answers to which what was said leads, the strongest rule first; the last vote is what counts. */
export function ledBy(picture: QuestionPicture, content: Pick<WorkshopContent, 'disagreements'>): Led[] {
  const { scale, second, all } = picture;
  const latest = second ?? all;
  const middle = latest && middleOption(scale, latest);
  const evidence = countsAs(picture, content);
  return [
    ...(middle !== null && latest && isConsensus(latest)
      ? [{ rule: 'consensus', option: middle } as const]
      : []),
    ...(evidence === null ? [] : [{ rule: 'disagreement', option: evidence } as const]),
    ...(middle === null ? [] : [{ rule: 'median', option: middle } as const]),
  ];
}

/** The answer that is proposed before anybody chooses; none where the group is split. */
export function proposedOf({ second, all }: QuestionPicture, led: readonly Led[]): Id | null {
  const latest = second ?? all;
  return latest && isSplit(latest) ? null : (led[0]?.option ?? null);
}

/** Rules by which an answer may be settled, the likeliest first: any that the group agrees on will do. */
export const rulesFor = (led: readonly Led[], option: Id | null): readonly [Rule, ...Rule[]] => {
  const [first, ...others] = led.filter((one) => one.option === option).map(({ rule }) => rule);
  return first ? [first, ...others, 'agreed', 'facilitator'] : ['agreed', 'facilitator'];
};
