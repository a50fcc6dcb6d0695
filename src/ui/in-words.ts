import type { Answers, Facts, Reply } from '../engine/index.ts';
import type { AskedQuestion, Fact, InterviewPack, Question } from '../pack/index.ts';
import { said } from '../report/index.ts';
import { chosenRow, optionLabel } from './choices.ts';
import { onScreen } from './result/on-screen.ts';
import { t } from './say.ts';

/** Any value of a fact in words. */
export const valueInWords = onScreen(said.valueWords);

const figureAnswer = onScreen(said.figureAnswer);
const derivedAnswer = onScreen(said.derivedWords);

type NoAnswer = Exclude<Reply<unknown>['state'], 'answered'>;

/** A reply to a fact in words, as the check page and the lists show it; null where nothing was said. */
export function factInWords(pack: InterviewPack, facts: Facts, fact: Fact): string | null {
  const reply = facts[fact.id];
  if (!reply) return null;
  return reply.state === 'answered'
    ? valueInWords(pack, facts, fact, reply.value)
    : withoutInWords(reply.state);
}

/** A way of giving no answer, as it is said once chosen. */
export const withoutInWords = (state: NoAnswer): string =>
  t(state === 'skipped' ? 'reply.skipped' : `answer.${state}`);

export function answerInWords(question: AskedQuestion, answers: Answers): string | null {
  const reply = answers[question.id];
  if (!reply) return null;
  if (reply.state !== 'answered') return withoutInWords(reply.state);
  const row = chosenRow(question, reply);
  const label = row === null ? '' : optionLabel(question, row);
  return 'figure' in reply.value ? figureAnswer(reply.value.figure, question.unit, label) : label;
}

/** An answer that follows from a fact about the company: the fact as it was given, and what it counts as. */
export function derivedInWords(
  pack: InterviewPack,
  facts: Facts,
  question: Pick<Question, 'derivedFrom'>,
  label: string,
): string {
  const reply = facts[question.derivedFrom?.fact ?? ''];
  const given = reply?.state === 'answered' ? reply.value : null;
  return derivedAnswer(pack, facts, question, given, label);
}
