import type { Fact, FactValue, Id } from '../../pack/index.ts';
import { factsOnly, mayApply } from '../conditions.ts';
import type { Decided } from '../decide.ts';
import type { Firmness } from '../types.ts';
import { Completions, type Ending } from './completions.ts';
import { type Company, companyWith } from './company.ts';

/*
 * Completions vary the facts that `profile.json` calls deciding. Rules and questions look at a few more, such as how old
 * the company is. Those take no share in the figures; but a verdict that hangs on one of them, unknown, is not settled.
 */

/**
 * Facts that could still change a verdict on which all completions agree, and how far knowing each would settle it. Gives
 * way between its steps.
 */
export function* stillDeciding(
  company: Company,
  agreed: Decided,
): Generator<undefined, Firmness['settleBy']> {
  const facts = looseFacts(company);
  if (facts.length === 0 || !(yield* mayEndElsewhere(everyWay(company, facts), agreed))) return [];
  const found: Firmness['settleBy'] = [];
  for (const { id, whoKnows, ...fact } of facts) {
    const values = valuesOf(fact);
    let sum = 0;
    for (const value of values) {
      const [likeliest] = yield* endingsOf(withFact(company, id, value));
      sum += likeliest?.share ?? 0;
    }
    found.push({ kind: 'fact', id, share: sum / values.length, whoKnows });
  }
  return found;
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

const valuesOf = ({ options, bands }: Pick<Fact, 'options' | 'bands'>): FactValue[] =>
  options ?? (bands ?? []).map(({ id }) => ({ band: id }));

function everyWay(company: Company, [fact, ...rest]: readonly Fact[]): Company[] {
  if (!fact) return [company];
  return valuesOf(fact).flatMap((value) => everyWay(withFact(company, fact.id, value), rest));
}

const withFact = ({ model, replies, answers }: Company, id: Id, value: FactValue): Company =>
  companyWith(model, { ...replies, [id]: { state: 'answered', value } }, answers);

function* mayEndElsewhere(ways: readonly Company[], agreed: Decided): Generator<undefined, boolean> {
  for (const way of ways) {
    const [first, ...others] = yield* endingsOf(way);
    if (others.length > 0 || first === undefined || !sameEnding(first, agreed)) return true;
  }
  return false;
}

function* endingsOf(company: Company): Generator<undefined, Ending[]> {
  const completions = yield* Completions.of(company);
  return yield* completions.endings();
}

const sameEnding = (one: Decided, other: Decided): boolean =>
  one.verdict === other.verdict &&
  one.firstSeat === other.firstSeat &&
  one.flags.join() === other.flags.join();
