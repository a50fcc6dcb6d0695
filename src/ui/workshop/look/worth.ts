import { whatIsWorthIt, type Agenda, type QuestionPicture } from '../../../workshop/index.ts';
import type { Answers, Facts } from '../../../engine/index.ts';
import type { Desk } from '../desk.svelte.ts';

let last: { of: readonly [Facts, Answers, readonly QuestionPicture[]]; agenda: Agenda } | undefined;

/** What is worth the group’s time, worked out once for each state of the workshop. */
export function worthOf({ session, pack, pictures, answers }: Desk): Agenda {
  const { facts } = session.interview;
  const of = [facts, answers, pictures] as const;
  if (!last?.of.every((one, at) => one === of[at]))
    last = { of, agenda: whatIsWorthIt(pack, facts, answers, pictures) };
  return last.agenda;
}
