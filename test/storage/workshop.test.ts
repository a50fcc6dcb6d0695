import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readAnswersFile } from '../../src/storage/answers-file.ts';
import { checkAssessment, parseAssessment } from '../../src/storage/document.ts';
import { fileText, forElsewhere } from '../../src/storage/index.ts';
import { merge } from '../../src/workshop/index.ts';
import { assessmentWith } from '../support/assessment.ts';
import { askedQuestions, contributions, someQuestions } from '../support/contributions.ts';
import { realPack } from '../support/real-pack.ts';
import { workshopWith } from '../support/workshop.ts';

const { renames } = realPack;
const [question] = someQuestions;
const id = question?.id ?? '';
const option = question?.options[0]?.id ?? '';
const person = (who: string) => ({
  person: who,
  name: `Name of ${who}`,
  role: 'sales',
  revision: 1,
  version: realPack.head.version,
  answers: Object.fromEntries(askedQuestions.map((asked) => [asked.id, asked.options[0]?.id ?? ''])),
  without: {},
});

describe('An assessment of a workshop', () => {
  test('comes back out of its file as it was.', () => {
    fc.assert(
      fc.property(contributions(), (given) => {
        const workshop = workshopWith({ contributions: merge(given), revealed: ['ana'] });
        const assessment = assessmentWith({ workshop });
        expect(parseAssessment(fileText(assessment), realPack)).toEqual({ assessment });
      }),
      { numRuns: 30 },
    );
  });
  test('comes back out of its file as it was, with four hundred people in it.', () => {
    const people = Array.from({ length: 400 }, (_, at) => person(`p${String(at)}`));
    const assessment = assessmentWith({ workshop: workshopWith({ contributions: people }) });
    expect(parseAssessment(fileText(assessment), realPack)).toEqual({ assessment });
  });
  test('leaves the device without what single people said, where nobody is named.', () => {
    const workshop = workshopWith({ anonymous: true, contributions: ['a', 'b', 'c'].map(person) });
    const text = fileText(forElsewhere(assessmentWith({ workshop }), realPack));
    expect(text).not.toContain('Name of');
    expect(parseAssessment(text, realPack)).toHaveProperty('assessment');
  });
  test('says what the group agreed on, and refuses an answer that counts by no rule, or a rule without an answer.', () => {
    const settledBy = (rule: string, chosen: string | null) =>
      checkAssessment(
        {
          ...assessmentWith(),
          workshop: {
            ...workshopWith(),
            settlements: [{ question: id, rule, option: chosen, reason: '', owner: null }],
          },
        },
        realPack,
      );
    expect(settledBy('agreed', option)).toHaveProperty('assessment');
    expect(settledBy('open', null)).toHaveProperty('assessment');
    for (const [rule, chosen] of [
      ['open', option],
      ['withdrawn', option],
      ['agreed', null],
      ['median', null],
    ] as const)
      expect(settledBy(rule, chosen), rule).toEqual({
        problems: [expect.objectContaining({ path: 'workshop.settlements.0.option' })],
      });
  });
  test('goes by the ids of today in all its parts.', () => {
    const pack = { ...realPack, renames: { ...renames, questions: { 'old-name': id } } };
    const settlement = { rule: 'median', option, reason: '', owner: null };
    const tally = { role: null, round: 1, options: {}, unknown: 1, notApplicable: 0, skipped: 0 };
    const workshop = {
      ...workshopWith({ questions: { of: 'own', ids: ['old-name'] } }),
      contributions: [{ ...person('a'), answers: { 'old-name': option } }],
      changed: [{ ...person('a'), answers: {}, without: { 'old-name': 'unknown' } }],
      tallies: [{ ...tally, question: 'old-name' }],
      settlements: [{ ...settlement, question: 'old-name' }],
    };
    const found = checkAssessment({ ...assessmentWith(), workshop }, pack);
    expect(JSON.stringify(found)).not.toContain('old-name');
    expect(found).toMatchObject({
      assessment: {
        workshop: {
          questions: { ids: [id] },
          contributions: [{ answers: { [id]: option } }],
          changed: [{ without: { [id]: 'unknown' } }],
        },
      },
    });
  });
});

test('A file that is handed in is refused by its size before it is read, and for what it is where it holds no answers.', async () => {
  const text = vi.fn(() => Promise.resolve(''));
  const huge = Object.assign(new Blob([new Uint8Array(6_000_000)]), { text });
  for (const other of ['{}', '%PDF-1.7 a report'])
    expect(await readAnswersFile(new Blob([other]), realPack)).toEqual({
      problems: [{ path: '', problem: 'no-answers' }],
    });
  expect(await readAnswersFile(huge, realPack)).toEqual({ problems: [{ path: '', problem: 'too-large' }] });
  expect(text).not.toHaveBeenCalled();
});
