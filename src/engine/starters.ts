import type { Fact, FactValue, Id, InterviewPack, StarterChange, StartingScenario } from '../pack/index.ts';
import { knownFacts } from './known-facts.ts';
import type { Answers, Facts, QuestionValue, Reply, Situation } from './types.ts';
import { changesBetween, withChanges, type ReplyChanges } from './what-if.ts';

/** A ready-made scenario for one company: its changes, or the facts that have to be known first. */
export type Started = { changes: ReplyChanges } | { needs: Id[] };

/**
 * What a ready-made scenario changes for this company. A relative change starts from the known figure, and a band from
 * its typical one; from something unknown there is no way to start, and unknown is never zero.
 */
export function startScenario(
  scenario: StartingScenario,
  pack: Pick<InterviewPack, 'facts'>,
  situation: Pick<Situation, 'facts' | 'answers'>,
): Started {
  const facts: Record<Id, Reply<FactValue>> = {};
  const answers: Record<Id, Reply<QuestionValue>> = {};
  const needs: Id[] = [];
  for (const change of scenario.changes) {
    if ('question' in change)
      answers[change.question] = { state: 'answered', value: { option: change.option } };
    else {
      const value = valueAfter(change, pack, { ...situation.facts, ...facts });
      if (value === null) needs.push(change.fact);
      else facts[change.fact] = { state: 'answered', value };
    }
  }
  if (needs.length > 0) return { needs: [...new Set(needs)] };
  const changed = withChanges<{ facts: Facts; answers: Answers }>(situation, { facts, answers });
  return { changes: changesBetween(situation, changed) };
}

type FactChange = Exclude<StarterChange, { question: Id }>;

function valueAfter(change: FactChange, pack: Pick<InterviewPack, 'facts'>, facts: Facts): FactValue | null {
  if ('set' in change) return change.set;
  const fact = pack.facts.find(({ id }) => id === change.fact);
  const known = knownFacts(pack.facts, facts);
  const now = known.number(change.fact, change.part);
  if (!fact || now === null) return null;
  const figure = within(fact, now + change.add);
  const whole = known.value(change.fact);
  return change.part !== undefined && typeof whole === 'object' && !Array.isArray(whole)
    ? { ...whole, [change.part]: figure }
    : figure;
}

const within = ({ min = -Infinity, max = Infinity }: Fact, figure: number): number =>
  Math.min(max, Math.max(min, figure));
