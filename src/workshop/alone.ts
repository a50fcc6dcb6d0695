import { assessFirmness, type Answers, type Facts } from '../engine/index.ts';
import type { Id, Pack } from '../pack/index.ts';
import { middleOption } from './statistics.ts';
import type { QuestionPicture } from './picture.ts';
import type { Contribution } from './workshop.ts';

/** One person’s answers as the engine takes them. */
export function answersOf({ answers, without }: Pick<Contribution, 'answers' | 'without'>): Answers {
  const given = Object.entries(answers).map(([id, option]) => [id, { state: 'answered', value: { option } }]);
  const none = Object.entries(without).map(([id, state]) => [id, { state }]);
  return Object.fromEntries([...none, ...given]) as Answers;
}

/** The middle answers of everybody in these pictures, as if one person had given them. */
export const middleAnswers = (
  pictures: readonly QuestionPicture[],
): Pick<Contribution, 'answers' | 'without'> => ({
  answers: Object.fromEntries(
    pictures.flatMap(({ question, scale, all }) => {
      const option = all && middleOption(scale, all);
      return option === null ? [] : [[question, option]];
    }),
  ),
  without: {},
});

/** The verdict that the company would get if only these answers counted; the open one where they leave too much open. */
export function verdictOn(pack: Pack, facts: Facts, answers: Answers): Id {
  const { state, leaning, verdicts } = assessFirmness(pack, { facts, answers });
  if (state === 'open' || state === 'contradicted') return pack.decision.openVerdict;
  const [only, ...others] = verdicts;
  return only && others.length === 0 ? only.verdict : leaning.verdict;
}
