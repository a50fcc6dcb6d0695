import {
  Conditions,
  factsNamed,
  factsOnly,
  knownFacts,
  leavesOf,
  mayApply,
  optionOfFigure,
  type Answers,
  type Facts,
  type World,
} from '../engine/index.ts';
import type { AskedCriterion, Fact, Id, InterviewPack, AskedQuestion } from '../pack/index.ts';

/** What this company is asked, in order: everything that does not apply to it is left out. */
export interface Course {
  pages: readonly { page: Id; facts: readonly Fact[] }[];
  sections: readonly { section: Id; questions: readonly AskedQuestion[] }[];
  /** All questions of the sections, in the order asked. */
  questions: readonly AskedQuestion[];
  /** Criteria that apply to the company, whether or not one of their questions is put. */
  criteria: readonly AskedCriterion[];
}

/** The course of a company, given what it has said so far. */
export type CourseFinder = (facts: Facts, answers: Answers) => Course;

/**
 * Finds courses in one pack, and remembers the last: a reply that no condition looks at leaves the very same object, and
 * with it everything drawn from it. Most replies are such, so the work of an answer does not grow with the pack.
 */
export function courseFinder(pack: InterviewPack): CourseFinder {
  const conditions = new Conditions(pack);
  const { facts: factIds, questions: questionIds } = lookedAt(pack, conditions);
  let last: { replies: readonly unknown[]; course: Course } | undefined;
  return (facts, answers) => {
    const replies = [...factIds.map((id) => facts[id]), ...questionIds.map((id) => answers[id])];
    if (!last?.replies.every((reply, at) => reply === replies[at]))
      last = { replies, course: findCourse(pack, conditions, facts, answers) };
    return last.course;
  };
}

/** Facts and questions whose replies can change what is asked: those that some condition of the pack looks at. */
function lookedAt(pack: InterviewPack, conditions: Conditions): { facts: Id[]; questions: Id[] } {
  const all = [
    ...pack.facts,
    ...pack.criteria,
    ...pack.criteria.flatMap(({ questions }) => questions),
  ].flatMap(({ appliesWhen }) => appliesWhen ?? []);
  const questions = all
    .flatMap((condition) => leavesOf(condition, conditions))
    .flatMap((leaf) => ('question' in leaf ? leaf.question : []));
  const facts = all.flatMap((condition) => [...factsNamed(condition, conditions)]);
  return { facts: [...new Set(facts)], questions: [...new Set(questions)] };
}

/**
 * Facts and questions that are put to a company, given what it has said so far. A condition that rests on something
 * unknown asks. Derived questions are answered by a fact and never put.
 */
export const courseOf = (pack: InterviewPack, facts: Facts, answers: Answers): Course =>
  findCourse(pack, new Conditions(pack), facts, answers);

function findCourse(pack: InterviewPack, conditions: Conditions, facts: Facts, answers: Answers): Course {
  const world = factsOnly(knownFacts(pack.facts, facts), repliesTo(pack, answers));
  const applies = (asked: Parameters<typeof mayApply>[0]): boolean => mayApply(asked, conditions, world);

  const pages = pack.head.companyPages
    .map((page) => ({ page, facts: pack.facts.filter((fact) => fact.page === page && applies(fact)) }))
    .filter((page) => page.facts.length > 0);
  const criteria = pack.criteria.filter(applies);
  const asked = criteria.flatMap(({ questions }) =>
    questions.filter((question) => !question.derivedFrom && applies(question)),
  );
  const bySection = new Map(pack.head.sections.map((section): [Id, AskedQuestion[]] => [section, []]));
  for (const question of asked) bySection.get(question.section)?.push(question);
  const sections = [...bySection]
    .map(([section, questions]) => ({ section, questions }))
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
  const questions = new Map(
    pack.criteria.flatMap((criterion) => criterion.questions.map((question) => [question.id, question])),
  );
  return (id) => {
    const question = questions.get(id);
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
