import type { Result } from '../../engine/index.ts';

/**
 * How many questions were put, and how many of them answered: without those that do not apply, and without those that
 * nobody was asked because they follow from a company fact.
 */
export function askedAndAnswered({ record }: Result): { asked: number; answered: number } {
  const asked = record.filter(
    ({ kind, state }) =>
      kind === 'question' && state !== 'not-applicable' && state !== 'hidden' && state !== 'derived',
  );
  return { asked: asked.length, answered: asked.filter(({ state }) => state === 'answered').length };
}
