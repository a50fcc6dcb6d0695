import type { Id, Question } from '../../pack/index.ts';
import { mayApply } from '../conditions.ts';
import type { Decided } from '../decide.ts';
import { groupBy } from '../group-by.ts';
import type { KnownFacts } from '../known-facts.ts';
import type { Firmness } from '../types.ts';
import { stillDeciding } from './beside-completions.ts';
import { Completions, type Ending } from './completions.ts';
import type { Company } from './company.ts';
import { SettleBy } from './settle-by.ts';

/** The range of verdicts and whether it is settled, without what to find out next. */
export interface Range {
  state: Exclude<Firmness['state'], 'contradicted'>;
  leaning: Firmness['leaning'];
  verdicts: Firmness['verdicts'];
  /** What all completions end in, if they do; with much unknown it may differ from the leaning. */
  agreed: Decided | null;
  /** Facts beside the completions that could still change what is agreed. */
  loose: Firmness['settleBy'];
  completions: Completions;
}

/** Whether the unknowns settle, leave provisional, or leave open the leaning verdict. Gives way between its steps. */
export function* rangeOf(company: Company, leaning: Decided): Generator<undefined, Range> {
  const completions = yield* Completions.of(company);
  const endings = yield* completions.endings();
  const [only] = endings;
  const agreed = endings.length === 1 && only ? only : null;
  const loose = agreed ? yield* stillDeciding(company, agreed) : [];
  const verdictShare = shareOf(endings, ({ verdict }) => verdict === leaning.verdict);
  const firstSeatShare = shareOf(endings, ({ firstSeat }) => firstSeat === leaning.firstSeat);
  const { provisional } = company.model.pack.decision;
  const likely =
    agreed !== null || verdictShare >= provisional.verdictShare || firstSeatShare >= provisional.seatShare;
  const { verdict, firstSeat, flags } = leaning;
  return {
    state: agreed && loose.length === 0 ? 'settled' : likely ? 'provisional' : 'open',
    leaning: { verdict, firstSeat, flags, verdictShare, firstSeatShare },
    verdicts: byVerdict(endings),
    agreed,
    loose,
    completions,
  };
}

const shareOf = (endings: readonly Ending[], which: (ending: Ending) => boolean): number =>
  endings.filter(which).reduce((sum, { share }) => sum + share, 0);

function byVerdict(endings: readonly Ending[]): Firmness['verdicts'] {
  return [...groupBy(endings, ({ verdict }) => verdict)]
    .map(([verdict, own]) => ({
      verdict,
      share: shareOf(own, () => true),
      firstSeats: [...groupBy(own, ({ firstSeat }) => firstSeat)].map(([seat, same]) => ({
        seat,
        share: shareOf(same, () => true),
      })),
    }))
    .sort((a, b) => b.share - a.share);
}

/**
 * What to find out, most settling first; empty when nothing unknown can change the verdict. Gives way between its steps.
 */
export function* settleBy(
  company: Company,
  { agreed, loose, completions }: Range,
  unknownQuestions: readonly Id[],
): Generator<undefined, Firmness['settleBy']> {
  if (agreed) return loose;
  const { pack } = company.model;
  const unknown = new Set(unknownQuestions);
  const after = new SettleBy(company, completions);
  const found: Firmness['settleBy'] = [];
  for (const { id, whoKnows } of pack.facts)
    if (completions.varied.some(({ fact }) => fact === id))
      found.push({ kind: 'fact', id, share: yield* after.afterFact(id), whoKnows });
  for (const criterion of pack.criteria)
    for (const question of criterion.questions) {
      if (!unknown.has(question.id)) continue;
      const share = after.afterQuestion(criterion, question);
      found.push({ ...whatToAsk(question, company.known), share, whoKnows: question.whoKnows });
      yield;
    }
  return found.sort(mostSettlingFirst);
}

/** A derived question is not asked: its fact is, unless that is known and a case leaves the question open all the same. */
const whatToAsk = (
  { id, derivedFrom }: Question,
  known: KnownFacts,
): { kind: 'fact' | 'question'; id: Id } =>
  derivedFrom && known.value(derivedFrom.fact) === null
    ? { kind: 'fact', id: derivedFrom.fact }
    : { kind: 'question', id };

/** Shares that differ by rounding alone are equal; then the order of the pack stays. */
const mostSettlingFirst = (a: { share: number }, b: { share: number }): number =>
  Math.round((b.share - a.share) * 1e9);

/** Facts that apply and are not known, deciding or not. */
export function unknownFacts({ model, known: facts, world }: Company): Id[] {
  const { pack, conditions } = model;
  return pack.facts
    .filter(
      (fact) =>
        fact.kind !== 'text' &&
        fact.kind !== 'long-text' &&
        facts.value(fact.id) === null &&
        mayApply(fact, conditions, world),
    )
    .map(({ id }) => id);
}
