import { Conditions, factsOnly, knownFacts, type Answers, type Facts, type World } from '../engine/index.ts';
import type { Condition, Criterion, Fact, Id, InterviewPack, Question } from '../pack/index.ts';
import { optionOfFigure } from './figures.ts';

/** What this company is asked, in order: everything that does not apply to it is left out. */
export interface Course {
  pages: readonly { page: Id; facts: readonly Fact[] }[];
  sections: readonly { section: Id; questions: readonly Question[] }[];
  /** All questions of the sections, in the order asked. */
  questions: readonly Question[];
  /** Criteria that apply to the company, whether or not one of their questions is put. */
  criteria: readonly Criterion[];
}

/**
 * Facts and questions that are put to a company, given what it has said so far. A condition that rests on something
 * unknown asks. Derived questions are answered by a fact and never put.
 */
export function courseOf(pack: InterviewPack, facts: Facts, answers: Answers): Course {
  const conditions = new Conditions(pack);
  const world = factsOnly(knownFacts(pack.facts, facts), repliesTo(pack, answers));
  const applies = ({ appliesWhen }: { appliesWhen?: Condition | undefined }): boolean =>
    !appliesWhen || conditions.holds(appliesWhen, world) !== false;

  const pages = pack.head.companyPages
    .map((page) => ({ page, facts: pack.facts.filter((fact) => fact.page === page && applies(fact)) }))
    .filter((page) => page.facts.length > 0);
  const criteria = pack.criteria.filter(applies);
  const asked = criteria.flatMap(({ questions }) =>
    questions.filter((question) => !question.derivedFrom && applies(question)),
  );
  const sections = pack.head.sections
    .map((section) => ({ section, questions: asked.filter((question) => question.section === section) }))
    .filter((section) => section.questions.length > 0);
  return {
    pages,
    sections,
    questions: sections.flatMap(({ questions }) => questions),
    criteria,
  };
}

/**
 * What conditions may look at in a reply: its level, or which kind of non-answer it is. The engine counts by the same
 * rule; a test holds the two together. Here the part that weighs the evidence stays out of the first load.
 */
function repliesTo(pack: InterviewPack, answers: Answers): World['question'] {
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  return (id) => {
    const question = questions.find((each) => each.id === id);
    const reply = answers[id];
    if (!question || !reply) return null;
    if (reply.state !== 'answered') return reply.state;
    const { value } = reply;
    if ('level' in value) return value.level;
    const option =
      'figure' in value
        ? optionOfFigure(question, value.figure)
        : question.options.find((each) => each.id === value.option);
    return option?.level ?? null;
  };
}
