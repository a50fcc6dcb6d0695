import { groupBy } from '../engine/index.ts';
import type { Id } from '../pack/index.ts';
import { fewestApart } from './groups.ts';
import type { Contribution } from './workshop.ts';

// Without names, an answer that somebody changes after it was shown: by itself it would give its author away.

interface Change {
  person: string;
  question: Id;
  how: 'joined' | 'left' | 'moved';
}

/**
 * Changes that may be shown: of each question, those that three people or more made in the same way who are shown
 * together. What was said once and is said no more stays: what is left without it could tell who is left.
 * @param batches who was shown together
 */
export function showable(
  contributions: readonly Contribution[],
  changed: readonly Contribution[],
  batches: readonly (readonly string[])[],
): Change[] {
  const before = new Map(contributions.map((one) => [one.person, one]));
  const batch = new Map(batches.flatMap((people, at) => people.map((person) => [person, at] as const)));
  const all = changed.flatMap((now) => {
    const then = before.get(now.person);
    return then ? changesBetween(then, now).filter(({ how }) => how !== 'left') : [];
  });
  const alike = ({ person, question, how }: Change): string =>
    `${how} ${question} ${String(batch.get(person) ?? 0)}`;
  return [...groupBy(all, alike).values()].filter((same) => same.length >= fewestApart).flat();
}

/** What is shown of everybody once these changes are; whoever has all of them shown is as handed in. */
export function withChanges(
  contributions: readonly Contribution[],
  changed: readonly Contribution[],
  changes: readonly Change[],
): { contributions: Contribution[]; changed: Contribution[] } {
  const newest = new Map(changed.map((one) => [one.person, one]));
  const byPerson = groupBy(changes, ({ person }) => person);
  const next = contributions.map((before) => {
    const now = newest.get(before.person);
    if (!now) return before;
    const mixed = withReplies(
      before,
      now,
      (byPerson.get(before.person) ?? []).map(({ question }) => question),
    );
    return changesBetween(mixed, now).length === 0 ? now : mixed;
  });
  const shown = new Set(next);
  return { contributions: next, changed: changed.filter((one) => !shown.has(one)) };
}

function changesBetween(before: Contribution, now: Contribution): Change[] {
  const questions = new Set([before, now].flatMap((one) => repliesOf(one).map(([question]) => question)));
  const [then, today] = [new Map(repliesOf(before)), new Map(repliesOf(now))];
  return [...questions].flatMap((question): Change[] => {
    const [was, is] = [then.get(question), today.get(question)];
    if (was === is) return [];
    const how = was === undefined ? 'joined' : is === undefined ? 'left' : 'moved';
    return [{ person: now.person, question, how }];
  });
}

/** An option has letters, a way of giving none a colon before. */
const repliesOf = ({ answers, without }: Contribution): [Id, string][] => [
  ...Object.entries(without).map(([question, none]): [Id, string] => [question, `:${none}`]),
  ...Object.entries(answers),
];

function withReplies(before: Contribution, now: Contribution, questions: readonly Id[]): Contribution {
  const taken = new Set(questions);
  const mix = <Said>(then: Readonly<Record<Id, Said>>, today: Readonly<Record<Id, Said>>): Record<Id, Said> =>
    Object.fromEntries([
      ...Object.entries(then).filter(([question]) => !taken.has(question)),
      ...Object.entries(today).filter(([question]) => taken.has(question)),
    ]);
  return {
    ...before,
    answers: mix(before.answers, now.answers),
    without: mix(before.without, now.without),
  };
}
