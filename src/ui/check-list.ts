import type { Course, Route } from '../interview/index.ts';
import type { Answers, Facts, Reply } from '../engine/index.ts';
import type { Id, InterviewPack } from '../pack/index.ts';
import { answerInWords, factInWords } from './in-words.ts';
import { t, word } from './say.ts';

/** One thing asked, with what was said to it. */
export interface CheckLine {
  /** Unique among all lines: facts and questions may share an id. */
  key: string;
  name: string;
  /** What was said, in words; “not answered” where nothing was. */
  said: string;
  state: Reply<unknown>['state'] | 'open';
  note: string | null;
  whoKnows: readonly Id[];
  route: Route;
}

export interface CheckGroup {
  /** Unique among all groups: pages and sections may share an id. */
  key: string;
  title: string;
  lines: CheckLine[];
}

/** Everything a company was asked and what it said, by page and section, in the order asked. */
export function checkList(pack: InterviewPack, course: Course, facts: Facts, answers: Answers): CheckGroup[] {
  const about = (reply: Reply<unknown> | undefined): Pick<CheckLine, 'state' | 'note'> => ({
    state: reply?.state ?? 'open',
    note: reply?.note ?? null,
  });
  return [
    ...course.pages.map(({ page, facts: asked }) => ({
      key: `page.${page}`,
      title: word(`page.${page}.title`),
      lines: asked.map((fact) => ({
        key: `fact.${fact.id}`,
        name: word(`fact.${fact.id}.short`),
        said: factInWords(pack, facts, fact) ?? t('answer.open'),
        whoKnows: fact.whoKnows,
        route: { at: 'company' as const, page },
        ...about(facts[fact.id]),
      })),
    })),
    ...course.sections.map(({ section, questions }) => ({
      key: `section.${section}`,
      title: word(`section.${section}.title`),
      lines: questions.map((question) => ({
        key: `question.${question.id}`,
        name: word(`question.${question.id}.short`),
        said: answerInWords(question, answers) ?? t('answer.open'),
        whoKnows: question.whoKnows,
        route: { at: 'question' as const, question: question.id },
        ...about(answers[question.id]),
      })),
    })),
  ];
}
