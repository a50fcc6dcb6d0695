import type { FactValue } from '../../pack/index.ts';
import { factsOnly } from '../conditions.ts';
import { knownFacts } from '../known-facts.ts';
import { factsNamed } from '../leaves.ts';
import type { Company } from './company.ts';
import type { Choice, Varied } from './fact-cases.ts';

/**
 * Whether values of the varied facts can be true together: none of the pack’s contradictions between facts holds that
 * does not hold now. Each contradiction is looked at once for each combination of the facts it names.
 */
export function consistency(
  { model, replies, known }: Company,
  varied: readonly Varied[],
): (choice: Choice) => boolean {
  const { pack, conditions } = model;
  const tests = pack.decision.contradictions
    .filter(
      ({ when, questions }) => questions.length === 0 && conditions.holds(when, factsOnly(known)) !== true,
    )
    .map(({ when }) => {
      const named = factsNamed(when, conditions);
      const places = [...varied.keys()].filter((at) => named.has(varied[at]?.fact ?? ''));
      const found = new Map<string, boolean>();
      return ({ options }: Choice): boolean => {
        const key = places.map((at) => options[at]).join();
        const before = found.get(key);
        if (before !== undefined) return before;
        const values = places.flatMap((at): [string, FactValue][] => {
          const { fact, options: all } = varied[at] ?? { fact: '', options: [] };
          const value = all[options[at] ?? 0]?.value ?? null;
          return value === null ? [] : [[fact, value]];
        });
        const facts = knownFacts(pack.facts, replies, Object.fromEntries(values));
        const fine = conditions.holds(when, factsOnly(facts)) !== true;
        found.set(key, fine);
        return fine;
      };
    });
  return (choice) => tests.every((fine) => fine(choice));
}
