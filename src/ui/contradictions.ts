import { contradictionsIn, type Answers, type Facts } from '../engine/index.ts';
import { loadPack, type Id } from '../pack/index.ts';
import { learnEverything } from './lessons.ts';

export interface FoundContradiction {
  id: Id;
  facts: readonly Id[];
  questions: readonly Id[];
}

/** Answers that can’t both be right. Loads the rules, which the questions themselves do without. */
export async function loadContradictions(facts: Facts, answers: Answers): Promise<FoundContradiction[]> {
  const [pack] = await Promise.all([loadPack(), learnEverything()]);
  return contradictionsIn(pack, { facts, answers }).map(({ contradiction, ...involved }) => ({
    id: contradiction,
    ...involved,
  }));
}
