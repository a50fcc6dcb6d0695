import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Conditions, type Answers } from '../../src/engine/index.ts';
import { courseFinder, courseOf } from '../../src/interview/applicable.ts';
import { progressCounter, sectionProgress } from '../../src/interview/progress.ts';
import { changeOf, withReply } from '../../src/interview/replies.ts';
import { interview as pack, type InterviewPack } from '../../src/pack/index.ts';
import { generatePack } from '../bench/support/generated-pack.ts';
import { readSoundPack } from '../bench/support/packs.ts';
import { replies } from '../support/replies.ts';

const large = readSoundPack(generatePack(1000, 'node_modules/.cache/first-seat/questions-1000'));
/** A question that no condition looks at, and one that a condition does look at. */
const [plain, watched] = ['lead-definition', 'growth-against-plan'];
const answered = (answers: Answers, question: string, option: string): Answers => ({
  ...answers,
  [question]: { state: 'answered', value: { option } },
});

/** How many conditions are asked while somebody answers the same question again and again. */
function conditionsAsked(of: InterviewPack, question: string): number {
  const find = courseFinder(of);
  const options = of.criteria
    .flatMap((criterion) => criterion.questions)
    .find(({ id }) => id === question)?.options;
  let answers: Answers = {};
  find({}, answers);
  const holds = vi.spyOn(Conditions.prototype, 'holds');
  for (const { id } of options ?? []) {
    answers = answered(answers, question, id);
    find({}, answers);
  }
  const asked = holds.mock.calls.length;
  holds.mockRestore();
  return asked;
}

describe('The work of an answer, counted', () => {
  test('A large pack has a thousand questions.', () => {
    expect(large.criteria.flatMap(({ questions }) => questions)).toHaveLength(1000);
  });

  test('An answer that no condition looks at asks no condition anew, however many questions there are.', () => {
    expect(conditionsAsked(pack, plain)).toBe(0);
    expect(conditionsAsked(large, plain)).toBe(0);
    expect(conditionsAsked(pack, watched), 'an answer that does change the course').toBeGreaterThan(0);
  });

  test('Such an answer leaves the course the very same object, so that nothing drawn from it is drawn again.', () => {
    const find = courseFinder(large);
    const before = find({}, {});
    expect(find({}, answered({}, plain, 'none'))).toBe(before);
    expect(find({}, answered({}, watched, 'above-90'))).not.toBe(before);
  });

  test('After one more reply the count goes on from the last, and is what counting anew would give.', () => {
    const count = progressCounter();
    fc.assert(
      fc.property(replies(pack), fc.array(fc.nat()), ({ facts, answers }, changed) => {
        const course = courseOf(pack, facts, answers);
        let now = answers;
        for (const at of changed) {
          const { id } = course.questions[at % course.questions.length] ?? { id: plain };
          now = withReply(now, id, now[id] ? null : { state: at % 2 === 0 ? 'unknown' : 'skipped' });
          expect(count(course, now)).toEqual(sectionProgress(course, now));
        }
      }),
    );
  });

  test('Of what was said before, only the last step is remembered: a long note keeps no copy for every letter.', () => {
    const one = withReply({}, plain, { state: 'unknown' });
    const two = withReply(one, plain, { state: 'skipped' });
    expect(changeOf(one)).toBeUndefined();
    expect(changeOf(two)).toEqual({ before: one, id: plain });
  });

  test('An answer leaves every other section’s count the very same object.', () => {
    const course = courseOf(large, {}, {});
    const count = progressCounter();
    const nothing: Answers = {};
    const before = count(course, nothing);
    const after = count(course, withReply(nothing, plain, { state: 'unknown' }));
    expect(after.filter((one, at) => one !== before[at])).toHaveLength(1);
  });

  test('What is remembered is what would be found anew, whatever was said in between.', () => {
    const find = courseFinder(pack);
    fc.assert(
      fc.property(replies(pack), ({ facts, answers }) => {
        expect(find(facts, answers)).toEqual(courseOf(pack, facts, answers));
      }),
    );
  });
});
