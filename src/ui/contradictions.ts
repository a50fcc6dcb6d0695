import {
  Conditions,
  Evidence,
  factsOnly,
  findContradictions,
  knownFacts,
  type Answers,
  type Facts,
} from '../engine/index.ts';
import { loadPack, type Id, type InterviewPack } from '../pack/index.ts';
import { learnEverything } from './lessons.ts';

export interface FoundContradiction {
  id: Id;
  facts: readonly Id[];
  questions: readonly Id[];
}

/** Answers that can’t both be right. Loads the rules, which the questions themselves do without. */
export async function contradictionsIn(
  pack: InterviewPack,
  facts: Facts,
  answers: Answers,
): Promise<FoundContradiction[]> {
  const [whole] = await Promise.all([loadPack(), learnEverything()]);
  const conditions = new Conditions(whole, whole.decision);
  const known = knownFacts(pack.facts, facts);
  const world = factsOnly(known, new Evidence(whole, conditions).replies(answers, known));
  return findContradictions(whole, conditions, world).map(({ contradiction, ...involved }) => ({
    id: contradiction,
    ...involved,
  }));
}
