import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attendanceOf, forElsewhere, merge } from '../../src/workshop/index.ts';
import { contributions, packRoles } from '../support/contributions.ts';
import { realPack } from '../support/real-pack.ts';
import { workshopWith } from '../support/workshop.ts';

describe('A workshop without names that leaves the device', () => {
  test('carries no contribution, no person and no count of fewer than three; whoever took part by role stays.', () => {
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
            all.filter((one) => one.role === role).length,
          );
        // Sent on once more, it says the same.
        expect(forElsewhere(found, realPack).tallies).toEqual(found.tallies);
      }),
      { numRuns: 40 },
    );
  });
  test('with names it goes as it is.', () => {
    const workshop = workshopWith();
    expect(forElsewhere(workshop, realPack)).toBe(workshop);
  });
});
