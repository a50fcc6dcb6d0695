import type { FactValue, Id } from '../pack/index.ts';
import { equal } from './equal.ts';
import type { Answers, Facts, QuestionValue, Reply, Situation } from './types.ts';

/** Replies that would be others. A reply of null is taken away. */
export interface ReplyChanges {
  facts: Readonly<Record<Id, Reply<FactValue> | null>>;
  answers: Readonly<Record<Id, Reply<QuestionValue> | null>>;
}

export const noChanges: ReplyChanges = { facts: {}, answers: {} };

/** Whether two replies say the same; who said it, when, and with which note makes no difference. */
export function sameReply(
  one: Reply<unknown> | null | undefined,
  other: Reply<unknown> | null | undefined,
): boolean {
  if (!one || !other) return !one && !other;
  if (one.state === 'answered') return other.state === 'answered' && equal(one.value, other.value);
  return one.state === other.state;
}

/** A situation with some replies changed; everything else as it was. */
export const withChanges = <S extends Pick<Situation, 'facts' | 'answers'>>(
  situation: S,
  { facts, answers }: ReplyChanges,
): S => ({
  ...situation,
  facts: replaced<Facts[Id]>(situation.facts, facts),
  answers: replaced<Answers[Id]>(situation.answers, answers),
});

/** What has to change for one situation to become the other; replies that say the same are left out. */
export const changesBetween = (
  from: Pick<Situation, 'facts' | 'answers'>,
  to: Pick<Situation, 'facts' | 'answers'>,
): ReplyChanges => ({
  facts: different<Facts[Id]>(from.facts, to.facts),
  answers: different<Answers[Id]>(from.answers, to.answers),
});

/** How many replies these changes touch. */
export const changeCount = ({ facts, answers }: ReplyChanges): number =>
  Object.keys(facts).length + Object.keys(answers).length;

function replaced<R>(
  replies: Readonly<Record<Id, R>>,
  changes: Readonly<Record<Id, R | null>>,
): Record<Id, R> {
  const all = Object.entries<R | null>({ ...replies, ...changes });
  return Object.fromEntries(all.filter((entry): entry is [Id, R] => entry[1] !== null));
}

function different<R extends Reply<unknown>>(
  from: Readonly<Record<Id, R>>,
  to: Readonly<Record<Id, R>>,
): Record<Id, R | null> {
  const ids = new Set([...Object.keys(from), ...Object.keys(to)]);
  return Object.fromEntries(
    [...ids].filter((id) => !sameReply(from[id], to[id])).map((id) => [id, to[id] ?? null]),
  );
}
