import { currencyOf, type Facts } from '../../engine/index.ts';
import type { Fact, FactValue, Id, InterviewPack, Question } from '../../pack/index.ts';
import { bandWords, optionWords, unitWords, type Unit } from './options.ts';
import type { Voice } from './voice.ts';

// What a company said, in words: the same on screen and on paper.

/** Any value of a fact in words, a line for each of its parts. */
export function valueWords(
  voice: Voice,
  pack: InterviewPack,
  facts: Facts,
  fact: Fact,
  value: FactValue,
): string {
  const { t, word, formats } = voice;
  const option = (id: Id): string => optionWords(voice, pack, facts, fact, id);
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'number')
    return fact.kind === 'money'
      ? formats.money(value, currencyOf(pack, facts))
      : figureWords(voice, value, fact.unit);
  if (typeof value === 'string') {
    if (fact.kind === 'currency') return word(`currency.${value}`);
    return fact.kind === 'choice' ? option(value) : value;
  }
  if (Array.isArray(value)) return value.length === 0 ? t('answer.none') : value.map(option).join(' · ');
  const { band } = value;
  if (typeof band === 'string') return bandWords(voice, pack, facts, fact, band);
  const parts = Object.entries(value).filter(([, part]) => part !== 0);
  if (parts.length === 0) return t('answer.nobody');
  return parts
    .map(([part, given]) =>
      t('answer.part', {
        part: word(`fact.${fact.id}.part.${part}`),
        given:
          typeof given === 'number'
            ? figureWords(voice, given, fact.kind === 'shares' ? 'percent' : fact.unit)
            : option(given),
      }),
    )
    .join('\n');
}

/** `12 months`; a per cent sign stands close. */
export function figureWords(voice: Voice, value: number, unit: Unit): string {
  const figure = voice.formats.number(value, 2);
  // Korean puts the week before the figure.
  if (unit === 'hours-a-week') return voice.t('answer.hours-a-week', { count: value, figure });
  const named = unitWords(voice, unit, value);
  if (named === '') return figure;
  return unit === 'percent' ? figure + named : voice.t('answer.with-unit', { figure, unit: named });
}

/** A figure that was given to a question, and the option it counts as. */
export function figureAnswer(voice: Voice, value: number, unit: Unit, label: string): string {
  const figure = figureWords(voice, value, unit);
  // An option that holds one figure only says the same again.
  return figure === label || label === '' ? figure : voice.t('answer.figure', { figure, label });
}

/** An answer that follows from a fact about the company: the fact as it was given, and what it counts as. */
export function derivedWords(
  voice: Voice,
  pack: InterviewPack,
  facts: Facts,
  { derivedFrom }: Pick<Question, 'derivedFrom'>,
  given: FactValue | null,
  label: string,
): string {
  const fact = pack.facts.find(({ id }) => id === derivedFrom?.fact);
  if (!fact || given === null) return label;
  const value = derivedFrom?.part === undefined ? given : partOf(given, derivedFrom.part);
  return value === null
    ? label
    : voice.t('answer.figure', { figure: valueWords(voice, pack, facts, fact, value), label });
}

/** One part of a fact that has several, as a fact of that part alone. */
function partOf(value: FactValue, part: Id): FactValue | null {
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const given = Object.entries(value).find(([id]) => id === part)?.[1];
  return given === undefined ? null : { [part]: given };
}
