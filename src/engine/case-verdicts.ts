import type { Id, Level } from '../pack/index.ts';
import type { CriteriaCondition } from './conditions.ts';
import type { Watched } from './deciding.ts';
import { type Decided, decide, type Undecided, worldOf } from './decide.ts';
import type { CompletionContext, FactCase } from './fact-cases.ts';
import type { Look, SetOutcome, SetOutcomes } from './set-outcomes.ts';
import { heldBack } from './sets.ts';

/** Shares by verdict. */
export type VerdictShares = ReadonlyMap<Id, number>;

export type Pair<T> = readonly [T, T];

/** Where a look says whether a watched condition holds: in which set, at which place. */
type WatchedPlaces = ReadonlyMap<CriteriaCondition, { set: 0 | 1; at: number }>;

export function placesOf(watched: Watched, sets: Pair<Id>): WatchedPlaces {
  const places = new Map<CriteriaCondition, { set: 0 | 1; at: number }>();
  for (const set of [0, 1] as const) {
    watched.get(sets[set])?.forEach(({ same }, at) => {
      for (const condition of same) places.set(condition, { set, at });
    });
  }
  return places;
}

/** What the two sets can lead to in one case of the facts. */
export class CaseVerdicts {
  readonly factCase: FactCase;
  readonly #context: CompletionContext;
  readonly #places: WatchedPlaces;
  readonly #outcomes: SetOutcomes;
  readonly #sets: Pair<Id>;
  readonly #decided = new Map<Look, Map<Look, Decided>>();
  readonly #facing = new Map<Look, VerdictShares>();
  readonly #given = new Map<string, VerdictShares>();
  #all: VerdictShares | null = null;

  constructor(
    context: CompletionContext,
    outcomes: SetOutcomes,
    places: WatchedPlaces,
    sets: Pair<Id>,
    factCase: FactCase,
  ) {
    this.factCase = factCase;
    this.#context = context;
    this.#places = places;
    this.#outcomes = outcomes;
    this.#sets = sets;
  }

  outcomes(): Pair<readonly SetOutcome[]> {
    const { facts } = this.factCase;
    return [this.#outcomes.of(this.#sets[0], facts), this.#outcomes.of(this.#sets[1], facts)];
  }

  /** Shares by verdict, over all completions of this case. */
  verdicts(): VerdictShares {
    return (this.#all ??= this.#sum(this.outcomes()[0], 0));
  }

  /** The same, over the completions in which this criterion has this value. */
  verdictsGiven(set: Id, criterion: Id, value: Level | null): VerdictShares {
    const key = `${criterion}=${value}`;
    const known = this.#given.get(key);
    if (known) return known;
    const outcomes = this.#outcomes.of(set, this.factCase.facts, { criterion, value });
    const shares = this.#sum(outcomes, set === this.#sets[0] ? 0 : 1);
    this.#given.set(key, shares);
    return shares;
  }

  /** The decision for two looks; without means it holds for all of them, but for the first seat of some verdicts. */
  decided(looks: Pair<Look>): Decided {
    const [one, other] = looks;
    const row = this.#decided.get(one) ?? new Map<Look, Decided>();
    this.#decided.set(one, row);
    const known = row.get(other) ?? this.decidedByMeans(looks, [one.mean, other.mean]);
    row.set(other, known);
    return known;
  }

  decidedByMeans(looks: Pair<Look>, means: Pair<number | null>): Decided {
    const { pack, conditions } = this.#context;
    return decide(pack, conditions, this.#world(looks, means));
  }

  #sum(outcomes: readonly SetOutcome[], at: 0 | 1): VerdictShares {
    const shares = new Map<Id, number>();
    for (const { look, share } of outcomes) addShares(shares, this.#facingOther(look, at), share);
    return shares;
  }

  /** Shares by verdict if one set looks so, over everything that the other may look like. */
  #facingOther(look: Look, at: 0 | 1): VerdictShares {
    const known = this.#facing.get(look);
    if (known) return known;
    const shares = new Map<Id, number>();
    for (const other of this.outcomes()[at === 0 ? 1 : 0]) {
      const { verdict } = this.decided(at === 0 ? [look, other.look] : [other.look, look]);
      shares.set(verdict, (shares.get(verdict) ?? 0) + other.share);
    }
    this.#facing.set(look, shares);
    return shares;
  }

  #world(looks: Pair<Look>, means: Pair<number | null>): Undecided {
    const { pack, conditions, evidence, answers } = this.#context;
    const { facts } = this.factCase;
    const reached = (condition: CriteriaCondition): boolean | null => {
      const place = this.#places.get(condition);
      return place ? (looks[place.set].reached[place.at] ?? null) : null;
    };
    const question = evidence.counted(answers, facts);
    const unguarded = worldOf({ facts, question, reached, set: () => null });
    const set = (at: 0 | 1): ReturnType<Undecided['set']> => {
      const { state } = looks[at];
      const guard = heldBack(this.#sets[at], state, pack.decision, conditions, unguarded);
      return { state: guard === null ? state : 'part', mean: means[at] };
    };
    const [first, second] = [set(0), set(1)];
    return {
      facts,
      question,
      reached,
      set: (id) => (id === this.#sets[0] ? first : id === this.#sets[1] ? second : null),
    };
  }
}

/** Adds shares, weighed. */
export function addShares(to: Map<Id, number>, shares: VerdictShares, weight: number): void {
  for (const [verdict, share] of shares) to.set(verdict, (to.get(verdict) ?? 0) + share * weight);
}
