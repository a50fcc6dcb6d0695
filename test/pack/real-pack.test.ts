import { describe, expect, test } from 'vitest';
import { readPackFiles } from '../../src/pack/read.ts';
import { checkPack } from '../../src/pack/validate.ts';
import { allQuestions, realPack } from '../support/real-pack.ts';

/** Codes such as SO1 to SO7. */
const codes = (prefix: string, to: number): string[] =>
  Array.from({ length: to }, (_, at) => `${prefix}${at + 1}`);
const refs = (things: readonly { ref?: string | undefined }[]): string[] =>
  things.flatMap(({ ref }) => ref ?? []);

describe('The pack as it is shipped', () => {
  test('Nothing is wrong with it.', () => {
    expect(checkPack(readPackFiles('questions')).problems).toEqual([]);
  });

  test('It holds the 13 criteria with their 37 questions, four of them derived from company facts.', () => {
    expect(refs(realPack.criteria)).toEqual([...codes('SO', 7), ...codes('RO', 6)]);
    expect(allQuestions).toHaveLength(37);
    const derived = allQuestions.filter(({ derivedFrom }) => derivedFrom);
    expect(refs(derived).sort()).toEqual(['SO1a', 'SO3a', 'SO4a', 'SO4b']);
  });

  test('It holds the 20 company facts of the reference, in their order.', () => {
    expect(refs(realPack.facts).filter((ref) => ref.startsWith('P'))).toEqual(codes('P', 20));
  });

  test('It holds every duty of the article, with an owner in every verdict.', () => {
    const { duties } = realPack.organisation;
    expect(refs(duties).sort()).toEqual([...codes('RR', 9), ...codes('SR', 6)].sort());
    for (const { id, owners } of duties) {
      expect(Object.keys(owners).sort(), id).toEqual(
        realPack.decision.verdicts.map((verdict) => verdict.id).sort(),
      );
    }
  });

  test('It holds the 18 metrics of the article and the added ones.', () => {
    const known = refs(realPack.kpis.kpis);
    expect([...codes('M', 17), 'M11b', ...codes('X', 11)].filter((ref) => !known.includes(ref))).toEqual([]);
  });

  test('It holds the 48 tasks of the reference, T08 in two parts.', () => {
    const numbered = codes('T', 48).map((ref) => ref.replace(/^T(\d)$/, 'T0$1'));
    const whole = numbered.flatMap((ref) => (ref === 'T08' ? ['T08a', 'T08b'] : [ref]));
    expect(whole.filter((ref) => !refs(realPack.plan.tasks).includes(ref))).toEqual([]);
  });

  test('The quick set holds seven facts and the nine best separators, one of which is a fact.', () => {
    const { facts, questions } = realPack.decision.quickSet;
    const refOf = (things: readonly { id: string; ref: string }[]) => (id: string) =>
      things.find((thing) => thing.id === id)?.ref;
    expect(facts.map(refOf(realPack.facts))).toEqual(['P2', 'P4', 'P5', 'P14', 'P17', 'P18', 'P19']);
    const separators = ['RO1b', 'RO2a', 'RO4a', 'RO6b', 'SO3a', 'SO4a', 'SO5a', 'SO7b'];
    expect(questions.map(refOf(allQuestions)).sort()).toEqual(separators);
  });

  test('“Don’t know” is a sign exactly where the reference says so.', () => {
    const signs = refs(allQuestions.filter(({ unknownIsASign }) => unknownIsASign));
    expect(signs.sort()).toEqual(['RO2a', 'RO5a', 'RO5c', 'RO6b', 'RO6c', 'SO7b']);
  });

  test('The last rule always holds, so that every company gets a verdict.', () => {
    expect(realPack.decision.rules.at(-1)?.when).toEqual([]);
  });
});
