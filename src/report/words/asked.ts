import type { Result } from '../../engine/index.ts';
import type { Pack } from '../../pack/index.ts';

/**
 * How many questions were put, and how many of them answered: without those that do not apply, and without those that
 * nobody was asked because they follow from a company fact.
 */
export function askedAndAnswered(
  { record }: Result,
  { criteria }: Pack,
): { asked: number; answered: number } {
  const follows = new Set(
    criteria
      .flatMap(({ questions }) => questions)
      .flatMap(({ id, derivedFrom }) => (derivedFrom === undefined ? [] : [id])),
  );
  const asked = record.filter(
    ({ kind, id, state }) =>
      kind === 'question' && state !== 'not-applicable' && state !== 'hidden' && !follows.has(id),
  );
  return { asked: asked.length, answered: asked.filter(({ state }) => state === 'answered').length };
}
