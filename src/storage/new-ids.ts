import type { Id } from '../pack/index.ts';
import type { Contribution, Workshop } from '../workshop/index.ts';

type NewIds = Readonly<Record<Id, Id>>;

/** What stands under ids of old, under those of today; where both are there, what stands under today’s id is kept. */
export function withNewIds<R>(kept: Readonly<Record<Id, R>>, newIds: NewIds): Record<Id, R> {
  const entries = Object.entries(kept);
  const today = entries.filter(([id]) => !(id in newIds));
  return Object.fromEntries([...entries.map(([id, one]) => [newIds[id] ?? id, one] as const), ...today]);
}

/** A list of ids under those of today, each once. */
export const todays = (ids: readonly Id[], newIds: NewIds): Id[] => [
  ...new Set(ids.map((id) => newIds[id] ?? id)),
];

const renamedContribution = (one: Contribution, newIds: NewIds): Contribution => ({
  ...one,
  answers: withNewIds(one.answers, newIds),
  without: withNewIds(one.without, newIds),
});

/** A workshop whose questions go by the ids of today. */
export function renamedWorkshop(workshop: Workshop, newIds: NewIds): Workshop {
  const today = <One extends { question: Id }>(one: One): One => ({
    ...one,
    question: newIds[one.question] ?? one.question,
  });
  const { questions, changed } = workshop;
  return {
    ...workshop,
    questions: questions.of === 'own' ? { ...questions, ids: todays(questions.ids, newIds) } : questions,
    contributions: workshop.contributions.map((one) => renamedContribution(one, newIds)),
    ...(changed && { changed: changed.map((one) => renamedContribution(one, newIds)) }),
    tallies: workshop.tallies.map(today),
    settlements: workshop.settlements.map(today),
  };
}
