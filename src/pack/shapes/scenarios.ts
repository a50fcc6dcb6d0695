import * as v from 'valibot';
import { FactValue } from './profile.ts';
import { Id } from './values.ts';

/** One reply that a ready-made scenario changes: a fact to a value, a figure (or one part of a count) by so much, or an answer. */
export const StarterChange = v.union([
  v.strictObject({ fact: Id, set: FactValue }),
  v.strictObject({ fact: Id, part: v.optional(Id), add: v.number() }),
  v.strictObject({ question: Id, option: Id }),
]);
export type StarterChange =
  | { fact: Id; set: FactValue }
  | { fact: Id; part?: Id | undefined; add: number }
  | { question: Id; option: Id };

/** A question that leaders ask about their own company, as changes of its replies. */
export const StartingScenario = v.strictObject({
  id: Id,
  changes: v.pipe(v.array(StarterChange), v.minLength(1)),
});
export type StartingScenario = v.InferOutput<typeof StartingScenario>;

export const Scenarios = v.strictObject({
  $schema: v.optional(v.string()),
  scenarios: v.array(StartingScenario),
});
