import { optionOfFigure, type Answers, type QuestionValue } from '../engine/index.ts';
import type { AskedQuestion, Id, InterviewPack } from '../pack/index.ts';
import { askedById } from './admit.ts';
import type { Contribution, NoAnswer } from './workshop.ts';

/** As whom somebody answers. */
export type Voice = Omit<Contribution, 'answers' | 'without'>;

/** Role of somebody who did not say which. */
export const noRole = 'not-said';

/** Answers as they are handed in: options, and what was said where there is none; without notes, names and times. */
export function handIn(voice: Voice, answers: Answers, pack: Pick<InterviewPack, 'criteria'>): Contribution {
  const questions = askedById(pack);
  const given: Record<Id, Id> = {};
  const without: Record<Id, NoAnswer> = {};
  for (const [id, reply] of Object.entries(answers)) {
    const question = questions.get(id);
    if (reply.state !== 'answered') without[id] = reply.state;
    else if (question && !question.derivedFrom) {
      const option = optionFor(question, reply.value);
      if (option !== null) given[id] = option;
    }
  }
  return { ...voice, answers: given, without };
}

/** The option that a reply stands for; of several on one level the first. */
function optionFor(question: AskedQuestion, value: QuestionValue): Id | null {
  if ('option' in value) return value.option;
  if ('figure' in value) return optionOfFigure(question, value.figure)?.id ?? null;
  return question.options.find(({ level }) => level === value.level)?.id ?? null;
}
