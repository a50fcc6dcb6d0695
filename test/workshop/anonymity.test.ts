import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InterviewPack } from '../../src/pack/index.ts';
import {
  forElsewhere,
  hide,
  reveal,
  scaleOf,
  shownPicture,
  withArrivals,
  withTally,
  type Contribution,
  type Workshop,
} from '../../src/workshop/index.ts';
import { workshopWith } from '../support/workshop.ts';

// Somebody who sees every screen and every file of a workshop without names, keeps them all, and takes one from another.

const people = Array.from({ length: 10 }, (_, at) => at);
/** Every person has an option of their own, so that counts say who is in them. */
const options = [...people.map((at) => `p${String(at)}`), 'raised'].map((id) => ({ id, level: 0 as const }));
const questions = ['everybody', 'some'].map((id) => ({ id, options }));
const pack = { criteria: [{ questions }] } as unknown as Pick<InterviewPack, 'criteria'>;
const scales = questions.map(scaleOf);
const roles = ['sales', 'marketing', 'finance'];

const person = (at: number, revision: number, repliesToSome: boolean): Contribution => ({
  person: `person-${String(at)}`,
  name: null,
  role: roles[at % roles.length] ?? '',
  revision,
  version: '1.0.0',
  answers: { everybody: `p${String(at)}`, ...(repliesToSome ? { some: `p${String(at)}` } : {}) },
  without: {},
});

type Act = (workshop: Workshop) => Workshop;
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.constantFrom(...people), fc.nat(2), fc.boolean()).map(
        ([at, revision, some]): Act =>
          (now) =>
            withArrivals(now, [person(at, revision, some)]).workshop,
      ),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(fc.subarray(people, { minLength: 2, maxLength: 5 }), fc.nat(2), fc.boolean()).map(
        ([several, revision, some]): Act =>
          (now) =>
            reveal(
              withArrivals(
                now,
                several.map((at) => person(at, revision, some)),
              ).workshop,
            ),
      ),
    },
    { weight: 2, arbitrary: fc.constant<Act>(reveal) },
    { weight: 1, arbitrary: fc.constant<Act>(hide) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...roles, null), fc.nat(4)).map(
        ([role, raised]): Act =>
          (now) =>
            withTally(now, {
              question: 'everybody',
              role,
              round: 1,
              options: { raised },
              unknown: 0,
              notApplicable: 0,
              skipped: 0,
            }),
      ),
    },
  ),
  { minLength: 4, maxLength: 16 },
);

/** Who is in each count that is on a screen or in a file, by question; hands are seen by everybody and stand for nobody. */
function seenIn(workshop: Workshop): [string, Set<number>][] {
  const shown = shownPicture(workshop, scales).flatMap(({ question, all, groups, second }) =>
    [all, second, ...groups.map(({ distribution }) => distribution)].flatMap(
      (one): [string, Set<number>][] =>
        one ? [[question, new Set(people.filter((at) => (one.options[at] ?? 0) > 0))]] : [],
    ),
  );
  const sent = forElsewhere(workshop, pack).tallies.map(
    ({ question, options: counts }): [string, Set<number>] => [
      question,
      new Set(people.filter((at) => (counts[`p${String(at)}`] ?? 0) > 0)),
    ],
  );
  return [...shown, ...sent];
}

/** All that follows from some sets by taking one from another that holds it. */
function derived(seen: readonly ReadonlySet<number>[]): Set<number>[] {
  const found = new Map(seen.map((one) => [[...one].sort().join(), new Set(one)]));
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const whole of [...found.values()])
      for (const part of [...found.values()])
        if (part.size > 0 && part.size < whole.size && [...part].every((at) => whole.has(at))) {
          const rest = new Set([...whole].filter((at) => !part.has(at)));
          found.set([...rest].sort().join(), rest);
        }
  }
  return [...found.values()];
}

describe('A workshop without names', () => {
  test('tells nobody apart in groups of fewer than three, whatever is kept of its screens and files and taken from each other.', () => {
    fc.assert(
      fc.property(acts, (sequence) => {
        let now = workshopWith({ anonymous: true });
        const seen: [string, Set<number>][] = [];
        for (const act of sequence) {
          now = act(now);
          seen.push(...seenIn(now));
        }
        for (const { id } of questions)
          for (const group of derived(seen.flatMap(([question, one]) => (question === id ? [one] : []))))
            expect(group.size === 0 || group.size >= 3).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  test('shows an answer that was changed only together with two others, and never gives its author away before.', () => {
    const four = people.slice(0, 6).map((at) => person(at, 0, true));
    const shown = reveal(withArrivals(workshopWith({ anonymous: true }), four).workshop);
    const other = (at: number): Contribution => ({
      ...person(at, 1, true),
      answers: { everybody: 'raised' },
    });
    const pictures = (workshop: Workshop): unknown =>
      shownPicture(workshop, scales).map(({ all, groups }) => [all, groups]);
    const one = withArrivals(shown, [other(0)]);
    expect(one.fates).toEqual(['newer']);
    expect(pictures(one.workshop)).toEqual(pictures(shown));
    expect(pictures(reveal(one.workshop))).toEqual(pictures(shown));
    expect(pictures(reveal(hide(one.workshop)))).toEqual(pictures(shown));
    expect(forElsewhere(one.workshop, pack).tallies).toEqual(forElsewhere(shown, pack).tallies);
    const three = reveal(withArrivals(one.workshop, [other(1), other(2)]).workshop);
    const [everybody] = shownPicture(three, scales);
    expect(everybody?.all?.options.at(-1)).toBe(3);
    // By role it would be one of each.
    expect(everybody?.groups).toHaveLength(1);
  });
  test('keeps the newest of what waits, and says of the same once more that it is there.', () => {
    const shown = reveal(
      withArrivals(
        workshopWith({ anonymous: true }),
        people.map((at) => person(at, 0, true)),
      ).workshop,
    );
    const one = withArrivals(shown, [person(0, 2, false)]).workshop;
    expect(withArrivals(one, [person(0, 1, true)]).fates).toEqual(['older']);
    expect(withArrivals(one, [person(0, 2, false)]).fates).toEqual(['same']);
    expect(withArrivals(one, [person(0, 2, false)]).workshop).toEqual(one);
  });
});
