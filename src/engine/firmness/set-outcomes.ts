import type { ValueShare } from './criterion-values.ts';
import type { Delta, Look, SetSpace } from './set-space.ts';
import type { Criterion } from '../../pack/index.ts';
import { atOnce } from '../steps.ts';

/** A criterion with the values it may turn out to have. */
export interface Spread {
  criterion: Criterion;
  /** The same key means the same values. */
  key: string;
  values: readonly ValueShare[];
}

/** Sums that completions may come to, each with its share. */
export interface Sums {
  sums: readonly number[];
  shares: readonly number[];
}

/** All outcomes of a set that look the same, by their mean. */
export interface LookOutcome {
  look: Look;
  share: number;
  /** Indices of means, and the share of each. */
  means: readonly number[];
  shares: readonly number[];
}

/** Sums are kept up to this many; then all are forgotten. */
const REMEMBERED = 400_000;

interface Link extends Sums {
  next: Map<string, Link>;
}

/**
 * Exact shares of everything a set may look like. Criteria whose value is certain are added up in one; the others are
 * added one by one from the last, and what that gives is remembered: an answer changes one criterion, mostly the first
 * of those still open.
 */
export class SetOutcomes {
  readonly space: SetSpace;
  #root: Link = start();
  #held = 0;

  constructor(space: SetSpace) {
    this.space = space;
  }

  of(spreads: readonly Spread[]): LookOutcome[] {
    return atOnce(this.workOut(spreads));
  }

  /** The same, giving way between its steps. */
  *workOut(spreads: readonly Spread[]): Generator<undefined, LookOutcome[]> {
    let certain = 0;
    const open: Spread[] = [];
    for (const spread of spreads) {
      const [only, ...more] = spread.values;
      if (only && more.length === 0)
        certain = this.space.step(certain, this.space.delta(spread.criterion, only.value));
      else open.push(spread);
    }
    const { sums, shares } = yield* this.#added(open);
    return this.#byLook(
      sums.map((sum) => this.space.add(sum, certain)),
      shares,
    );
  }

  *#added(open: readonly Spread[]): Generator<undefined, Sums> {
    if (this.#held > REMEMBERED) {
      this.#root = start();
      this.#held = 0;
    }
    let link = this.#root;
    for (const spread of open.toReversed()) {
      const known = link.next.get(spread.key);
      const next = known ?? { ...convolved(this.space, link, spread), next: new Map<string, Link>() };
      if (!known) {
        link.next.set(spread.key, next);
        this.#held += next.sums.length;
        yield;
      }
      link = next;
    }
    return link;
  }

  /** Everything in the order in which it comes up, so that figures never depend on what was reckoned before. */
  #byLook(sums: readonly number[], shares: readonly number[]): LookOutcome[] {
    const looks = new Map<Look, { share: number; byMean: Map<number, number> }>();
    sums.forEach((sum, at) => {
      const look = this.space.look(sum);
      const share = shares[at] ?? 0;
      const one = looks.get(look) ?? { share: 0, byMean: new Map<number, number>() };
      looks.set(look, one);
      one.share += share;
      const mean = this.space.meanIndex(sum);
      one.byMean.set(mean, (one.byMean.get(mean) ?? 0) + share);
    });
    return [...looks].map(([look, { share, byMean }]) => ({
      look,
      share,
      means: [...byMean.keys()],
      shares: [...byMean.values()],
    }));
  }
}

const start = (): Link => ({ sums: [0], shares: [1], next: new Map() });

/** A share too small for a number becomes 0, but its sum stays among those that are possible. */
export function convolved(space: SetSpace, before: Sums, { criterion, values }: Spread): Sums {
  const sums: number[] = [];
  const shares: number[] = [];
  for (const { value, share } of values) {
    const delta: Delta = space.delta(criterion, value);
    before.sums.forEach((sum, index) => {
      const to = space.step(sum, delta);
      const place = placeIn(sums, to, space);
      if (place === sums.length) {
        sums.push(to);
        shares.push(0);
      }
      shares[place] = (shares[place] ?? 0) + (before.shares[index] ?? 0) * share;
    });
  }
  return { sums, shares };
}

/** Where a sum was put last; what it says is checked at each use, so that it never needs to be cleared. */
let places = new Int32Array(1024);

/** Where a sum stands in a list; its end when it does not. */
function placeIn(sums: readonly number[], sum: number, space: SetSpace): number {
  if (sum >= places.length) places = new Int32Array(2 * space.size);
  const place = places[sum] ?? 0;
  if (sums[place] === sum) return place;
  places[sum] = sums.length;
  return sums.length;
}
