import { factsOnly } from '../conditions.ts';
import { knownFacts } from '../known-facts.ts';
import type { Company } from './company.ts';
import { type Choice, type Varied, valuesOf } from './fact-cases.ts';
import { OptionTable } from './option-table.ts';

/**
 * Whether values of the varied facts can be true together: none of the pack’s contradictions between facts holds that
 * does not hold now. Each contradiction is looked at once for each combination of the facts it names.
 */
export function consistency(
  { model, replies, known }: Company,
  varied: readonly Varied[],
): (choice: Choice) => boolean {
  const { pack, conditions } = model;
  const now = factsOnly(known);
  const tests = model.contradictionsOfFacts.flatMap(({ when, facts }): OptionTable<boolean>[] => {
    const places = [...varied.keys()].filter((at) => facts.has(varied[at]?.fact ?? ''));
    if (places.length === 0 || conditions.holds(when, now) === true) return [];
    return [
      new OptionTable(varied, places, (options) => {
        const only = places.flatMap((at) => varied[at] ?? []);
        const values = valuesOf(
          only,
          places.map((at) => options[at] ?? 0),
        );
        return conditions.holds(when, factsOnly(knownFacts(pack.facts, replies, values))) !== true;
      }),
    ];
  });
  return ({ options }) => tests.every((fine) => fine.at(options));
}
