import type { Id } from '../../pack/index.ts';
import { type Conditions, factsOnly } from '../conditions.ts';
import { knownFacts } from '../known-facts.ts';
import type { OpenPart, Truth } from './residue.ts';
import type { LookOutcome } from './set-outcomes.ts';
import type { SetSpace } from './set-space.ts';

export type Pair<T> = readonly [T, T];
export type MeanPart = Extract<OpenPart, { meansWithin: unknown } | { higherMean: unknown }>;

/** How two means stand to each other, as far as any condition asks. */
export interface Standing {
  id: number;
  truths: readonly Truth[];
}

/** What the conditions that compare means say, and how often, when two looks meet. */
export class Standings {
  /** Where nothing asks how the means stand. */
  readonly none: Standing;
  readonly #parts: readonly MeanPart[];
  readonly #conditions: Conditions;
  readonly #sets: Pair<Id>;
  readonly #spaces: Pair<SetSpace>;
  readonly #byTruths = new Map<string, Standing>();
  readonly #table: Standing[][] = [];

  constructor(parts: readonly MeanPart[], conditions: Conditions, sets: Pair<Id>, spaces: Pair<SetSpace>) {
    this.#parts = parts;
    this.#conditions = conditions;
    this.#sets = sets;
    this.#spaces = spaces;
    this.none = this.#standing(parts.map(() => null));
  }

  /** @param means indices of the means */
  of([first, second]: Pair<number>): Standing {
    const row = (this.#table[first] ??= []);
    return (row[second] ??= this.#compare([this.#spaces[0].mean(first), this.#spaces[1].mean(second)]));
  }

  truth(standing: Standing, part: MeanPart): Truth {
    return standing.truths[this.#parts.indexOf(part)] ?? null;
  }

  /** Shares by standing when these two looks meet. */
  between(first: LookOutcome, second: LookOutcome): { standing: Standing; share: number }[] {
    // In the order in which they come up; by number only to find them.
    const found: { standing: Standing; share: number }[] = [];
    const places: number[] = [];
    first.means.forEach((mean, at) => {
      const own = first.shares[at] ?? 0;
      second.means.forEach((other, index) => {
        const standing = this.of([mean, other]);
        const place = (places[standing.id] ??= found.push({ standing, share: 0 }) - 1);
        const one = found[place];
        if (one) one.share += own * (second.shares[index] ?? 0);
      });
    });
    return found;
  }

  #compare(means: Pair<number | null>): Standing {
    const world = {
      ...factsOnly(nothingKnown),
      set: (id: Id) => {
        const at = this.#sets.indexOf(id);
        return at === -1 ? null : { state: 'unknown' as const, mean: means[at] ?? null };
      },
    };
    return this.#standing(this.#parts.map((part) => this.#conditions.holds(part, world)));
  }

  #standing(truths: readonly Truth[]): Standing {
    const known = this.#byTruths.get(truths.join()) ?? { id: this.#byTruths.size, truths };
    this.#byTruths.set(truths.join(), known);
    return known;
  }
}

const nothingKnown = knownFacts([], {});
