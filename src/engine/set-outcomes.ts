import type { Criterion, Id, Level, SetState } from '../pack/index.ts';
import { factsOnly, type World } from './conditions.ts';
import { rulesCompareMeans, type Watched } from './deciding.ts';
import type { CompletionContext } from './fact-cases.ts';
import type { KnownFacts } from './known-facts.ts';
import { meanOf, stateOf } from './sets.ts';
import type { CountedAnswer } from './types.ts';

/** What the rules can see of one set. One object for each look, so that it can be a key. */
export interface Look {
  state: SetState;
  /** For each watched condition of this set, whether it holds. */
  reached: readonly boolean[];
  /** Only where rules compare means; else null. */
  mean: number | null;
}

/** A look with the mean behind it, and the share of completions that end there. */
export interface SetOutcome {
  look: Look;
  mean: number | null;
  share: number;
}

/** Shares of completions by value of a criterion; null where it does not count. */
export type ValueShares = ReadonlyMap<Level | null, number>;

/** An unknown question taken as answered at a level. */
export interface Fixed {
  question: Id;
  level: Level;
}

/** A criterion in one case of the facts: what is counted, and a key that says all of it that matters. */
interface Weighed {
  criterion: Criterion;
  counted: readonly CountedAnswer[];
  world: World;
  key: string;
}

/**
 * Exact distributions of criteria and sets over all completions of unknown questions, in a case of the facts.
 * Remembers what it has computed: most cases of the facts change few criteria.
 */
export class SetOutcomes {
  readonly #context: CompletionContext;
  readonly #tallies: ReadonlyMap<Id, Tally>;
  readonly #weighed = new WeakMap<KnownFacts, ReadonlyMap<Id, Weighed>>();
  readonly #values = new Map<string, ValueShares>();
  readonly #sums = new Map<string, readonly SetOutcome[]>();

  constructor(context: CompletionContext, watched: Watched) {
    this.#context = context;
    const { pack, conditions } = context;
    const byMean = rulesCompareMeans(pack, conditions);
    this.#tallies = new Map(
      pack.head.functions.map(({ id }) => [id, new Tally(context, id, watched, byMean)]),
    );
  }

  /** All outcomes of a set; with `given`, only those in which that criterion has that value. */
  of(
    set: Id,
    facts: KnownFacts,
    given: { criterion: Id; value: Level | null } | null = null,
  ): readonly SetOutcome[] {
    const own = [...this.#inCase(facts).values()].filter(({ criterion }) => criterion.set === set);
    const pinned = given && own.some(({ criterion }) => criterion.id === given.criterion) ? given : null;
    const key = `${set} ${own.map((one) => one.key).join(' ')} ${pinned ? `${pinned.criterion}=${pinned.value}` : ''}`;
    const known = this.#sums.get(key);
    if (known) return known;
    const outcomes =
      this.#tallies
        .get(set)
        ?.outcomes(
          own.map((one) =>
            one.criterion.id === pinned?.criterion ? new Map([[pinned.value, 1]]) : this.#shares(one, null),
          ),
        ) ?? [];
    this.#sums.set(key, outcomes);
    return outcomes;
  }

  /** Values of one criterion; `fixed` answers one of its unknown questions. */
  values(criterion: Id, facts: KnownFacts, fixed: Fixed | null): ValueShares {
    const one = this.#inCase(facts).get(criterion);
    return one ? this.#shares(one, fixed) : new Map();
  }

  #inCase(facts: KnownFacts): ReadonlyMap<Id, Weighed> {
    const known = this.#weighed.get(facts);
    if (known) return known;
    const { evidence, answers, pack } = this.#context;
    const world = factsOnly(facts, evidence.counted(answers, facts));
    const weighed = new Map(
      pack.criteria.map((criterion) => {
        const counted = evidence.count(criterion, answers, facts);
        const key = `${criterion.id}(${counted.map(({ level, state }) => level ?? state).join()})`;
        return [criterion.id, { criterion, counted, world, key }];
      }),
    );
    this.#weighed.set(facts, weighed);
    return weighed;
  }

  #shares(weighed: Weighed, fixed: Fixed | null): ValueShares {
    const key = fixed ? `${weighed.key}${fixed.question}=${fixed.level}` : weighed.key;
    const known = this.#values.get(key);
    if (known) return known;
    const shares = this.#complete(weighed, fixed);
    this.#values.set(key, shares);
    return shares;
  }

  /** Every completion of the criterion's own unknown questions, weighed. */
  #complete({ criterion, counted, world }: Weighed, fixed: Fixed | null): ValueShares {
    const { evidence, pack } = this.#context;
    let completions: { levels: Record<Id, Level | null>; share: number }[] = [{ levels: {}, share: 1 }];
    for (const answer of counted) {
      const levels = levelsLeft(criterion, answer, fixed);
      completions = completions.flatMap((one) =>
        levels.map((chosen) => ({
          levels: { ...one.levels, [answer.question]: chosen },
          share: one.share / levels.length,
        })),
      );
    }
    const shares = new Map<Level | null, number>();
    for (const { levels, share } of completions) {
      // Which questions count may hang on another unknown question of the criterion: decided completion by completion.
      const here: World = { ...world, question: (id) => levels[id] ?? world.question(id) };
      const counts = (id: Id): boolean =>
        evidence.applies(criterion, criterion.questions.find((question) => question.id === id) ?? null, here);
      const level = (id: Id): Level | null => (counts(id) ? (levels[id] ?? null) : null);
      const { value } = evidence.value(criterion, level, pack.decision);
      shares.set(value, (shares.get(value) ?? 0) + share);
    }
    return shares;
  }
}

/** A known level stays; an open question may turn out at any of its levels; the rest has none. */
function levelsLeft(
  criterion: Criterion,
  { question, level, state }: CountedAnswer,
  fixed: Fixed | null,
): (Level | null)[] {
  if (level !== null) return [level];
  const open = state === 'unknown' || state === 'skipped' || state === 'not-asked';
  if (!open) return [null];
  if (fixed?.question === question) return [fixed.level];
  return [
    ...new Set(criterion.questions.find(({ id }) => id === question)?.options.map((option) => option.level)),
  ];
}

/**
 * Adds up the criteria of one set. Everything a summary counts is a digit of one whole number, so that giving a criterion
 * a value is one addition, and completions with the same summary fall together.
 */
class Tally {
  readonly #context: CompletionContext;
  readonly #criteria: readonly Criterion[];
  readonly #watched: readonly { criteria: readonly Id[]; value: Level; atLeast?: number | undefined }[];
  readonly #byMean: boolean;
  readonly #base: number;
  readonly #read = new Map<number, Omit<SetOutcome, 'share'>>();
  readonly #looks = new Map<string, Look>();

  constructor(context: CompletionContext, set: Id, watched: Watched, byMean: boolean) {
    this.#context = context;
    this.#criteria = context.pack.criteria.filter((criterion) => criterion.set === set);
    this.#watched = watched.get(set) ?? [];
    this.#byMean = byMean;
    // Halves run up to twice the number of criteria; every other digit stays below.
    this.#base = 2 * this.#criteria.length + 1;
  }

  /** @param values of each criterion of the set, in the order of the pack */
  outcomes(values: readonly ValueShares[]): SetOutcome[] {
    let sums = new Map<number, number>([[0, 1]]);
    this.#criteria.forEach((criterion, at) => {
      const next = new Map<number, number>();
      for (const [value, share] of values[at] ?? []) {
        const added = this.#digits(criterion, value);
        for (const [sum, before] of sums)
          next.set(sum + added, (next.get(sum + added) ?? 0) + before * share);
      }
      sums = next;
    });
    const outcomes = new Map<string, SetOutcome>();
    for (const [sum, share] of sums) {
      const { look, mean } = this.#outcome(sum);
      const key = `${this.#key(look)} ${mean}`;
      outcomes.set(key, { look, mean, share: (outcomes.get(key)?.share ?? 0) + share });
    }
    return [...outcomes.values()];
  }

  /** From the lowest digit: known, halves, fully met context and symptom criteria, then each watched condition. */
  #digits({ id, kind }: Criterion, value: Level | null): number {
    if (value === null) return 0;
    const full = value === 1;
    const digits = [
      1,
      value * 2,
      Number(full && kind === 'context'),
      Number(full && kind === 'symptom'),
      ...this.#watched.map((condition) =>
        Number(condition.criteria.includes(id) && value >= condition.value),
      ),
    ];
    return digits.reduceRight((sum, digit) => sum * this.#base + digit, 0);
  }

  #outcome(sum: number): Omit<SetOutcome, 'share'> {
    const known = this.#read.get(sum);
    if (known) return known;
    const digit = (place: number): number => Math.floor(sum / this.#base ** place) % this.#base;
    const [contextMet, symptomsMet] = [digit(2), digit(3)];
    const summary = {
      known: digit(0),
      halves: digit(1),
      fullyMet: contextMet + symptomsMet,
      contextMet,
      symptomsMet,
    };
    const mean = meanOf(summary);
    const look: Look = {
      state: stateOf(summary, this.#context.pack.decision),
      reached: this.#watched.map(({ atLeast = 1 }, at) => digit(4 + at) >= atLeast),
      mean: this.#byMean ? mean : null,
    };
    const same = this.#looks.get(this.#key(look)) ?? look;
    this.#looks.set(this.#key(same), same);
    this.#read.set(sum, { look: same, mean });
    return { look: same, mean };
  }

  #key = ({ state, reached, mean }: Look): string => [state, ...reached, mean].join();
}
