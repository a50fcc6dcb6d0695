import type { Problem } from './assemble.ts';
import type { Condition, Evidence, Pack, Task } from './schema.ts';

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
  for (const part of conjuncts(condition)) {
    if (!('fact' in part)) continue;
    const fact = facts.get(part.fact);
    if (part.oneOf && fact?.options && !part.oneOf.some((option) => fact.options?.includes(option)))
      return `${part.fact} never has one of ${part.oneOf.join(', ')}`;
    if (part.part !== undefined) continue;
    low.set(part.fact, Math.max(low.get(part.fact) ?? fact?.min ?? -Infinity, part.atLeast ?? -Infinity));
    high.set(
      part.fact,
      Math.min(
        high.get(part.fact) ?? fact?.max ?? Infinity,
        part.atMost ?? Infinity,
        part.below === undefined ? Infinity : part.below - Number.EPSILON,
      ),
    );
    if ((low.get(part.fact) ?? 0) > (high.get(part.fact) ?? 0))
      return `no value of ${part.fact} satisfies its conditions`;
  }
  return null;
}

const conjuncts = (condition: Condition): Condition[] =>
  'all' in condition ? condition.all.flatMap(conjuncts) : [condition];

/** Tasks that wait for each other in a circle can never start. */
export function checkTaskOrder(pack: Pack): Problem[] {
  const tasks = new Map(pack.plan.tasks.map((task) => [task.id, task]));
  const done = new Set<string>();
  const problems: Problem[] = [];
  const path: string[] = [];
  const visit = (task: Task): void => {
    if (done.has(task.id)) return;
    if (path.includes(task.id)) {
      problems.push({
        file: 'tasks.json',
        at: task.id,
        message: `waits for itself: ${[...path.slice(path.indexOf(task.id)), task.id].join(' → ')}`,
      });
      return;
    }
    path.push(task.id);
    for (const id of [...task.dependsOn, ...(task.follows ?? [])]) {
      const before = tasks.get(id);
      if (before) visit(before);
    }
    path.pop();
    done.add(task.id);
  };
  for (const task of tasks.values()) visit(task);
  return problems;
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
