import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attendanceOf, forElsewhere, merge, reveal, withArrivals } from '../../src/workshop/index.ts';
import { contributions, packRoles } from '../support/contributions.ts';
import { crowd } from '../support/crowd.ts';
import { realPack } from '../support/real-pack.ts';
import { workshopWith } from '../support/workshop.ts';

describe('A workshop without names that leaves the device', () => {
  test('carries no contribution, no person and no count of fewer than three; whoever is in the counts stays by role.', () => {
    fc.assert(
      fc.property(contributions(), (given) => {
        const all = merge(given).map((one) => ({ ...one, person: `person-${one.person}` }));
        const workshop = workshopWith({
          anonymous: true,
          contributions: all,
          revealed: all.map(({ person }) => person),
        });
        const found = forElsewhere(workshop, realPack);
        expect(JSON.stringify(found)).not.toContain('person-');
        expect(found.contributions).toEqual([]);
        for (const { options, unknown, notApplicable, skipped } of found.tallies)
          expect(
            Object.values(options).reduce((sum, count) => sum + count, unknown + notApplicable + skipped),
          ).toBeGreaterThanOrEqual(3);
        for (const role of packRoles)
          expect(attendanceOf(found).find((one) => one.role === role)?.people ?? 0).toBe(
            // Fewer are in no count: they can hand in once more, and are not counted twice.
            all.length < 3 ? 0 : all.filter((one) => one.role === role).length,
          );
        // Sent on once more, it says the same.
        expect(forElsewhere(found, realPack).tallies).toEqual(found.tallies);
      }),
      { numRuns: 40 },
    );
  });
  test('counts nobody whose answers it does not carry.', () => {
    const [first, second, ...later] = crowd(5);
    if (!first || !second) throw new Error('Nobody is there');
    const two = workshopWith({ anonymous: true, contributions: [first, second] });
    expect(attendanceOf(forElsewhere(two, realPack))).toEqual([]);
    const shown = reveal(withArrivals(two, later).workshop);
    const after = withArrivals(shown, crowd(6).slice(5)).workshop;
    const found = attendanceOf(forElsewhere(after, realPack));
    expect(found.reduce((sum, { people }) => sum + people, 0)).toBe(5);
  });
  test('with names it goes as it is.', () => {
    const workshop = workshopWith();
    expect(forElsewhere(workshop, realPack)).toBe(workshop);
  });
});
