import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/ui/new-id.ts';
import { makeTypedCode, openTypedCode, type CodeKey } from '../../../src/storage/index.ts';
import type { Contribution, HandedIn } from '../../../src/workshop/index.ts';
import { askedQuestions, contribution, packRoles } from '../../support/contributions.ts';
import { realPack } from '../../support/real-pack.ts';

const key: CodeKey = {
  workshop: 'w1',
  pack: realPack.head.id,
  version: realPack.head.version,
  questions: askedQuestions,
  roles: packRoles,
};
const characters = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
/** As an invitation that is taken makes it. */
const person = fc.constantFrom(...Array.from({ length: 20 }, () => newId().slice(0, 12)));

/** What somebody hands in, with the code for it. */
const codes = fc
  .tuple(contribution(askedQuestions), person, fc.nat(5000))
  .map(([one, who, revision]): { handed: HandedIn; groups: string[] } => {
    const handed = {
      workshop: key.workshop,
      pack: key.pack,
      contribution: { ...one, person: who, revision },
    };
    return { handed, groups: makeTypedCode(handed, key) ?? [] };
  });
const few = { numRuns: 60 };

describe('A code to type', () => {
  test('says all that was handed in, in groups, in one row, in small letters or with what is often misread.', () => {
    fc.assert(
      fc.property(codes, ({ handed, groups }) => {
        const misread = groups.join(' ').replaceAll('1', 'l').replaceAll('0', 'O');
        for (const typed of [groups.join(' '), groups.join(''), groups.join('-').toLowerCase(), misread])
          expect(openTypedCode(typed, key)).toEqual({ handed });
      }),
      few,
    );
  });
  test('takes at most ten groups of five characters for all questions, and six for the quick set.', () => {
    const quick = {
      ...key,
      questions: askedQuestions.filter(({ id }) => realPack.decision.quickSet.questions.includes(id)),
    };
    const most = (of: CodeKey): number => {
      const answers = Object.fromEntries(
        of.questions.map(({ id, options }) => [id, options.at(-1)?.id ?? '']),
      );
      const contribution = {
        person: 'ffffffffffff',
        name: null,
        role: packRoles.at(-1) ?? '',
        revision: 4000,
        version: key.version,
        answers,
        without: {},
      };
      const groups = makeTypedCode({ workshop: key.workshop, pack: key.pack, contribution }, of) ?? [];
      expect(groups.every((group) => group.length === 5)).toBe(true);
      return groups.length;
    };
    expect(most(key)).toBeLessThanOrEqual(10);
    expect(most(quick)).toBeLessThanOrEqual(6);
  });
  test('with any one wrong character names the group that it stands in, and no other.', () => {
    fc.assert(
      fc.property(
        codes,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...characters),
        ({ groups }, at, place, other) => {
          const wrong = at % groups.length;
          const group = groups[wrong] ?? '';
          const there = place % group.length;
          fc.pre(group[there] !== other);
          const typed = groups.with(wrong, group.slice(0, there) + other + group.slice(there + 1));
          for (const text of [typed.join(' '), typed.join('')])
            expect(openTypedCode(text, key)).toMatchObject({ problem: 'groups', wrong: [wrong] });
        },
      ),
      { numRuns: 500 },
    );
  });
  test('with two neighbouring characters, or two groups, that changed places is noticed.', () => {
    fc.assert(
      fc.property(codes, fc.nat(), fc.nat(3), ({ groups }, at, place) => {
        const wrong = at % groups.length;
        const group = groups[wrong] ?? '';
        const [one = '', other = ''] = [group[place], group[place + 1]];
        fc.pre(one !== other);
        const typed = groups.with(wrong, group.slice(0, place) + other + one + group.slice(place + 2));
        expect(openTypedCode(typed.join(' '), key)).toMatchObject({ problem: 'groups', wrong: [wrong] });
        const [first = '', second = '', ...rest] = groups;
        expect(openTypedCode([second, first, ...rest].join(' '), key)).toMatchObject({
          problem: 'groups',
          wrong: [0, 1],
        });
      }),
      few,
    );
  });
  test('with a group missing, or made for another workshop, other questions or another version, says nothing.', () => {
    fc.assert(
      fc.property(codes, ({ groups }) => {
        const text = groups.join(' ');
        expect(openTypedCode(groups.slice(0, -1).join(' '), key)).toMatchObject({ problem: 'other' });
        for (const other of [
          { ...key, workshop: 'w2' },
          { ...key, version: '0.0.1' },
          { ...key, questions: key.questions.slice(1) },
          { ...key, roles: key.roles.slice(1) },
        ])
          expect(openTypedCode(text, other)).toMatchObject({ problem: 'other' });
      }),
      few,
    );
  });
  test('is not made where it could not say everything: another person’s id, another role, a question not asked.', () => {
    const [question] = askedQuestions;
    const contribution = {
      person: '0123456789ab',
      name: 'Ana',
      role: packRoles[0] ?? '',
      revision: 1,
      version: key.version,
      answers: { [question?.id ?? '']: question?.options[0]?.id ?? '' },
      without: {},
    };
    const made = (changes: Partial<Contribution>, of = key): string[] | null =>
      makeTypedCode({ workshop: 'w1', pack: key.pack, contribution: { ...contribution, ...changes } }, of);
    expect(made({})).not.toBeNull();
    expect(made({ person: 'ana' })).toBeNull();
    expect(made({ role: 'gone' })).toBeNull();
    expect(made({ version: '0.0.1' })).toBeNull();
    expect(made({}, { ...key, questions: key.questions.slice(1) })).toBeNull();
  });
  test('never throws, whatever is typed.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(openTypedCode(text, key)).toHaveProperty('problem');
      }),
    );
  });
});
