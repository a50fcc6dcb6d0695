import { optionOfFigure } from '../engine/index.ts';
import type { Facts, QuestionValue, Reply } from '../engine/index.ts';
import type { Fact, Id, InterviewPack, AskedQuestion } from '../pack/index.ts';
import { formats, t, word } from './say.ts';

/** One row to choose: a value and its words. */
export interface Choice {
  value: string;
  label: string;
}

/** Values of the quiet rows; option ids never begin with a colon. */
export const quietValue = {
  unknown: ':unknown',
  'not-applicable': ':not-applicable',
  skipped: ':skipped',
} as const;
export type QuietState = keyof typeof quietValue;

export const quietState = (value: string): QuietState | null =>
  (Object.keys(quietValue) as QuietState[]).find((state) => quietValue[state] === value) ?? null;

export const quietChoices = (states: readonly QuietState[]): Choice[] =>
  states.map((state) => ({ value: quietValue[state], label: t(`answer.${state}`) }));

export const optionLabel = (question: AskedQuestion, option: Id): string =>
  word(`question.${question.id}.option.${option}`);

/** Which row of a question is chosen; a typed figure chooses the row whose band it falls into. */
export function chosenRow(question: AskedQuestion, reply: Reply<QuestionValue> | undefined): string | null {
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
  return reply?.state === 'answered' && typeof reply.value === 'string'
    ? reply.value
    : (pack.head.currencies[0]?.code ?? '');
}

/** Words of one option of a fact; bands of yearly revenue are said in the company’s currency. */
export function factOptionLabel(pack: InterviewPack, facts: Facts, fact: Fact, option: Id): string {
  const code = currencyOf(pack, facts);
  const edges = pack.head.currencies.find((currency) => currency.code === code)?.revenueEdges ?? [];
  const at = fact.options?.indexOf(option) ?? -1;
  const money = (edge: number | undefined): string =>
    edge === undefined ? '' : formats().compactMoney(edge, code);
  return word(`fact.${fact.id}.option.${option}`, { low: money(edges[at - 1]), high: money(edges[at]) });
}

export const unitOf = (unit: AskedQuestion['unit'] | Fact['unit'], count: number): string =>
  unit === undefined || unit === 'money' ? '' : t(`unit.${unit}`, { count });
