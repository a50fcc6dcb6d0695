import { withChanges, type ReplyChanges } from '../../engine/index.ts';
import type { Fact, Pack, Question } from '../../pack/index.ts';
import type { Assessment } from '../../storage/index.ts';
import { answerInWords, factInWords } from '../in-words.ts';
import { t, word } from '../say.ts';
import type { Asked } from './what-if.svelte.ts';

/** One changed reply in words. */
export interface ChangeLine extends Asked {
  key: string;
  name: string;
  was: string;
  now: string;
}

/** What these changes change, in the order asked; replies to what the pack no longer asks say nothing. */
export function changeLines(present: Assessment, changes: ReplyChanges, pack: Pack): ChangeLine[] {
  const changed = withChanges(present, changes);
  const open = t('answer.open');
  const factLine = (fact: Fact): ChangeLine => ({
    kind: 'facts',
    id: fact.id,
    key: `facts.${fact.id}`,
    name: word(`fact.${fact.id}.short`),
    was: inOneLine(factInWords(pack, present.facts, fact) ?? open),
    now: inOneLine(factInWords(pack, changed.facts, fact) ?? open),
  });
  const answerLine = (question: Question): ChangeLine => ({
    kind: 'answers',
    id: question.id,
    key: `answers.${question.id}`,
    name: word(`question.${question.id}.short`),
    was: answerInWords(question, present.answers) ?? open,
    now: answerInWords(question, changed.answers) ?? open,
  });
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  return [
    ...pack.facts.filter(({ id }) => id in changes.facts).map(factLine),
    ...questions.filter(({ id }) => id in changes.answers).map(answerLine),
  ];
}

const inOneLine = (text: string): string => text.replaceAll('\n', ', ');
