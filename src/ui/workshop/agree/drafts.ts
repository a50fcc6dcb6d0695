import type { Id } from '../../../pack/index.ts';
import type { LeftOpen, Rule, Settled } from '../../../workshop/index.ts';

/** What is chosen and typed of a question that the group is about to settle. */
export interface Draft {
  option: Id | null;
  rule: Rule | null;
  reason: string;
}

type Note = Settled | LeftOpen | undefined;

/** By workshop and question, as long as the page is open; each with what was noted when it was typed. */
const drafts = new Map<string, Draft & { over: string }>();

const keyOf = (workshop: string, question: Id): string => `${workshop}/${question}`;
const textOf = (note: Note): string => JSON.stringify(note ?? null);

/** What was being typed; where something else has been noted since, that is what stands in the fields. */
export function draftOf(workshop: string, question: Id, note: Note): Draft {
  const kept = drafts.get(keyOf(workshop, question));
  if (kept?.over === textOf(note)) return kept;
  return {
    option: note?.option ?? null,
    rule: note && note.rule !== 'open' ? note.rule : null,
    reason: note?.reason ?? '',
  };
}

export const keepDraft = (workshop: string, question: Id, note: Note, draft: Draft): void => {
  drafts.set(keyOf(workshop, question), { ...draft, over: textOf(note) });
};
