import { noChanges, sameReply, type Answers, type Facts, type ReplyChanges } from '../../engine/index.ts';
import type { Id } from '../../pack/index.ts';
import type { Assessment } from '../../storage/index.ts';

/** One reply that a step changes: from what to what; null is no reply. */
type ReplyEdit =
  | { kind: 'facts'; id: Id; from: Facts[Id] | null; to: Facts[Id] | null }
  | { kind: 'answers'; id: Id; from: Answers[Id] | null; to: Answers[Id] | null };
export type ReplyEdits = readonly ReplyEdit[];
export const noReplies: ReplyEdits = [];

type Replied = Pick<Assessment, 'facts' | 'answers'>;

/** The edits that these changes of an assessment amount to. */
export const withReplies = (now: Replied, { facts, answers }: ReplyChanges): ReplyEdits => [
  ...Object.entries(facts).map(([id, to]) => ({
    kind: 'facts' as const,
    id,
    from: now.facts[id] ?? null,
    to,
  })),
  ...Object.entries(answers).map(([id, to]) => ({
    kind: 'answers' as const,
    id,
    from: now.answers[id] ?? null,
    to,
  })),
];

/**
 * What a step changes as things stand, and the step that leads back. A reply that is no longer what the step began
 * from was given anew in the meantime: it stays.
 */
export function turnedBack(now: Replied, edits: ReplyEdits): { changes: ReplyChanges; back: ReplyEdits } {
  const due = edits.filter(({ kind, id, from }) => sameReply(now[kind][id], from));
  const changes = due.reduce<ReplyChanges>(
    (all, edit) =>
      edit.kind === 'facts'
        ? { ...all, facts: { ...all.facts, [edit.id]: edit.to } }
        : { ...all, answers: { ...all.answers, [edit.id]: edit.to } },
    noChanges,
  );
  const back = edits.map((edit): ReplyEdit =>
    edit.kind === 'facts'
      ? { ...edit, from: edit.to, to: edit.from }
      : { ...edit, from: edit.to, to: edit.from },
  );
  return { changes, back };
}
