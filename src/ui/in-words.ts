import type { Answers, Facts } from '../engine/index.ts';
import type { AskedQuestion, Fact, FactValue, Id, InterviewPack, Question } from '../pack/index.ts';
import { chosenRow, currencyOf, factOptionLabel, optionLabel, unitOf } from './choices.ts';
import { formats, t, word } from './say.ts';

/** A reply to a fact in words, as the check page and the lists show it; null where nothing was said. */
export function factInWords(pack: InterviewPack, facts: Facts, fact: Fact): string | null {
  const reply = facts[fact.id];
  if (!reply) return null;
  return reply.state === 'answered'
    ? valueInWords(pack, facts, fact, reply.value)
    : t(`answer.${reply.state}`);
}

/** Any value of a fact in words. */
export function valueInWords(pack: InterviewPack, facts: Facts, fact: Fact, value: FactValue): string {
  const option = (id: Id): string => factOptionLabel(pack, facts, fact, id);
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'number') {
    if (fact.kind === 'money') return formats().money(value, currencyOf(pack, facts));
    return withUnit(formats().number(value), fact.unit, value);
  }
  if (typeof value === 'string') {
    if (fact.kind === 'currency') return word(`currency.${value}`);
    return fact.kind === 'choice' ? option(value) : value;
  }
  if (Array.isArray(value)) return value.length === 0 ? t('answer.none') : value.map(option).join(' · ');
  const { band } = value;
  if (typeof band === 'string') return word(`fact.${fact.id}.band.${band}`);
  const parts = Object.entries(value).filter(([, figure]) => figure !== 0);
  if (parts.length === 0) return t('answer.nobody');
  return parts
    .map(([part, given]) =>
      t('answer.part', {
        part: word(`fact.${fact.id}.part.${part}`),
        given:
          typeof given === 'number'
            ? withUnit(formats().number(given), fact.kind === 'shares' ? 'percent' : undefined, given)
            : option(given),
      }),
    )
    .join('\n');
}

/** `12 months`; a per cent sign stands close. */
function withUnit(figure: string, unit: Fact['unit'] | AskedQuestion['unit'], count: number): string {
  const named = unitOf(unit, count);
  if (named === '') return figure;
  return unit === 'percent' ? figure + named : t('answer.with-unit', { figure, unit: named });
}

export function answerInWords(question: AskedQuestion, answers: Answers): string | null {
  const reply = answers[question.id];
  if (!reply) return null;
  if (reply.state !== 'answered') return t(`answer.${reply.state}`);
  const row = chosenRow(question, reply);
  const label = row === null ? '' : optionLabel(question, row);
  if (!('figure' in reply.value)) return label;
  const figure = withUnit(formats().number(reply.value.figure, 2), question.unit, reply.value.figure);
  // A row that holds one figure only says the same again.
  return figure === label ? label : t('answer.figure', { figure, label });
}

/** An answer that follows from a fact about the company: the fact as it was given, and what it counts as. */
export function derivedInWords(
  pack: InterviewPack,
  facts: Facts,
  { derivedFrom }: Pick<Question, 'derivedFrom'>,
  label: string,
): string {
  const fact = pack.facts.find(({ id }) => id === derivedFrom?.fact);
  const reply = fact && facts[fact.id];
  if (!fact || !derivedFrom || reply?.state !== 'answered') return label;
  const { part } = derivedFrom;
  const value = part === undefined ? reply.value : partOf(reply.value, part);
  return value === null
    ? label
    : t('answer.figure', { figure: valueInWords(pack, facts, fact, value), label });
}

/** One part of a fact that has several, as a fact of that part alone. */
function partOf(value: FactValue, part: Id): FactValue | null {
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const given = Object.entries(value).find(([id]) => id === part)?.[1];
  return given === undefined ? null : { [part]: given };
}
