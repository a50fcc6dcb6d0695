import type { QuestionValue, Reply, Situation } from '../../src/engine/index.ts';
import type { FactValue, Id, Level } from '../../src/pack/schema.ts';
import { allQuestions, factIdByRef, questionByRef, realPack } from './real-pack.ts';

/** What is said of a company: facts by ref or id (`unknown` as it is), levels or values by question ref, or one level for a whole criterion. */
export interface Said {
  facts?: Readonly<Record<string, FactValue>>;
  answers?: Readonly<
    Record<string, Level | QuestionValue | 'unknown' | 'skipped' | 'not-applicable' | 'not-asked'>
  >;
}

/** A company of middling size and age with six reps, in which nothing is due. */
const calm: Readonly<Record<string, FactValue>> = {
  P1: 40,
  P2: 'from-5m-to-20m',
  P3: 60,
  P4: 6,
  P5: 0,
  P12: 2,
  P14: { 'sales-ops': 0, 'rev-ops': 0, 'marketing-ops': 0, 'customer-success-ops': 0 },
  P17: 1,
  P18: 'yes',
  P19: 10,
  P20: 0,
};

/** That company, but for what is said. Every question is answered at level 0 unless said otherwise. */
export function company({ facts = {}, answers = {} }: Said = {}): Situation {
  const replies: Record<Id, Reply<FactValue>> = {};
  for (const [name, value] of Object.entries({ ...calm, ...facts })) {
    const id = realPack.facts.some((fact) => fact.id === name) ? name : factIdByRef(name);
    replies[id] = value === 'unknown' ? { state: 'unknown' } : { state: 'answered', value };
  }
  const given = new Map<Id, Reply<QuestionValue>>(
    allQuestions.map(({ id }) => [id, { state: 'answered', value: { level: 0 } }]),
  );
  for (const [ref, said] of Object.entries(answers)) {
    for (const { id } of questionsOf(ref)) {
      if (said === 'not-asked') given.delete(id);
      else if (typeof said === 'string') given.set(id, { state: said });
      else given.set(id, { state: 'answered', value: typeof said === 'number' ? { level: said } : said });
    }
  }
  return { facts: replies, answers: Object.fromEntries(given), planStart: null };
}

/** `SO5a` is one question, `SO5` all of its criterion. */
const questionsOf = (ref: string): { id: Id }[] =>
  realPack.criteria.find((criterion) => criterion.ref === ref)?.questions ?? [questionByRef(ref)];
