import { rowOf, type Row } from './rows.ts';
import type { Scale } from './scale.ts';
import { sumOf } from './sum.ts';
import type { Contribution } from './workshop.ts';

/** What became of something handed in. */
export type Fate =
  /** The first from this person. */
  | 'new'
  /** Took the place of what this person had handed in before. */
  | 'newer'
  /** This person has handed in something newer; that stays. */
  | 'older'
  /** The very same was here already. */
  | 'same';

/** What decides which of two is kept, of the same person. */
interface Mark {
  revision: number;
  /** A sum of all it says: of two that claim the same revision, everybody who merges keeps the same. */
  sum: number;
}

/**
 * Brings what was collected together, by person: of each person the newest. Commutative, associative and idempotent, so
 * that files may come in any order, in any groups and as often as they like. In the order of the persons’ ids.
 */
export function merge(...collections: readonly (readonly Contribution[])[]): Contribution[] {
  const newest = new Map<string, Contribution>();
  for (const contribution of collections.flat()) {
    const before = newest.get(contribution.person);
    if (!before || fateAfter(markOf(before), markOf(contribution)) === 'newer')
      newest.set(contribution.person, contribution);
  }
  return [...newest.values()].sort((one, other) => (one.person < other.person ? -1 : 1));
}

/** Takes in what arrived, one after the other, and says of each what became of it. */
export function take(
  collected: readonly Contribution[],
  arrived: readonly Contribution[],
): { contributions: Contribution[]; fates: Fate[] } {
  const here = new Map(collected.map((one) => [one.person, one]));
  const fates = arrived.map((contribution): Fate => {
    const before = here.get(contribution.person);
    const fate = before === undefined ? 'new' : fateAfter(markOf(before), markOf(contribution));
    if (fate === 'new' || fate === 'newer') here.set(contribution.person, contribution);
    return fate;
  });
  return { contributions: merge([...here.values()]), fates };
}

/** The same one by one, for more people than an assessment holds: of each only a row of bytes is kept. */
export class Newest {
  readonly #scales: readonly Scale[];
  readonly #people = new Map<string, Mark & { row: Row }>();

  constructor(scales: readonly Scale[]) {
    this.#scales = scales;
  }

  take(contribution: Contribution): Fate {
    const before = this.#people.get(contribution.person);
    const mark = markOf(contribution);
    const fate = before === undefined ? 'new' : fateAfter(before, mark);
    if (fate === 'new' || fate === 'newer')
      this.#people.set(contribution.person, { ...mark, row: rowOf(contribution, this.#scales) });
    return fate;
  }

  rows(): Row[] {
    return [...this.#people.values()].map(({ row }) => row);
  }
}

function fateAfter(before: Mark, { revision, sum }: Mark): Exclude<Fate, 'new'> {
  if (revision === before.revision && sum === before.sum) return 'same';
  const newer = revision === before.revision ? sum > before.sum : revision > before.revision;
  return newer ? 'newer' : 'older';
}

const markOf = (contribution: Contribution): Mark => ({
  revision: contribution.revision,
  sum: sumOf(textOf(contribution)),
});

const textOf = ({ answers, without, ...rest }: Contribution): string =>
  JSON.stringify([rest.name, rest.role, rest.version, inOrder(answers), inOrder(without)]);

const inOrder = (record: Readonly<Record<string, string>>): [string, string | undefined][] =>
  Object.keys(record)
    .sort()
    .map((key) => [key, record[key]]);
