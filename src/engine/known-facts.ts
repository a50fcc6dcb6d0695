import type { Fact, FactValue, Id } from '../pack/index.ts';
import type { Facts } from './types.ts';

/** Reads facts as far as they are known: null always means unknown, never zero. */
export interface KnownFacts {
  /** A number fact, or one part of a fact that counts or shares; a band stands for its typical figure. */
  number(fact: Id, part?: Id): number | null;
  /** The option of a choice fact, or of one part of an `owners` fact. */
  option(fact: Id, part?: Id): Id | null;
  /** All options of a `several` fact. */
  options(fact: Id): readonly Id[] | null;
  yesNo(fact: Id): boolean | null;
  value(fact: Id): FactValue | null;
}

/**
 * Facts of a company by the pack's definitions. `overrides` wins over what was replied: the assumed value of an
 * unknown deciding fact, or one of its completions.
 */
export function knownFacts(
  definitions: readonly Fact[],
  replies: Facts,
  overrides: Readonly<Record<Id, FactValue>> = {},
): KnownFacts {
  const byId = definitionsById(definitions);
  const value = (id: Id): FactValue | null => {
    const override = overrides[id];
    if (override !== undefined) return override;
    const reply = byId.has(id) ? replies[id] : undefined;
    return reply?.state === 'answered' ? reply.value : null;
  };
  const partOf = (id: Id, part: Id): number | Id | null => {
    const whole = value(id);
    if (whole === null || typeof whole !== 'object' || Array.isArray(whole) || isBand(whole)) return null;
    return whole[part] ?? null;
  };
  return {
    value,
    number(id, part) {
      if (part !== undefined) return asNumber(partOf(id, part));
      const whole = value(id);
      if (isBand(whole)) return byId.get(id)?.bands?.find((band) => band.id === whole.band)?.typical ?? null;
      return asNumber(whole);
    },
    option(id, part) {
      const found = part === undefined ? value(id) : partOf(id, part);
      return typeof found === 'string' ? found : null;
    },
    options(id) {
      const found = value(id);
      return Array.isArray(found) ? found : null;
    },
    yesNo(id) {
      const found = value(id);
      return typeof found === 'boolean' ? found : null;
    },
  };
}

const known = new WeakMap<readonly Fact[], ReadonlyMap<Id, Fact>>();

function definitionsById(definitions: readonly Fact[]): ReadonlyMap<Id, Fact> {
  const byId = known.get(definitions) ?? new Map(definitions.map((fact) => [fact.id, fact]));
  known.set(definitions, byId);
  return byId;
}

const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

const isBand = (value: FactValue | null): value is { band: Id } =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  typeof value.band === 'string' &&
  Object.keys(value).length === 1;
