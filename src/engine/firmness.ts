import type { Condition, Fact, Id, Level } from '../pack/index.ts';
import type { CriteriaCondition } from './conditions.ts';
import { type CompletionContext, factCases, type FactCase, type SetOutcome, SetOutcomes, unknownDecidingFacts, type Watched, watchedCriteria } from './completions.ts';
import { type Decided, decide, type Undecided } from './decide.ts';
import { groupBy } from './group-by.ts';
import { knownFacts } from './known-facts.ts';
import { heldBack } from './sets.ts';
import type { Firmness } from './types.ts';

/** A verdict with its seat and flags, and the share of completions that end there. */
export interface Ending extends Decided {
  share: number;
}

/** Exact shares of all verdicts that the unknowns still allow. */
export class Completions {
  readonly #context: CompletionContext;
  readonly #watched: Watched;
  readonly #outcomes: SetOutcomes;
  readonly #sets: readonly Id[];
  readonly unknownFacts: readonly Fact[];
  readonly #cases: readonly FactCase[];
  readonly #decided = new Map<string, Decided>();
  readonly #caseIds = new Map<FactCase, number>();

  constructor(context: CompletionContext) {
    this.#context = context;
    this.#watched = watchedCriteria(context.pack);
    this.#outcomes = new SetOutcomes(context, this.#watched);
    this.#sets = context.pack.head.functions.map(({ id }) => id);
    this.unknownFacts = unknownDecidingFacts(context);
    this.#cases = factCases(context, this.unknownFacts);
    this.#cases.forEach((one, at) => this.#caseIds.set(one, at));
  }

  /** Every different ending with its share, largest first. */
  endings(): Ending[] {
    const endings = new Map<string, Ending>();
    for (const factCase of this.#cases) {
      const [first = [], second = []] = this.#sets.map((set) => this.#outcomes.of(set, factCase.facts));
      for (const one of first) {
        for (const other of second) {
          const decided = this.#decide(factCase, [one, other]);
          const share = factCase.share * one.share * other.share;
          const key = [decided.verdict, decided.firstSeat, ...decided.flags].join();
          endings.set(key, { ...decided, share: (endings.get(key)?.share ?? 0) + share });
        }
      }
    }
    return [...endings.values()].sort((a, b) => b.share - a.share);
  }

  /** The share that the likeliest verdict is expected to reach once this question is known. */
  expectedShareAfterQuestion(question: Id, levels: readonly Level[]): number {
    const reached = levels.map((level) => largestShare(this.#cases.map((factCase) => this.#verdicts(factCase, { question, level }))));
    return reached.reduce((sum, share) => sum + share, 0) / levels.length;
  }

  /** The same for an unknown deciding fact: each of its options leaves the cases that agree with it. */
  expectedShareAfterFact(fact: Id): number {
    const groups = groupBy(this.#cases, ({ facts }) => JSON.stringify(facts.value(fact)));
    let expected = 0;
    for (const cases of groups.values()) expected += largestShare(cases.map((factCase) => this.#verdicts(factCase, null)));
    return expected;
  }

  /** Shares by verdict in one fact case. Verdicts look at states, not means, so outcomes that differ by mean alone are one. */
  #verdicts(factCase: FactCase, fixed: { question: Id; level: Level } | null): Map<Id, number> {
    const [first = [], second = []] = this.#sets.map((set) => withoutMeans(this.#outcomes.of(set, factCase.facts, fixed)));
    const shares = new Map<Id, number>();
    for (const one of first) {
      for (const other of second) {
        const { verdict } = this.#decide(factCase, [one, other]);
        shares.set(verdict, (shares.get(verdict) ?? 0) + factCase.share * one.share * other.share);
      }
    }
    return shares;
  }

  #decide(factCase: FactCase, outcomes: readonly [SetOutcome, SetOutcome]): Decided {
    const key = [this.#caseIds.get(factCase), ...outcomes.map(({ state, reached, mean }) => `${state}${reached.join('')}${mean}`)].join();
    const known = this.#decided.get(key);
    if (known) return known;
    const decided = decide(this.#context.pack, this.#context.conditions, this.#world(factCase, outcomes));
    this.#decided.set(key, decided);
    return decided;
  }

  #world({ facts }: FactCase, outcomes: readonly SetOutcome[]): Undecided {
    const { pack, conditions, evidence, answers } = this.#context;
    const reached = new Map<CriteriaCondition, boolean>();
    this.#sets.forEach((set, at) => this.#watched.get(set)?.forEach((condition, index) => reached.set(condition, outcomes[at]?.reached[index] ?? false)));
    const world: Undecided = { facts, question: evidence.replies(answers, facts), reached: (condition) => reached.get(condition) ?? null, set: () => null };
    const sets = new Map(
      this.#sets.map((set, at) => {
        const { state = 'unknown', mean = null } = outcomes[at] ?? {};
        const guard = heldBack(set, state, pack.decision, conditions, { ...world, verdict: null, rule: null });
        return [set, { state: guard === null ? state : ('part' as const), mean }];
      }),
    );
    return { ...world, set: (id) => sets.get(id) ?? null };
  }
}

function withoutMeans(outcomes: readonly SetOutcome[]): SetOutcome[] {
  const merged = new Map<string, SetOutcome>();
  for (const outcome of outcomes) {
    const key = [outcome.state, ...outcome.reached].join();
    merged.set(key, { ...outcome, mean: null, share: (merged.get(key)?.share ?? 0) + outcome.share });
  }
  return [...merged.values()];
}

function largestShare(distributions: readonly ReadonlyMap<Id, number>[]): number {
  const total = new Map<Id, number>();
  for (const shares of distributions) for (const [verdict, share] of shares) total.set(verdict, (total.get(verdict) ?? 0) + share);
  return Math.max(0, ...total.values());
}

/** Whether the unknowns settle, leave provisional, or leave open the leaning verdict (rulings 16). */
export function judgeFirmness(context: CompletionContext, leaning: Decided, unknownQuestions: readonly Id[]): { firmness: Firmness; settled: Decided | null } {
  const { pack } = context;
  const completions = new Completions(context);
  const endings = completions.endings();
  const [only] = endings;
  const settled = endings.length === 1 && only ? only : null;
  const verdictShare = shareOf(endings, ({ verdict }) => verdict === leaning.verdict);
  const firstSeatShare = shareOf(endings, ({ firstSeat }) => firstSeat === leaning.firstSeat);
  const { provisional } = pack.decision;
  const likely = verdictShare >= provisional.verdictShare || firstSeatShare >= provisional.seatShare;
  return {
    settled,
    firmness: {
      state: settled ? 'settled' : likely ? 'provisional' : 'open',
      leaning: { verdict: leaning.verdict, firstSeat: leaning.firstSeat, flags: leaning.flags, verdictShare, firstSeatShare },
      unknown: { questions: [...unknownQuestions], facts: unknownFacts(context) },
      verdicts: byVerdict(endings),
      settleBy: settled ? [] : settleBy(context, completions, unknownQuestions),
    },
  };
}

const shareOf = (endings: readonly Ending[], which: (ending: Ending) => boolean): number => endings.filter(which).reduce((sum, { share }) => sum + share, 0);

function byVerdict(endings: readonly Ending[]): Firmness['verdicts'] {
  return [...groupBy(endings, ({ verdict }) => verdict)]
    .map(([verdict, own]) => ({
      verdict,
      share: shareOf(own, () => true),
      firstSeats: [...groupBy(own, ({ firstSeat }) => firstSeat)].map(([seat, same]) => ({ seat, share: shareOf(same, () => true) })),
    }))
    .sort((a, b) => b.share - a.share);
}

function settleBy(context: CompletionContext, completions: Completions, unknownQuestions: readonly Id[]): Firmness['settleBy'] {
  const unknown = new Set(unknownQuestions);
  const questions = context.pack.criteria.flatMap((criterion) => criterion.questions).filter(({ id }) => unknown.has(id));
  return [
    ...completions.unknownFacts.map(({ id, whoKnows }) => ({ kind: 'fact' as const, id, share: completions.expectedShareAfterFact(id), whoKnows })),
    ...questions.map(({ id, options, whoKnows, derivedFrom }) => ({
      kind: derivedFrom ? ('fact' as const) : ('question' as const),
      id: derivedFrom?.fact ?? id,
      share: completions.expectedShareAfterQuestion(id, [...new Set(options.map(({ level }) => level))]),
      whoKnows,
    })),
  ].sort((a, b) => b.share - a.share);
}

/** Facts that apply and are not known, deciding or not. */
function unknownFacts({ pack, conditions, replies, evidence, answers }: CompletionContext): Id[] {
  const facts = knownFacts(pack.facts, replies);
  const applies = (condition: Condition | undefined): boolean =>
    condition === undefined || conditions.holds(condition, { facts, question: evidence.replies(answers, facts), reached: () => null, set: () => null, verdict: null, rule: null }) !== false;
  return pack.facts.filter(({ id, kind, appliesWhen }) => kind !== 'text' && kind !== 'long-text' && facts.value(id) === null && applies(appliesWhen)).map(({ id }) => id);
}

/** Values that unknown deciding facts are taken to have for the leaning verdict (rulings 12). */
export const assumedFacts = (context: CompletionContext): Record<Id, NonNullable<Fact['deciding']>['assume']> =>
  Object.fromEntries(unknownDecidingFacts(context).flatMap(({ id, deciding }) => (deciding ? [[id, deciding.assume]] : [])));
