import type { Reply, ReplyState } from '../../engine/index.ts';
import type { Fact, FactValue } from '../../pack/index.ts';
import type { Problems } from '../problems.svelte.ts';

/** What every way of replying to a fact is given. */
export interface FactPart {
  fact: Fact;
  reply: Reply<FactValue> | undefined;
  say: (said: ReplyState<FactValue> | null) => void;
  problems: Problems;
  /** Id of the sentence that says why the fact is asked. */
  describedBy: string;
}

/** The figures or options given per part so far. */
export function partsOf(reply: Reply<FactValue> | undefined): Readonly<Record<string, number | string>> {
  if (reply?.state !== 'answered') return {};
  const { value } = reply;
  return typeof value === 'object' && !Array.isArray(value) && !('band' in value) ? value : {};
}
