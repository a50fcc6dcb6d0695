import * as v from 'valibot';
import { Condition } from './condition.ts';
import { Evidence, Id, Level, Ref } from './values.ts';

export const Background = v.strictObject({
  $schema: v.optional(v.string()),
  /** Anti-patterns and risks of a wrong verdict; shown when the condition holds. */
  risks: v.array(
    v.strictObject({
      id: Id,
      when: v.optional(Condition),
      severity: Level,
      owner: v.array(Id),
      evidence: Evidence,
    }),
  ),
  /** What a board asks, each answered from the assessment. */
  boardQuestions: v.array(v.strictObject({ id: Id })),
  /** The five differences between the functions (A3). */
  differences: v.array(v.strictObject({ id: Id, ref: Ref, evidence: Evidence })),
  /** Steps of the lead hand-off (A7), each with the function that owns it or none. */
  handOff: v.array(v.strictObject({ id: Id, owner: v.nullable(Id), evidence: Evidence })),
  /** Figures of the article with what could be checked (A6). */
  articleFigures: v.array(v.strictObject({ id: Id, ref: v.optional(Ref), evidence: Evidence })),
});

export const Glossary = v.strictObject({ $schema: v.optional(v.string()), terms: v.array(Id) });

export const Sources = v.strictObject({
  $schema: v.optional(v.string()),
  sources: v.array(
    v.strictObject({
      id: Id,
      ref: v.pipe(v.string(), v.regex(/^S[0-9]+$/)),
      /** Null when undated. */
      year: v.nullable(v.number()),
      /** How we read it: whole, its opening, or restated by somebody else. */
      reading: v.picklist(['whole', 'opening', 'restated', 'translation', 'own']),
      url: v.optional(v.pipe(v.string(), v.url())),
    }),
  ),
});
