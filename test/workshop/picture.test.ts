import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsApart, type RoleSize } from '../../src/workshop/groups.ts';
import { merge } from '../../src/workshop/merge.ts';
import { pictureOf } from '../../src/workshop/picture.ts';
import { rowOf } from '../../src/workshop/rows.ts';
import { scaleOf } from '../../src/workshop/scale.ts';
import type { Tally } from '../../src/workshop/workshop.ts';
import { contributions, packRoles, someQuestions } from '../support/contributions.ts';

const scales = someQuestions.map(scaleOf);
const sizes: fc.Arbitrary<RoleSize[]> = fc.uniqueArray(
  fc.record({ role: fc.constantFrom(...packRoles, null), people: fc.nat(6) }),
  { selector: ({ role }) => role },
);
const tallies: fc.Arbitrary<Tally[]> = fc.array(
  fc.constantFrom(...someQuestions).chain(({ id, options }) =>
    fc.record({
      question: fc.constant(id),
      role: fc.constantFrom(...packRoles, null),
      round: fc.constantFrom<1 | 2>(1, 2),
      options: fc.dictionary(fc.constantFrom(...options.map((option) => option.id)), fc.nat(4)),
      unknown: fc.nat(2),
      notApplicable: fc.constant(0),
      skipped: fc.nat(1),
    }),
  ),
  { maxLength: 6 },
);

describe('Without names', () => {
  test('no group of fewer than three is shown, neither itself nor as what the others leave of the whole.', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const groups = groupsApart(all, true);
        const people = (roles: readonly (string | null)[]): number =>
          all.reduce((total, { role, people: n }) => total + (roles.includes(role) ? n : 0), 0);
        const total = people(all.map(({ role }) => role));
        for (const group of groups) expect(people(group)).toBeGreaterThanOrEqual(3);
        // Everybody is in exactly one group, so that whatever is taken away leaves whole groups.
        const there = all.filter((one) => one.people > 0).map(({ role }) => role);
        expect([...groups.flat()].sort()).toEqual(total < 3 ? [] : there.sort());
      }),
    );
  });
  test('as many roles are shown apart as that allows.', () => {
    const of = (...people: number[]): number[] =>
      groupsApart(
        people.map((each, at) => ({ role: packRoles[at] ?? null, people: each })),
        true,
      ).map((group) => group.length);
    expect(of(3, 3, 4)).toEqual([1, 1, 1]);
    expect(of(3, 5, 1)).toEqual([1, 2]);
    expect(of(4, 2, 1)).toEqual([1, 2]);
    expect(of(1, 1)).toEqual([]);
    expect(of(3, 1)).toEqual([2]);
  });
  test('whatever a picture says of any question rests on three people at least.', () => {
    fc.assert(
      fc.property(contributions(), tallies, (given, hands) => {
        const all = merge(given);
        const rows = all.map((one) => rowOf(one, scales));
        for (const picture of pictureOf(scales, rows, hands, true)) {
          const shown = [
            picture.all,
            picture.second,
            ...picture.groups.map(({ distribution }) => distribution),
          ];
          for (const one of shown) if (one) expect(one.replied).toBeGreaterThanOrEqual(3);
          const sum = picture.groups.reduce((total, { distribution }) => total + distribution.replied, 0);
          if (picture.all) expect(sum).toBe(picture.all.replied);
        }
      }),
    );
  });
});

describe('A picture', () => {
  test('counts every person once, by role and together, as counting by hand does.', () => {
    fc.assert(
      fc.property(contributions(), (given) => {
        const all = merge(given);
        const rows = all.map((one) => rowOf(one, scales));
        pictureOf(scales, rows, [], false).forEach((picture, at) => {
          const { id, options } = someQuestions[at] ?? { id: '', options: [] };
          const by = (people: typeof all): number[] =>
            options.map((option) => people.filter(({ answers }) => answers[id] === option.id).length);
          if (picture.all) expect(picture.all.options).toEqual(by(all));
          for (const { roles, distribution } of picture.groups) {
            const own = all.filter(({ role }) => roles.includes(role));
            expect(distribution.options).toEqual(by(own));
            expect(distribution.unknown).toBe(own.filter(({ without }) => without[id] === 'unknown').length);
          }
          expect(picture.replied).toBe(all.filter((one) => id in one.answers || id in one.without).length);
        });
      }),
    );
  });
  test('adds hands to the answers of the same role, and keeps a second vote apart.', () => {
    const [question] = someQuestions;
    const [first, second] = question?.options.map(({ id }) => id) ?? [];
    if (!question || first === undefined || second === undefined) throw new Error('No question');
    const person = {
      person: 'ana',
      name: 'Ana',
      role: 'sales',
      revision: 1,
      version: '1.0.0',
      answers: { [question.id]: first },
      without: {},
    };
    const hands = { question: question.id, role: 'sales', unknown: 1, notApplicable: 0, skipped: 0 };
    const [picture] = pictureOf(
      [scaleOf(question)],
      [rowOf(person, [scaleOf(question)])],
      [
        { ...hands, round: 1, options: { [second]: 2 } },
        { ...hands, round: 2, options: { [second]: 3 } },
      ],
      false,
    );
    expect(picture?.all).toMatchObject({ n: 3, unknown: 1, replied: 4 });
    expect(picture?.all?.options.slice(0, 2)).toEqual([1, 2]);
    expect(picture?.second).toMatchObject({ n: 3, unknown: 1 });
    expect(picture?.groups.map(({ roles }) => roles)).toEqual([['sales']]);
  });
});
