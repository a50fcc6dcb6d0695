import type { FactValue, Id, Pack } from '../pack/index.ts';
import { applyingFacts } from './applying-facts.ts';
import { Conditions, factsOnly, type World } from './conditions.ts';
import type { Decided } from './decide.ts';
import { Evidence } from './evidence.ts';
import type { Company } from './firmness/company.ts';
import { knownFacts } from './known-facts.ts';
import { factsNamed } from './leaves.ts';
import { lean } from './lean.ts';
import type { Contradiction, Situation } from './types.ts';

/**
 * Pairs of answers that can't both be right; without verdicts, so that it can be shown before there is a result.
 * @param world facts, and every reply as given
 */
function findContradictions(
  pack: Pick<Pack, 'decision'>,
  conditions: Conditions,
  evidence: Evidence,
  world: World,
): Omit<Contradiction, 'decides' | 'resolutions'>[] {
  return pack.decision.contradictions
    .filter(({ when, facts, questions }) => {
      // Of facts alone: most of them, and nothing to prepare.
      const seen =
        questions.length === 0
          ? world
          : { ...world, question: relevantReplies(evidence, conditions, world, facts) };
      return conditions.holds(when, seen) === true;
    })
    .map(({ id, facts, questions }) => ({ contradiction: id, facts, questions }));
}

/** An answer to a question that does not apply contradicts only the very fact that hides it; elsewhere it never counts. */
function relevantReplies(
  evidence: Evidence,
  conditions: Conditions,
  world: World,
  facts: readonly Id[],
): World['question'] {
  const relevant: World['question'] = (id) => {
    const hiding = evidence
      .conditionsOf(id)
      .filter((condition) => conditions.holds(condition, { ...world, question: relevant }) === false);
    const only = hiding.every((condition) =>
      [...factsNamed(condition, conditions)].some((fact) => facts.includes(fact)),
    );
    return only ? world.question(id) : 'not-applicable';
  };
  return relevant;
}

/** The same from replies as they stand; those to facts that do not apply say nothing. */
export function contradictionsIn(
  pack: Pack,
  { facts, answers }: Pick<Situation, 'facts' | 'answers'>,
): Omit<Contradiction, 'decides' | 'resolutions'>[] {
  const conditions = new Conditions(pack, pack.decision);
  const known = knownFacts(pack.facts, applyingFacts(pack, conditions, facts));
  const evidence = new Evidence(pack, conditions);
  return findContradictions(pack, conditions, evidence, factsOnly(known, evidence.replies(answers, known)));
}

/**
 * A contradiction on deciding facts decides when the ways to resolve it lead to different verdicts.
 * @param leaningWith the verdict on what is known, with some facts replaced
 */
function weighContradictions(
  pack: Pick<Pack, 'decision'>,
  found: readonly Omit<Contradiction, 'decides' | 'resolutions'>[],
  leaningWith: (facts: Readonly<Record<Id, FactValue>>) => Decided,
): Contradiction[] {
  return found.map((contradiction) => {
    const ways =
      pack.decision.contradictions.find(({ id }) => id === contradiction.contradiction)?.resolutions ?? [];
    const resolutions = ways.map(({ id, facts }) => ({
      resolution: id,
      verdict: leaningWith(facts).verdict,
    }));
    return {
      ...contradiction,
      resolutions,
      decides: new Set(resolutions.map(({ verdict }) => verdict)).size > 1,
    };
  });
}

/** Answers of a company that can't both be right, and whether it matters which is. */
export function contradictionsOf(company: Company): Contradiction[] {
  const { model, known, answers } = company;
  const { pack, conditions, evidence } = model;
  const said = factsOnly(known, evidence.replies(answers, known));
  const found = findContradictions(pack, conditions, evidence, said);
  return weighContradictions(pack, found, (changed) => lean(company, changed).decided);
}
