import * as v from 'valibot';
import type { Reply, Situation } from '../engine/index.ts';
import { FactValue, Id, type Fact, type Pack } from '../pack/schema.ts';

/*
 * A case file describes a company by reference code: facts `P1`..`P20`, answers `SO1a`..`RO6c` as levels.
 * It is a practitioner's shorthand for trying the rules; the app itself saves assessments.
 */

const unknown = v.literal('unknown');
const orUnknown = <S extends v.GenericSchema>(schema: S) => v.optional(v.union([schema, unknown]));
const count = v.pipe(v.number(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** Revenue bands as case files write them, in the order of the options of the fact. */
const REVENUE = ['<1M', '1-5M', '5-20M', '20-50M', '50M+'] as const;
const MARKETS: Readonly<Record<string, Id>> = { B2B: 'business', B2C: 'consumer' };

const CaseFacts = v.object({
  P1: orUnknown(count),
  P2: orUnknown(v.picklist(REVENUE)),
  P3: orUnknown(count),
  P4: orUnknown(count),
  P5: orUnknown(count),
  P6: orUnknown(count),
  P7: orUnknown(count),
  P8: orUnknown(v.object({ rep: share, partner: share, selfServe: share, marketing: share })),
  P9: orUnknown(share),
  P10: orUnknown(count),
  P11: orUnknown(count),
  P12: orUnknown(count),
  P13: orUnknown(v.array(v.string())),
  P14: orUnknown(v.object({ salesOps: count, revOps: count, marketingOps: count, csOps: count })),
  P15: orUnknown(
    v.object({ crm: v.string(), forecast: v.string(), leadRouting: v.string(), pricing: v.string() }),
  ),
  P16: orUnknown(v.boolean()),
  P17: orUnknown(v.picklist([0, 1, 2, 3])),
  P18: orUnknown(v.picklist(['yes', 'fewer', 'no'])),
  P19: orUnknown(share),
  P20: orUnknown(v.picklist([0, 1, 2, 3, 4])),
});

/** The shape of a case file; keys beside the named ones are ignored. */
export const CaseFile = v.object({
  case: v.optional(v.string()),
  company: v.optional(v.string()),
  market: v.optional(v.picklist(['B2B', 'B2C'])),
  facts: CaseFacts,
  answers: v.record(v.string(), v.picklist([0, 0.5, 1, 'unknown', 'not-applicable'])),
  /** Facts that have no reference code, by fact id, as an assessment file holds them. */
  more: v.optional(v.object({ facts: v.record(Id, FactValue) })),
});
export type CaseFile = v.InferOutput<typeof CaseFile>;

/** Names that case files and the pack spell differently. */
const spellings = new Map<string, Id>([
  ['csOps', 'customer-success-ops'],
  ['pricing', 'price-changes'],
  ['CS tool', 'customer-success-tool'],
  ['VP CS', 'vp-customer-success'],
]);
/** What was found once is kept: a pack has a few dozen names, but a file may have any. */
const MOST_SPELLINGS = 1000;

function spelled(name: string): Id {
  const found =
    spellings.get(name) ??
    name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .replace(/\s+/g, '-')
      .toLowerCase();
  if (spellings.size < MOST_SPELLINGS) spellings.set(name, found);
  return found;
}

/** The few replies that there are: a thousand cases share them. */
const REPLIES: Readonly<Record<CaseFile['answers'][string], Situation['answers'][Id]>> = {
  0: { state: 'answered', value: { level: 0 } },
  0.5: { state: 'answered', value: { level: 0.5 } },
  1: { state: 'answered', value: { level: 1 } },
  unknown: { state: 'unknown' },
  'not-applicable': { state: 'not-applicable' },
};

/** What a pack has by reference code, looked up once: thousands of cases may come. */
interface Codes {
  facts: ReadonlyMap<string, Fact>;
  factIds: ReadonlySet<Id>;
  questions: ReadonlyMap<string, Id>;
}

const codes = new WeakMap<Pack, Codes>();

function codesOf(pack: Pack): Codes {
  const known = codes.get(pack) ?? {
    facts: new Map(pack.facts.map((fact) => [fact.ref, fact])),
    factIds: new Set(pack.facts.map(({ id }) => id)),
    questions: new Map(pack.criteria.flatMap(({ questions }) => questions.map(({ ref, id }) => [ref, id]))),
  };
  codes.set(pack, known);
  return known;
}

/**
 * A case as a situation, and what in it the pack does not know.
 * @returns problems with their path in the file; the situation leaves those entries out
 */
export function situationOfCase(
  pack: Pack,
  file: CaseFile,
): { situation: Situation; problems: { path: string; message: string }[] } {
  const problems: { path: string; message: string }[] = [];
  const facts: Record<Id, Reply<FactValue>> = {};
  const { facts: byRef, factIds, questions } = codesOf(pack);
  for (const [ref, value] of Object.entries(file.facts)) {
    const fact = byRef.get(ref);
    if (!fact || value === undefined) continue;
    if (value === 'unknown') facts[fact.id] = { state: 'unknown' };
    else if (typeof value === 'number' || typeof value === 'boolean')
      facts[fact.id] = { state: 'answered', value };
    else {
      const read = readValue(fact, value);
      for (const name of read.strange)
        problems.push({ path: `facts.${ref}`, message: `${name} is not known here` });
      facts[fact.id] = { state: 'answered', value: read.value };
    }
  }
  const market = file.market === undefined ? undefined : MARKETS[file.market];
  if (market !== undefined) facts.market = { state: 'answered', value: market };
  if (file.company !== undefined) facts['company-name'] = { state: 'answered', value: file.company };
  for (const [id, value] of Object.entries(file.more?.facts ?? {}))
    if (factIds.has(id)) facts[id] = { state: 'answered', value };
    else problems.push({ path: `more.facts.${id}`, message: 'is no fact of this pack' });

  const answers: Record<Id, Situation['answers'][Id]> = {};
  for (const [ref, given] of Object.entries(file.answers)) {
    const question = questions.get(ref);
    if (question === undefined)
      problems.push({ path: `answers.${ref}`, message: 'is no question of this pack' });
    else answers[question] = REPLIES[given];
  }
  return { situation: { facts, answers, planStart: null }, problems };
}

type CaseValue = Exclude<
  NonNullable<CaseFile['facts'][keyof CaseFile['facts']]>,
  'unknown' | number | boolean
>;

/** The value as the pack spells it, and names in it that the fact does not have. */
function readValue(fact: Fact, value: CaseValue): { value: FactValue; strange: string[] } {
  if (typeof value === 'string') {
    const at = REVENUE.findIndex((band) => band === value);
    const option = at >= 0 ? (fact.options?.[at] ?? value) : value;
    return { value: option, strange: strangeOf(fact.options, [option]) };
  }
  if (Array.isArray(value)) {
    const options = value.map(spelled);
    return { value: options, strange: strangeOf(fact.options, options) };
  }
  const parts = Object.entries<number | string>(value).map(([part, of]): [Id, number | Id] => [
    spelled(part),
    typeof of === 'string' ? spelled(of) : of,
  ]);
  const named = parts.flatMap(([, of]) => (typeof of === 'string' ? [of] : []));
  return {
    value: Object.fromEntries(parts),
    strange: [
      ...strangeOf(
        fact.parts,
        parts.map(([part]) => part),
      ),
      ...strangeOf(fact.options, named),
    ],
  };
}

const strangeOf = (known: readonly Id[] | undefined, names: readonly Id[]): Id[] =>
  known ? names.filter((name) => !known.includes(name)) : [];
