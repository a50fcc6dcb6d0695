import { searchEnough, whatIsWorthIt, type Enough, type Said, type Worth } from '../../../workshop/index.ts';
import { inSteps } from '../../in-steps.ts';
import type { Desk } from '../desk.svelte.ts';

let last: { said: Said; worth: readonly Worth[] } | undefined;

/** What is worth the group’s time, worked out once for each state of the workshop. */
export function worthOf(desk: Desk): readonly Worth[] {
  const said = saidAt(desk);
  const same =
    last?.said.facts === said.facts &&
    last.said.settled === said.settled &&
    last.said.pictures === said.pictures;
  if (!last || !same) last = { said, worth: whatIsWorthIt(desk.pack, said) };
  return last.worth;
}

/** What is enough to agree on; while it is looked for, the page answers. */
export const enoughOf = (desk: Desk): Promise<Enough | null> =>
  inSteps(searchEnough(desk.pack, saidAt(desk), worthOf(desk)));

const saidAt = ({ session, pictures, answers }: Desk): Said => ({
  facts: session.interview.facts,
  settled: answers,
  pictures,
});
