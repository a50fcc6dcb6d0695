import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessFirmness, atOnce } from '../../src/engine/index.ts';
import { searchEnough, whatIsWorthIt, type Enough, type Said } from '../../src/workshop/agreement.ts';
import { answersOf, verdictOn } from '../../src/workshop/alone.ts';
import { countsAs, isDisputed } from '../../src/workshop/disagreement.ts';
import { merge } from '../../src/workshop/merge.ts';
import { pictureOf } from '../../src/workshop/picture.ts';
import { rowOf } from '../../src/workshop/rows.ts';
import { scaleOf } from '../../src/workshop/scale.ts';
import { middleOption } from '../../src/workshop/statistics.ts';
import type { Contribution } from '../../src/workshop/workshop.ts';
import { askedQuestions, contributions } from '../support/contributions.ts';
import { personas } from '../support/personas.ts';
import { questionByRef, realPack } from '../support/real-pack.ts';

const scales = askedQuestions.map(scaleOf);
const picturesOf = (all: readonly Contribution[]) =>
  pictureOf(
    scales,
    all.map((one) => rowOf(one, scales)),
    [],
    false,
  );
const company = fc.constantFrom(...personas.slice(0, 12));
const named = (role: string, answers: Record<string, string>, person = role): Contribution => ({
  person,
  name: person,
  role,
  revision: 1,
  version: '1.0.0',
  answers,
  without: {},
});

/** What is enough, looked for in one go. */
const found = (said: Said): Enough | null =>
  atOnce(searchEnough(realPack, said, whatIsWorthIt(realPack, said)));

describe('What is worth the group’s time', () => {
  test('is disputed and not settled yet, and the one with the largest effect times mixture comes first.', () => {
    fc.assert(
      fc.property(company, contributions(6, askedQuestions), ({ situation }, given) => {
        const pictures = picturesOf(merge(given));
        const [first] = pictures;
        const settled = first
          ? answersOf({ answers: { [first.question]: first.scale.options[0] ?? '' }, without: {} })
          : {};
        const worth = whatIsWorthIt(realPack, { facts: situation.facts, settled, pictures });
        expect(worth.map(({ question }) => question).sort()).toEqual(
          pictures
            .slice(1)
            .filter((picture) => isDisputed(picture, realPack.workshop))
            .map(({ question }) => question)
            .sort(),
        );
        const products = worth.map(({ effect, mixed }) => effect * mixed);
        products.slice(1).forEach((product, at) => {
          expect(product).toBeLessThanOrEqual((products[at] ?? 0) + 1e-8);
        });
      }),
      { numRuns: 10 },
    );
  });
  test('ends where no other disputed answer can change the verdict, and names none that could be left out.', () => {
    fc.assert(
      fc.property(company, contributions(6, askedQuestions), fc.gen(), ({ situation }, given, pick) => {
        const { facts } = situation;
        const pictures = picturesOf(merge(given));
        const enough = found({ facts, settled: {}, pictures });
        if (!enough) return;
        const middle = (questions: readonly string[]): Record<string, string> =>
          Object.fromEntries(
            pictures
              .filter(({ question }) => questions.includes(question))
              .map(({ question, scale, all }) => [question, (all && middleOption(scale, all)) ?? '']),
          );
        const disputed = pictures
          .filter((picture) => isDisputed(picture, realPack.workshop))
          .map(({ question }) => question);
        const agreed = pictures
          .filter((one) => !disputed.includes(one.question) && (one.all?.n ?? 0) > 0)
          .map(({ question }) => question);
        const verdictsWith = (answers: Record<string, string>): string[] =>
          assessFirmness(realPack, { facts, answers: answersOf({ answers, without: {} }) }).verdicts.map(
            ({ verdict }) => verdict,
          );
        const base = middle([...agreed, ...enough.questions]);
        expect(verdictsWith(base)).toEqual([enough.verdict]);
        // Whatever the others are answered with.
        const rest = disputed.filter((id) => !enough.questions.includes(id));
        const any = Object.fromEntries(
          rest.map((id) => {
            const { options } = askedQuestions.find((question) => question.id === id) ?? { options: [] };
            return [id, pick(fc.constantFrom, ...options.map((option) => option.id))];
          }),
        );
        expect(verdictsWith({ ...base, ...any })).toEqual([enough.verdict]);
        for (const left of enough.questions)
          expect(
            verdictsWith(middle([...agreed, ...enough.questions.filter((id) => id !== left)])).length,
          ).toBeGreaterThan(1);
      }),
      { numRuns: 15 },
    );
  });
});

describe('The verdict on somebody’s answers alone', () => {
  test('is that of the result where the same was answered, and the open one where too much is.', () => {
    for (const { situation, expect: said } of personas.slice(0, 4))
      expect(verdictOn(realPack, situation.facts, situation.answers)).toBe(said.verdict);
    expect(verdictOn(realPack, {}, {})).toBe(realPack.decision.openVerdict);
  });
});

describe('Where teams differ and that is evidence', () => {
  const { id: definition } = questionByRef('RO2a');
  const { id: notes } = questionByRef('RO2c');
  const counted = (question: string, ...answers: [role: string, option: string][]): string | null => {
    const all = answers.map(([role, option]) => named(role, { [question]: option }));
    const picture = picturesOf(all).find((one) => one.question === question);
    return picture ? countsAs(picture, realPack.workshop) : null;
  };
  test('differing definitions of a lead count fully, as the domain says (ruling 6).', () => {
    expect(counted(definition, ['sales', 'same-text'], ['marketing', 'similar-unwritten'])).toBe(
      'texts-differ',
    );
    expect(counted(definition, ['sales', 'same-text'], ['marketing', 'same-text'])).toBeNull();
    expect(counted(definition, ['sales', 'none'], ['marketing', 'similar-unwritten'])).toBe('texts-differ');
  });
  test('for the others of that criterion it counts a half at least, and only from a whole level apart.', () => {
    expect(counted(notes, ['sales', '9-or-10'], ['customer-success', '0-to-4'])).toBe('5-to-8');
    expect(counted(notes, ['sales', '9-or-10'], ['customer-success', '5-to-8'])).toBeNull();
  });
});
