import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/index.ts';
import { interview as pack } from '../../src/pack/index.ts';
import { askedMarks } from '../../src/ui/asked-marks.ts';

const put = new Map(pack.criteria.map(({ id, questions }) => [id, questions.map((question) => question.id)]));
const unknown = { state: 'unknown', at: '2026-11-24T09:00:00Z' } as const;
const [first, second] = pack.criteria;
const [question] = first?.questions ?? [];

describe('The marks of what has been asked', () => {
  test('An answer changes the mark of its own criterion, and every other stays the same object.', () => {
    const marks = askedMarks();
    const before = marks(pack.criteria, put, {}, null);
    const answers: Answers = { [question?.id ?? '']: unknown };
    const after = marks(pack.criteria, put, answers, null);
    expect(after.filter((mark) => !before.includes(mark)).map(({ criterion }) => criterion)).toEqual([
      first?.id,
    ]);
    // Answered otherwise, it has been asked all the same.
    const otherwise = marks(
      pack.criteria,
      put,
      { [question?.id ?? '']: { ...unknown, state: 'skipped' } },
      null,
    );
    expect(otherwise.every((mark, at) => mark === after[at])).toBe(true);
  });

  test('Going on moves the place of the person, and redraws the two marks that it concerns.', () => {
    const marks = askedMarks();
    const before = marks(pack.criteria, put, {}, question?.id ?? '');
    const after = marks(pack.criteria, put, {}, second?.questions[0]?.id ?? '');
    expect(before.filter(({ here }) => here).map(({ criterion }) => criterion)).toEqual([first?.id]);
    expect(after.filter((mark, at) => mark !== before[at]).map(({ criterion }) => criterion)).toEqual([
      first?.id,
      second?.id,
    ]);
  });
});
