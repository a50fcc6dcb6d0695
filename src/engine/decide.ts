import type { Id, Pack } from '../pack/index.ts';
import type { Conditions, World } from './conditions.ts';
import type { KnownFacts } from './known-facts.ts';
import type { RuleStep } from './types.ts';

/** Everything a decision rests on, but not yet the decision. */
export type Undecided = Omit<World, 'verdict' | 'rule'>;

export interface Decided {
  verdict: Id;
  rule: Id;
  firstSeat: Id | null;
  flags: Id[];
}

export const worldOf = (
  { facts, question, reached, set }: Undecided,
  verdict: Id | null = null,
  rule: Id | null = null,
): World => ({
  facts,
  question,
  reached,
  set,
  verdict,
  rule,
});

/**
 * The first rule all of whose predicates hold decides; then its verdict’s first seat and flags.
 * A predicate over something unknown does not hold.
 * @throws when no rule fires: the pack's last rule must have no predicates.
 */
export function decide(pack: Pick<Pack, 'decision'>, conditions: Conditions, undecided: Undecided): Decided {
  const world = worldOf(undecided);
  const fired = pack.decision.rules.find(({ when }) =>
    when.every((predicate) => conditions.named(predicate, world) === true),
  );
  if (!fired) throw new Error('No rule of decision.json fires: the last rule must always hold');
  const after = worldOf(undecided, fired.verdict, fired.id);
  return {
    verdict: fired.verdict,
    rule: fired.id,
    firstSeat: firstSeat(pack, conditions, after),
    flags: flags(pack, conditions, after),
  };
}

function firstSeat({ decision }: Pick<Pack, 'decision'>, conditions: Conditions, world: World): Id | null {
  const choices = decision.verdicts.find(({ id }) => id === world.verdict)?.firstSeat ?? [];
  return (
    choices.find(({ when }) => when === undefined || conditions.holds(when, world) === true)?.seat ?? null
  );
}

const flags = ({ decision }: Pick<Pack, 'decision'>, conditions: Conditions, world: World): Id[] =>
  decision.flags.filter(({ when }) => conditions.holds(when, world) === true).map(({ id }) => id);

/**
 * Which rules were tried, up to the one that fired, and which of their predicates held.
 * @param known facts without assumed values: what only an assumption denies is not known
 */
export function explainRules(
  pack: Pick<Pack, 'decision'>,
  conditions: Conditions,
  undecided: Undecided,
  known: KnownFacts,
): RuleStep[] {
  const world = worldOf(undecided);
  const truthOf = (predicate: Id): boolean | null => {
    if (conditions.named(predicate, world) === true) return true;
    return conditions.named(predicate, { ...world, facts: known }) === false ? false : null;
  };
  const steps: RuleStep[] = [];
  for (const { id, ref, when } of pack.decision.rules) {
    const predicates = when.map((predicate) => ({
      predicate,
      holds: truthOf(predicate),
    }));
    const fired = predicates.every(({ holds }) => holds === true);
    steps.push({ rule: id, ref, fired, predicates });
    if (fired) break;
  }
  return steps;
}
