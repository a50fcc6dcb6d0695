import { workOutOutlook, type Answers, type Facts, type FirmnessNow } from '../../engine/index.ts';
import type { Course } from '../../interview/index.ts';
import type { Fact, Pack, AskedQuestion } from '../../pack/index.ts';

/** One thing that the quick check asks. */
export type QuickItem = { kind: 'fact'; fact: Fact } | { kind: 'question'; question: AskedQuestion };

/** What was said about the company so far. */
export interface Said {
  facts: Facts;
  answers: Answers;
}

export interface QuickNow {
  /** What it was worked out for. */
  said: Said;
  firmness: FirmnessNow;
  /** What to ask now, or null when everything that could settle the verdict has been asked. */
  item: QuickItem | null;
  /** The least that is asked has been asked, and the verdict or its first seat is settled or likely: a good place to stop. */
  enough: boolean;
  /** The verdict itself is likely, not only its first seat. */
  verdictIsLikely: boolean;
}

/**
 * Where the quick check stands: first the facts and questions of the pack's quick set, then whatever is expected to settle
 * most. What does not apply to the company is passed over, and so is what was replied to, with “don’t know” as well.
 */
export function* quickNow(pack: Pack, course: Course, said: Said): Generator<undefined, QuickNow> {
  const { firmness, next } = yield* workOutOutlook(pack, said);
  const due = dueItem(pack, course, said);
  const verdictIsLikely = firmness.leaning.verdictShare >= pack.decision.provisional.verdictShare;
  if (due) return { said, firmness, item: due, enough: false, verdictIsLikely };
  const [item = null] = (yield* next()).flatMap(({ kind, id }) => itemOf(course, kind, id) ?? []);
  const enough = firmness.state === 'settled' || firmness.state === 'provisional';
  return { said, firmness, item, enough, verdictIsLikely };
}

/** What is next of the least that is asked; null once all of it was replied to. Known at once. */
export const dueItem = (pack: Pack, course: Course, said: Said): QuickItem | null =>
  fixedItems(pack, course).find((item) => !isReplied(item, said)) ?? null;

/** The least that is asked, in order; a question that follows from a fact is asked as that fact. */
function fixedItems(pack: Pack, course: Course): QuickItem[] {
  const { facts, questions } = pack.decision.quickSet;
  const all = pack.criteria.flatMap((criterion) => criterion.questions);
  return [
    ...facts.flatMap((id) => itemOf(course, 'fact', id) ?? []),
    ...questions.flatMap((id) => {
      const source = all.find((question) => question.id === id)?.derivedFrom?.fact;
      return (source === undefined ? itemOf(course, 'question', id) : itemOf(course, 'fact', source)) ?? [];
    }),
  ];
}

function itemOf(course: Course, kind: 'fact' | 'question', id: string): QuickItem | null {
  if (kind === 'question') {
    const question = course.questions.find((each) => each.id === id);
    return question ? { kind, question } : null;
  }
  const fact = course.pages.flatMap(({ facts }) => facts).find((each) => each.id === id);
  return fact ? { kind, fact } : null;
}

const isReplied = (item: QuickItem, { facts, answers }: Said): boolean =>
  item.kind === 'fact' ? facts[item.fact.id] !== undefined : answers[item.question.id] !== undefined;
