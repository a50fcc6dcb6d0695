import { checkPack } from '../../src/pack/validate.ts';
import { readPackFiles } from '../../src/pack/read.ts';
import type { Criterion, Id, Pack, Question } from '../../src/pack/schema.ts';

const checked = checkPack(readPackFiles('questions'));
if (!checked.pack) throw new Error(`questions/ has the wrong shape: ${JSON.stringify(checked.problems)}`);

/** The pack as the app ships it, read from `questions/`. */
export const realPack: Pack = checked.pack;

export const allQuestions: readonly Question[] = realPack.criteria.flatMap(({ questions }) => questions);

const questionsByRef = new Map(allQuestions.map((question) => [question.ref, question]));
const criteriaByRef = new Map(realPack.criteria.map((criterion) => [criterion.ref, criterion]));
const factsByRef = new Map(realPack.facts.map((fact) => [fact.ref, fact]));

function named<T>(things: ReadonlyMap<string, T>, ref: string): T {
  const thing = things.get(ref);
  if (thing === undefined) throw new Error(`The pack has nothing called ${ref}`);
  return thing;
}

/** Things of the pack by reference code, such as `SO5a`, `SO5` and `P4`. */
export const questionByRef = (ref: string): Question => named(questionsByRef, ref);
export const criterionByRef = (ref: string): Criterion => named(criteriaByRef, ref);
export const factIdByRef = (ref: string): Id => named(factsByRef, ref).id;
