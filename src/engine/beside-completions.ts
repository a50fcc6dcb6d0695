import type { Fact, FactValue, Id } from '../pack/index.ts';
import { Completions } from './completions.ts';
import { factsOnly } from './conditions.ts';
import { decidingConditions } from './deciding.ts';
import type { Decided } from './decide.ts';
import type { CompletionContext } from './fact-cases.ts';
import { knownFacts } from './known-facts.ts';
import type { Firmness } from './types.ts';

/*
 * Rulings 16 names the facts that completions vary. Rules and questions look at a few more, such as how old the company
 * is. Those take no share in the figures; but a verdict that hangs on one of them, unknown, is not settled.
 */

/** Facts that could still change a verdict on which all completions agree, and how far knowing each would settle it. */
export function stillDeciding(context: CompletionContext, agreed: Decided): Firmness['settleBy'] {
  const facts = looseFacts(context);
  if (facts.length === 0 || everyWay(context, facts).every((way) => endsIn(way, agreed))) return [];
  return facts.map((fact) => {
    const shares = valuesOf(fact).map(
      (value) => new Completions(withFact(context, fact.id, value)).endings()[0]?.share ?? 0,
    );
    return {
      kind: 'fact',
      id: fact.id,
      share: shares.reduce((sum, share) => sum + share, 0) / shares.length,
      whoKnows: fact.whoKnows,
    };
  });
}

/** Unknown facts that the decision looks at and completions don't vary, as far as their values can be listed. */
function looseFacts({ pack, conditions, replies }: CompletionContext): Fact[] {
  const known = knownFacts(pack.facts, replies);
  const looked = new Set(
    decidingConditions(pack).flatMap((condition) => [...conditions.factsNamed(condition)]),
  );
  return pack.facts.filter((fact) => {
    const { id, deciding, appliesWhen } = fact;
    const asked = appliesWhen === undefined || conditions.holds(appliesWhen, factsOnly(known)) !== false;
    return looked.has(id) && !deciding && asked && known.value(id) === null && valuesOf(fact).length > 0;
  });
}

const valuesOf = ({ options, bands }: Fact): FactValue[] =>
  options ?? (bands ?? []).map(({ id }) => ({ band: id }));

function everyWay(context: CompletionContext, [fact, ...rest]: readonly Fact[]): CompletionContext[] {
  if (!fact) return [context];
  return valuesOf(fact).flatMap((value) => everyWay(withFact(context, fact.id, value), rest));
}

const withFact = (context: CompletionContext, id: Id, value: FactValue): CompletionContext => ({
  ...context,
  replies: { ...context.replies, [id]: { state: 'answered', value } },
});

function endsIn(context: CompletionContext, agreed: Decided): boolean {
  const [first, ...others] = new Completions(context).endings();
  return others.length === 0 && first !== undefined && sameEnding(first, agreed);
}

const sameEnding = (one: Decided, other: Decided): boolean =>
  one.verdict === other.verdict &&
  one.firstSeat === other.firstSeat &&
  one.flags.join() === other.flags.join();
