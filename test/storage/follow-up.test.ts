import { describe, expect, test } from 'vitest';
import { checkAssessment } from '../../src/storage/document.ts';
import { copyOf, followUp, isCarriedOver, type Assessment } from '../../src/storage/index.ts';
import { assessmentWith } from '../support/assessment.ts';
import { realPack } from '../support/real-pack.ts';
import { workshopWith } from '../support/workshop.ts';

const asked = 'admin-hours-a-week';
const said = { state: 'answered', value: { option: 'under-4' }, at: '2026-11-30T10:00:00.000Z' } as const;
const reps = { state: 'answered', value: 6, at: '2026-11-30T09:30:00.000Z' } as const;
const first: Assessment = assessmentWith({
  facts: { 'reps-now': reps },
  answers: { [asked]: said },
  planStart: '2026-12-07',
  scenarios: [{ id: 's', name: 'No budget', facts: {}, answers: {} }],
});
const later = new Date('2027-02-28T09:00:00.000Z');
const again = (pack = realPack, of = first): Assessment => followUp(of, pack, later, 'again');

describe('Assessing a company again', () => {
  test('Facts and answers stay, and it names the one it repeats; that one is as it was.', () => {
    const before = structuredClone(first);
    const next = again();
    expect(next).toMatchObject({
      id: 'again',
      createdAt: later.toISOString(),
      follows: { id: first.id, createdAt: first.createdAt },
      facts: first.facts,
      answers: first.answers,
    });
    expect(first).toEqual(before);
    expect(checkAssessment(next, realPack)).toEqual({ assessment: next });
  });

  test('What was said before is to be confirmed until it is said anew.', () => {
    const next = again();
    expect(isCarriedOver(next, next.answers[asked])).toBe(true);
    expect(isCarriedOver(next, { ...said, at: '2027-02-28T09:05:00.000Z' })).toBe(false);
    expect(isCarriedOver(next, {})).toBe(true);
    expect(isCarriedOver(next, undefined)).toBe(false);
    expect(isCarriedOver(first, first.answers[asked])).toBe(false);
  });

  test('A time by the clock of another place counts as the moment it is.', () => {
    const next = again();
    const at = (stamp: string) => isCarriedOver(next, { ...said, at: stamp });
    expect(at('2027-02-28T17:30:00+09:00')).toBe(true);
    expect(at('2027-02-28T04:30:00-05:00')).toBe(false);
  });

  test('An answer to a question that changed since is left out: it is asked anew.', () => {
    const pack = {
      ...realPack,
      head: { ...realPack.head, version: '1.1.0' },
      criteria: realPack.criteria.map((criterion) => ({
        ...criterion,
        questions: criterion.questions.map((one) =>
          one.id === asked ? { ...one, changedIn: '1.1.0' } : one,
        ),
      })),
    };
    expect(again(pack).answers).toEqual({});
    expect(again(pack).pack.version).toBe('1.1.0');
    expect(again(pack, { ...first, pack: { id: 'first-seat', version: '1.1.0' } }).answers).toEqual(
      first.answers,
    );
  });

  test('Baselines, targets and what was done stay; days set for the first plan and its scenarios do not.', () => {
    const kpis = { 'win-rate': { baseline: { value: 20, on: '2026-12-01' }, target: 22 } };
    const task = { doneOn: '2026-12-18', note: 'Signed', start: '2026-12-14' };
    const of = { ...first, adjustments: { ...first.adjustments, kpis, tasks: { 'sign-charter': task } } };
    const next = again(realPack, of);
    expect(next.adjustments.kpis).toEqual(kpis);
    expect(next.adjustments.tasks).toEqual({ 'sign-charter': { doneOn: '2026-12-18', note: 'Signed' } });
    expect(next.planStart).toBeNull();
    expect(next.scenarios).toEqual([]);
  });

  test('A copy of the first one is still the one that is followed: it began at the same moment.', () => {
    const copy = copyOf(first, null, later, 'elsewhere');
    expect(copy.createdAt).toBe(again().follows?.createdAt);
  });
});

describe('A workshop on day 90', () => {
  test('Is set up as it was, as round two under an id of its own, and nobody has said anything yet.', () => {
    const workshop = workshopWith({
      topic: 'Which first?',
      revealed: [],
      settlements: [{ question: 'lead-definition', rule: 'open', option: null, reason: '', owner: null }],
    });
    const next = again(realPack, { ...first, workshop });
    const before = workshopWith({ topic: 'Which first?', round: 2, batches: [], changed: [] });
    expect(next.workshop).toEqual({ ...before, id: next.workshop?.id });
    expect(next.workshop?.id).not.toBe(workshop.id);
  });
});

describe('Files of before', () => {
  test.each([1, 2, 3, 4])(
    'One of version %i has all of its replies, and nothing of what came later.',
    (version) => {
      const { inCalendars: _, workshop: _workshop, invited: _invited, ...third } = first;
      const { follows: __, ...second } = third;
      const { adjustments: ___, scenarios: ____, ...oldest } = second;
      const found = checkAssessment(
        { ...[oldest, second, third, first][version - 1], formatVersion: version },
        realPack,
      );
      expect(found).toMatchObject({
        assessment: {
          formatVersion: 5,
          follows: null,
          inCalendars: [],
          workshop: null,
          invited: null,
          answers: first.answers,
        },
      });
    },
  );
});

describe('Scenarios in a file', () => {
  const scenario = (facts: object): object => ({
    ...first,
    scenarios: [{ id: 's', name: 'S', facts, answers: {} }],
  });

  test('A reply that cannot be one is named with its place.', () => {
    const wrong = scenario({ 'reps-now': { state: 'answered', value: -1 } });
    expect(checkAssessment(wrong, realPack)).toEqual({
      problems: [{ path: 'scenarios.0.facts.reps-now.value', problem: 'out-of-range' }],
    });
  });

  test('Replies under an old id are read under the new one.', () => {
    const pack = { ...realPack, renames: { ...realPack.renames, facts: { 'old-reps': 'reps-now' } } };
    expect(checkAssessment(scenario({ 'old-reps': reps }), pack)).toMatchObject({
      assessment: { scenarios: [{ facts: { 'reps-now': reps } }] },
    });
  });
});
