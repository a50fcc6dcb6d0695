import type { Fact, FactValue, Id } from '../../pack/index.ts';
import { factsOnly, mayApply } from '../conditions.ts';
import type { Decided } from '../decide.ts';
import type { Firmness } from '../types.ts';
import { Completions } from './completions.ts';
import { type Company, companyWith } from './company.ts';

/*
 * Completions vary the facts that `profile.json` calls deciding. Rules and questions look at a few more, such as how old
 * the company is. Those take no share in the figures; but a verdict that hangs on one of them, unknown, is not settled.
 */

/** Facts that could still change a verdict on which all completions agree, and how far knowing each would settle it. */
export function stillDeciding(company: Company, agreed: Decided): Firmness['settleBy'] {
  const facts = looseFacts(company);
  if (facts.length === 0 || everyWay(company, facts).every((way) => endsIn(way, agreed))) return [];
  return facts.map((fact) => {
    const shares = valuesOf(fact).map(
      (value) => new Completions(withFact(company, fact.id, value)).endings()[0]?.share ?? 0,
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
function looseFacts({ model, known }: Company): Fact[] {
  const { pack, conditions, lookedAt } = model;
  return pack.facts.filter((fact) => {
    const { id, deciding } = fact;
    const asked = mayApply(fact, conditions, factsOnly(known));
    return lookedAt.has(id) && !deciding && asked && known.value(id) === null && valuesOf(fact).length > 0;
  });
}

const valuesOf = ({ options, bands }: Fact): FactValue[] =>
  options ?? (bands ?? []).map(({ id }) => ({ band: id }));

function everyWay(company: Company, [fact, ...rest]: readonly Fact[]): Company[] {
  if (!fact) return [company];
  return valuesOf(fact).flatMap((value) => everyWay(withFact(company, fact.id, value), rest));
}

const withFact = ({ model, replies, answers }: Company, id: Id, value: FactValue): Company =>
  companyWith(model, { ...replies, [id]: { state: 'answered', value } }, answers);

function endsIn(company: Company, agreed: Decided): boolean {
  const [first, ...others] = new Completions(company).endings();
  return others.length === 0 && first !== undefined && sameEnding(first, agreed);
}

const sameEnding = (one: Decided, other: Decided): boolean =>
  one.verdict === other.verdict &&
  one.firstSeat === other.firstSeat &&
  one.flags.join() === other.flags.join();
