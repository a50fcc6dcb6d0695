import fc from 'fast-check';
import type { Contribution, NoAnswer } from '../../src/workshop/index.ts';
import type { Id, Question } from '../../src/pack/schema.ts';
import { allQuestions, realPack } from './real-pack.ts';

export const askedQuestions = allQuestions.filter(({ derivedFrom }) => !derivedFrom);
export const packRoles = realPack.workshop.roles.map(({ id }) => id);

/** Enough to tell people apart; all of them take long to make up. */
export const someQuestions = askedQuestions.slice(0, 5);

/** What one person says: an option, no answer of one kind, or nothing, for every question. */
const said = (questions: readonly Question[]): fc.Arbitrary<Pick<Contribution, 'answers' | 'without'>> =>
  fc
    .tuple(
      ...questions.map(({ options }) =>
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...options.map(({ id }) => ({ option: id }))) },
          {
            weight: 2,
            arbitrary: fc
              .constantFrom<NoAnswer>('unknown', 'skipped', 'not-applicable')
              .map((none) => ({ none })),
          },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
      ),
    )
    .map((replies) => {
      const answers: Record<Id, Id> = {};
      const without: Record<Id, NoAnswer> = {};
      replies.forEach((reply, at) => {
        const id = questions[at]?.id ?? '';
        if (reply && 'option' in reply) answers[id] = reply.option;
        else if (reply) without[id] = reply.none;
      });
      return { answers, without };
    });

/** What one person hands in. */
export const contribution = (questions = someQuestions): fc.Arbitrary<Contribution> =>
  fc
    .record({
      person: fc.constantFrom('ana', 'ben', 'cho', 'dia', 'eli', 'fay', 'gil', 'hua'),
      name: fc.constant(null),
      role: fc.constantFrom(...packRoles),
      revision: fc.nat(3),
      version: fc.constant(realPack.head.version),
    })
    .chain((about) => said(questions).map((words): Contribution => ({ ...about, ...words })));

/** People who hand in, the same person more than once among them. */
export const contributions = (most = 12, questions = someQuestions): fc.Arbitrary<Contribution[]> =>
  fc.array(contribution(questions), { maxLength: most });
