import { Conditions, Evidence, factsOnly, knownFacts, type Answers, type Facts } from '../engine/index.ts';
import type { Criterion, Fact, Id, InterviewPack, Question } from '../pack/index.ts';

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
  const evidence = new Evidence(pack, conditions);
  const known = knownFacts(pack.facts, facts);
  const world = factsOnly(known, evidence.replies(answers, known));

  const put = ({ appliesWhen }: Fact): boolean =>
    !appliesWhen || conditions.holds(appliesWhen, world) !== false;
  const pages = pack.head.companyPages
    .map((page) => ({ page, facts: pack.facts.filter((fact) => fact.page === page && put(fact)) }))
    .filter((page) => page.facts.length > 0);

  const asked = pack.criteria.flatMap((criterion) =>
    criterion.questions.filter(
      (question) => !question.derivedFrom && evidence.applies(criterion, question, world),
    ),
  );
  const sections = pack.head.sections
    .map((section) => ({ section, questions: asked.filter((question) => question.section === section) }))
    .filter((section) => section.questions.length > 0);
  return {
    pages,
    sections,
    questions: sections.flatMap(({ questions }) => questions),
    criteria: pack.criteria.filter((criterion) => evidence.applies(criterion, null, world)),
  };
}
