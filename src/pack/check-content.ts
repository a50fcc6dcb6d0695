import type { Problem } from './assemble.ts';
import type { Condition, Evidence, Pack } from './schema.ts';

/** A question that no combination of facts can ever put to a person is dead content. */
export function checkReachability(pack: Pack): Problem[] {
  const sections = new Set(pack.head.sections);
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  return pack.criteria.flatMap((criterion) =>
    criterion.questions.flatMap((question) => {
      const file = `criteria/${criterion.set}/${criterion.id}.json`;
      const conditions = [criterion.appliesWhen, question.appliesWhen].flatMap(
        (condition) => condition ?? [],
      );
      const impossible = impossibleFact({ all: conditions }, facts);
      if (impossible !== null)
        return [{ file, at: question.id, message: `can never be reached: ${impossible}` }];
      if (!sections.has(question.section))
        return [{ file, at: question.id, message: 'can never be reached: its section is not shown' }];
      return [];
    }),
  );
}

/** Why a conjunction can't hold: two bounds of one number fact exclude each other, or lie outside what the fact allows. */
function impossibleFact(
  condition: Condition,
  facts: ReadonlyMap<
    string,
    { min?: number | undefined; max?: number | undefined; options?: string[] | undefined }
  >,
): string | null {
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  /** Bounds that are themselves out of reach. */
  const below = new Map<string, number>();
  for (const part of conjuncts(condition)) {
    if (!('fact' in part)) continue;
    const fact = facts.get(part.fact);
    if (part.oneOf && fact?.options && !part.oneOf.some((option) => fact.options?.includes(option)))
      return `${part.fact} never has one of ${part.oneOf.join(', ')}`;
    if (part.part !== undefined) continue;
    const least = Math.max(low.get(part.fact) ?? fact?.min ?? -Infinity, part.atLeast ?? -Infinity);
    const most = Math.min(high.get(part.fact) ?? fact?.max ?? Infinity, part.atMost ?? Infinity);
    const end = Math.min(below.get(part.fact) ?? Infinity, part.below ?? Infinity);
    low.set(part.fact, least);
    high.set(part.fact, most);
    below.set(part.fact, end);
    if (least > most || least >= end) return `no value of ${part.fact} satisfies its conditions`;
  }
  return null;
}

const conjuncts = (condition: Condition): Condition[] =>
  'all' in condition ? condition.all.flatMap(conjuncts) : [condition];

/** Tasks that wait for each other in a circle can never start. */
export const checkTaskOrder = ({ plan }: Pack): Problem[] =>
  circlesIn(
    new Map(plan.tasks.map(({ id, dependsOn, follows = [] }) => [id, [...dependsOn, ...follows]])),
  ).map((circle) => ({
    file: 'tasks.json',
    at: circle.at(-1) ?? '',
    message: `waits for itself: ${circle.join(' → ')}`,
  }));

/** Questions that are asked or not by each other’s replies, in a circle: whether one is asked would never be decided. */
export function checkQuestionOrder(pack: Pack): Problem[] {
  const files = new Map<string, string>();
  const before = new Map<string, readonly string[]>();
  for (const criterion of pack.criteria)
    for (const { id, appliesWhen } of criterion.questions) {
      files.set(id, `criteria/${criterion.set}/${criterion.id}.json`);
      const conditions = [criterion.appliesWhen, appliesWhen].flatMap((condition) => condition ?? []);
      before.set(id, questionsIn({ all: conditions }, pack));
    }
  return circlesIn(before).map((circle) => {
    const at = circle.at(-1) ?? '';
    return { file: files.get(at) ?? '', at, message: `rests on itself: ${circle.join(' → ')}` };
  });
}

/** Questions that a condition looks at, through the predicates it names. */
function questionsIn(
  condition: Condition,
  { decision }: Pick<Pack, 'decision'>,
  seen = new Set<string>(),
): string[] {
  const into = (part: Condition): string[] => questionsIn(part, { decision }, seen);
  if ('all' in condition) return condition.all.flatMap(into);
  if ('any' in condition) return condition.any.flatMap(into);
  if ('not' in condition) return into(condition.not);
  if ('question' in condition) return [condition.question];
  if (!('predicate' in condition) || seen.has(condition.predicate)) return [];
  seen.add(condition.predicate);
  const { when, reading } = decision.predicates.find(({ id }) => id === condition.predicate) ?? {};
  const meaning =
    reading === true ? decision.bothReadings.find(({ id }) => id === decision.bothReading)?.when : when;
  return meaning ? into(meaning) : [];
}

/** The circles among things that each come after others, each from the thing it comes back to. */
function circlesIn(before: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): string[][] => {
    if (done.has(id)) return [];
    if (path.includes(id)) return [[...path.slice(path.indexOf(id)), id]];
    path.push(id);
    const circles = (before.get(id) ?? []).flatMap(visit);
    path.pop();
    done.add(id);
    return circles;
  };
  return [...before.keys()].flatMap(visit);
}

/** Somebody who surely exists answers for every duty in every verdict. */
export function checkDuties(pack: Pack): Problem[] {
  const always = new Set(
    pack.organisation.roles
      .filter((role) => role.kind === 'executive' && role.existsBy === undefined)
      .map(({ id }) => id),
  );
  return pack.organisation.duties.flatMap((duty) => {
    const owners = [
      ['before', duty.before] as const,
      ...pack.decision.verdicts.map(({ id }) => [id, duty.owners[id]] as const),
    ];
    return owners.flatMap(([when, owner]) => {
      if (!owner) return [{ file: 'organisation.json', at: duty.id, message: `has no owner in ${when}` }];
      const last = owner.accountable.at(-1);
      return last !== undefined && always.has(last)
        ? []
        : [
            {
              file: 'organisation.json',
              at: duty.id,
              message: `may be left without an owner in ${when}: the last of its owners need not exist`,
            },
          ];
    });
  });
}

/** A figure without a source must at least say that it is our starting value; every published one names its sources. */
export function checkFigures(pack: Pack): Problem[] {
  const check = (file: string, at: string, evidence: Evidence): Problem[] => {
    if (evidence.kind === 'starting-value' || evidence.sources.length > 0) return [];
    return [{ file, at, message: `has a figure that is ${evidence.kind} but names no source` }];
  };
  const { organisation, kpis, plan, background, decision } = pack;
  return [
    ...pack.criteria.flatMap((criterion) => [
      ...check(`criteria/${criterion.set}/${criterion.id}.json`, criterion.id, criterion.evidence),
      ...criterion.questions.flatMap((question) =>
        check(`criteria/${criterion.set}/${criterion.id}.json`, question.id, question.evidence),
      ),
    ]),
    ...check('decision.json', 'evidence', decision.evidence),
    ...[
      ...organisation.roles,
      ...organisation.duties,
      ...organisation.structures,
      ...organisation.ratios.sellersPerOps,
      ...organisation.ratios.firstHire,
      ...organisation.ratios.seatCost,
      ...organisation.hiringDates,
      ...organisation.takeovers,
    ].flatMap((thing) => check('organisation.json', thing.id, thing.evidence)),
    ...check('organisation.json', 'search', organisation.search.evidence),
    ...check('organisation.json', 'lanes', organisation.lanes.evidence),
    ...kpis.kpis.flatMap((kpi) => [
      ...check('kpis.json', kpi.id, kpi.evidence),
      ...kpi.benchmarks.flatMap(({ id, evidence }) => check('kpis.json', `${kpi.id} ${id}`, evidence)),
    ]),
    ...plan.tasks.flatMap((task) => check('tasks.json', task.id, task.evidence)),
    ...check('tasks.json', 'capacity', plan.capacity.evidence),
    ...[
      ...background.risks,
      ...background.differences,
      ...background.handOff,
      ...background.articleFigures,
    ].flatMap((thing) => check('risks.json', thing.id, thing.evidence)),
  ];
}
