import type { Problem } from './assemble.ts';
import type { Condition, Pack } from './schema.ts';

/** Conditions that one predicate may rest on, written out in full; those of the real pack rest on a few dozen at most. */
const MOST_CONDITIONS = 2000;

/**
 * Predicates may name each other. One that names itself on the way would never be decided, and a few dozen that each
 * name the one before twice would keep the processor busy for years.
 */
export function checkPredicates({ decision }: Pack): Problem[] {
  const readings = decision.bothReadings.find(({ id }) => id === decision.bothReading)?.when;
  const meanings = new Map(
    decision.predicates.map(({ id, when, reading }) => [id, reading === true ? readings : when]),
  );
  /** Conditions of what was written out so far; infinite while it is being written out. */
  const sizes = new Map<string, number>();
  const sizeOf = (id: string): number => {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    sizes.set(id, Infinity);
    const meaning = meanings.get(id);
    const size = meaning ? writtenOut(meaning, sizeOf) : 1;
    sizes.set(id, size);
    return size;
  };
  return decision.predicates.flatMap(({ id }) => {
    const size = sizeOf(id);
    if (size <= MOST_CONDITIONS) return [];
    const message =
      size === Infinity ? 'rests on itself' : `rests on more than ${MOST_CONDITIONS} conditions`;
    return [{ file: 'decision.json', at: id, message }];
  });
}

/** How many conditions it is, with what the predicates it names mean. */
function writtenOut(condition: Condition, sizeOf: (predicate: string) => number): number {
  const sum = (parts: readonly Condition[]): number =>
    parts.reduce((so, part) => so + writtenOut(part, sizeOf), 1);
  if ('all' in condition) return sum(condition.all);
  if ('any' in condition) return sum(condition.any);
  if ('not' in condition) return sum([condition.not]);
  return 'predicate' in condition ? sizeOf(condition.predicate) : 1;
}
