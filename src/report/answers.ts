import type { QuestionValue, RecordLine } from '../engine/index.ts';
import type { Fact, FactValue, Id, Question } from '../pack/index.ts';
import type { Say } from './say.ts';
import { derivedWords, figureAnswer, valueWords } from './words/index.ts';

/** What was answered, in words: the chosen option, a figure with its unit, or why there is none. */
export function answerWords(line: RecordLine, say: Say): string {
  const { t } = say;
  if (line.state === 'hidden') return t('report.reply.hidden');
  if (line.kind === 'fact') {
    const fact = say.pack.facts.find(({ id }) => id === line.id);
    if (fact !== undefined && line.state === 'answered' && line.value !== null)
      return factWords(fact, line.value, say);
  } else {
    const question = say.question(line.id);
    if (question !== undefined && line.option !== null && (line.state === 'derived' || line.value === null))
      return derivedAnswer(question, line.option, say);
    if (question !== undefined && line.state === 'answered' && line.value !== null)
      return questionWords(question, line.value as QuestionValue, line.option, say);
  }
  return line.state === 'answered' ? t('report.reply.not-asked') : t(`report.reply.${line.state}`);
}

/** An answer that follows from a fact about the company. */
function derivedAnswer(question: Question, chosen: Id, say: Say): string {
  const { derivedFrom } = question;
  const given = derivedFrom === undefined ? null : (lineOf(say, 'fact', derivedFrom.fact)?.value ?? null);
  const label = say.word(`question.${question.id}.option.${chosen}`);
  return derivedWords(say, say.pack, say.subject.facts, question, given, label);
}

function questionWords(question: Question, value: QuestionValue, option: Id | null, say: Say): string {
  const { t, word } = say;
  const chosen = 'option' in value ? value.option : option;
  const label = chosen === null ? '' : word(`question.${question.id}.option.${chosen}`);
  if ('figure' in value) return figureAnswer(say, value.figure, question.unit, label);
  return label === '' && 'level' in value ? t(`report.reply.level.${value.level}`) : label;
}

/** A fact’s value in words, one line for each of its parts. */
export const factWords = (fact: Fact, value: FactValue, say: Say): string =>
  valueWords(say, say.pack, say.subject.facts, fact, value);

/** The record line of a question or fact. */
const lineOf = (say: Say, kind: RecordLine['kind'], id: Id): RecordLine | undefined =>
  say.result.record.find((line) => line.kind === kind && line.id === id);

/** What is answered now, on one line. */
export function presentAnswer(id: Id, say: Say, kind: RecordLine['kind']): string {
  const line = lineOf(say, kind, id);
  const answer = line === undefined ? say.t('report.reply.not-asked') : answerWords(line, say);
  return answer.replaceAll('\n', '; ');
}

/** `Paperwork hours per rep: 15 to under 20 hours a week`, on one line */
export const shortAnswer = (id: Id, say: Say, kind: RecordLine['kind'] = 'question'): string =>
  say.t('report.why.answer', {
    question: say.word(`${kind}.${id}.short`),
    answer: presentAnswer(id, say, kind),
  });
