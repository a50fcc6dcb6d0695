import { expect, test } from 'vitest';
import { assessFirmness, askNext, type Situation } from '../../src/engine/index.ts';
import { personas } from '../support/personas.ts';
import { realPack } from '../support/real-pack.ts';
import { withReplies } from '../support/situations.ts';

test('The shortest way to a likely verdict takes 14 questions in the median company, to a settled one 24; in the usual order it takes 28.', () => {
  expect({
    likely: median(personas.map(({ situation }) => questionsUntil(situation, 'likely'))),
    settled: median(personas.map(({ situation }) => questionsUntil(situation, 'settled'))),
    inOrder: median(personas.map(({ situation }) => questionsInOrder(situation))),
  }).toEqual({ likely: 14, settled: 24, inOrder: 28 });
});

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** How many questions are put, the facts being known, until the verdict is likely or settled, or nothing is left to ask. */
function questionsUntil(whole: Situation, aim: 'likely' | 'settled'): number {
  let now: Situation = { ...whole, answers: {} };
  for (let asked = 0; ; asked += 1) {
    const { state } = assessFirmness(realPack, now);
    if (state === 'settled' || (aim === 'likely' && state === 'provisional')) return asked;
    const next = askNext(realPack, now).find(({ kind }) => kind === 'question');
    if (!next) return asked;
    now = withReplies(now, { answers: { [next.id]: whole.answers[next.id] ?? { state: 'unknown' } } });
  }
}

function questionsInOrder(whole: Situation): number {
  const questions = realPack.criteria.flatMap((criterion) => criterion.questions);
  const order = realPack.head.sections.flatMap((section) =>
    questions.filter((question) => question.section === section && !question.derivedFrom),
  );
  let now: Situation = { ...whole, answers: {} };
  for (const [asked, { id }] of order.entries()) {
    if (assessFirmness(realPack, now).state === 'settled') return asked;
    now = withReplies(now, { answers: { [id]: whole.answers[id] ?? { state: 'unknown' } } });
  }
  return order.length;
}
