import type { Fact, Id, Pack } from '../pack/index.ts';
import { type Conditions, mayApply, type World } from './conditions.ts';
import { knownFacts } from './known-facts.ts';
import type { CountedAnswer, RecordLine, ReplyMeta, Situation } from './types.ts';

/** Everything that was asked or derived, in the order of pages and sections, with who said it and when. */
export function recordOf(
  pack: Pack,
  situation: Situation,
  conditions: Conditions,
  world: World,
  counted: ReadonlyMap<Id, CountedAnswer>,
): RecordLine[] {
  const facts = knownFacts(pack.facts, situation.facts);
  const factLines = pack.facts.map((fact): RecordLine => {
    const reply = situation.facts[fact.id];
    const applies = mayApply(fact, conditions, world);
    return {
      kind: 'fact',
      id: fact.id,
      ref: fact.ref,
      place: fact.page,
      state: !applies ? (reply ? 'hidden' : 'not-applicable') : (reply?.state ?? 'not-asked'),
      value: reply?.state === 'answered' ? reply.value : null,
      option: optionOf(fact, facts.option(fact.id)),
      ...meta(reply),
      whoKnows: fact.whoKnows,
    };
  });
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  const questionLines = pack.head.sections.flatMap((section) =>
    questions
      .filter((question) => question.section === section)
      .map((question): RecordLine => {
        const reply = situation.answers[question.id];
        const answer = counted.get(question.id);
        const derived =
          question.derivedFrom !== undefined && reply === undefined && answer?.state === 'answered';
        return {
          kind: 'question',
          id: question.id,
          ref: question.ref,
          place: section,
          state: derived ? 'derived' : (answer?.state ?? 'not-asked'),
          value: reply?.state === 'answered' ? reply.value : null,
          option: answer?.option ?? null,
          ...meta(reply),
          whoKnows: question.whoKnows,
        };
      }),
  );
  return [...factLines, ...questionLines];
}

const optionOf = (fact: Fact, option: Id | null): Id | null =>
  option !== null && fact.options?.includes(option) === true ? option : null;

const meta = (
  reply: ReplyMeta | undefined,
): { note: string | null; by: string | null; at: string | null } => ({
  note: reply?.note ?? null,
  by: reply?.by ?? null,
  at: reply?.at ?? null,
});
