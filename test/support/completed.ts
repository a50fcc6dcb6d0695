import type { Situation } from '../../src/engine/index.ts';
import { judge } from '../../src/engine/assess.ts';
import type { Fact, FactValue, Id, Level, Pack } from '../../src/pack/schema.ts';
import { withReplies } from './situations.ts';

/** What is open in a situation: questions with their levels, deciding facts with the values they may turn out to have. */
export interface Open {
  questions: { id: Id; levels: Level[] }[];
  facts: { id: Id; values: FactValue[] }[];
}

/** Unknown questions that count, and unknown deciding facts. */
export function openIn(pack: Pack, situation: Situation): Open {
  const { unknown } = judge(pack, situation).firmness;
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  const deciding = ({ id, deciding }: Fact): boolean => deciding !== undefined && unknown.facts.includes(id);
  return {
    questions: questions
      .filter(({ id }) => unknown.questions.includes(id))
      .map(({ id, options }) => ({ id, levels: [...new Set(options.map(({ level }) => level))] })),
    facts: pack.facts
      .filter(deciding)
      .map(({ id, deciding }) => ({ id, values: deciding?.completions ?? [] })),
  };
}

/** Every completion of a situation, one by one: each open question at each of its levels, each open fact at each value. */
export function* completionsOf(situation: Situation, open: Open): Generator<Situation> {
  const [fact, ...facts] = open.facts;
  const [question, ...questions] = open.questions;
  if (fact) {
    for (const value of fact.values) {
      const known = withReplies(situation, { facts: { [fact.id]: { state: 'answered', value } } });
      yield* completionsOf(known, { ...open, facts });
    }
  } else if (question) {
    for (const level of question.levels)
      yield* completionsOf(answered(situation, question.id, level), { ...open, questions });
  } else yield situation;
}

export const answered = (situation: Situation, question: Id, level: Level): Situation =>
  withReplies(situation, { answers: { [question]: { state: 'answered', value: { level } } } });

/** How many completions there are. */
export const countOf = ({ questions, facts }: Open): number =>
  [...questions.map(({ levels }) => levels), ...facts.map(({ values }) => values)].reduce(
    (product, choices) => product * choices.length,
    1,
  );
