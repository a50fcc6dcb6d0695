import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeFiles, type Merged } from '../../src/cli/merge-files.ts';
import { tongue } from '../../src/i18n/index.ts';
import { answersText } from '../../src/storage/answers-file.ts';
import { fileText } from '../../src/storage/index.ts';
import { merge } from '../../src/workshop/index.ts';
import type { Contribution } from '../../src/workshop/index.ts';
import { assessmentWith } from '../support/assessment.ts';
import { contributions, someQuestions } from '../support/contributions.ts';
import { realPack } from '../support/real-pack.ts';

const { t } = tongue('en', {});
const fileOf = (contribution: Contribution, workshop: string | null = 'w1'): string =>
  answersText({ workshop, pack: realPack.head.id, contribution });
const merged = (texts: readonly string[], anonymous = false): Merged =>
  mergeFiles(
    texts.map((_, at) => String(at)),
    (at) => texts[Number(at)] ?? '',
    realPack,
    t,
    anonymous,
  );
const [question] = someQuestions;
if (!question) throw new Error('The pack asks nothing');
const [first = '', second = ''] = question.options.map(({ id }) => id);
const person = (who: string, option: string, revision = 1): Contribution => ({
  person: who,
  name: null,
  role: 'sales',
  revision,
  version: realPack.head.version,
  answers: { [question.id]: option },
  without: {},
});
const about = ({ questions }: Merged) => questions.find((one) => one.question === question.id);

describe('Merging files', () => {
  test('Of the same person twice the newer counts; one bad file among others is listed with its reasons and stops nothing.', () => {
    const found = merged([
      fileOf(person('ana', first)),
      '{"format":"first-seat-answers"',
      fileOf(person('ana', second, 2)),
      fileOf(person('ben', second)),
      fileOf(person('cho', first), 'another'),
      '{"format":"first-seat-answers","formatVersion":1}',
      fileOf(person('ben', second)),
    ]);
    expect(found.files).toBe(7);
    expect(found.fates).toEqual({ new: 2, newer: 1, older: 0, same: 1 });
    expect(found.refused.map(({ file }) => file)).toEqual(['1', '4', '5']);
    expect(found.refused[1]?.reasons).toEqual([t('workshop.refused.other-workshop')]);
    expect(found.refused[2]?.reasons.length).toBeGreaterThan(1);
    expect(about(found)).toMatchObject({ disputed: false, all: { n: 2, middle: second } });
  });
  test('An assessment that somebody sends in whole counts as well, by its respondent.', () => {
    const answers = { [question.id]: { state: 'answered' as const, value: { option: first } } };
    const found = merged([fileText(assessmentWith({ answers })), fileOf(person('ben', first))]);
    expect(found.refused).toEqual([]);
    expect(about(found)?.all?.n).toBe(2);
  });
  test('Without names nothing is said of fewer than three.', () => {
    const two = ['ana', 'ben'].map((who) => fileOf(person(who, first)));
    expect(about(merged(two, true))).toMatchObject({ all: null, groups: [] });
    const three = [...two, fileOf(person('cho', second))];
    expect(about(merged(three, true))?.all?.n).toBe(3);
  });
  test('The numbers are those of merging all at once, and every file is accounted for, in any order.', () => {
    fc.assert(
      fc.property(contributions(), (given) => {
        const found = merged(given.map((one) => fileOf(one)));
        const all = merge(given);
        for (const { question: id, all: said } of found.questions)
          expect(said?.n ?? 0).toBe(all.filter(({ answers }) => id in answers).length);
        const { fates, refused } = found;
        expect(fates.new + fates.newer + fates.older + fates.same + refused.length).toBe(given.length);
        expect(fates.new).toBe(all.length);
        const backwards = merged([...given].reverse().map((one) => fileOf(one)));
        expect(backwards.questions.map((one) => [one.question, one.all]).sort()).toEqual(
          found.questions.map((one) => [one.question, one.all]).sort(),
        );
      }),
      { numRuns: 40 },
    );
  });
});
