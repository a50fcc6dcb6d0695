import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge, take } from '../../src/workshop/merge.ts';
import { contributions } from '../support/contributions.ts';

describe('Merging', () => {
  test('gives the same in whatever order and groups collections come.', () => {
    fc.assert(
      fc.property(contributions(), contributions(), contributions(), (one, other, third) => {
        expect(merge(one, other)).toEqual(merge(other, one));
        expect(merge(merge(one, other), third)).toEqual(merge(one, merge(other, third)));
        expect(merge([...one].reverse())).toEqual(merge(one));
      }),
    );
  });
  test('changes nothing when the same comes again.', () => {
    fc.assert(
      fc.property(contributions(), (all) => {
        const merged = merge(all);
        expect(merge(merged, all)).toEqual(merged);
        expect(take(merged, merged).fates.every((fate) => fate === 'same')).toBe(true);
      }),
    );
  });
  test('keeps of each person one, of the highest revision, and invents nothing.', () => {
    fc.assert(
      fc.property(contributions(), (all) => {
        const merged = merge(all);
        expect(merged.map(({ person }) => person)).toEqual(
          [...new Set(all.map(({ person }) => person))].sort(),
        );
        for (const kept of merged) {
          const own = all.filter(({ person }) => person === kept.person);
          expect(own).toContainEqual(kept);
          expect(kept.revision).toBe(Math.max(...own.map(({ revision }) => revision)));
        }
      }),
    );
  });
  test('says of everything that arrived what became of it: what is kept and what is not add up.', () => {
    fc.assert(
      fc.property(contributions(6), contributions(), (collected, arrived) => {
        const before = merge(collected);
        const { contributions: after, fates } = take(before, arrived);
        expect(after).toEqual(merge(before, arrived));
        expect(fates).toHaveLength(arrived.length);
        expect(after.length - before.length).toBe(fates.filter((fate) => fate === 'new').length);
      }),
    );
  });
});
