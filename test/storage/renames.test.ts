import { describe, expect, test } from 'vitest';
import { checkAssessment } from '../../src/storage/document.ts';
import { newAssessment } from '../../src/storage/index.ts';
import { factIdByRef, questionByRef, realPack } from '../support/real-pack.ts';

const fact = factIdByRef('P4');
const question = questionByRef('SO1a');
const pack = {
  ...realPack,
  renames: {
    facts: { 'old-reps': fact },
    questions: { 'old-question': question.id },
    kpis: { 'win-share': 'close-rate' },
  },
};
const empty = newAssessment(pack, 'en', new Date('2026-11-30T09:00:00Z'), 'some-id');
const repsOf = (reps: number) => ({ state: 'answered', value: reps }) as const;
const opened = (file: object): unknown => {
  const found = checkAssessment({ ...empty, ...file }, pack);
  return 'assessment' in found ? found.assessment : found.problems;
};

describe('Saved work outlives a rename', () => {
  test('Replies under an old id are read as replies under the new one.', () => {
    const unknown = { state: 'unknown' } as const;
    expect(opened({ facts: { 'old-reps': repsOf(7) }, answers: { 'old-question': unknown } })).toEqual({
      ...empty,
      facts: { [fact]: repsOf(7) },
      answers: { [question.id]: unknown },
    });
  });

  test('Where both ids are there, the reply under today’s id stands.', () => {
    const facts = { [fact]: repsOf(9), 'old-reps': repsOf(7) };
    expect(opened({ facts })).toEqual({ ...empty, facts: { [fact]: repsOf(9) } });
  });

  test('Baselines and targets under an old id are those of the KPI that took its place.', () => {
    const change = { baseline: { value: 20, on: '2026-11-02' }, target: 25 };
    const adjustments = (kpis: object): object => ({ ...empty.adjustments, kpis });
    expect(opened({ adjustments: adjustments({ 'win-share': change }) })).toEqual({
      ...empty,
      adjustments: adjustments({ 'close-rate': change }),
    });
  });

  test('A reply under an old id is checked like any other.', () => {
    expect(opened({ facts: { 'old-reps': { state: 'answered', value: 'many' } } })).toMatchObject([
      { path: `facts.${fact}.value` },
    ]);
  });
});
