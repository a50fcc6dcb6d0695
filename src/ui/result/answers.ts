import { dayOfStamp } from '../../i18n/index.ts';
import type { CountedAnswer, Reply } from '../../engine/index.ts';
import { formatRoute } from '../../interview/index.ts';
import { optionLabel } from '../choices.ts';
import { answerInWords, derivedInWords, factInWords } from '../in-words.ts';
import type { Id } from '../../pack/index.ts';
import { formats, t, word } from '../say.ts';
import type { View } from './view.ts';

/** What was said, in words, and where to change it. */
export interface Said {
  id: Id;
  short: string;
  text: string;
  known: boolean;
  /** Null where the address leads to no page. */
  href: string | null;
  /** For answers that follow from a company fact: how. */
  derived: string | null;
  note: string | null;
  /** Who said it and when, as far as that was kept. */
  given: string | null;
}

export function saidToQuestion(view: View, id: Id): Said {
  const question = view.questions.get(id);
  const answer = view.counted.get(id);
  const derivedFrom = question?.derivedFrom?.fact;
  return {
    id,
    short: word(`question.${id}.short`),
    text: answer ? answerText(view, answer) : t('result.answer.not-asked'),
    known: answer?.state === 'answered',
    href:
      derivedFrom === undefined
        ? formatRoute({ at: 'question', question: id })
        : factAddress(view, derivedFrom),
    derived: derivedFrom === undefined ? null : word(`question.${id}.derived`),
    note: view.assessment.answers[id]?.note ?? null,
    given: givenWords(
      view,
      derivedFrom === undefined ? view.assessment.answers[id] : view.assessment.facts[derivedFrom],
    ),
  };
}

export function saidToFact(view: View, id: Id): Said {
  const fact = view.facts.get(id);
  const reply = view.assessment.facts[id];
  const given =
    fact && reply?.state === 'answered' ? factInWords(view.pack, view.assessment.facts, fact) : null;
  return {
    id,
    short: word(`fact.${id}.short`),
    text: given ?? t(`result.answer.${reply && reply.state !== 'answered' ? reply.state : 'not-asked'}`),
    known: given !== null,
    href: factAddress(view, id),
    derived: null,
    note: reply?.note ?? null,
    given: givenWords(view, reply),
  };
}

function givenWords({ assessment }: View, reply: Reply<unknown> | undefined): string | null {
  const who = reply?.by ?? assessment.respondent;
  const day = reply?.at === undefined ? null : formats().date(dayOfStamp(reply.at));
  if (who !== null && day !== null) return t('result.given-by', { who, date: day });
  if (day !== null) return t('result.given-on', { date: day });
  return who === null ? null : t('result.given-who', { who });
}

function answerText(view: View, { question: id, state, option, level }: CountedAnswer): string {
  const { questions, assessment } = view;
  const question = questions.get(id);
  if (state !== 'answered') return t(`result.answer.${state}`);
  const reply = assessment.answers[id];
  if (question && reply?.state === 'answered' && 'figure' in reply.value)
    return answerInWords(question, assessment.answers) ?? '';
  if (question && option !== null)
    return derivedInWords(view.pack, assessment.facts, question, optionLabel(question, option));
  return level === null ? t('result.answer.unknown') : t(`result.level.${level}`);
}

function factAddress({ facts }: View, id: Id): string | null {
  const page = facts.get(id)?.page;
  return page === undefined ? null : formatRoute({ at: 'company', page });
}
