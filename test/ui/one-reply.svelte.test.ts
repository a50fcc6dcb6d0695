import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { Interview } from '../../src/interview/index.ts';
import { interview as pack } from '../../src/pack/index.ts';

const [first, second] = pack.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));

/** How often whatever shows the reply to each question is drawn, while `act` goes on. */
function drawn(act: (interview: Interview) => void): Record<string, (string | null)[]> {
  const interview = new Interview(pack);
  interview.send({ type: 'opened', facts: {}, answers: {}, place: { at: 'check' } });
  const seen: Record<string, (string | null)[]> = {};
  const stop = $effect.root(() => {
    for (const id of [first, second])
      $effect(() => {
        (seen[id ?? ''] ??= []).push(interview.reply(id ?? '')?.state ?? null);
      });
  });
  flushSync();
  act(interview);
  flushSync();
  stop();
  return seen;
}

const reply = (interview: Interview, question: string | undefined, state: 'unknown' | null): void => {
  interview.send({
    type: 'question.replied',
    question: question ?? '',
    reply: state === null ? null : { state },
  });
};

describe('The reply to one question', () => {
  test('An answer draws its own question anew and no other.', () => {
    const seen = drawn((interview) => {
      reply(interview, first, 'unknown');
    });
    expect(seen).toEqual({ [first ?? '']: [null, 'unknown'], [second ?? '']: [null] });
  });

  test('Several answers in one go are all seen, and one taken back is gone.', () => {
    const seen = drawn((interview) => {
      reply(interview, first, 'unknown');
      reply(interview, second, 'unknown');
      flushSync();
      reply(interview, first, null);
    });
    expect(seen).toEqual({ [first ?? '']: [null, 'unknown', null], [second ?? '']: [null, 'unknown'] });
  });

  test('Whatever else is opened is seen whole.', () => {
    const seen = drawn((interview) => {
      reply(interview, first, 'unknown');
      flushSync();
      interview.send({
        type: 'opened',
        facts: {},
        answers: { [second ?? '']: { state: 'skipped' } },
        place: { at: 'check' },
      });
    });
    expect(seen).toEqual({ [first ?? '']: [null, 'unknown', null], [second ?? '']: [null, 'skipped'] });
  });
});
