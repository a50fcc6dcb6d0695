import {
  Conditions,
  Evidence,
  factsOnly,
  findContradictions,
  knownFacts,
  type Answers,
  type Facts,
} from '../engine/index.ts';
import { loadAllWords, loadPack, type Id, type InterviewPack } from '../pack/index.ts';
import { language } from './say.ts';

export interface FoundContradiction {
  id: Id;
  text: string;
  facts: readonly Id[];
  questions: readonly Id[];
}

/** Answers that can’t both be right. Loads the rules, which the questions themselves do without. */
export async function contradictionsIn(
  pack: InterviewPack,
  facts: Facts,
  answers: Answers,
): Promise<FoundContradiction[]> {
  const [whole, words] = await Promise.all([loadPack(), loadAllWords(language())]);
  const conditions = new Conditions(whole, whole.decision);
  const known = knownFacts(pack.facts, facts);
  const world = factsOnly(known, new Evidence(whole, conditions).replies(answers, known));
  return findContradictions(whole, conditions, world).map(({ contradiction, ...involved }) => ({
    id: contradiction,
    text: words[`contradiction.${contradiction}.text`] ?? '',
    ...involved,
  }));
}
