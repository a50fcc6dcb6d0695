import type { Id } from '../../pack/index.ts';
import { factsOnly, type World } from '../conditions.ts';
import { type KnownFacts, knownFacts } from '../known-facts.ts';
import type { Answers, CountedAnswer, Facts } from '../types.ts';
import type { Model } from './model.ts';

/** A company as far as the decision looks at it. */
export interface Company {
  model: Model;
  /** Facts that apply. */
  replies: Facts;
  answers: Answers;
  /** What is known of it, and every question of each criterion as it counts then. */
  known: KnownFacts;
  world: World;
  counted: ReadonlyMap<Id, readonly CountedAnswer[]>;
}

/** @param replies to facts that apply */
export function companyWith(model: Model, replies: Facts, answers: Answers): Company {
  const { pack, evidence } = model;
  const known = knownFacts(pack.facts, replies);
  const world = factsOnly(known, evidence.counted(answers, known));
  const counted = new Map(
    pack.criteria.map((criterion) => [criterion.id, evidence.count(criterion, answers, known, world)]),
  );
  return { model, replies, answers, known, world, counted };
}
