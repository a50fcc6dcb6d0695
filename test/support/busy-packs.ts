/** A file of the real pack, what is made of it, and part of what is to be said of it. */
type Busy = readonly [file: string, spoil: (json: unknown) => unknown, says: string];

type Parts = Readonly<Record<string, unknown>>;
const into = (field: string, more: readonly unknown[]) => (json: unknown) => {
  const parts = json as Parts;
  return { ...parts, [field]: [...(parts[field] as readonly unknown[]), ...more] };
};
const many = (count: number, one: (at: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, at) => one(at));
const first = (json: unknown, field: string): object =>
  ((json as Parts)[field] as readonly object[])[0] ?? {};

const deep = (depth: number): unknown =>
  many(depth, () => 0).reduce<unknown>((so) => ({ not: so }), { predicate: 'bottom' });

/** Packs made by hand so that judging them, or anybody by them, would take long, or for ever. */
export const busyPacks: Readonly<Record<string, Busy>> = {
  'predicates that each name the one before twice': [
    'decision.json',
    into('predicates', [
      { id: 'twice-0', when: { meansWithin: 1 } },
      ...many(60, (at) => ({
        id: `twice-${String(at + 1)}`,
        when: { any: many(2, () => ({ not: { predicate: `twice-${String(at)}` } })) },
      })),
    ]),
    'rests on more than 2000 conditions',
  ],
  'a predicate that names itself': [
    'decision.json',
    into('predicates', [{ id: 'self', when: { not: { predicate: 'self' } } }]),
    'rests on itself',
  ],
  'predicates that name each other': [
    'decision.json',
    into(
      'predicates',
      many(2, (at) => ({ id: `ring-${String(at)}`, when: { predicate: `ring-${String(1 - at)}` } })),
    ),
    'rests on itself',
  ],
  'conditions within conditions': [
    'decision.json',
    into('predicates', [{ id: 'deep', when: deep(50_000) }]),
    'nested too deep',
  ],
  'very many tasks that wait for each other in a row': [
    'tasks.json',
    (json) =>
      into(
        'tasks',
        many(20_000, (at) => ({
          ...first(json, 'tasks'),
          id: `t-${String(at)}`,
          dependsOn: [`t-${String(at + 1)}`],
        })),
      )(json),
    'more than can be checked',
  ],
  'very many facts': [
    'profile.json',
    (json) =>
      into(
        'facts',
        many(20_000, (at) => ({ ...first(json, 'facts'), id: `f-${String(at)}` })),
      )(json),
    'more than can be checked',
  ],
  'owners under a name that every object has': [
    'organisation.json',
    (json) =>
      JSON.parse(
        JSON.stringify(json).replace('"owners":{', '"owners":{"__proto__":{"accountable":["ceo"]},'),
      ) as unknown,
    'every object has',
  ],
};
