import type { Criterion, Decision, Id, Level, SetState } from '../../pack/index.ts';
import { meanOf, stateOf } from '../sets.ts';

/** A condition over criteria that rules, guards, flags or seats look at. */
export interface Watched {
  criteria: readonly Id[];
  value: Level;
  atLeast: number;
}

/** What rules can see of a set but its mean. One object for each look. */
export interface Look {
  id: number;
  state: SetState;
  /** For each watched condition, whether it holds. */
  reached: readonly boolean[];
}

const NOT_YET = -1;

/** What one criterion adds to a sum. */
export interface Delta {
  sum: number;
  /** Sums already added to, by what they were; `NOT_YET` elsewhere, so that there are no holes. */
  next: number[];
}

/**
 * Everything that rules can see of a set of criteria is a few counts: how many are known, their halves, how many are fully
 * met, and so on; counts that matter only up to a limit stop there. A sum of such counts has a number of its own, the
 * empty one is 0. Adding is associative: criteria may be taken in any order and in any groups.
 */
export class SetSpace {
  readonly #states: Decision['states'];
  readonly #watched: readonly Watched[];
  /** The most that each count can be: known, halves, fully met, context, symptom, then each watched condition. */
  readonly #limits: readonly number[];
  /** Each sum as one number, of which its counts are the digits: arrays of counts would weigh ten times as much. */
  readonly #codes: number[] = [];
  readonly #byCode = new Map<number, number>();
  readonly #deltas = new Map<Id, Map<Level | null, Delta>>();
  /** Criteria that add the same share one delta, and with it the sums that were added up. */
  readonly #byCounts = new Map<string, Delta>();
  readonly #looks = new Map<string, Look>();
  readonly #lookOf: Look[] = [];
  readonly #means: (number | null)[] = [];
  readonly #meanIndex = new Map<number | null, number>();
  readonly #meanOf: number[] = [];

  constructor({ states }: Pick<Decision, 'states'>, size: number, watched: readonly Watched[]) {
    this.#states = states;
    this.#watched = watched;
    const full = Math.ceil(Math.max(states.met.fullyMet, states.part.fullyMet, 0));
    this.#limits = [size, 2 * size, full, 1, 1, ...watched.map(({ atLeast }) => atLeast)];
    this.#intern(this.#limits.map(() => 0));
  }

  /** What a criterion adds when it has this value; null adds nothing. */
  delta(criterion: Pick<Criterion, 'id' | 'kind'>, value: Level | null): Delta {
    const byValue = this.#deltas.get(criterion.id) ?? new Map<Level | null, Delta>();
    this.#deltas.set(criterion.id, byValue);
    const known = byValue.get(value) ?? this.#deltaOf(criterion, value);
    byValue.set(value, known);
    return known;
  }

  #deltaOf({ id, kind }: Pick<Criterion, 'id' | 'kind'>, value: Level | null): Delta {
    const full = Number(value === 1);
    const counts =
      value === null
        ? this.#limits.map(() => 0)
        : [
            1,
            value * 2,
            full,
            kind === 'context' ? full : 0,
            kind === 'symptom' ? full : 0,
            ...this.#watched.map((one) => Number(one.criteria.includes(id) && value >= one.value)),
          ];
    const key = counts.join();
    const known = this.#byCounts.get(key) ?? {
      sum: this.#intern(counts.map((count, at) => Math.min(count, this.#limits[at] ?? 0))),
      next: [],
    };
    this.#byCounts.set(key, known);
    return known;
  }

  step(sum: number, delta: Delta): number {
    const known = delta.next[sum] ?? NOT_YET;
    if (known !== NOT_YET) return known;
    while (delta.next.length <= sum) delta.next.push(NOT_YET);
    return (delta.next[sum] = this.add(sum, delta.sum));
  }

  add(one: number, other: number): number {
    if (one === 0) return other;
    if (other === 0) return one;
    const [a, b] = [this.#countsOf(one), this.#countsOf(other)];
    return this.#intern(this.#limits.map((limit, at) => Math.min((a[at] ?? 0) + (b[at] ?? 0), limit)));
  }

  /** How many sums have come up so far. */
  get size(): number {
    return this.#codes.length;
  }

  look(sum: number): Look {
    return (this.#lookOf[sum] ??= this.#lookAt(sum));
  }

  /** Index of the mean, for `mean`. */
  meanIndex(sum: number): number {
    return (this.#meanOf[sum] ??= this.#indexOf(meanOf(this.#summary(sum))));
  }

  mean(index: number): number | null {
    return this.#means[index] ?? null;
  }

  #indexOf(mean: number | null): number {
    const known = this.#meanIndex.get(mean);
    if (known !== undefined) return known;
    this.#means.push(mean);
    this.#meanIndex.set(mean, this.#means.length - 1);
    return this.#means.length - 1;
  }

  #intern(counts: number[]): number {
    let code = 0;
    for (const [at, count] of counts.entries()) code = code * ((this.#limits[at] ?? 0) + 1) + count;
    const known = this.#byCode.get(code);
    if (known !== undefined) return known;
    this.#codes.push(code);
    this.#byCode.set(code, this.#codes.length - 1);
    return this.#codes.length - 1;
  }

  /** The counts of a sum, in the order of the limits. */
  #countsOf(sum: number): number[] {
    const counts = this.#limits.map(() => 0);
    let rest = this.#codes[sum] ?? 0;
    for (let at = counts.length - 1; at >= 0; at -= 1) {
      const base = (this.#limits[at] ?? 0) + 1;
      const above = Math.floor(rest / base);
      counts[at] = rest - above * base;
      rest = above;
    }
    return counts;
  }

  #summary(sum: number): Parameters<typeof stateOf>[0] {
    const [known = 0, halves = 0, fullyMet = 0, contextMet = 0, symptomsMet = 0] = this.#countsOf(sum);
    return { known, halves, fullyMet, contextMet, symptomsMet };
  }

  #lookAt(sum: number): Look {
    const counts = this.#countsOf(sum);
    const state = stateOf(this.#summary(sum), { states: this.#states });
    const reached = this.#watched.map(({ atLeast }, at) => (counts[5 + at] ?? 0) >= atLeast);
    const key = [state, ...reached].join();
    const known = this.#looks.get(key) ?? { id: this.#looks.size, state, reached };
    this.#looks.set(key, known);
    return known;
  }
}
