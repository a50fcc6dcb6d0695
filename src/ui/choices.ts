import { optionOfFigure } from '../interview/index.ts';
import type { Answers, Facts, QuestionValue, Reply } from '../engine/index.ts';
import type { Fact, FactValue, Id, InterviewPack, Question } from '../pack/index.ts';
import { formats, t, word } from './say.ts';

/** One row to choose: a value and its words. */
export interface Choice {
  value: string;
  label: string;
}

/** Values of the quiet rows; option ids never begin with a colon. */
export const quietValue = { unknown: ':unknown', 'not-applicable': ':not-applicable', skipped: ':skipped' } as const;
export type QuietState = keyof typeof quietValue;

export const quietState = (value: string): QuietState | null =>
  (Object.keys(quietValue) as QuietState[]).find((state) => quietValue[state] === value) ?? null;

export const quietChoices = (states: readonly QuietState[]): Choice[] =>
  states.map((state) => ({ value: quietValue[state], label: t(`answer.${state}`) }));

export const optionLabel = (question: Question, option: Id): string => word(`question.${question.id}.option.${option}`);

/** Which row of a question is chosen; a typed figure chooses the row whose band it falls into. */
export function chosenRow(question: Question, reply: Reply<QuestionValue> | undefined): string | null {
  if (!reply) return null;
  if (reply.state !== 'answered') return quietValue[reply.state];
  const { value } = reply;
  if ('option' in value) return value.option;
  if ('figure' in value) return optionOfFigure(question, value.figure)?.id ?? null;
  return question.options.find(({ level }) => level === value.level)?.id ?? null;
}

/** The currency code everything is shown in; the first of the pack until one is chosen. */
export function currencyOf(pack: InterviewPack, facts: Facts): string {
  const fact = pack.facts.find(({ kind }) => kind === 'currency');
  const reply = fact && facts[fact.id];
  return reply?.state === 'answered' && typeof reply.value === 'string' ? reply.value : (pack.head.currencies[0]?.code ?? '');
}

/** Words of one option of a fact; bands of yearly revenue are said in the company’s currency. */
export function factOptionLabel(pack: InterviewPack, facts: Facts, fact: Fact, option: Id): string {
  const code = currencyOf(pack, facts);
  const edges = pack.head.currencies.find((currency) => currency.code === code)?.revenueEdges ?? [];
  const at = fact.options?.indexOf(option) ?? -1;
  const money = (edge: number | undefined): string => (edge === undefined ? '' : formats().compactMoney(edge, code));
  return word(`fact.${fact.id}.option.${option}`, { low: money(edges[at - 1]), high: money(edges[at]) });
}

export const unitOf = (unit: Question['unit'] | Fact['unit'], count: number): string =>
  unit === undefined || unit === 'money' ? '' : t(`unit.${unit}`, { count });

/** A reply to a fact in words, as the check page and the lists show it; null where nothing was said. */
export function factInWords(pack: InterviewPack, facts: Facts, fact: Fact): string | null {
  const reply = facts[fact.id];
  if (!reply) return null;
  return reply.state === 'answered' ? valueInWords(pack, facts, fact, reply.value) : t(`answer.${reply.state}`);
}

function valueInWords(pack: InterviewPack, facts: Facts, fact: Fact, value: FactValue): string {
  const option = (id: Id): string => factOptionLabel(pack, facts, fact, id);
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'number') {
    if (fact.kind === 'money') return formats().money(value, currencyOf(pack, facts));
    return [formats().number(value), unitOf(fact.unit, value)].join(' ').trim();
  }
  if (typeof value === 'string') {
    if (fact.kind === 'currency') return word(`currency.${value}`);
    return fact.kind === 'choice' ? option(value) : value;
  }
  if (Array.isArray(value)) return value.length === 0 ? t('answer.none') : formats().list(value.map(option));
  const { band } = value;
  if (typeof band === 'string') return word(`fact.${fact.id}.band.${band}`);
  const parts = Object.entries(value).filter(([, figure]) => figure !== 0);
  if (parts.length === 0) return t('answer.nobody');
  return parts
    .map(([part, figure]) => `${word(`fact.${fact.id}.part.${part}`)}: ${typeof figure === 'number' ? [formats().number(figure), fact.kind === 'shares' ? '%' : ''].join(' ').trim() : option(figure)}`)
    .join(' · ');
}

export function answerInWords(question: Question, answers: Answers): string | null {
  const reply = answers[question.id];
  if (!reply) return null;
  if (reply.state !== 'answered') return t(`answer.${reply.state}`);
  const row = chosenRow(question, reply);
  const label = row === null ? '' : optionLabel(question, row);
  if (!('figure' in reply.value)) return label;
  const { figure } = reply.value;
  return t('answer.figure', { figure: [formats().number(figure, 2), unitOf(question.unit, figure)].join(' ').trim(), label });
}
