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
  return (criteria, put, answers, here) =>
    criteria.map((criterion) => {
      const mark: AskedMark = {
        criterion: criterion.id,
        set: criterion.set,
        state: askedOf(criterion, put, answers),
        here: criterion.questions.some(({ id }) => id === here),
      };
      const before = last.get(mark.criterion);
      if (before?.state === mark.state && before.here === mark.here) return before;
      last.set(mark.criterion, mark);
      return mark;
    });
}

function askedOf({ id }: AskedCriterion, put: ReadonlyMap<Id, readonly Id[]>, answers: Answers): Asked {
  const questions = put.get(id);
  if (!questions) return 'apart';
  const said = questions.filter((question) => answers[question]).length;
  if (said === 0 && questions.length > 0) return 'open';
  return said === questions.length ? 'asked' : 'begun';
}
