import type { Answers } from '../engine/index.ts';
import type { Course } from '../interview/index.ts';
import type { AskedCriterion, Id } from '../pack/index.ts';

/** How much of a criterion has been asked: nothing yet, some, all; `apart` where it does not apply. */
export type Asked = 'asked' | 'begun' | 'open' | 'apart';

/** The questions of each criterion that are put, by criterion id; a criterion that does not apply is not in it. */
export function putByCriterion({ criteria, questions }: Course): ReadonlyMap<Id, readonly Id[]> {
  const put = new Set(questions);
  return new Map(
    criteria.map((criterion) => [
      criterion.id,
      criterion.questions.filter((question) => put.has(question)).map(({ id }) => id),
    ]),
  );
}

export interface AskedMark {
  criterion: Id;
  set: Id;
  state: Asked;
  here: boolean;
}

/**
 * A mark for each criterion, again and again: one that stays as it was is the same object each time, so that an answer
 * draws anew what it changed and nothing else, however many criteria there are.
 */
export function askedMarks(): (
  criteria: readonly AskedCriterion[],
  put: ReadonlyMap<Id, readonly Id[]>,
  answers: Answers,
  here: Id | null,
) => AskedMark[] {
  const last = new Map<Id, AskedMark>();
  return (criteria, put, answers, at) => {
    const place = criteria.find(({ questions }) => questions.some(({ id }) => id === at))?.id;
    return criteria.map(({ id, set }) => {
      const [state, here] = [askedOf(put.get(id), answers), id === place];
      const before = last.get(id);
      if (before?.state === state && before.here === here) return before;
      const mark = { criterion: id, set, state, here };
      last.set(id, mark);
      return mark;
    });
  };
}

/** @param questions that are put of a criterion; undefined where it does not apply */
function askedOf(questions: readonly Id[] | undefined, answers: Answers): Asked {
  if (!questions) return 'apart';
  let said = 0;
  for (const id of questions) if (answers[id]) said += 1;
  if (said === 0 && questions.length > 0) return 'open';
  return said === questions.length ? 'asked' : 'begun';
}
