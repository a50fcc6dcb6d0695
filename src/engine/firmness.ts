import type { Condition, Fact, Id, Question } from '../pack/index.ts';
import { stillDeciding } from './beside-completions.ts';
import { Completions, type Ending } from './completions.ts';
import { factsOnly } from './conditions.ts';
import type { Decided } from './decide.ts';
import { type CompletionContext, unknownDecidingFacts } from './fact-cases.ts';
import { groupBy } from './group-by.ts';
import { type KnownFacts, knownFacts } from './known-facts.ts';
import type { Firmness } from './types.ts';

/**
 * Whether the unknowns settle, leave provisional, or leave open the leaning verdict.
 * `agreed` is what all completions end in, if they do; with much unknown it may differ from the leaning.
 */
export function judgeFirmness(
  context: CompletionContext,
  leaning: Decided,
  unknownQuestions: readonly Id[],
): { firmness: Firmness; agreed: Decided | null } {
  const { pack } = context;
  const completions = new Completions(context);
  const endings = completions.endings();
  const [only] = endings;
  const agreed = endings.length === 1 && only ? only : null;
  const loose = agreed ? stillDeciding(context, agreed) : [];
  const verdictShare = shareOf(endings, ({ verdict }) => verdict === leaning.verdict);
  const firstSeatShare = shareOf(endings, ({ firstSeat }) => firstSeat === leaning.firstSeat);
  const { provisional } = pack.decision;
  const likely =
    agreed !== null || verdictShare >= provisional.verdictShare || firstSeatShare >= provisional.seatShare;
  return {
    agreed,
    firmness: {
      state: agreed && loose.length === 0 ? 'settled' : likely ? 'provisional' : 'open',
      leaning: {
        verdict: leaning.verdict,
        firstSeat: leaning.firstSeat,
        flags: leaning.flags,
        verdictShare,
        firstSeatShare,
      },
      unknown: { questions: [...unknownQuestions], facts: unknownFacts(context) },
      verdicts: byVerdict(endings),
      settleBy: agreed ? loose : settleBy(context, completions, unknownQuestions),
    },
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

function settleBy(
  context: CompletionContext,
  completions: Completions,
  unknownQuestions: readonly Id[],
): Firmness['settleBy'] {
  const unknown = new Set(unknownQuestions);
  const known = knownFacts(context.pack.facts, context.replies);
  const facts = completions.unknownFacts.map(({ id, whoKnows }) => ({
    kind: 'fact' as const,
    id,
    share: completions.expectedShareAfterFact(id),
    whoKnows,
  }));
  const questions = context.pack.criteria.flatMap((criterion) =>
    criterion.questions
      .filter(({ id }) => unknown.has(id))
      .map((question) => ({
        ...whatToAsk(question, known),
        share: completions.expectedShareAfterQuestion(criterion, question),
        whoKnows: question.whoKnows,
      })),
  );
  return [...facts, ...questions].sort(mostSettlingFirst);
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
function unknownFacts({ pack, conditions, replies, evidence, answers }: CompletionContext): Id[] {
  const facts = knownFacts(pack.facts, replies);
  const applies = (condition: Condition | undefined): boolean =>
    condition === undefined ||
    conditions.holds(condition, factsOnly(facts, evidence.counted(answers, facts))) !== false;
  return pack.facts
    .filter(
      ({ id, kind, appliesWhen }) =>
        kind !== 'text' && kind !== 'long-text' && facts.value(id) === null && applies(appliesWhen),
    )
    .map(({ id }) => id);
}

/** Values that unknown deciding facts are taken to have for the leaning verdict. */
export const assumedFacts = (
  context: CompletionContext,
): Record<Id, NonNullable<Fact['deciding']>['assume']> =>
  Object.fromEntries(
    unknownDecidingFacts(context).flatMap(({ id, deciding }) => (deciding ? [[id, deciding.assume]] : [])),
  );
