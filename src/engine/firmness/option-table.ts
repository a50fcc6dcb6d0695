import type { Varied } from './fact-cases.ts';

/** Something that hangs on some of the varied facts alone: worked out once for each combination of their options. */
export class OptionTable<T> {
  readonly #places: readonly number[];
  readonly #sizes: readonly number[];
  readonly #compute: (options: readonly number[]) => T;
  readonly #known: T[] = [];

  /**
   * @param places of the facts among the varied ones
   * @param compute asked with whole choices, of which it may look at these facts only
   */
  constructor(
    varied: readonly Varied[],
    places: readonly number[],
    compute: (options: readonly number[]) => T,
  ) {
    this.#places = places;
    this.#sizes = places.map((at) => varied[at]?.options.length ?? 1);
    this.#compute = compute;
  }

  at(options: readonly number[]): T {
    let index = 0;
    for (let place = 0; place < this.#places.length; place += 1)
      index = index * (this.#sizes[place] ?? 1) + (options[this.#places[place] ?? 0] ?? 0);
    return (this.#known[index] ??= this.#compute(options));
  }
}
