import { describe, expect, test } from 'vitest';
import { admit } from '../../src/workshop/admit.ts';
import type { Contribution } from '../../src/workshop/workshop.ts';
import { askedQuestions } from '../support/contributions.ts';
import { realPack } from '../support/real-pack.ts';

const [one, other] = askedQuestions;
if (!one || !other) throw new Error('The pack asks nothing');
const option = one.options[0]?.id ?? '';
const contribution: Contribution = {
  person: 'ana',
  name: 'Ana',
  role: 'sales',
  revision: 4,
  version: '1.0.0',
  answers: { [one.id]: option },
  without: { [other.id]: 'unknown' },
};
const handed = { contribution, workshop: 'w1', pack: realPack.head.id };

describe('What is handed in', () => {
  test('is taken as it is where it answers today’s questions in this workshop.', () => {
    expect(admit(handed, 'w1', realPack)).toEqual({ contribution, mapped: [] });
    expect(admit({ ...handed, workshop: null }, 'w1', realPack)).toEqual({ contribution, mapped: [] });
  });
  test('is refused with its reason from another workshop, another pack or a later version.', () => {
    expect(admit(handed, 'w2', realPack)).toEqual({ refused: 'other-workshop' });
    expect(admit({ ...handed, pack: 'another' }, 'w1', realPack)).toEqual({ refused: 'other-questions' });
    const later = { ...contribution, version: '9.0.0' };
    expect(admit({ ...handed, contribution: later }, 'w1', realPack)).toEqual({ refused: 'newer-questions' });
  });
  test('counts under the id of today, and says so.', () => {
    const pack = { ...realPack, renames: { ...realPack.renames, questions: { 'old-name': one.id } } };
    const old = { ...contribution, answers: { 'old-name': option } };
    expect(admit({ ...handed, contribution: old }, 'w1', pack)).toEqual({
      contribution,
      mapped: [{ question: one.id, how: 'renamed' }],
    });
  });
  test('loses by name what was asked otherwise, is asked no more, or names no option; the rest stays.', () => {
    const pack = {
      ...realPack,
      head: { ...realPack.head, version: '1.1.0' },
      criteria: realPack.criteria.map((criterion) => ({
        ...criterion,
        questions: criterion.questions.map((question) =>
          question.id === other.id ? { ...question, changedIn: '1.1.0' } : question,
        ),
      })),
    };
    const [third] = askedQuestions.slice(2);
    const spoilt = {
      ...contribution,
      answers: { ...contribution.answers, gone: 'yes', [third?.id ?? '']: 'no-option-of-this-name' },
    };
    expect(admit({ ...handed, contribution: spoilt }, 'w1', pack)).toEqual({
      contribution: { ...contribution, without: {} },
      mapped: [
        { question: 'gone', how: 'asked-no-more' },
        { question: third?.id, how: 'no-such-option' },
        { question: other.id, how: 'asked-otherwise' },
      ],
    });
  });
});
