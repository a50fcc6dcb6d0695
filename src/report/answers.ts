import type { QuestionValue, RecordLine } from '../engine/index.ts';
import type { Fact, FactValue, Id, Question } from '../pack/index.ts';
import type { Say } from './say.ts';

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
      return derivedWords(question, line.option, say);
    if (question !== undefined && line.state === 'answered' && line.value !== null)
      return questionWords(question, line.value as QuestionValue, line.option, say);
  }
  return line.state === 'answered' ? t('report.reply.not-asked') : t(`report.reply.${line.state}`);
}

/** An answer that follows from a fact about the company: the fact as it was given, and the option it falls into. */
function derivedWords({ id, derivedFrom }: Question, chosen: Id, say: Say): string {
  const option = say.word(`question.${id}.option.${chosen}`);
  const fact = say.pack.facts.find((one) => one.id === derivedFrom?.fact);
  const given = derivedFrom === undefined ? null : (lineOf(say, 'fact', derivedFrom.fact)?.value ?? null);
  if (fact === undefined || given === null) return option;
  const part = derivedFrom?.part;
  const figure =
    part === undefined
      ? factWords(fact, given, say)
      : partWords(fact, (given as Record<Id, number>)[part] ?? 0, say);
  return say.t('report.reply.figure', { figure, option });
}

function questionWords(question: Question, value: QuestionValue, option: Id | null, say: Say): string {
  const { t, word } = say;
  const chosen = 'option' in value ? value.option : option;
  const optionText = chosen === null ? null : word(`question.${question.id}.option.${chosen}`);
  if ('figure' in value) {
    const figure = figureWords(value.figure, question.unit, say);
    return optionText === null ? figure : t('report.reply.figure', { figure, option: optionText });
  }
  return optionText ?? ('level' in value ? t(`report.reply.level.${value.level}`) : '');
}

function figureWords(figure: number, unit: Fact['unit'] | Question['unit'] | 'money', say: Say): string {
  const { t, formats } = say;
  if (unit === 'money') return formats.money(figure, say.currency);
  return unit === undefined ? formats.number(figure, 2) : t(`report.unit.${unit}`, { count: figure });
}

/** A fact’s value in words, one line for each of its parts. */
export function factWords(fact: Fact, value: FactValue, say: Say): string {
  const { t, word } = say;
  if (typeof value === 'boolean') return t(value ? 'report.reply.yes' : 'report.reply.no');
  if (typeof value === 'number') return figureWords(value, fact.kind === 'money' ? 'money' : fact.unit, say);
  if (typeof value === 'string') return textOrOption(fact, value, say);
  if (Array.isArray(value))
    return value.map((option) => word(`fact.${fact.id}.option.${option}`)).join(' · ');
  const band = value.band;
  if (typeof band === 'string' && fact.bands !== undefined) return bandWords(fact, band, say);
  return Object.entries(value)
    .filter(([, part]) => part !== 0)
    .map(([part, each]) =>
      t('report.reply.part', {
        part: word(`fact.${fact.id}.part.${part}`),
        value: partWords(fact, each, say),
      }),
    )
    .join('\n');
}

function textOrOption(fact: Fact, value: string, say: Say): string {
  const { word, formats } = say;
  if (fact.kind === 'currency') return word(`currency.${value}`);
  const at = fact.options?.indexOf(value) ?? -1;
  if (at === -1) return value;
  // Bands of revenue are named by the round figures of the company's currency.
  const edges = say.pack.head.currencies.find(({ code }) => code === say.currency)?.revenueEdges ?? [];
  const edge = (index: number): string => formats.compactMoney(edges[index] ?? 0, say.currency);
  return word(`fact.${fact.id}.option.${value}`, { low: edge(at - 1), high: edge(at) });
}

function bandWords(fact: Fact, id: Id, say: Say): string {
  const { t, word, formats } = say;
  const band = fact.bands?.find((each) => each.id === id);
  if (fact.kind !== 'money' || band === undefined) return word(`fact.${fact.id}.band.${id}`);
  const low = formats.compactMoney(band.from, say.currency);
  if (band.to === null) return t('report.reply.from', { low });
  const high = formats.compactMoney(band.to, say.currency);
  return band.from === 0 ? t('report.reply.below', { high }) : t('report.reply.between', { low, high });
}

function partWords(fact: Fact, part: number | Id, say: Say): string {
  if (typeof part === 'number')
    return fact.kind === 'shares' ? say.t('report.unit.percent', { count: part }) : say.formats.number(part);
  return say.pack.roleIds.includes(part) ? say.role(part) : say.t('report.reply.nobody');
}

/** The record line of a question or fact. */
const lineOf = (say: Say, kind: RecordLine['kind'], id: Id): RecordLine | undefined =>
  say.result.record.find((line) => line.kind === kind && line.id === id);

/** `Paperwork hours per rep: 15 to under 20 hours a week`, on one line */
export function shortAnswer(id: Id, say: Say, kind: RecordLine['kind'] = 'question'): string {
  const { t, word } = say;
  const line = lineOf(say, kind, id);
  const answer = line === undefined ? t('report.reply.not-asked') : answerWords(line, say);
  return t('report.why.answer', {
    question: word(`${kind}.${id}.short`),
    answer: answer.replaceAll('\n', '; '),
  });
}
