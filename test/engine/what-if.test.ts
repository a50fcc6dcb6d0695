import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildResult,
  changesBetween,
  noChanges,
  startScenario,
  withChanges,
  type Situation,
} from '../../src/engine/index.ts';
import { company } from '../support/company.ts';
import { realPack } from '../support/real-pack.ts';
import { situations } from '../support/situations.ts';

const anybody = situations(realPack);
const starter = (name: string) => {
  const found = realPack.scenarios.find(({ id }) => id === name);
  if (!found) throw new Error(`No scenario ${name}`);
  return found;
};
const started = (name: string, situation: Situation) => startScenario(starter(name), realPack, situation);

describe('Changes of replies', () => {
  test('What leads from one situation to another leads there, and only what differs is named.', () => {
    fc.assert(
      fc.property(anybody, anybody, (from, to) => {
        const changes = changesBetween(from, to);
        const { facts, answers } = withChanges(from, changes);
        expect(changesBetween({ facts, answers }, to)).toEqual(noChanges);
        expect(changesBetween(from, from)).toEqual(noChanges);
      }),
    );
  });

  test('Another note or another hand at the same answer is no change.', () => {
    const from = company({ facts: { P4: 6 } });
    const noted = { state: 'answered', value: 6, note: 'Counted on Monday', by: 'Ada' } as const;
    expect(changesBetween(from, { ...from, facts: { ...from.facts, 'reps-now': noted } })).toEqual(noChanges);
  });
});

describe('Ready-made scenarios', () => {
  test('Each can be started by a company that knows its figures, and leads back when undone.', () => {
    const known = company({
      facts: { P14: { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 } },
    });
    for (const one of realPack.scenarios)
      expect(startScenario(one, realPack, known), one.id).toHaveProperty('changes');
  });

  test('Moving to self-serve contradicts nothing by itself, also where reps were about to start.', () => {
    const known = company({ facts: { P4: 4, P5: 2, P18: 'yes', P19: 15 } });
    const leaving = started('move-to-self-serve', known);
    expect(leaving).toMatchObject({
      changes: { facts: { 'reps-starting': { value: 0 }, 'reps-in-a-year': { value: 'fewer' } } },
    });
    const changed = 'changes' in leaving ? withChanges(known, leaving.changes) : known;
    const contradicted = (one: Situation): string[] =>
      buildResult(realPack, one, '2026-11-24').contradictions.map(({ contradiction }) => contradiction);
    expect(contradicted(changed)).toEqual(contradicted(known));
  });

  test('Two more reps are two more than there are; a band stands for its typical figure.', () => {
    expect(started('hire-two-reps', company({ facts: { P4: 6 } }))).toEqual({
      changes: { facts: { 'reps-now': { state: 'answered', value: 8 } }, answers: {} },
    });
  });

  test('There are never fewer than none, and never more than can be said.', () => {
    const few = started('lose-two-reps', company({ facts: { P4: 1 } }));
    expect(few).toMatchObject({ changes: { facts: { 'reps-now': { value: 0 } } } });
    expect(started('one-more-seat', company({ facts: { P17: 3 } }))).toEqual({ changes: noChanges });
  });

  test('Two more than an unknown number is unknown: the number is asked for first.', () => {
    expect(started('hire-two-reps', company({ facts: { P4: 'unknown' } }))).toEqual({ needs: ['reps-now'] });
  });

  test('One more person of one kind leaves the others as they are.', () => {
    const people = { 'sales-ops': 1, 'rev-ops': 2, 'marketing-ops': 0, 'customer-success-ops': 0 };
    expect(started('first-ops-hire', company({ facts: { P14: people } }))).toMatchObject({
      changes: { facts: { 'ops-people': { value: { ...people, 'sales-ops': 2 } } } },
    });
  });
});
